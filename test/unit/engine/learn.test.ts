// Belief and willingness: what everybody takes from the season besides trust, by hand.
import { describe, expect, it } from 'vitest'
import { openSeason } from '../../../sim/engine/opening.ts'
import { learn } from '../../../sim/engine/phases/learn.ts'
import { autonomyLoss } from '../../../sim/engine/rules/autonomy.ts'
import { contextOf } from '../../../sim/engine/run.ts'
import type { Run } from '../../../sim/index.ts'
import { playPhase, runOf } from '../../support/phases.ts'

const UNIT = 1048576

/** Three organisations of four; o2 stays outside if there is a drive. Hunting alone brings each 10. */
async function learnt(driven: boolean, payoffs: number[], data: Record<string, unknown> = {}): Promise<Run> {
  const run = await runOf({
    organisations: [0, 1, 2].map(i => ({ id: `o${i}`, size: 4, disposition: 'driver', willingness: 0.6, belief: 0.2, autonomyNeed: 0 })),
    quarry: { count: 0 }, hunt: { duration: 1 }, pact: { monitoring: 0 }, trust: { initial: 0.5 },
    belief: { drySeasons: 1, rate: 0.25, aloneRate: 0.5 },
    willingness: { rate: 0.5, base: 0.1, gain: 1, fairness: 0, trust: 0, mission: 0, autonomy: 0, inspiration: 0 },
    ...data,
  })
  const { world } = run
  openSeason(world)
  world.alone_o.fill(10)
  world.payoff_o.set(payoffs)
  if (driven) {
    world.posts_run[0] = 8
    world.signed_o.set([1, 1, 0])
    world.promised_o.set([100, 100, 0])
    world.effort_o.set([100, 50, 0])
    world.loot_o.set([10 * UNIT, 30 * UNIT, 5 * UNIT])
  }
  playPhase(contextOf(run), learn)
  return run
}

const logistic = (x: number) => 1 / (1 + Math.exp(-x))
const near = (x: number) => expect.closeTo(x, 12)

describe('belief', () => {
  it('after a drive: a quarter of the way to the gain for who signed; others learn nothing of driving', async () => {
    const { world } = await learnt(true, [15, 5, 30])
    // Gains 0.5, −0.5 and 2.
    expect([...world.belief_o]).toEqual([near(0.2 + 0.25 * 0.3), near(0.2 - 0.25 * 0.7), 0.2])
    expect([...world.alone_o]).toEqual([10, 10, 10])
    expect([...world.shown_o]).toEqual([1, 0.5, 1])
  })
  it('after a season without one: half of the way to what hunting alone brought; beliefs stay', async () => {
    const { world } = await learnt(false, [15, 5, 30])
    expect([...world.alone_o]).toEqual([12.5, 7.5, 20])
    expect([...world.belief_o]).toEqual([0.2, 0.2, 0.2])
  })
  it('what hunting alone catches is learnt likewise, before costs', async () => {
    // Nothing was caught in these seasons; beforehand nothing is there to be caught.
    const caught = async (driven: boolean) => {
      const run = await learnt(driven, [15, 5, 30])
      run.world.caught_o.set([8, 4, 0])
      playPhase(contextOf(run), learn)
      return [...run.world.aloneCatch_o]
    }
    expect(await caught(false)).toEqual([4, 2, 0])
    expect(await caught(true)).toEqual([0, 0, 0])
  })
  it('experience takes the place of a mindshift: a quarter of what is left of it goes with every signed season', async () => {
    const run = await learnt(true, [15, 5, 30])
    run.world.mindshift_o.fill(0.8)
    playPhase(contextOf(run), learn)
    expect([...run.world.mindshift_o]).toEqual([near(0.6), near(0.6), 0.8])
  })
})

