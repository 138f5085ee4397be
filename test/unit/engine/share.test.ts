// The share phase on small worlds made by hand: who caught what, who drove how long, who breached.
import { describe, expect, it } from 'vitest'
import { share } from '../../../sim/engine/phases/share.ts'
import { contextOf } from '../../../sim/engine/run.ts'
import { openSeason } from '../../../sim/engine/opening.ts'
import { missionOf } from '../../../sim/engine/rules/mission.ts'
import { playPhase, runOf } from '../../support/phases.ts'

const UNIT = 1048576

interface Member {
  disposition?: string
  signed?: 0 | 1
  caught?: number
  reused?: number
  raised?: number
  effort?: number
  hunted?: number
  breach?: 0 | 1
  [parameter: string]: unknown
}

interface Settlement { loot: number[], payoff: number[], breach: number[], detected: number[], chest: number, mission: number[] }

/** Settles a season in which these members caught and drove what they did. Loot and payoff in quarry needs. */
async function settle(members: Member[], sharing: Record<string, unknown>, other: Record<string, unknown> = {}, season = 1): Promise<Settlement> {
  const organisations = members.map(({ signed: _s, caught: _c, reused: _r, raised: _m, effort: _e, hunted: _h, breach: _b, ...rest }, i) => ({ id: `o${i}`, disposition: 'driver', size: 2, ...rest }))
  const run = await runOf({ quarry: { count: 0 }, hunt: { duration: 1 }, belief: { drySeasons: 1 }, organisations, sharing, ...other })
  const { world } = run
  openSeason(world)
  world.season_run[0] = season
  members.forEach(({ signed = 1, caught = 0, reused = 0, raised = 0, effort = 0, hunted = 0, breach = 0 }, o) => {
    world.signed_o[o] = signed
    world.caught_o[o] = caught
    world.reused_o[o] = reused
    world.missionRaised_o[o] = raised
    world.effort_o[o] = effort
    world.hunterTicks_o[o] = hunted
    world.breach_o[o] = breach
  })
  world.posts_run[0] = members.reduce((sum, { signed = 1 }) => sum + 2 * signed, 0)
  playPhase(contextOf(run), share)
  return {
    loot: Array.from(world.loot_o, units => units / UNIT), payoff: [...world.payoff_o], breach: [...world.breach_o], detected: [...world.detected_o],
    chest: world.chest_run[0]! / UNIT, mission: members.map((__, o) => missionOf(contextOf(run), o)),
  }
}

describe('the pooled part', () => {
  it('keep: everybody keeps its own, whatever is said about pooling', async () => {
    expect((await settle([{ caught: 7 }, { caught: 1 }], { rule: 'keep', pooled: 1 })).loot).toEqual([7, 1])
  })
  it('equal: (1 − ½)·caught + ½·12/3; outsiders keep what they caught', async () => {
    const { loot } = await settle([{ caught: 8 }, { caught: 4 }, {}, { caught: 5, signed: 0, disposition: 'hunter' }], { rule: 'equal', pooled: 0.5 })
    expect(loot).toEqual([4 + 2, 2 + 2, 2, 5])
  })
  it('effort: a bag of 8 by beater-ticks 30, 10 and 0', async () => {
    expect((await settle([{ caught: 0, effort: 30 }, { caught: 2, effort: 10 }, { caught: 6 }], { rule: 'effort', pooled: 1 })).loot).toEqual([6, 2, 0])
  })
  it('size: a bag of 8 by beaters 1 and 3; need: by needs ½ and 1½, and 1 if nothing is said', async () => {
    expect((await settle([{ caught: 8, size: 1 }, { size: 3 }], { rule: 'size', pooled: 1 })).loot).toEqual([2, 6])
    expect((await settle([{ caught: 9, need: 0.5 }, { need: 1.5 }, {}], { rule: 'need', pooled: 1 })).loot).toEqual([1.5, 4.5, 3])
  })
  it('what catches of others brought is pooled like an own catch: ½·(4 + 2) kept, ½·(6 + 6) shared', async () => {
    expect((await settle([{ caught: 4, reused: 2 }, { caught: 2, reused: 4 }, {}], { rule: 'equal', pooled: 0.5 })).loot).toEqual([5, 5, 2])
    expect((await settle([{ caught: 4, reused: 2 }, { caught: 2, reused: 4 }], { rule: 'keep' })).loot).toEqual([6, 6])
  })
  it('effort, when nobody made any: equal', async () => {
    expect((await settle([{ caught: 6 }, {}], { rule: 'effort', pooled: 1 })).loot).toEqual([3, 3])
  })
  it('who rests or poaches pools too', async () => {
    expect((await settle([{ caught: 6, breach: 1, disposition: 'freeRider' }, { caught: 2, breach: 1, disposition: 'poacher' }, {}, {}], { rule: 'equal', pooled: 1 })).loot).toEqual([2, 2, 2, 2])
  })
  it('a third of a catch is no whole number of units: the sum is right to the last one', async () => {
    const { loot } = await settle([{ caught: 1 }, {}, {}], { rule: 'equal', pooled: 1 })
    expect(loot.map(each => each * UNIT)).toEqual([349526, 349525, 349525])
  })
})

