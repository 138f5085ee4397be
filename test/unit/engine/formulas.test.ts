// Formulas of a scenario in place of rules: what each of them changes, and what it gets to see.
import { describe, expect, it } from 'vitest'
import { drive } from '../../../sim/engine/phases/drive.ts'
import { learn } from '../../../sim/engine/phases/learn.ts'
import { share } from '../../../sim/engine/phases/share.ts'
import { attendanceOf } from '../../../sim/engine/rules/attendance.ts'
import { createRun, FormulaError, restore, snapshot, stepSeason, withIntervention, intervene, type Run, type SeasonResult } from '../../../sim/index.ts'
import { summarise } from '../../../sim/experiment/summary.ts'
import { playPhase, playUntil, rowOf, runOf } from '../../support/phases.ts'
import { scenarioOf } from '../../support/scenarios.ts'

const DATA = {
  seasons: 6,
  field: { width: 60, driveDepth: 20, huntDepth: 10 },
  quarry: { count: 30 }, hunt: { duration: 15, captureRadius: 10 }, belief: { drySeasons: 1 },
  costs: { drive: 0.125, fixed: 0.5 },
  organisations: [
    { id: 'ash', size: 2, disposition: 'driver', willingness: 0.5, mission: 0.25, need: 3 }, { id: 'elm', size: 3, disposition: 'driver', willingness: 0.5 },
    { id: 'oak', size: 1, disposition: 'loner', alonePayoff: 4 },
  ],
}

const play = (run: Run): SeasonResult[] => {
  const results: SeasonResult[] = []
  while (!run.finished) results.push(stepSeason(run))
  return results
}

/** DATA with fields of one group replaced. */
const withRule = (group: string, fields: Record<string, unknown>) => ({ ...DATA, [group]: { ...(group === 'costs' ? DATA.costs : {}), ...fields } })

async function errorIn(data: Record<string, unknown>): Promise<FormulaError> {
  try {
    stepSeason(createRun(await scenarioOf(data)))
  } catch (error) {
    if (error instanceof FormulaError) return error
    throw error
  }
  throw new Error('nothing went wrong')
}

describe('pact.attendance', () => {
  it.each<[string, number[]]>([
    ['0.25', [0.25, 0.25, 0]], ['-3', [0, 0, 0]], ['1.5', [1, 1, 0]], ['usual / 2', [0.45, 0.45, 0]], ['willingness', [0.5, 0.5, 0]], ['mission', [0.25, 0, 0]],
    ['size / 4', [0.5, 0.75, 0]], ['signed / organisations', [2 / 3, 2 / 3, 0]], ['trust', [0.5, 0.5, 0]], ['mandate + belief', [0, 0, 0]], ['season / 8', [0.125, 0.125, 0]],
  ])('%s gives ash, elm and the loner an attendance of %j', async (attendance, expected) => {
    const run = await runOf(withRule('pact', { attendance }))
    const { world } = playUntil(run, drive)
    expect([...world.attendance_o]).toEqual(expected)
  })
  it('under a mandate is told so, and the loner too has one', async () => {
    const run = await runOf(withRule('pact', { attendance: 'mandate ? usual / 2 : 1', mandate: true }))
    expect([...playUntil(run, drive).world.attendance_o]).toEqual([0.25, 0.25, 0.4])
  })
  it('moves beaters: nobody comes at 0, all at 1', async () => {
    const onPost = async (attendance: string) => stepSeason(await runOf(withRule('pact', { attendance }))).row.onPost
    expect([await onPost('0'), await onPost('1')]).toEqual([0, 5])
  })
  it('does not count who did not sign', async () => {
    const run = await runOf(withRule('pact', { attendance: 'signed / 8' }))
    const context = playUntil(run, drive)
    run.world.signed_o[rowOf(run, 'elm')] = 0
    expect(attendanceOf(context, 0)).toBe(0.125)
  })
})

