// Armament: what it does in the hunt, what it costs, when it grows; and how size makes hunters weaker.
import { describe, expect, it } from 'vitest'
import { learn } from '../../../sim/engine/phases/learn.ts'
import { hunt } from '../../../sim/engine/phases/hunt.ts'
import { pact } from '../../../sim/engine/phases/pact.ts'
import { share } from '../../../sim/engine/phases/share.ts'
import { rearm } from '../../../sim/engine/rules/arms.ts'
import { huntStrength } from '../../../sim/engine/rules/strength.ts'
import { contextOf } from '../../../sim/engine/run.ts'
import { createRun, stepSeason, type Run } from '../../../sim/index.ts'
import { playPhase, playUntil, rowOf, runOf } from '../../support/phases.ts'
import { scenarioOf } from '../../support/scenarios.ts'

type Data = Record<string, unknown>
const two = (first: Data, second: Data = {}) => [{ id: 'a', size: 1, disposition: 'hunter', ...first }, { id: 'b', size: 1, disposition: 'hunter', ...second }]

describe('hunting strength', () => {
  const strength = async (organisation: Data, rules: Data = {}) => {
    const run = await runOf({ quarry: { count: 0 }, organisations: two(organisation), hunt: rules, belief: { drySeasons: 1 } })
    return huntStrength(contextOf(run), 0)
  }
  it('is the skill, bit for bit, without armament and distance', async () => {
    for (const huntSkill of [0, 0.1, 1, 2.7]) for (const armsPower of [0, 0.5, 1, 3]) expect(await strength({ huntSkill, size: 7 }, { armsPower })).toBe(huntSkill)
  })
  it('skill 2, armament 3, power ½: 2·√4 = 4', async () => expect(await strength({ huntSkill: 2, armament: 3 }, { armsPower: 0.5 })).toBeCloseTo(4, 12))
  it('five beaters at distance ¼: 1/(1 + ¼·4) = ½ of the skill', async () => expect(await strength({ huntSkill: 3, size: 5 }, { distance: 0.25 })).toBe(1.5))
  it('one beater is at no distance, and no beater at none either', async () => {
    for (const size of [0, 1]) for (const distance of [0.5, 1, 100]) expect(await strength({ size }, { distance })).toBe(1)
  })
})