describe('the chest', () => {
  const given = { rule: 'equal', pooled: 0.5, chest: 0.25, missionRate: 0.8, missionDecay: 0.5 }
  it('a quarter of the bag of 8 leaves first; the rest is shared', async () => {
    expect(await settle([{ caught: 12 }, { caught: 4 }, { caught: 5, signed: 0, disposition: 'hunter' }], given)).toMatchObject({ chest: 2, loot: [6 + 3, 2 + 3, 5] })
  })
  it('gets whole units: a third of a third', async () => {
    const { chest, loot } = await settle([{ caught: 1 }], { rule: 'equal', pooled: 1 / 3, chest: 1 / 3 })
    expect([chest * UNIT, loot[0]! * UNIT]).toEqual([Math.floor(349525 / 3), 1048576 - Math.floor(349525 / 3)])
  })
  it('gets nothing of what a squeezer withholds, and nothing under keep', async () => {
    expect((await settle([{ caught: 8, disposition: 'squeezer', squeeze: 0.75 }, {}], { rule: 'equal', pooled: 1, chest: 0.5 })).chest).toBe(1)
    expect((await settle([{ caught: 8 }], { ...given, rule: 'keep' })).chest).toBe(0)
  })
  it('raises the mission m of all who signed by .8·¼·(1 − m), and of nobody else', async () => {
    const { mission } = await settle([{ caught: 8, mission: 0.5 }, { mission: 0 }, { mission: 1 }, { mission: 0.5, signed: 0, disposition: 'hunter' }], given)
    expect(mission).toEqual([0.6, 0.2, 1, 0.5])
  })
  it('what was raised before sinks by half; the rise is of what the mission was: .3 − ½·.3 + .2·(1 − .5)', async () => {
    expect((await settle([{ caught: 8, mission: 0.2, raised: 0.3 }, { mission: 0.2, raised: 0.3, signed: 0, disposition: 'hunter' }], given)).mission)
      .toEqual([0.2 + 0.25, 0.2 + 0.15].map(each => expect.closeTo(each, 12)))
  })
  it('raises nothing in a season in which it got nothing', async () => {
    expect((await settle([{ mission: 0.2, raised: 0.3 }], given)).mission).toEqual([expect.closeTo(0.35, 12)])
    expect((await settle([{ caught: 8, mission: 0.2 }], { ...given, chest: 0 })).mission).toEqual([0.2])
  })
  it('a mission that is raised by other means has its limit at 1', async () => {
    expect((await settle([{ mission: 0.9, raised: 0.4 }], { missionDecay: 0.25 })).mission).toEqual([1])
  })
})

describe('squeezing', () => {
  const squeezer = { disposition: 'squeezer', squeeze: 0.75 }
  it('withholds ¾ of the 8 it owes: 6 stay, 2 + 4 go into the bag; that is a breach', async () => {
    expect(await settle([{ caught: 8, ...squeezer }, { caught: 4 }], { rule: 'equal', pooled: 1 })).toMatchObject({ loot: [6 + 3, 3], breach: [2, 0] })
  })
  it('owes nothing, withholds nothing, breaches nothing', async () => {
    expect(await settle([{ ...squeezer }, { caught: 4 }], { rule: 'equal', pooled: 1 })).toMatchObject({ loot: [2, 2], breach: [0, 0] })
    expect(await settle([{ caught: 8, ...squeezer }, { caught: 4 }], { rule: 'equal', pooled: 0 })).toMatchObject({ loot: [8, 4], breach: [0, 0] })
  })
  it('under keep it takes ¾ of what one partner caught; never from an outsider or from itself', async () => {
    const victims = new Set<string>()
    for (let season = 1; season <= 40; season++) {
      const { loot, breach } = await settle([{ caught: 1, ...squeezer }, { caught: 4 }, { caught: 8 }, { caught: 16, signed: 0, disposition: 'hunter' }], { rule: 'keep' }, {}, season)
      victims.add(loot.join())
      expect(breach).toEqual([2, 0, 0, 0])
    }
    expect(victims).toEqual(new Set(['4,1,8,16', '7,4,2,16']))
  })
  it('alone it has nobody to take from', async () => {
    expect(await settle([{ caught: 3, ...squeezer }, { caught: 9, signed: 0, disposition: 'hunter' }], { rule: 'keep' })).toMatchObject({ loot: [3, 9], breach: [0, 0] })
  })
})