describe('costs.payoff', () => {
  /** A season in which ash caught 3 and drove 4 ticks, elm caught 5, hunted 6 and was detected; all loot their own catch. */
  async function payoffs(payoff: string): Promise<number[]> {
    const run = await runOf(withRule('costs', { payoff, hunt: 0.25 }))
    const context = playUntil(run, share)
    const { world } = run
    world.caught_o.set([3, 5, 0])
    world.effort_o.set([4, 0, 0])
    world.hunterTicks_o.set([0, 6, 0])
    world.breach_o.set([0, 1, 0])
    playPhase(context, share)
    return [...world.payoff_o]
  }
  it.each<[string, number[]]>([
    ['usual', [2, 3, 4]], ['loot', [3, 5, 4]], ['caught - loot', [0, 0, 4]], ['effort', [4, 0, 4]], ['hunterTicks', [0, 6, 4]], ['detected', [0, 1, 4]], ['signed', [1, 1, 4]],
    ['size * 10', [20, 30, 4]], ['mission * 4', [1, 0, 4]], ['season', [1, 1, 4]],
  ])('%s pays %j; the loner has its own ground', async (payoff, expected) => {
    expect(await payoffs(payoff)).toEqual(expected)
  })
  it('is what hunting alone brings too, there in season 0, and what the forecast compares', async () => {
    const run = await runOf(withRule('costs', { payoff: 'season == 0 ? 10 : 25' }))
    expect([...run.world.alone_o]).toEqual([10, 10, 4])
    const { world } = playUntil(run, drive)
    // (25 − 10) / 10
    expect([...world.forecast_o].slice(0, 2)).toEqual([1.5, 1.5])
  })
  it('serves the forecast of a game as well', async () => {
    const run = await runOf({ ...withRule('costs', { payoff: 'season == 0 ? 10 : loot + 25' }), drive: { model: 'linear', factor: 0 } })
    expect([...playUntil(run, drive).world.forecast_o].slice(0, 2)).toEqual([1.5, 1.5])
  })
  it.each(['1 / (season - 1)', '1e13', '-1e13', 'sqrt(-1 - usual ^ 2)'])('%s ends the run', async (payoff) => {
    expect(await errorIn(withRule('costs', { payoff: `season == 0 ? 0 : ${payoff}` }))).toMatchObject({ formula: 'costs.payoff', range: { min: -1e12, max: 1e12 } })
  })
})

describe('sharing.weight', () => {
  /** Everything is pooled; ash caught 2 and drove 4 ticks, elm caught 6 and drove 12. */
  async function loot(weight: string, rule = 'effort'): Promise<number[]> {
    const run = await runOf(withRule('sharing', { rule, pooled: 1, weight }))
    const context = playUntil(run, share)
    const { world } = run
    world.caught_o.set([2, 6, 0])
    world.effort_o.set([4, 12, 0])
    playPhase(context, share)
    return Array.from(world.loot_o, units => units / 1048576)
  }
  it.each<[string, string, number[]]>([
    ['usual', 'effort', [2, 6, 0]], ['usual', 'equal', [4, 4, 0]], ['1', 'effort', [4, 4, 0]], ['effort * effort', 'equal', [0.8, 7.2, 0]], ['caught == 2', 'equal', [8, 0, 0]],
    ['size == 3', 'equal', [0, 8, 0]], ['need', 'effort', [6, 2, 0]], ['4 * mission + season', 'equal', [16 / 3, 8 / 3, 0]], ['0', 'effort', [4, 4, 0]],
    ['effort', 'keep', [2, 6, 0]], ['-1', 'keep', [2, 6, 0]],
  ])('%s under %s shares 8 as %j', async (weight, rule, expected) => {
    const got = await loot(weight, rule)
    got.forEach((each, o) => expect(each).toBeCloseTo(expected[o]!, 5))
    expect(got.reduce((sum, each) => sum + each)).toBe(8)
  })
  it('tells the forecast who would get what', async () => {
    const forecast = async (weight: string) => {
      const run = await runOf(withRule('sharing', { rule: 'equal', pooled: 1, weight }))
      return [...playUntil(run, drive).world.forecast_o]
    }
    const [toAsh, toElm, even] = [await forecast('size == 2'), await forecast('size == 3'), await forecast('1')]
    expect(toAsh[0]).toBeGreaterThan(even[0]!)
    expect(even[0]).toBeGreaterThan(toElm[0]!)
  })
  it.each(['-1', 'effort - 1e9', '1e13', 'log(0 * effort)'])('%s ends the run and says with which values', async (weight) => {
    const error = await errorIn(withRule('sharing', { rule: 'equal', pooled: 1, weight }))
    expect(error.message).toMatch(/^sharing\.weight: expected a number in 0\.\.1000000000000, got -?[\d.e+I]/)
    if (weight.includes('effort')) expect(error.message).toMatch(/ with effort = \d/)
    expect(error.inLanguage('nl')).toMatch(/^sharing\.weight: verwacht een getal in 0\.\.1000000000000, gevonden /)
  })
})

