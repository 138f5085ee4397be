// Directors: what every kind must keep to, and what each does.
import { describe, expect, it } from 'vitest'
import { ATLARGE } from '../../../sim/engine/codes.ts'
import { forecastAll } from '../../../sim/engine/forecast.ts'
import { openSeason } from '../../../sim/engine/opening.ts'
import { drive } from '../../../sim/engine/phases/drive.ts'
import { hunt } from '../../../sim/engine/phases/hunt.ts'
import { autonomyLoss } from '../../../sim/engine/rules/autonomy.ts'
import { DIRECTORS } from '../../../sim/engine/rules/directors.ts'
import { contextOf } from '../../../sim/engine/run.ts'
import { stepSeason, type Run } from '../../../sim/index.ts'
import { beatersOf, playUntil, rowOf, runOf } from '../../support/phases.ts'

const IDS = ['a', 'b', 'c']

/** Three drivers of four beaters in blocks: a post every 10 m. */
function lineOf(director: Record<string, unknown>, data: Record<string, unknown> = {}, special: Record<string, Record<string, unknown>> = {}): Promise<Run> {
  return runOf({
    field: { width: 120, driveDepth: 50, huntDepth: 20 },
    quarry: { count: 60 },
    organisations: IDS.map(id => ({ id, size: 4, disposition: 'driver', willingness: 1, autonomyNeed: 0.5, ...special[id] })),
    pact: { order: 'blocks' },
    hunt: { duration: 40 },
    belief: { drySeasons: 1 },
    director: { favours: 'b', ...director },
    ...data,
  })
}

const placesOf = (run: Run, id: string) => beatersOf(run, id).map(b => run.world.x_b[b]!)
const near = (...numbers: number[]) => numbers.map(each => expect.closeTo(each, 9))

describe.each(Object.entries(DIRECTORS))('%s', (kind, rule) => {
  it('slights nobody whom it favours, and treats all alike if it favours nobody', async () => {
    const { setting } = await lineOf({ kind })
    const favours = IDS.map((_, o) => rule.favours(setting, o))
    const slights = IDS.map((_, o) => rule.slights(setting, o))
    slights.forEach((each, o) => expect(each >= 0 && each <= 1 && !(favours[o]! && each > 0)).toBe(true))
    if (!favours.includes(true)) expect(slights).toEqual([0, 0, 0])
    expect(favours.filter(each => each).length).toBeLessThanOrEqual(1)
  })
  it('costs nothing without a fee or a share, never more than both of them together, and no outsider anything', async () => {
    for (const [fee, share] of [[0, 0], [6, 0], [0, 0.25], [6, 0.25]] as const) {
      const run = await lineOf({ kind, fee, share }, { sharing: { rule: 'equal', pooled: 1 } }, { c: { disposition: 'hunter' } })
      const { row, organisations } = stepSeason(run)
      const paid = Array.from(run.world.directorFee_o)
      expect(paid[rowOf(run, 'c')]).toBe(0)
      const all = paid.reduce((x, y) => x + y, 0)
      expect(all).toBeLessThanOrEqual(fee + share * row.bag + 1e-9)
      if (fee === 0 && share === 0) expect(all).toBe(0)
      // Nothing else costs anything here: payoff is loot less the fee; and loot is all that was caught.
      organisations.forEach((each, o) => expect(each.payoff).toBeCloseTo(each.loot - paid[o]!, 9))
      expect(organisations.reduce((sum, each) => sum + each.loot, 0)).toBe(row.bag)
    }
  })
  it('is paid for a drive only', async () => {
    const run = await lineOf({ kind, fee: 6, share: 1 }, {}, Object.fromEntries(IDS.map(id => [id, { disposition: 'hunter' }])))
    stepSeason(run)
    expect([...run.world.directorFee_o]).toEqual([0, 0, 0])
  })
  it('does not mind in what order the organisations stand in the file', async () => {
    const organisations = IDS.map(id => ({ id, size: 3, disposition: 'driver' }))
    const digest = async (list: unknown[]) => stepSeason(await lineOf({ kind, fee: 3, share: 0.2 }, { organisations: list, sharing: { rule: 'effort', pooled: 0.5 } })).digest
    expect(await digest(organisations.toReversed())).toBe(await digest(organisations))
  })
  it('of no oversight leaves the posts as agreed', async () => {
    const run = await lineOf({ kind, oversight: 0 }, {}, { a: { disposition: 'freeRider' } })
    playUntil(run, drive)
    expect(placesOf(run, 'b')).toEqual(near(45, 55, 65, 75))
  })
})

