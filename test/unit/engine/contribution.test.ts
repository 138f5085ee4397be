// Sharing by contribution: what the drive would have been worth without some, where everybody really stood.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOMENTS } from '../../../sim/engine/layout.ts'
import { momentsOf } from '../../../sim/engine/moments.ts'
import { drive } from '../../../sim/engine/phases/drive.ts'
import { share } from '../../../sim/engine/phases/share.ts'
import { contextOf } from '../../../sim/engine/run.ts'
import { contributions } from '../../../sim/engine/rules/contribution.ts'
import { uniform } from '../../../sim/engine/kernel/random.ts'
import { beatersOf, playPhase, playUntil, rowOf, runOf } from '../../support/phases.ts'
import type { Run } from '../../../sim/index.ts'

type Member = Record<string, unknown> & { id: string }

/** A drive of ten ticks over a line of 60 m; each beater covers 15 m to both sides, and nothing leaks beside a gap. */
function lineOf(organisations: Member[], other: Record<string, unknown> = {}): Promise<Run> {
  return runOf({
    field: { width: 60, driveDepth: 10, huntDepth: 20 },
    quarry: { count: 20, flightRadius: 15 },
    organisations: organisations.map(each => ({ size: 1, disposition: 'driver', ...each })),
    pact: { order: 'blocks', voluntaryFloor: 1 },
    coverage: { cover: 1, leakReach: 0, exponent: 1 },
    hunt: { duration: 5 },
    sharing: { rule: 'contribution', pooled: 1 },
    belief: { drySeasons: 1 },
    ...other,
  })
}

/** Parts of a bag of a million needs, and the errors that are reported. */
function partsOf(run: Run): { parts: Record<string, number>, errors: number[] } {
  const context = playUntil(run, share)
  run.world.caught_o.fill(0)
  run.world.caught_o[run.world.signed_o.indexOf(1)] = 1e6
  playPhase(context, share)
  const parts = run.setting.organisations.map(({ id }, o) => [id, run.world.loot_o[o]! / 1e6 / 1048576])
  return { parts: Object.fromEntries(parts), errors: [...run.world.shareError_o] }
}

const near = (parts: Record<string, number>) => Object.fromEntries(Object.entries(parts).map(([id, part]) => [id, expect.closeTo(part, 10)]))

describe('by hand', () => {
  it('two whose covers do not meet, worth the square of coverage: .2² = .04, .4² = .16, .6² = .36', async () => {
    // Posts at 25 and 75 m of 100 m cover 20 and, with twice the skill, 40 m. ½·(.04 + .36 − .16) and ½·(.16 + .36 − .04).
    const run = await lineOf([{ id: 'a' }, { id: 'b', driveSkill: 2 }], {
      field: { width: 100, driveDepth: 10, huntDepth: 20 }, quarry: { count: 20, flightRadius: 10 }, coverage: { cover: 1, leakReach: 0, exponent: 2 },
    })
    expect(partsOf(run)).toEqual({ parts: near({ a: 0.12 / 0.36, b: 0.24 / 0.36 }), errors: [0, 0] })
  })

  it('three of whom the middle one walks off halfway', async () => {
    // Posts at 10, 30 and 50 m cover 0–25, 15–45 and 35–60; b stands for 4 of 10 ticks. In 60ths of the line:
    // a 25, b .4·30 = 12, c 25; ab .4·45 + .6·25 = 33, ac 50, bc 33; abc .4·60 + .6·50 = 54.
    // a: 25/3 + (33 − 12)/6 + (50 − 25)/6 + (54 − 33)/3 = 23; b: 12/3 + (33 − 25)/6·2 + (54 − 50)/3 = 8.
    const run = await lineOf([{ id: 'a' }, { id: 'b', disposition: 'leaver', leaveAt: 0.5 }, { id: 'c' }])
    expect(partsOf(run)).toEqual({ parts: near({ a: 23 / 54, b: 8 / 54, c: 23 / 54 }), errors: [0, 0, 0] })
  })

  it('beside a gap quarry leak: a neighbour who closes it is worth more than its own stretch', async () => {
    // Two of 15 m cover in the middle halves of 60 m: 0–30 and 30–60. Leaking 10 m beside a gap each alone holds 20, both 60.
    const run = await lineOf([{ id: 'a', size: 1 }, { id: 'b', size: 1 }], { coverage: { cover: 1, leakReach: 10 / 15, exponent: 1 } })
    expect(partsOf(run).parts).toEqual(near({ a: 0.5, b: 0.5 }))
    // Four of them, a b b b at 7.5, 22.5, 37.5 and 52.5 m: a holds 0–22.5 less 10; b 7.5–60 less 10; both 60.
    const four = await lineOf([{ id: 'a', size: 1 }, { id: 'b', size: 3 }], { coverage: { cover: 1, leakReach: 10 / 15, exponent: 1 } })
    expect(partsOf(four).parts).toEqual(near({ a: (12.5 + 60 - 42.5) / 120, b: (42.5 + 60 - 12.5) / 120 }))
  })
})

