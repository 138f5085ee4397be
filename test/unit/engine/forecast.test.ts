// The published forecast: what the coverage model says about joining.
import { describe, expect, it } from 'vitest'
import { forecastAll } from '../../../sim/engine/forecast.ts'
import { contextOf } from '../../../sim/engine/run.ts'
import { openSeason } from '../../../sim/engine/opening.ts'
import { stepSeason, type Run } from '../../../sim/index.ts'
import { rowOf, runOf } from '../../support/phases.ts'

/** Four organisations with three beaters each: 12 posts of 10 m, each covering 0.5·12 m to both sides, so no gap. */
const CLOSED = {
  field: { width: 120, driveDepth: 40, huntDepth: 20 },
  quarry: { count: 200, flightRadius: 12 },
  organisations: ['a', 'b', 'c', 'd'].map(id => ({ id, size: 3, disposition: 'driver', willingness: 1 })),
  coverage: { cover: 0.5, leakReach: 0.2, exponent: 2, catchShare: 0.3 },
  hunt: { duration: 50 },
  belief: { drySeasons: 1 },
}

/** The relative gain that the forecast promises each, when hunting alone brings each 10. */
function forecasts(run: Run, alone = 10): number[] {
  openSeason(run.world)
  run.world.alone_o.fill(alone)
  forecastAll(contextOf(run))
  return [...run.world.forecast_o]
}

describe('by hand', () => {
  it('full attendance, keep: the catch 0.3·200 = 60, a quarter each, 15 against 10 alone', async () => {
    for (const each of forecasts(await runOf(CLOSED))) expect(each).toBeCloseTo(0.5, 12)
  })
  it('by contest weight: twice the skill in hunting, twice the part (24 against 12)', async () => {
    const run = await runOf({ ...CLOSED, organisations: CLOSED.organisations.map(each => ({ ...each, huntSkill: each.id === 'a' ? 2 : 1 })) })
    expect(forecasts(run)).toEqual([1.4, 0.2, 0.2, 0.2].map(each => expect.closeTo(each, 12)))
  })
  it('half of it pooled and shared by effort: ½·24 + ½·60·¼ and ½·12 + ½·60·¼', async () => {
    const organisations = CLOSED.organisations.map(each => ({ ...each, huntSkill: each.id === 'a' ? 2 : 1 }))
    for (const rule of ['equal', 'effort']) {
      expect(forecasts(await runOf({ ...CLOSED, organisations, sharing: { rule, pooled: 0.5 } }))).toEqual([0.95, 0.35, 0.35, 0.35].map(each => expect.closeTo(each, 12)))
    }
  })
  it('by every rule: of a bag of 60 by what is known of the members beforehand', async () => {
    const organisations = CLOSED.organisations.map(each => ({ ...each, size: each.id === 'a' ? 6 : 2, need: each.id === 'a' ? 0 : 3, driveSkill: each.id === 'b' ? 2 : 1 }))
    const bags = async (rule: string) => forecasts(await runOf({ ...CLOSED, organisations, coverage: { ...CLOSED.coverage, cover: 5 }, sharing: { rule, pooled: 1 } }), 30).map(each => 30 + 30 * each)
    const near = (numbers: number[]) => numbers.map(each => expect.closeTo(each, 10))
    expect(await bags('equal')).toEqual(near([15, 15, 15, 15]))
    expect(await bags('size')).toEqual(near([30, 10, 10, 10]))
    expect(await bags('effort')).toEqual(near([30, 10, 10, 10]))
    expect(await bags('need')).toEqual(near([0, 20, 20, 20]))
    // 6, 2·2, 2 and 2 times the cover of a beater.
    expect(await bags('contribution')).toEqual(near([360 / 14, 240 / 14, 120 / 14, 120 / 14]))
  })
  it('effort and contribution at the attendance that was shown: nothing for who stayed away; no weight at all: equal', async () => {
    for (const [rule, shares] of [['effort', [30, 0, 30]], ['contribution', [30, 0, 30]], ['size', [20, 20, 20]]] as const) {
      const run = await runOf({ ...CLOSED, organisations: CLOSED.organisations.slice(1), coverage: { ...CLOSED.coverage, cover: 10 }, sharing: { rule, pooled: 1 } })
      run.world.shown_o[1] = 0
      expect(forecasts(run, 30).map(each => 30 + 30 * each)).toEqual(shares.map(each => expect.closeTo(each, 10)))
    }
    const organisations = CLOSED.organisations.map(each => ({ ...each, need: 0 }))
    for (const each of forecasts(await runOf({ ...CLOSED, organisations, sharing: { rule: 'need', pooled: 1 } }))) expect(each).toBeCloseTo(0.5, 12)
  })
  it('the chest leaves first: ¾ of 60, a quarter each', async () => {
    for (const each of forecasts(await runOf({ ...CLOSED, sharing: { rule: 'equal', pooled: 1, chest: 0.25 } }))) expect(each).toBeCloseTo((11.25 - 10) / 10, 12)
  })
  it('a pool: each catch serves two, so twice as much in all, less what the pool costs; of three or more all have all', async () => {
    const pool = async (reuse: number, sharing = {}) => forecasts(await runOf({ ...CLOSED, sharing: { reuse, ...sharing }, costs: { pool: 1 } }), 50).map(each => 50 + 50 * each)
    const near = (number: number) => Array(4).fill(expect.closeTo(number, 10))
    expect(await pool(1)).toEqual(near(15))
    expect(await pool(2)).toEqual(near(29))
    expect(await pool(3)).toEqual(near(44))
    expect(await pool(9)).toEqual(near(59))
    expect(await pool(2, { rule: 'equal', pooled: 1 })).toEqual(near(29))
  })
  it('a pool, by size: a catch of another serves o with probability b/(all beaters but the catcher\'s)', async () => {
    const organisations = [2, 4, 6].map((size, i) => ({ ...CLOSED.organisations[i]!, size }))
    const run = await runOf({ ...CLOSED, organisations, sharing: { reuse: 2 } })
    // Own 10, 20, 30: a gets 2/8 of b's and 2/6 of c's.
    expect(forecasts(run, 60).map(each => 60 + 60 * each)).toEqual([10 + 5 + 10, 20 + 4 + 20, 30 + 6 + 15].map(each => expect.closeTo(each, 10)))
  })
  it('a pool of one is none', async () => {
    const organisations = [CLOSED.organisations[0]!, { ...CLOSED.organisations[1]!, size: 0 }]
    const run = await runOf({ ...CLOSED, organisations, coverage: { ...CLOSED.coverage, cover: 10 }, sharing: { reuse: 3 }, costs: { pool: 5 } })
    expect(forecasts(run, 60)[0]).toBeCloseTo(0, 12)
  })
  it('less own costs: 3 beaters on post for 40 ticks and hunting for 50, and overhead', async () => {
    const run = await runOf({ ...CLOSED, costs: { drive: 0.01, hunt: 0.02, fixed: 0.5, size: 0.1 } })
    expect(forecasts(run)[0]).toBeCloseTo((15 - 0.01 * 120 - 0.02 * 150 - (0.5 + 0.1 * 9) - 10) / 10, 12)
  })
  it('different offers do not compete: each need is caught by those who serve it', async () => {
    const organisations = CLOSED.organisations.map(each => ({ ...each, offers: [each.id === 'a' ? 'bread' : 'meat'] }))
    // 60 of bread for a alone; 60 of meat for the three others.
    expect(forecasts(await runOf({ ...CLOSED, organisations }), 40)).toEqual([0.5, -0.5, -0.5, -0.5].map(each => expect.closeTo(each, 12)))
  })
})