describe('fees', () => {
  it('a disinterested director of 6 costs each of three signatories 2, and the forecast knows', async () => {
    const run = await lineOf({ kind: 'disinterested', fee: 6 })
    openSeason(run.world)
    run.world.alone_o.fill(10)
    forecastAll(contextOf(run))
    const free = await lineOf({ kind: 'disinterested' })
    openSeason(free.world)
    free.world.alone_o.fill(10)
    forecastAll(contextOf(free))
    // gain is payoff over the 10 that hunting alone brings.
    expect([...run.world.forecast_o]).toEqual(near(...Array.from(free.world.forecast_o, each => each - 0.2)))
    stepSeason(run)
    expect([...run.world.directorFee_o]).toEqual([2, 2, 2])
  })
  it('a joint director takes its part of what each has of the common bag', async () => {
    const run = await lineOf({ kind: 'joint', share: 0.25 }, { sharing: { rule: 'equal', pooled: 0.5 } })
    const { organisations } = stepSeason(run)
    const owed = organisations.map(each => 0.5 * each.caught)
    const bag = owed.reduce((x, y) => x + y)
    expect(bag).toBeGreaterThan(0)
    expect([...run.world.directorFee_o]).toEqual(Array(3).fill(expect.closeTo((0.25 * bag) / 3, 5)))
    const promised = await lineOf({ kind: 'joint', share: 0.25, oversight: 0 }, { sharing: { rule: 'equal', pooled: 1 }, coverage: { cover: 2, catchShare: 0.5 } })
    openSeason(promised.world)
    promised.world.alone_o.fill(10)
    forecastAll(contextOf(promised))
    // 60 quarry, all driven, half of them caught, a third for each, a quarter of that for the director: 7.5 against 10.
    expect([...promised.world.forecast_o]).toEqual(near(-0.25, -0.25, -0.25))
  })
  it('under keep a joint director lives on nothing', async () => {
    const run = await lineOf({ kind: 'joint', share: 0.25 })
    stepSeason(run)
    expect([...run.world.directorFee_o]).toEqual([0, 0, 0])
  })
})

describe('a partisan director', () => {
  it('takes autonomy from everybody but the favoured', async () => {
    const loss = async (kind: string, data = {}) => {
      const { setting } = await lineOf({ kind, oversight: 0.4, style: 0.5 }, data)
      return IDS.map((_, o) => autonomyLoss(setting, o))
    }
    expect(await loss('disinterested')).toEqual(near(0.1, 0.1, 0.1))
    expect(await loss('partisan')).toEqual(near(0.6, 0.1, 0.6))
  })
  it('never thins the posts of the favoured: the others share the stretches in between', async () => {
    // a is away: b stays at 45 … 75 m, and the four of c share the 45 m from there to the end: spacing 45/4.5.
    const absentA = await lineOf({ kind: 'partisan', oversight: 1 }, {}, { a: { disposition: 'freeRider' } })
    playUntil(absentA, drive)
    expect(placesOf(absentA, 'b')).toEqual(near(45, 55, 65, 75))
    expect(placesOf(absentA, 'c')).toEqual(near(85, 95, 105, 115))
    // Interleaved, b at 15, 45, 75, 105 m: c alone stands for a and c between each two of them, midway.
    const between = await lineOf({ kind: 'partisan', oversight: 1 }, { pact: { order: 'interleaved' } }, { a: { disposition: 'freeRider' } })
    playUntil(between, drive)
    expect(placesOf(between, 'b')).toEqual(near(15, 45, 75, 105))
    expect(placesOf(between, 'c')).toEqual(near(30, 60, 90, 115))
    // A disinterested one would have spread all eight.
    const fair = await lineOf({ kind: 'disinterested', oversight: 1 }, { pact: { order: 'interleaved' } }, { a: { disposition: 'freeRider' } })
    playUntil(fair, drive)
    expect(placesOf(fair, 'b')).toEqual(near(7.5, 37.5, 67.5, 97.5))
  })
  it('keeps them on the way as well, when others leave', async () => {
    const run = await lineOf({ kind: 'partisan', oversight: 1 }, { pact: { order: 'interleaved' } }, { a: { disposition: 'leaver', leaveAt: 0.2 } })
    const context = playUntil(run, drive)
    for (let tick = 0; tick < drive.ticks(context); tick++) {
      drive.tick(context, tick)
      expect(placesOf(run, 'b')).toEqual(near(15, 45, 75, 105))
    }
    expect(placesOf(run, 'c')).toEqual(near(30, 60, 90, 115))
  })
  it('lets its hunters start where most driven quarry are in sight for each', async () => {
    const run = await lineOf({ kind: 'partisan' }, { hunt: { duration: 1, sight: 12 }, quarry: { count: 12 } })
    const context = playUntil(run, hunt)
    // Places to choose from lie at 12, 36, 60, 84 and 108 m. Nine quarry at (84, 58), two at (36, 55), and one that is not driven.
    for (let q = 0; q < 12; q++) {
      run.world.fate_q[q] = ATLARGE
      run.world.x_q[q] = q < 9 ? 84 : 36
      run.world.y_q[q] = q < 9 ? 58 : q < 11 ? 55 : 45
    }
    const others = placesOf(run, 'a')
    hunt.begin?.(context)
    // For each who goes to the one place there are 9, 4.5, 3 and 2.25, always more than the 2 at the other.
    expect(placesOf(run, 'b')).toEqual(near(84, 84, 84, 84))
    for (const b of beatersOf(run, 'b')) expect(run.world.y_b[b]).toBe(50)
    expect(placesOf(run, 'a')).toEqual(others)
    // With 8, 4 and 2.67 against 3 the third goes to the other place, and the fourth, 2.67 against 1.5, does not.
    run.world.x_q[0] = 36
    hunt.begin?.(context)
    expect(placesOf(run, 'b')).toEqual(near(84, 84, 36, 84))
  })
  it('gives no first choice to a favourite that did not sign, nor where nothing is in sight', async () => {
    for (const [special, sight] of [[{ b: { disposition: 'hunter' } }, 12], [{}, 0.1]] as const) {
      const run = await lineOf({ kind: 'partisan' }, { hunt: { duration: 1, sight } }, special)
      const context = playUntil(run, hunt)
      const before = placesOf(run, 'b')
      hunt.begin?.(context)
      expect(placesOf(run, 'b')).toEqual(before)
    }
  })
})