describe('who stood nowhere', () => {
  it('gets nothing: resting, poaching, without beaters; an outsider keeps what it caught', async () => {
    const run = await lineOf([
      { id: 'a', size: 2 }, { id: 'b', disposition: 'freeRider' }, { id: 'c', disposition: 'poacher' }, { id: 'd', size: 0 },
      { id: 'e', disposition: 'hunter' }, { id: 'f', size: 2 },
    ])
    const { parts } = partsOf(run)
    for (const id of ['b', 'c', 'd', 'e']) expect(parts[id]).toBe(0)
    expect(parts['a']! + parts['f']!).toBe(1)
  })
  it('if nobody stood, all get the same', async () => {
    expect(partsOf(await lineOf([{ id: 'a', disposition: 'freeRider' }, { id: 'b', disposition: 'poacher' }])).parts).toEqual(near({ a: 0.5, b: 0.5 }))
  })
  it('if the whole line leaked, all get the same', async () => {
    const run = await lineOf([{ id: 'a' }, { id: 'b', size: 2 }], { coverage: { cover: 0.1, leakReach: 10, exponent: 1 } })
    expect(partsOf(run).parts).toEqual(near({ a: 0.5, b: 0.5 }))
  })
})

describe('many players', () => {
  /** Organisation k covers 1 + k/10 m to both sides, so far apart that covers do not meet. */
  const many = (n: number) => lineOf(Array.from({ length: n }, (_, k) => ({ id: `o${String(k).padStart(2, '0')}`, driveSkill: 1 + k / 10 })), {
    field: { width: 600, driveDepth: 10, huntDepth: 20 }, quarry: { count: 0, flightRadius: 1 }, coverage: { cover: 1, leakReach: 0, exponent: 2 },
  })
  // Worth (Σ own covers)²: a player's Shapley value is its own cover times all covers, so its part its part of all covers.
  const byCover = (n: number) => Array.from({ length: n }, (_, k) => (1 + k / 10) / (n + (n * (n - 1)) / 20))

  it('up to twelve: exact', async () => {
    const { parts, errors } = partsOf(await many(12))
    Object.values(parts).forEach((part, k) => expect(part).toBeCloseTo(byCover(12)[k]!, 10))
    expect(errors).toEqual(Array(12).fill(0))
  })
  it('more: sampled, with a standard error that tells how far off it may be', async () => {
    const { parts, errors } = partsOf(await many(13))
    Object.values(parts).forEach((part, k) => expect(Math.abs(part - byCover(13)[k]!)).toBeLessThan(4 * errors[k]!))
    for (const error of errors) expect(error > 0 && error < 0.003).toBe(true)
    expect(errors.some((error, k) => Math.abs(Object.values(parts)[k]! - byCover(13)[k]!) > error / 10)).toBe(true)
  })
  it('more, of whom only twelve stood: exact again', async () => {
    const run = await lineOf(Array.from({ length: 15 }, (_, k) => ({ id: `o${k}`, disposition: k < 3 ? 'freeRider' : 'driver' })))
    expect(partsOf(run).errors).toEqual(Array(15).fill(0))
  })
})

