// The pact: who signs how often, who turns up, and who stands where.
import { describe, expect, it } from 'vitest'
import { ACTIVITY } from '../../../sim/engine/codes.ts'
import { pact } from '../../../sim/engine/phases/pact.ts'
import { contextOf } from '../../../sim/engine/run.ts'
import { createRun, stepSeason, withIntervention, type Run } from '../../../sim/index.ts'
import { beatersOf, playPhase, rowOf, runOf } from '../../support/phases.ts'
import { scenarioOf } from '../../support/scenarios.ts'

const SMALL = { field: { width: 100, driveDepth: 20, huntDepth: 10 }, quarry: { count: 0 }, hunt: { duration: 1 }, belief: { drySeasons: 1 } }
const drivers = (...sizes: number[]) => sizes.map((size, i) => ({ id: 'abcdef'[i]!, size, disposition: 'driver', willingness: 1 }))

/** The pact of one season after the other, from the same state; `count` says what to count. */
function overSeasons(run: Run, seasons: number, count: (run: Run) => number): number {
  let total = 0
  for (let season = 1; season <= seasons; season++) {
    playPhase({ ...contextOf(run), season }, pact)
    total += count(run)
  }
  return total
}

/** Is this frequency within 3 standard errors of p? */
function expectFrequency(hits: number, tries: number, p: number): void {
  expect(Math.abs(hits / tries - p)).toBeLessThan(3 * Math.sqrt((p * (1 - p)) / tries))
}

describe('signing', () => {
  it.each([[-0.5, 2], [0.1, 4], [0.3, 3]])('a calculator with utility %d and sharpness %d signs with probability 1/(1 + e^−βU)', async (belief, choiceSharpness) => {
    const run = await runOf({ ...SMALL, organisations: [{ id: 'a', size: 1, disposition: 'calculator', belief, autonomyNeed: 1 }], pact: { choiceSharpness } })
    expectFrequency(overSeasons(run, 4000, ({ world }) => world.signed_o[0]!), 4000, 1 / (1 + Math.exp(-choiceSharpness * belief)))
    expect(run.world.utility_o[0]).toBe(belief)
  })
})

describe('attendance', () => {
  const comers = ({ world }: Run) => world.activity_b.filter(activity => activity === ACTIVITY.onPost).length
  it.each([
    { what: 'who came of its own will comes at least with the voluntary floor', willingness: 0.3, pact: { voluntaryFloor: 0.6 }, p: 0.6 },
    { what: 'or with its willingness, if that is more', willingness: 0.8, pact: { voluntaryFloor: 0.6 }, p: 0.8 },
    { what: 'who was made to sign comes with its willingness', willingness: 0.3, pact: { voluntaryFloor: 0.6, mandate: true }, p: 0.3 },
  ])('$what', async ({ willingness, pact: rules, p }) => {
    const run = await runOf({ ...SMALL, organisations: [{ id: 'a', size: 10, disposition: 'driver', willingness }], pact: rules })
    expectFrequency(overSeasons(run, 600, comers), 6000, p)
    expect(run.world.attendance_o[0]).toBe(p)
  })
  it('who does not come is away from its post, not in the way, and has still promised', async () => {
    const run = await runOf({ ...SMALL, organisations: [{ id: 'a', size: 10, disposition: 'driver', willingness: 0 }], pact: { mandate: true } })
    playPhase(contextOf(run), pact)
    expect([...run.world.activity_b]).toEqual(Array(10).fill(ACTIVITY.absent))
    expect([run.world.posts_run[0], run.world.promised_o[0]]).toEqual([10, 10 * 20])
  })
})