describe('posts that are drawn', () => {
  const lineUp = (run: Run, season: number) => {
    playUntilPact(run, season)
    return Array.from(run.world.beaterAt_k.subarray(0, 12))
  }
  const playUntilPact = (run: Run, season: number) => {
    run.world.season_run[0] = season
    playUntil(run, drive)
  }
  it('are the even posts in another order every season, each as likely for everybody', async () => {
    const run = await lineOf({}, { pact: { order: 'shuffled' }, quarry: { count: 0 } })
    const seasons = 1200
    const first = Array(12).fill(0) as number[]
    let same = 0
    let before: number[] = []
    for (let season = 1; season <= seasons; season++) {
      const now = lineUp(run, season)
      expect(now.toSorted((x, y) => x - y)).toEqual(Array.from({ length: 12 }, (_, b) => b))
      expect(Array.from(now, b => run.world.post_b[b]!)).toEqual(near(...Array.from({ length: 12 }, (_, k) => 5 + 10 * k)))
      first[now[0]!]!++
      if (String(now) === String(before)) same++
      before = now
    }
    expect(same).toBe(0)
    for (const each of first) expect(Math.abs(each - seasons / 12)).toBeLessThan(4 * Math.sqrt((seasons * 11) / 144))
  })
  it('keep the order of all others when one organisation is not there', async () => {
    const [all, fewer] = [await lineOf({}, { pact: { order: 'shuffled' } }), await lineOf({}, { pact: { order: 'shuffled' } }, { b: { disposition: 'hunter' } })]
    const names = (run: Run) => lineUp(run, 1).slice(0, run.world.posts_run[0]).filter(b => !beatersOf(run, 'b').includes(b))
    expect(names(fewer)).toEqual(names(all))
  })
  it('are not what the forecast was made with', async () => {
    // Two who cover much and ten who cover little: the forecast is a mean over 16 orders, none of them this season's.
    const data = { pact: { order: 'shuffled' }, coverage: { cover: 0.3, leakReach: 0 } }
    const run = await lineOf({}, data, { a: { driveSkill: 4 }, b: { driveSkill: 0.2 }, c: { driveSkill: 0.2 } })
    const blocks = await lineOf({}, { ...data, pact: { order: 'blocks' } }, { a: { driveSkill: 4 }, b: { driveSkill: 0.2 }, c: { driveSkill: 0.2 } })
    const of = (some: Run) => {
      openSeason(some.world)
      some.world.alone_o.fill(10)
      forecastAll(contextOf(some))
      return some.world.forecast_o[0]!
    }
    // Four who cover 14.4 m to each side overlap in a block; drawn apart they cover more.
    expect(of(run)).toBeGreaterThan(of(blocks))
  })
})
