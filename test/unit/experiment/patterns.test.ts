// How patterns are measured: the numbers of a run, the verdict, the points of the region.
import { describe, expect, it } from 'vitest'
import { among, atTheEnds, drivenPart, driving, figure, kept, lasted, signing, together } from '../../../sim/experiment/patterns/measures.ts'
import type { Claim } from '../../../sim/experiment/patterns/pattern.ts'
import { createRun, parseScenario, PATTERNS, playPair, pointsOfRegion, stepSeason, verdictOf, type SeasonResult } from '../../../sim/index.ts'
import { loadScenario } from '../../support/seasons.ts'

/** Two organisations in four seasons, by hand. */
const SEASONS = [[10, 2, 0], [20, 2, 0], [30, 1, 1], [40, 0, 1]].map(([bag, signed, ended], k) => ({
  row: { season: k + 1, bag, signed, organisations: 2, firstSignatories: 2, allianceEnded: ended },
  organisations: [
    { organisation: 'ash', payoff: 1 + k, promised: 10, effort: k < 2 ? 10 : 5 },
    ...(k < 3 ? [{ organisation: 'elm', payoff: 5, promised: k === 0 ? 10 : 0, effort: 0 }] : []),
  ],
})) as unknown as SeasonResult[]

describe('measures', () => {
  it('are means over seasons and organisations', () => {
    expect(figure('bag')(SEASONS)).toBe(25)
    expect(figure('bag', { from: 2, to: 3 })(SEASONS)).toBe(25)
    expect(figure('bag', { from: 9 })(SEASONS)).toBe(40)
    expect(signing()(SEASONS)).toBe((1 + 1 + 0.5 + 0) / 4)
    expect(among('payoff', ['ash'])(SEASONS)).toBe(2.5)
    expect(among('payoff')(SEASONS)).toBe((3 + 3.5 + 4 + 4) / 4)
    // Elm is gone in the last season.
    expect(among('payoff', ['elm'])(SEASONS)).toBe(5)
    expect(kept()(SEASONS)).toBe(30 / 50)
    expect(kept({ from: 3 })(SEASONS)).toBe(0.5)
    expect(lasted(SEASONS)).toBe(2)
    expect(lasted(SEASONS.slice(0, 2))).toBe(2)
    // A season before anybody drove does not count, nor does a run in which nobody ever did.
    const none = { ...SEASONS[0]!, row: { ...SEASONS[0]!.row, firstSignatories: 0 } }
    expect(lasted([none, ...SEASONS])).toBe(2)
    expect(lasted([none, none])).toBe(0)
    expect(together('payoff')(SEASONS)).toBe((6 + 7 + 8 + 4) / 4)
  })

  it('look at both ends of the first alliance', () => {
    const long = Array.from({ length: 7 }, (_, k) => ({ ...SEASONS[0]!, row: { ...SEASONS[0]!.row, season: k + 1, bag: 10 * k, firstSignatories: k === 0 ? 0 : 2, allianceEnded: k === 6 ? 1 : 0 } })) as SeasonResult[]
    // The alliance is that of the seasons with bags 10 … 50.
    expect(atTheEnds('bag', 'first')(long)).toBe(25)
    expect(atTheEnds('bag', 'last')(long)).toBe(35)
    expect(atTheEnds('bag', 'last')(long.slice(0, 1))).toBe(0)
  })

  it('are parts of organisations and of quarry', () => {
    const rows = [{ drivers: 1, organisations: 4, driven: 30, quarryStart: 60 }, { drivers: 3, organisations: 4, driven: 0, quarryStart: 0 }]
    const seasons = rows.map((row, k) => ({ row: { season: k + 1, ...row }, organisations: [] })) as unknown as SeasonResult[]
    expect(driving()(seasons)).toBe(0.5)
    expect(drivenPart()(seasons)).toBe(0.25)
  })
})

const claim = (more: Partial<Claim>): Claim => ({
  id: '0a', says: { en: '', nl: '' }, of: { en: '', nl: '' }, scenario: 'first-drive', more: {}, less: {}, measure: figure('bag'), as: 'difference', minimum: 0,
  counter: { says: { en: '', nl: '' }, expects: 'same' }, ...more,
})