describe('willingness.target', () => {
  async function willingness(target: string, rate = 1): Promise<number[]> {
    const run = await runOf(withRule('willingness', { target, rate }))
    const context = playUntil(run, learn)
    playPhase(context, learn)
    return [...run.world.willingness_o]
  }
  it.each<[string, number[]]>([
    ['0.25', [0.25, 0.25, 0.25]], ['7', [1, 1, 1]], ['-7', [0, 0, 0]], ['mission', [0.25, 0, 0]], ['willingness / 2', [0.25, 0.25, 0.4]], ['signed / 2', [0.5, 0.5, 0]], ['driven / 2', [0.5, 0.5, 0.5]],
    ['size / 4', [0.5, 0.75, 0.25]], ['season / 4', [0.25, 0.25, 0.25]], ['inspiration', [0, 0, 0]],
  ])('%s moves it to %j', async (target, expected) => {
    expect(await willingness(target)).toEqual(expected)
  })
  it('is moved to at the speed that it has', async () => {
    expect(await willingness('0', 0.5)).toEqual([0.25, 0.25, 0.4])
  })
  it('as usual is as without a formula', async () => {
    const results = async (data: Record<string, unknown>) => play(createRun(await scenarioOf({ ...data, seasons: 3 }))).map(result => result.digest)
    expect(await results(withRule('willingness', { target: 'usual' }))).toEqual(await results(DATA))
  })
  it('sees the terms of the sum: by hand it is what usual is', async () => {
    const sum = 'logistic(gain + 2 * fairness + 2 * trust + mission + inspiration - autonomyLoss) - usual'
    for (const difference of await willingness(`abs(${sum}) < 1e-12 ? 1 : 0`)) expect(difference).toBe(1)
  })
})

describe('a rule without a finite result', () => {
  it.each([
    ['pact', 'attendance', 'usual / (season - 1)'], ['willingness', 'target', 'log(trust - trust)'], ['pact', 'utility', '1 / (belief - belief)'],
  ])('%s.%s ends the run, and the run says why again when asked to go on', async (group, name, formula) => {
    const run = createRun(await scenarioOf(withRule(group, { [name]: formula })))
    expect(() => stepSeason(run)).toThrow(new RegExp(`^${group}\\.${name}: expected a finite number, got -?(Infinity|NaN) with `))
    expect(() => stepSeason(run)).toThrow(FormulaError)
  })
  it('of the stop condition likewise', async () => {
    const run = createRun(await scenarioOf({ ...DATA, stop: '1 / (season - 2)' }))
    expect(stepSeason(run).row.season).toBe(1)
    expect(() => stepSeason(run)).toThrow('stop: expected a finite number, got Infinity with season = 2')
  })
})

describe('stop', () => {
  const stopping = { ...DATA, stop: 'season == 2 or season == 4' }
  it('ends the run after the season in which it is true, whose digests are those of the run without it', async () => {
    const plain = play(createRun(await scenarioOf(DATA)))
    const results = play(createRun(await scenarioOf(stopping)))
    expect(results.map(each => each.digest)).toEqual(plain.slice(0, 2).map(each => each.digest))
    expect(summarise(results).seasons).toBe(2)
  })
  it('lets a run go on, which is then as if it had not been there, until it is true again', async () => {
    const plain = play(createRun(await scenarioOf(DATA)))
    const run = createRun(await scenarioOf(stopping))
    const seen = Array.from({ length: 6 }, () => [stepSeason(run).digest, run.finished])
    expect(seen).toEqual(plain.map((each, i) => [each.digest, [2, 4, 6].includes(i + 1)]))
  })
  it('is remembered by a snapshot', async () => {
    const scenario = await scenarioOf(stopping)
    const run = createRun(scenario)
    stepSeason(run)
    expect(restore(scenario, snapshot(run)).finished).toBe(false)
    stepSeason(run)
    const restored = restore(scenario, snapshot(run))
    expect([restored.finished, restored.season]).toEqual([true, 3])
    expect(stepSeason(restored).digest).toBe(stepSeason(run).digest)
  })
  it('sees the figures of the season', async () => {
    const results = play(createRun(await scenarioOf({ ...DATA, stop: 'bag > 0 and organisations == 3 and beaters == 6' })))
    expect(results.map(({ row }) => row.bag > 0).indexOf(true)).toBe(results.length - 1)
  })
  it('holds for the whole run: no intervention changes it', async () => {
    const scenario = await scenarioOf(stopping)
    for (const path of ['stop', 'pact.attendance', 'costs.payoff', 'sharing.weight', 'willingness.target']) {
      expect(() => withIntervention(scenario, { season: 2, set: { [path]: '1' } })).toThrow('changes only on restart')
    }
    const run = createRun(scenario)
    stepSeason(run)
    intervene(run, withIntervention(scenario, { season: 2, set: { 'pact.threat': 1 } }))
    expect(play(run)).toHaveLength(1)
  })
})

