import seedrandom from 'seedrandom'
import { describe, expect, it } from 'vitest'
import { FEWEST_SEASONS, fittingScenario, lackingForFit, seasonsOfFit, type CoverageFit } from '../../../sim/experiment/coverageFit.ts'
import { finish, sampleAlone, sampleSeasons, type CoverageSample } from '../../../sim/experiment/coverageSamples.ts'
import { coverageFieldOf, fitCoverage, judgeCoverage, predictDriven, rSquared, SEARCH } from '../../../sim/experiment/fitCoverage.ts'
import { parseScenario, type Settings } from '../../../sim/index.ts'

const SIZES = { width: 200, driveDepth: 30, huntDepth: 20, sides: 'closed' } as const
const FIELD = coverageFieldOf({ field: { ...SIZES, cordon: 'line' }, quarry: { flightRadius: 12 } })
const RING = coverageFieldOf({ field: { ...SIZES, cordon: 'ring' }, quarry: { flightRadius: 12 } })
const small = async (set: Settings = {}) => await parseScenario(`battue: 1
id: small
title: Small
field: { width: 60, driveDepth: 40, huntDepth: 20 }
quarry: { count: 40 }
hunt: { duration: 30, sight: 10, speed: 1.2 }
organisations: [{ id: ash, size: 3, disposition: driver }, { id: brook, size: 3, disposition: freeRider }]
`, { set })

/** Lines of people who stand anywhere, with what the model itself says of them. */
function madeUp(count: number, { catchShare, ...drive }: Parameters<typeof judgeCoverage>[1], { skilled = false, field = FIELD } = {}): CoverageSample[] {
  const random = seedrandom('made up')
  return Array.from({ length: count }, (_, k) => {
    const places = Array.from({ length: Math.floor(random() * 25) }, () => random() * field.shape.length).toSorted((a, b) => a - b)
    const sample: CoverageSample = { attendance: (k + 0.5) / count, posts: 'improvised', places, skills: places.map(() => (skilled ? 0.5 + random() : 1)), driven: 0, caught: 0 }
    const driven = predictDriven(sample, drive, field)
    return { ...sample, driven, caught: catchShare * driven }
  })
}

describe('a fit of the coverage model', () => {
  it.each([
    { cover: 0.72, leakReach: 0.4, exponent: 1.7, catchShare: 0.3 },
    { cover: 0.89, leakReach: 0.85, exponent: 1, catchShare: 0.48 },
    { cover: 1.43, leakReach: 0, exponent: 2.6, catchShare: 1 },
    { cover: 0.31, leakReach: 0.15, exponent: 0.4, catchShare: 0.05 },
  ])('finds the constants that made the seasons: %j', (constants) => {
    const samples = madeUp(120, constants)
    const fit = fitCoverage(samples, FIELD)
    expect(fit).toEqual({ ...constants, catchShare: expect.closeTo(constants.catchShare, 12) as unknown })
    expect(judgeCoverage(samples, fit, FIELD)).toEqual({ r2Driven: 1, r2DrivenMean: 1, r2Caught: expect.closeTo(1, 12) as unknown, r2CaughtMean: expect.closeTo(1, 12) as unknown })
  })

  it('reckons with the skill of each', () => {
    const constants = { cover: 0.72, leakReach: 0.4, exponent: 1.7, catchShare: 0.3 }
    const samples = madeUp(120, constants, { skilled: true })
    expect(fitCoverage(samples, FIELD)).toMatchObject({ cover: 0.72, leakReach: 0.4, exponent: 1.7 })
    const unskilled = samples.map((sample) => ({ ...sample, skills: sample.places.map(() => 1) }))
    expect(judgeCoverage(unskilled, constants, FIELD).r2Driven).toBeLessThan(0.99)
  })

  it('finds them for a ring as well, which is shorter when it has closed in', () => {
    const constants = { cover: 0.72, leakReach: 0.4, exponent: 1.7, catchShare: 0.3 }
    const samples = madeUp(60, constants, { field: RING })
    expect(fitCoverage(samples, RING)).toMatchObject({ cover: 0.72, leakReach: 0.4, exponent: 1.7 })
    // Fifty metres from the midst a ring is 100π m long, at the border of 20 m 40π m: one who covers 8.64 m to each side and leaks 4.8 m
    // of it beside the gap holds 7.68 m of the mean over the eight depths.
    const alone: CoverageSample = { attendance: 0, posts: 'agreed', places: [70], skills: [1], driven: 0, caught: 0 }
    const held = [0, 1, 2, 3, 4, 5, 6, 7].reduce((sum, k) => sum + 7.68 / (2 * Math.PI * (50 - ((k + 0.5) / 8) * 30)) / 8, 0)
    expect(predictDriven(alone, { ...constants, exponent: 1 }, RING)).toBeCloseTo(held, 9)
  })

  it('is no better anywhere near than where it ends', () => {
    const random = seedrandom('noise')
    const samples = madeUp(120, { cover: 0.9, leakReach: 0.5, exponent: 1.3, catchShare: 0.5 }).map((sample) => ({ ...sample, driven: Math.min(1, Math.max(0, sample.driven + 0.3 * (random() - 0.5))) }))
    const fit = fitCoverage(samples, FIELD)
    const { r2Driven } = judgeCoverage(samples, fit, FIELD)
    expect(r2Driven).toBeGreaterThan(0.5)
    const near = [['cover', 0.01], ['cover', -0.01], ['leakReach', 0.05], ['leakReach', -0.05], ['exponent', 0.1], ['exponent', -0.1]] as const
    for (const [name, by] of near) {
      expect(judgeCoverage(samples, { ...fit, [name]: fit[name] + by }, FIELD).r2Driven, name).toBeLessThanOrEqual(r2Driven)
    }
  })

  it('knows no R² where nothing varies', () => {
    // Mean 2; squares 2; the second prediction is worse than the mean: 1 − 8/2.
    expect(rSquared([1, 2, 3], [1, 2, 3])).toBe(1)
    expect(rSquared([1, 2, 3], [2, 2, 2])).toBe(0)
    expect(rSquared([1, 2, 3], [3, 2, 1])).toBe(-3)
    expect(rSquared([2, 2], [2, 2])).toBeNaN()
  })
})