describe('what was contested', () => {
  /** Quarry 0 at (500, 50) is caught for certain by a, who stands there; b stands at `x`. */
  async function contested(x: number, { b = {}, rules = {}, learning = { armsRate: 1 }, set }: { b?: Data, rules?: Data, learning?: Data, set?: (run: Run) => void } = {}): Promise<number[]> {
    const run = await runOf({
      field: { width: 1000, driveDepth: 50, huntDepth: 50 }, quarry: { count: 1, grazeProbability: 0, fleeSpeed: 0 }, organisations: two({}, b),
      hunt: { duration: 1, speed: 0, sight: 60, captureRadius: 1, catchRate: 50, handling: 3, ...rules }, learning, belief: { drySeasons: 1 },
    })
    playPhase(contextOf(run), pact)
    run.world.x_b.set([500, x])
    run.world.y_b.fill(50)
    run.world.x_q[0] = 500
    run.world.y_q[0] = 50
    set?.(run)
    hunt.tick(contextOf(run), 0)
    expect(run.world.caught_o[0]! + run.world.caught_o[1]!).toBeGreaterThan(0)
    return [...run.world.contested_o]
  }
  it('is a catch that a hunter of another sees, as far as it sees', async () => {
    expect(await contested(560)).toEqual([1, 0])
    expect(await contested(561)).toEqual([0, 0])
    expect(await contested(561, { rules: { sight: 61 } })).toEqual([1, 0])
  })
  it('of two who try the same quarry, it is contested for who gets it', async () => {
    expect((await contested(500)).toSorted()).toEqual([0, 1])
  })
  it('not by who serves other needs, handles a catch, or may not hunt there', async () => {
    expect(await contested(540, { b: { offers: ['other'] } })).toEqual([0, 0])
    expect(await contested(540, { set: run => { run.world.busy_b[1] = 5 } })).toEqual([0, 0])
    expect(await contested(540, { set: run => { run.world.posts_run[0] = 1; run.world.keptOut_o[1] = 1; run.world.y_q[0] = 51; run.world.y_b.fill(51) } })).toEqual([0, 0])
  })
  it('not by partners of the same organisation', async () => {
    const run = await runOf({
      field: { width: 100, driveDepth: 50, huntDepth: 50 }, quarry: { count: 30 }, organisations: [{ id: 'a', size: 5, disposition: 'hunter' }],
      hunt: { duration: 40, sight: 60, captureRadius: 20 }, learning: { armsRate: 1 }, belief: { drySeasons: 1 },
    })
    playUntil(run, share)
    expect(run.world.caught_o[0]).toBeGreaterThan(3)
    expect(run.world.contested_o[0]).toBe(0)
  })
  it('needs are counted one by one: of bread and meat the baker was after the bread', async () => {
    const run = await runOf({
      field: { width: 1000, driveDepth: 50, huntDepth: 50 }, quarry: { count: 1, grazeProbability: 0, fleeSpeed: 0 }, organisations: two({ offers: ['bread', 'meat'] }, { offers: ['bread'] }),
      hunt: { duration: 1, speed: 0, sight: 60, captureRadius: 1, catchRate: 50 }, learning: { armsRate: 1 }, belief: { drySeasons: 1 },
    })
    playPhase(contextOf(run), pact)
    run.world.x_b.set([500, 540])
    run.world.x_q[0] = 500
    run.world.y_b.fill(50)
    run.world.y_q[0] = 50
    hunt.tick(contextOf(run), 0)
    expect([run.world.caught_o[0], run.world.contested_o[0]]).toEqual([2, 1])
  })
  it('is not counted while armament does not move', async () => expect(await contested(540, { learning: {} })).toEqual([0, 0]))
  it('in a contest it is the others\' part: of 60 caught by strengths 1 and 3, 15·¾ and 45·¼', async () => {
    const run = await runOf({
      quarry: { count: 60 }, organisations: two({}, { huntSkill: 3 }), drive: { model: 'coverage' }, hunt: { model: 'contest' }, coverage: { aloneShare: 0.5 },
      learning: { armsRate: 1 }, belief: { drySeasons: 1 },
    })
    playUntil(run, share)
    expect([...run.world.caught_o]).toEqual([15, 45])
    expect([...run.world.contested_o]).toEqual([11.25, 11.25])
  })
  it('under congestion it is what another went for too; one hunter alone contests nothing', async () => {
    const race = async (hunters: number, quarry: number) => {
      const run = await runOf({
        quarry: { count: quarry }, organisations: two({ size: hunters }, { size: hunters }), drive: { model: 'coverage' }, hunt: { model: 'congestion' }, coverage: { aloneShare: 1 },
        learning: { armsRate: 1 }, belief: { drySeasons: 1 },
      })
      playUntil(run, share)
      return { caught: run.world.caught_o.reduce((a, b) => a + b, 0), contested: run.world.contested_o.reduce((a, b) => a + b, 0) }
    }
    // Everybody goes for the only quarry there is.
    expect(await race(3, 1)).toEqual({ caught: 1, contested: 1 })
    const wide = await race(20, 40)
    expect(wide.contested).toBeGreaterThan(0)
    expect(wide.contested).toBeLessThan(wide.caught)
  })
})