describe('patience', () => {
  /** Beliefs of o0 and o1 after each of these gains in a row, in quarry needs above the 10 that hunting alone brings. */
  const through = async (patience: number, gains: readonly number[]) => {
    const run = await learnt(true, [10 + 10 * gains[0]!, 10, 10], { belief: { drySeasons: 1, rate: 0.25, patience } })
    const beliefs = [run.world.belief_o[0]!]
    for (const gained of gains.slice(1)) {
      run.world.payoff_o[0] = 10 + 10 * gained
      playPhase(contextOf(run), learn)
      beliefs.push(run.world.belief_o[0]!)
    }
    return { run, beliefs }
  }
  it('the first two seasons of loss do not lower what it expects of driving, the third does', async () => {
    const { run, beliefs } = await through(2, [-0.4, -0.4, -0.4])
    expect(beliefs).toEqual([0.2, 0.2, near(0.2 - 0.25 * 0.6)])
    expect([...run.world.setbacks_o]).toEqual([3, 0, 0])
  })
  it('a season without loss begins the count anew', async () => {
    const { beliefs } = await through(1, [-0.4, 0, -0.4, -0.4])
    expect(beliefs).toEqual([0.2, near(0.15), near(0.15), near(0.15 - 0.25 * 0.55)])
  })
  it('what lifts belief, lifts it: a loss that is smaller than expected', async () => {
    const { run } = await through(5, [0])
    run.world.belief_o[0] = -1
    run.world.payoff_o[0] = 6
    playPhase(contextOf(run), learn)
    expect(run.world.belief_o[0]).toEqual(near(-1 + 0.25 * 0.6))
  })
  it('what is not learnt does not wear off a mindshift either', async () => {
    const { run } = await through(1, [0])
    run.world.mindshift_o.fill(0.8)
    run.world.payoff_o[0] = 6
    playPhase(contextOf(run), learn)
    expect([...run.world.mindshift_o]).toEqual([0.8, near(0.6), 0.8])
  })
  it('without it every loss counts, and nobody counts losses', async () => {
    const { run, beliefs } = await through(0, [-0.4])
    expect(beliefs).toEqual([near(0.2 - 0.25 * 0.6)])
    expect([...run.world.setbacks_o]).toEqual([0, 0, 0])
  })
})

describe('willingness', () => {
  const half = (target: number) => near(0.6 + 0.5 * (target - 0.6))
  it('goes half of the way to logistic(a0 + gain)', async () => {
    const { world } = await learnt(true, [15, 5, 30])
    expect([...world.willingness_o]).toEqual([half(logistic(0.6)), half(logistic(-0.4)), half(logistic(2.1))])
  })
  const only = (term: Record<string, number>) => ({ willingness: { rate: 0.5, base: 0, gain: 0, fairness: 0, trust: 0, mission: 0, autonomy: 0, inspiration: 0, ...term } })
  it('fairness: a quarter of the loot for two thirds of the effort hurts; getting more than one\'s part does not please', async () => {
    const { world } = await learnt(true, [10, 10, 10], only({ fairness: 3 }))
    expect([...world.willingness_o]).toEqual([half(logistic(3 * (1 / 4 - 2 / 3))), half(0.5), half(0.5)])
    expect([...(await learnt(false, [10, 10, 10], only({ fairness: 3 }))).world.willingness_o]).toEqual([half(0.5), half(0.5), half(0.5)])
  })
  it('trust, mission and inspiration lift it; lost autonomy lowers it', async () => {
    const organisations = [0, 1, 2].map(i => ({ id: `o${i}`, size: 4, willingness: 0.6, mission: 0.8, autonomyNeed: 0.5 }))
    const director = { kind: 'disinterested', oversight: 0.5, style: 0.4 }
    const target = async (term: Record<string, number>) => (await learnt(true, [10, 10, 10], { organisations, director, ...only(term) })).world.willingness_o[0]
    expect(await target({ trust: 2 })).toEqual(half(logistic(2 * 0.5)))
    expect(await target({ mission: 2 })).toEqual(half(logistic(2 * 0.8)))
    expect(await target({ inspiration: 2 })).toEqual(half(logistic(2 * 0.4 * 0.5)))
    expect(await target({ autonomy: 2 })).toEqual(half(logistic(-2 * 0.5 * (0.6 * 0.5))))
  })
})

describe('lost autonomy', () => {
  const loss = async (sizes: number[], more: Record<string, unknown> = {}) => {
    const run = await runOf({ organisations: sizes.map((size, i) => ({ id: `o${i}`, size, autonomyNeed: 0.5 })), quarry: { count: 0 }, hunt: { duration: 1 }, belief: { drySeasons: 1 }, ...more })
    return sizes.map((_, o) => autonomyLoss(run.setting, o))
  }
  it('a mandate counts 1, a commanding director as much as it oversees, a serving one nothing', async () => {
    expect(await loss([1, 1], { pact: { mandate: true } })).toEqual([0.5, 0.5])
    expect(await loss([1, 1], { director: { kind: 'disinterested', oversight: 0.6, style: 0 } })).toEqual([0.3, 0.3])
    expect(await loss([1, 1], { director: { kind: 'disinterested', oversight: 0.6, style: 1 } })).toEqual([0, 0])
    expect(await loss([1, 1], { director: { kind: 'none', oversight: 0.6, style: 0 } })).toEqual([0, 0])
  })
  it('dominance: (0.6 − ⅓)/(1 − ⅓) = 0.4 for all but the largest; nothing among equals or alone', async () => {
    expect(await loss([6, 2, 2])).toEqual([0, near(0.2), near(0.2)])
    expect(await loss([3, 3, 3])).toEqual([0, 0, 0])
    expect(await loss([5])).toEqual([0])
    expect(await loss([0, 0])).toEqual([0, 0])
  })
})