describe('honest', () => {
  const shown = (run: Run, id: string, part: number) => {
    run.world.shown_o[rowOf(run, id)] = part
    return run
  }
  it('a known absence leaves a hole: b away means 9 of 12 covered, and what lies within leakReach of a hole leaks too', async () => {
    const blocks = { ...CLOSED, pact: { order: 'blocks' } }
    // Posts of b: 30 to 60 m; the gap is 31 (25+6) to 59 (65−6), widened by 2.4 to each side: 32.8 of 120 m.
    const catches = 60 * (1 - 32.8 / 120) ** 2
    expect(forecasts(shown(await runOf(blocks), 'b', 0))[0]).toBeCloseTo((catches / 4 - 10) / 10, 12)
  })
  it('is lower for everybody with partial attendance, and lower still with less', async () => {
    const at = async (part: number) => forecasts(shown(await runOf(CLOSED), 'b', part))
    const [full, half, none] = [await at(1), await at(0.5), await at(0)]
    full.forEach((_, o) => {
      expect(half[o]!).toBeLessThan(full[o]!)
      expect(none[o]!).toBeLessThan(half[o]!)
    })
  })
  it('remembers a free rider from last season', async () => {
    const withRider = { ...CLOSED, organisations: CLOSED.organisations.map(each => ({ ...each, disposition: each.id === 'b' ? 'freeRider' : 'driver' })) }
    const run = await runOf(withRider)
    const before = forecasts(await runOf(withRider))
    stepSeason(run)
    run.world.quarryCount_run[0] = 200
    expect(run.world.shown_o[rowOf(run, 'b')]).toBe(0)
    const after = forecasts(run)
    expect(after[rowOf(run, 'a')]!).toBeLessThan(before[0]! - 0.1)
  })
  it('counts last season\'s signatories and the one that thinks of joining', async () => {
    const run = await runOf({ ...CLOSED, field: { ...CLOSED.field, width: 240 }, pact: { order: 'blocks' } })
    run.world.signed_o.fill(0)
    // Alone o has 3 posts of 80 m each, covering 3·12 m of 240; gaps 34, 68, 68, 34 m, each widened inward by 2.4 m a side.
    const leaking = 34 + 68 + 68 + 34 + 6 * 2.4
    const catches = 60 * (1 - leaking / 240) ** 2
    for (const each of forecasts(run)) expect(each).toBeCloseTo((catches - 10) / 10, 12)
    // With a and d signed there are 6 posts, with b or c joining 9; m posts that do not touch cover (12 − 2·2.4)·m of 120 m.
    const other = await runOf(CLOSED)
    other.world.signed_o.set([1, 0, 0, 1])
    const part = (m: number, members: number) => expect.closeTo(((60 * ((7.2 * m) / 120) ** 2) / members - 10) / 10, 12)
    expect(forecasts(other)).toEqual([part(6, 2), part(9, 3), part(9, 3), part(6, 2)])
  })
})