describe('arming', () => {
  async function after(contested: number, given: { armament?: number, rules?: Data, signed?: boolean } = {}): Promise<number> {
    const { armament = 0, rules = {}, signed = false } = given
    const run = await runOf({ quarry: { count: 0 }, organisations: two({ armament }), learning: { armsRate: 0.5 }, costs: { arms: 2 }, hunt: { armsPower: 1.5 }, belief: { drySeasons: 1 }, ...rules })
    run.world.contested_o[0] = contested
    run.world.posts_run[0] = signed ? 1 : 0
    run.world.signed_o[0] = signed ? 1 : 0
    rearm(contextOf(run), 0)
    return run.world.armament_o[0]!
  }
  it('A += ½·(1.5·8/(1+3) − 2) = ½, from 3', async () => expect(await after(8, { armament: 3 })).toBe(3.5))
  it('never below 0', async () => expect(await after(0, { armament: 0.4 })).toBe(0))
  it('a quarter of it is pooled: ½·(¾·1.5·8/4 − 2) = 1/8; under keep, or without signing, nothing is', async () => {
    const rules = { sharing: { rule: 'equal', pooled: 0.25 } }
    expect(await after(8, { armament: 3, rules, signed: true })).toBe(3.125)
    expect(await after(8, { armament: 3, rules })).toBe(3.5)
    expect(await after(8, { armament: 3, rules: { sharing: { rule: 'keep', pooled: 0.25 } }, signed: true })).toBe(3.5)
  })
  it('not at rate 0, and not in a game', async () => {
    expect(await after(8, { armament: 3, rules: { learning: {} } })).toBe(3)
    expect(await after(8, { armament: 3, rules: { drive: { model: 'linear' } } })).toBe(3)
  })
  it('is paid for: 2 a unit, by who hunts; a loner and a game pay nothing', async () => {
    const payoff = async (disposition: string, armament: number, other: Data = {}) => {
      const run = await runOf({ quarry: { count: 0 }, organisations: two({ disposition, armament, alonePayoff: 1 }), costs: { arms: 2 }, belief: { drySeasons: 1 }, ...other })
      playUntil(run, learn)
      return run.world.payoff_o[0]
    }
    expect(await payoff('hunter', 3)).toBe(-6)
    expect(await payoff('loner', 3)).toBe(1)
    expect(await payoff('hunter', 3, { drive: { model: 'linear' } })).toBe(0)
  })
  it('the armed of two equals catches more, and by that much more in a contest: 3 of 4 parts at A = 2', async () => {
    const run = await runOf({
      quarry: { count: 80 }, organisations: two({ armament: 2 }), drive: { model: 'coverage' }, hunt: { model: 'contest' }, coverage: { aloneShare: 0.5 }, belief: { drySeasons: 1 },
    })
    playUntil(run, share)
    expect([...run.world.caught_o]).toEqual([60, 20])
    const field = async (armament: number) => {
      const spatial = createRun(await scenarioOf({
        seasons: 6, quarry: { count: 60 }, renewal: { arrivals: 60, strength: 0 }, organisations: two({ armament, size: 4 }, { size: 4 }), hunt: { catchRate: 0.1 }, belief: { drySeasons: 1 },
      }))
      let caught = 0
      while (!spatial.finished) caught += stepSeason(spatial).organisations[rowOf(spatial, 'a')]!.caught
      return caught
    }
    expect(await field(9)).toBeGreaterThan(1.2 * await field(0))
  })
  it('a newcomer comes with its own, and a merger has that of its parts on average, by size: (1·2 + 3·6)/4 = 5', async () => {
    const run = createRun(await scenarioOf({
      seasons: 3, quarry: { count: 0 }, organisations: two({ armament: 2 }), belief: { drySeasons: 1 },
      interventions: [{ season: 2, join: [{ id: 'c', size: 3, disposition: 'hunter', armament: 6 }] }, { season: 3, merge: [{ from: ['a'], into: 'c' }] }],
    }))
    const armament = () => stepSeason(run).organisations.map(each => each.armament)
    expect([armament(), armament(), armament()]).toEqual([[2, 0], [2, 0, 6], [0, 5]])
  })
  it('who loses its armament in a season shows it: rows tell armament and what was contested', async () => {
    const run = createRun(await scenarioOf({ seasons: 1, quarry: { count: 0 }, organisations: two({ armament: 3 }, { armament: 1 }), learning: { armsRate: 1 }, costs: { arms: 0.5 }, belief: { drySeasons: 1 } }))
    const { row, organisations } = stepSeason(run)
    expect(organisations.map(({ armament, contested }) => [armament, contested])).toEqual([[2.5, 0], [0.5, 0]])
    expect(row.meanArmament).toBe(1.5)
  })
})