describe('the verdict', () => {
  const less = Array.from({ length: 20 }, (_, k) => 100 + k)
  const by = (add: (k: number) => number) => ({ more: less.map((value, k) => value + add(k)), less })

  it('holds where the whole interval is above the minimum', () => {
    const found = verdictOf(claim({ minimum: 4 }), 'claim', by(k => 5 + (k % 2)))
    expect(found).toMatchObject({ difference: 5.5, replicates: 20, holds: true, means: { less: 109.5, more: 115 } })
    expect(found.low).toBeGreaterThan(5)
    expect(found.high).toBeLessThan(6)
    expect(verdictOf(claim({ minimum: 5.4 }), 'claim', by(k => 5 + (k % 2))).holds).toBe(false)
    expect(verdictOf(claim({ minimum: 1.2, as: 'ratio' }), 'claim', { more: less.map(value => 1.3 * value), less })).toMatchObject({ holds: true })
  })

  it('has no effect size where all differ alike, and the mean in standard deviations where they do not', () => {
    expect(verdictOf(claim({}), 'claim', by(() => 5)).effectSize).toBeNull()
    // Differences 4 and 6 in turn: mean 5, standard deviation √(20/19).
    expect(verdictOf(claim({}), 'claim', by(k => 4 + 2 * (k % 2))).effectSize).toBeCloseTo(5 / Math.sqrt(20 / 19), 12)
  })

  it('of a counter-case: within 5 % of the baseline, or on the other side', () => {
    const same = (add: number) => verdictOf(claim({}), 'counter', by(k => add + (k % 2))).holds
    expect([same(0), same(3), same(10), same(-10)]).toEqual([true, true, false, false])
    const reversed = (add: number) => verdictOf(claim({ counter: { says: { en: '', nl: '' }, expects: 'reversed' } }), 'counter', by(k => add + (k % 2))).holds
    expect([reversed(-3), reversed(0), reversed(3)]).toEqual([true, false, false])
    const ratio = (factor: number) => verdictOf(claim({ as: 'ratio' }), 'counter', { more: less.map(value => factor * value), less }).holds
    expect([ratio(1.04), ratio(1.06), ratio(0.94)]).toEqual([true, false, false])
  })
})

describe('the plausible region', () => {
  it('is a Latin hypercube: every strip of every range is used once', async () => {
    const { parameters } = await loadScenario('water-sector')
    const points = pointsOfRegion(claim({ region: { 'quarry.count': [100, 299], 'trust.build': [0.1, 0.2] } }), parameters, 50)
    expect(points).toHaveLength(50)
    const strips = (path: string, low: number, high: number) => points.map(point => Math.floor(((Number(point[path]) - low) / (high - low)) * 50)).sort((a, b) => a - b)
    expect(strips('trust.build', 0.1, 0.2)).toEqual(Array.from({ length: 50 }, (_, k) => k))
    expect(strips('quarry.flightRadius', 0.85 * parameters.quarry.flightRadius, 1.15 * parameters.quarry.flightRadius)).toEqual(Array.from({ length: 50 }, (_, k) => k))
    expect(points.every(point => Number.isInteger(point['quarry.count']))).toBe(true)
    expect(pointsOfRegion(claim({ id: '0b' }), parameters, 50)).not.toEqual(pointsOfRegion(claim({}), parameters, 50))
  })
})

describe('a pair', () => {
  it('has the same luck on both sides, and each its own settings', async () => {
    const text = JSON.stringify({ battue: 1, id: 'pair', title: 'Pair', seasons: 2, organisations: [{ id: 'ash', size: 2, disposition: 'driver' }, { id: 'elm', size: 2, disposition: 'driver' }], variants: [{ id: 'none', title: 'None', set: { 'organisations.*.disposition': 'hunter' } }] })
    const one = claim({ more: { set: { 'pact.voluntaryFloor': 1 } }, less: { variant: 'none' }, seasons: 1 })
    const pair = await playPair(one, 'claim', 'seed', () => text)
    const bag = async (set: Record<string, string | number>) => stepSeason(createRun(await parseScenario(text, { set }), { seed: 'seed' })).row.bag
    expect(pair).toEqual({ more: await bag({ 'pact.voluntaryFloor': 1 }), less: await bag({ 'organisations.*.disposition': 'hunter' }) })
    expect(await playPair(claim({}), 'claim', 'seed', () => text)).toMatchObject({ more: expect.any(Number) as number })
    const same = await playPair(claim({}), 'counter', 'seed', () => text)
    expect(same.more).toBe(same.less)
  })
})

it('every claim has an id of its own, after its pattern, a scenario that is there, and both languages', async () => {
  const claims = PATTERNS.flatMap(({ number, claims: all }) => all.map(each => ({ number, ...each })))
  expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length)
  for (const { number, id, says, of, scenario, counter } of claims) {
    expect(id).toMatch(new RegExp(`^${number}[a-z]$`))
    for (const text of [says, of, ...(counter === null ? [] : [counter.says])]) for (const words of [text.en, text.nl]) expect(words.length).toBeGreaterThan(3)
    await loadScenario(scenario)
  }
})