describe('detection', () => {
  const rider = { disposition: 'freeRider', breach: 1 as const }
  it('exclusion passes the whole loot of whoever was detected to the others who signed, in equal parts', async () => {
    const { loot, detected } = await settle([{ caught: 9, ...rider }, { caught: 1 }, { caught: 2 }, { caught: 5, signed: 0, disposition: 'hunter' }], { rule: 'keep', exclusion: true })
    expect(loot).toEqual([0, 5.5, 6.5, 5])
    expect(detected).toEqual([1, 0, 0, 0])
  })
  it('under a pooled rule the share in the bag goes as well', async () => {
    expect((await settle([{ caught: 6, ...rider }, { caught: 2 }], { rule: 'equal', pooled: 0.5, exclusion: true })).loot).toEqual([0, 8])
  })
  it('if all who signed were detected, loot stays where it is', async () => {
    expect((await settle([{ caught: 9, ...rider }, { caught: 1, ...rider }], { rule: 'keep', exclusion: true })).loot).toEqual([9, 1])
  })
  it('without exclusion only the fine is paid, by the detected', async () => {
    const { loot, payoff } = await settle([{ caught: 9, ...rider }, { caught: 1 }], { rule: 'keep', fine: 2.5 })
    expect(loot).toEqual([9, 1])
    expect(payoff).toEqual([6.5, 1])
  })
  it('happens with the probability of monitoring, and not at all at 0', async () => {
    const blind = await settle([{ caught: 9, ...rider }, { caught: 1 }], { rule: 'keep', exclusion: true, fine: 1 }, { pact: { monitoring: 0 } })
    expect(blind).toMatchObject({ loot: [9, 1], payoff: [9, 1], detected: [0, 0] })
    let seen = 0
    const runs = 400
    for (let season = 1; season <= runs; season++) seen += (await settle([{ ...rider }], {}, { pact: { monitoring: 0.3 } }, season)).detected[0]!
    expect(Math.abs(seen / runs - 0.3)).toBeLessThan(3 * Math.sqrt((0.3 * 0.7) / runs))
  })
})

describe('payoff', () => {
  const costs = { drive: 0.25, hunt: 0.125, fixed: 1, size: 0.5 }
  it('is loot less effort, hunting and overhead: 20 − ¼·8 − ⅛·16 − (1 + ½·2²)', async () => {
    expect((await settle([{ caught: 20, effort: 8, hunted: 16 }], {}, { costs })).payoff).toEqual([20 - 2 - 2 - 3])
  })
  it('who signs pays for the pool, where there is one: two with beaters, and a catch may serve more than one', async () => {
    const paid = async (members: Member[], reuse: number) => (await settle(members, { reuse }, { costs: { pool: 3 } })).payoff
    expect(await paid([{ caught: 5 }, {}, { signed: 0, disposition: 'hunter' }], 2)).toEqual([2, -3, 0])
    expect(await paid([{ caught: 5 }, {}], 1)).toEqual([5, 0])
    expect(await paid([{ caught: 5 }, { size: 0 }], 2)).toEqual([5, 0])
  })
  it('a loner that stayed away gets its own ground\'s and pays nothing; one that was made to sign is as any other', async () => {
    const loner = { disposition: 'loner', alonePayoff: 4.5 }
    expect((await settle([{ ...loner, signed: 0 }, {}], {}, { costs })).payoff).toEqual([4.5, -3])
    expect((await settle([{ ...loner, caught: 5 }, {}], {}, { costs })).payoff).toEqual([2, -3])
  })
})