describe('posts', () => {
  const near = (places: number[]) => places.map(place => expect.closeTo(place, 9))
  const placesOf = (run: Run, id: string) => beatersOf(run, id).map(b => run.world.x_b[b]!)
  const lineOf = ({ world }: Run) => Array.from(world.beaterAt_k.subarray(0, world.posts_run[0]), b => 'abcdef'[world.organisation_b[b]!]!).join('')
  it('agreed, in blocks: post k of 5 at (k + ½)·20 m, organisation by organisation', async () => {
    const run = await runOf({ ...SMALL, organisations: drivers(2, 0, 3), pact: { order: 'blocks' } })
    playPhase(contextOf(run), pact)
    expect(['a', 'b', 'c'].map(id => placesOf(run, id))).toEqual([[10, 30], [], [50, 70, 90]])
    expect(lineOf(run)).toBe('aaccc')
  })
  it('agreed, interleaved: one of each in turn, until all have a place', async () => {
    const run = await runOf({ ...SMALL, organisations: drivers(2, 1, 3, 4), pact: { order: 'interleaved' } })
    playPhase(contextOf(run), pact)
    expect(lineOf(run)).toBe('abcdacdcdd')
    expect(['a', 'b', 'c', 'd'].map(id => placesOf(run, id))).toEqual([[5, 45], [15], [25, 55, 75], [35, 65, 85, 95]].map(near))
  })
  it('who does not sign has no post', async () => {
    const run = await runOf({ ...SMALL, organisations: drivers(2, 2, 1).map((each, i) => ({ ...each, disposition: i === 1 ? 'hunter' : 'driver' })) })
    playPhase(contextOf(run), pact)
    expect(lineOf(run)).toBe('aca')
    expect(placesOf(run, 'a')).toEqual(near([100 / 6, 500 / 6]))
  })
  it('improvised: everybody at a uniform place of its own, counted from left to right', async () => {
    const run = await runOf({ ...SMALL, organisations: drivers(3, 3), pact: { posts: 'improvised' } })
    const seasons = 2000
    const quarters = [0, 0, 0, 0]
    let product = 0
    overSeasons(run, seasons, ({ world }) => {
      const inLine = Array.from(world.beaterAt_k.subarray(0, 6), b => world.x_b[b]!)
      expect(inLine).toEqual([...world.x_b].sort((x, y) => x - y))
      for (const x of world.x_b) quarters[Math.floor(x / 25)]!++
      product += (world.x_b[0]! / 100 - 0.5) * (world.x_b[1]! / 100 - 0.5)
      return 0
    })
    for (const each of quarters) expectFrequency(each, 6 * seasons, 0.25)
    // Two neighbours' places do not hang together: the product's standard error is (1/12)/√n.
    expect(Math.abs(product / seasons)).toBeLessThan((3 * (1 / 12)) / Math.sqrt(seasons))
  })
})

describe('when each believes that the hunt begins', () => {
  const moments = async (demarcation: number) => {
    const run = await runOf({ ...SMALL, organisations: drivers(1, 1), border: { demarcation } })
    const all: number[] = []
    overSeasons(run, 500, ({ world }) => all.push(...world.earlyAt_o))
    return all
  }
  it('with a clear border: at the end, always', async () => expect(new Set(await moments(1))).toEqual(new Set([1])))
  it.each([0, 0.6])('with demarcation %d: uniform between 1 − (1 − δ)/2 and 1', async demarcation => {
    const all = await moments(demarcation)
    const span = (1 - demarcation) / 2
    expect(Math.min(...all)).toBeGreaterThan(1 - span)
    expect(Math.max(...all)).toBeLessThanOrEqual(1)
    const mean = all.reduce((sum, each) => sum + each, 0) / all.length
    expect(Math.abs(mean - (1 - span / 2))).toBeLessThan((3 * span) / Math.sqrt(12 * all.length))
  })
})

describe('mindshift', () => {
  it('raises every belief once, not every season, and can be taken back in part', async () => {
    // At rate 0 nothing but the mindshift moves a belief.
    const scenario = await scenarioOf({
      ...SMALL, organisations: drivers(1, 1).map((each, i) => ({ ...each, belief: i })), belief: { drySeasons: 1, rate: 0 }, pact: { mindshift: 0.5 },
      interventions: [{ season: 3, set: { 'pact.mindshift': 0.75 } }, { season: 4, set: { 'pact.mindshift': 0.25 } }],
    })
    const run = createRun(withIntervention(scenario, { season: 6, set: { 'pact.mindshift': 0 } }))
    const beliefs = Array.from({ length: 6 }, () => stepSeason(run).organisations.map(each => each.belief))
    expect(beliefs).toEqual([[0.5, 1.5], [0.5, 1.5], [0.75, 1.75], [0.25, 1.25], [0.25, 1.25], [0, 1]])
  })
})

it('a director guards the border against each outsider with the probability of oversight', async () => {
  const run = await runOf({ ...SMALL, organisations: drivers(1, 1).map((each, i) => ({ ...each, disposition: i === 1 ? 'hunter' : 'driver' })), director: { kind: 'disinterested', oversight: 0.4 } })
  expectFrequency(overSeasons(run, 2000, ({ world }) => world.keptOut_o[rowOf(run, 'b')]!), 2000, 0.4)
})