describe('sampled seasons', () => {
  it('are those of the field, whatever model and people the scenario has', async () => {
    const seasons = async (set: Settings) => sampleSeasons(await small(set), 6, 'acorn')
    const plain = await seasons({})
    expect(plain.map(({ attendance, posts }) => [attendance, posts])).toEqual([1, 3, 5, 7, 9, 11].map((k, i) => [expect.closeTo(k / 12, 12), i % 2 === 0 ? 'agreed' : 'improvised']))
    expect(new Set(plain.map(({ driven }) => driven)).size).toBeGreaterThan(2)
    const others: Settings[] = [{ 'drive.model': 'coverage', 'hunt.model': 'contest' }, { 'organisations.*.disposition': 'loner' }, { 'drive.search': 1, 'ground.initial': 0, 'pact.partners': 'choice' }, { 'border.demarcation': 0, 'director.kind': 'disinterested', 'pact.posts': 'improvised' }]
    for (const set of others) {
      expect(await seasons(set)).toEqual(plain)
    }
  })

  it('remember the skill of who stands there', async () => {
    const [sample] = sampleSeasons(await small({ 'organisations.*.driveSkill': 1.5 }), 1, 'acorn')
    expect(sample?.skills).toEqual(sample?.places.map(() => expect.closeTo(1.5, 12) as unknown))
  })

  it('of a population are those of one group', async () => {
    const text = (extra: string, count: number): string => `battue: 1
id: many
title: Many
field: { width: 60, driveDepth: 40, huntDepth: 20 }
quarry: { count: 40 }
hunt: { duration: 30 }
organisations: [{ id: ash, size: 3, count: ${count} }]
${extra}
`
    const samples = sampleSeasons(await parseScenario(text('population: { group: 2 }', 6)), 4, 'acorn')
    expect(samples.every(({ driven, caught, places }) => driven <= 1 && caught <= 1 && places.length <= 6)).toBe(true)
    expect(samples.at(-1)?.places.length).toBeGreaterThan(3)
    expect(sampleAlone(await parseScenario(text('population: { group: 2 }', 6)), 2, 'acorn')).toBeGreaterThan(0)
  })

  it('without a drive give one organisation its part of each need that it serves', async () => {
    // The same hunters and quarry: two serve one need, or one serves it and nobody else is there.
    const both = sampleAlone(await small(), 5, 'acorn')
    expect(both).toBeGreaterThan(0)
    const idle = sampleAlone(await small({ 'organisations.brook.size': 0, 'organisations.ash.size': 6 }), 5, 'acorn')
    // Six hunters of one organisation find about what three and three of two find, and the absent one has no part in it.
    expect(Math.abs(idle / (2 * both) - 1)).toBeLessThan(0.3)
    // Of two needs each is served by one: the part that it finds of its own need, not of all.
    const apart = sampleAlone(await small({ 'organisations.ash.offers': 'bread', 'organisations.brook.offers': 'meat' }), 5, 'acorn')
    expect(apart).toBeGreaterThan(both)
  })
})

describe('the fit of a scenario', () => {
  const fit = async (seed: string, set: Settings = {}): Promise<CoverageFit> => finish(fittingScenario(await small(set), { seasons: FEWEST_SEASONS, seed }))

  it('is the same for the same seed, and tells each season that ends', async () => {
    const first = await fit('acorn')
    expect(await fit('acorn')).toEqual(first)
    expect(await fit('beech')).not.toEqual(first)
    let ended = 0
    for (const season of fittingScenario(await small(), { seasons: FEWEST_SEASONS, seed: 'acorn' })) if (season) ended++
    expect(ended).toBe(seasonsOfFit(FEWEST_SEASONS))
    expect(first).toMatchObject({ seasons: FEWEST_SEASONS, aloneSeasons: seasonsOfFit(FEWEST_SEASONS) - FEWEST_SEASONS })
  })

  it('tells where the model is off: classes and residuals add up', async () => {
    const { classes, residuals, seasons } = await fit('acorn')
    expect(classes.reduce((sum, each) => sum + each.seasons, 0)).toBe(seasons)
    for (const what of ['driven', 'caught'] as const) {
      const total = classes.reduce((sum, each) => sum + each.seasons * (each[what].simulated - each[what].predicted), 0)
      expect(total / seasons).toBeCloseTo(residuals[what].mean, 12)
      expect(Math.abs(residuals[what].largest.residual)).toBeGreaterThanOrEqual(Math.abs(residuals[what].mean))
    }
  })

  it('says when it stands at the end of what was searched', async () => {
    // Quarry that do not run are passed by every cordon: nobody is ever driven, and any cover is as good as the least.
    const { atEnd, constants, quality } = await fit('acorn', { 'quarry.fleeSpeed': 0, 'quarry.grazeSpeed': 0 })
    expect(constants.cover).toBe(SEARCH.cover[0])
    expect(atEnd).toContain('cover')
    expect(quality.r2Driven).toBeNaN()
  })

  it('needs quarry and beaters', async () => {
    expect(lackingForFit(await small())).toBeUndefined()
    expect(lackingForFit(await small({ 'quarry.count': 0 }))).toBe('quarry')
    expect(lackingForFit(await small({ 'organisations.*.size': 0 }))).toBe('beaters')
  })
})