describe('parts', () => {
  const game = fc.integer({ min: 1, max: 14 }).chain(n => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: n, maxLength: n }))
  const luck = (order: number, o: number) => uniform({ low: 1, high: 2 }, 0, 0, 0, order, o)
  const partsFor = (worths: readonly number[], player_o: readonly number[]) => {
    const [part_o, error_o] = [new Float64Array(worths.length).fill(9), new Float64Array(worths.length).fill(9)]
    contributions(Uint8Array.from(player_o), member_o => worths.reduce((sum, worth, o) => sum + member_o[o]! * worth, 0), luck, 1e5, part_o, error_o)
    return { part_o: [...part_o], error_o: [...error_o] }
  }
  it('of a sum of own worths are in proportion to them, exactly however many play; who is left out has 0', () => {
    fc.assert(fc.property(game, fc.infiniteStream(fc.integer({ min: 0, max: 1 })), (worths, coin) => {
      const player_o = worths.map(() => coin.next().value as number)
      const all = worths.reduce((sum, worth, o) => sum + player_o[o]! * worth, 0)
      const { part_o, error_o } = partsFor(worths, player_o)
      worths.forEach((worth, o) => {
        expect(part_o[o]).toBeCloseTo(all > 0 ? (player_o[o]! * worth) / all : 0, 12)
        expect(error_o[o]).toBeCloseTo(0, 12)
      })
    }), { numRuns: 60 })
  })
})

describe('moments of the drive', () => {
  it('every tick of a short drive, at most sixteen of a long one', () => {
    expect([1, 2, 16, 17, 32, 33, 300, 20_000].map(momentsOf)).toEqual([1, 2, 16, 8, 16, 11, 16, 16])
    for (let ticks = 1; ticks < 3_000; ticks++) {
      expect(momentsOf(ticks)).toBeGreaterThanOrEqual(1)
      expect(momentsOf(ticks)).toBeLessThanOrEqual(MOMENTS)
    }
  })
  it('a drive of 100 ticks is looked at in ticks 4, 11, 18 … 95; who left after half of it was there for the first seven', async () => {
    const run = await lineOf([{ id: 'a' }, { id: 'b', disposition: 'leaver', leaveAt: 0.5 }], { field: { width: 60, driveDepth: 100, huntDepth: 20 } })
    playUntil(run, drive)
    const kept: number[] = []
    for (let tick = 0, before = 0; tick < 100; tick++) {
      drive.tick(contextOf(run), tick)
      const now = run.world.stood_b[beatersOf(run, 'a')[0]!]!
      if (now !== before) kept.push(tick)
      before = now
    }
    // Stretches of ⌈100/16⌉ = 7 ticks, seen in the middle.
    expect(kept).toEqual([3, 10, 17, 24, 31, 38, 45, 52, 59, 66, 73, 80, 87, 94])
    // Tick 49 ends at progress .5.
    expect(run.world.stood_b[beatersOf(run, 'b')[0]!]).toBe(0b1111111)
    expect(momentsOf(100)).toBe(kept.length)
  })
  it('are kept only for sharing by contribution', async () => {
    for (const [rule, kept] of [['effort', false], ['contribution', true]] as const) {
      const run = await lineOf([{ id: 'a' }, { id: 'b' }], { sharing: { rule, pooled: 1 } })
      playUntil(run, share)
      expect(run.world.stood_b.some(bits => bits !== 0)).toBe(kept)
      expect(run.world.place_m.some(place => place !== 0)).toBe(kept)
    }
  })
  it('know where the director moved people', async () => {
    // Three at 20, 60 and 100 m of 120, b away: the director re-spaces a and c to 30 and 90 at once.
    const run = await lineOf([{ id: 'a' }, { id: 'b', disposition: 'freeRider' }, { id: 'c' }], {
      field: { width: 120, driveDepth: 10, huntDepth: 20 }, director: { kind: 'disinterested', oversight: 1 },
    })
    playUntil(run, share)
    expect([0, 1, 2].map(k => run.world.place_m[beatersOf(run, 'abc'[k]!)[0]! * MOMENTS])).toEqual([30, 0, 90])
    expect(rowOf(run, 'b')).toBe(1)
  })
})
