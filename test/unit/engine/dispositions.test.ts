// Dispositions that sign, through a real season: where their beaters are from tick to tick.
import { describe, expect, it } from 'vitest'
import { ACTIVITY } from '../../../sim/engine/codes.ts'
import { drive } from '../../../sim/engine/phases/drive.ts'
import { hunt } from '../../../sim/engine/phases/hunt.ts'
import { pact } from '../../../sim/engine/phases/pact.ts'
import { contextOf } from '../../../sim/engine/run.ts'
import { activities, always, deedsOf, DEPTH, withOne } from '../../support/dispositions.ts'
import { beatersOf, playPhase, playUntil, rowOf } from '../../support/phases.ts'

describe.each([
  ['driver', {}], ['squeezer', {}],
  ['reciprocator', { threshold: 0.5 }],
  ['calculator', { belief: 2, autonomyNeed: 0 }],
])('%s that signs', (disposition, more) => {
  it('stands at its posts to the end and breaches nothing', async () => {
    const run = await withOne({ disposition, ...more }, { pact: { choiceSharpness: 100, distrustWeight: 0 } })
    expect(activities(run)).toEqual(always(ACTIVITY.onPost))
    expect(deedsOf(run)).toEqual({ signed: 1, breach: 0, effort: 4 * DEPTH })
  })
})

describe('free rider', () => {
  it('rests at the line with all its beaters: promised, nothing kept, a breach, and fresh for the hunt', async () => {
    const run = await withOne({ disposition: 'freeRider' })
    expect(activities(run)).toEqual(always(ACTIVITY.resting))
    expect(deedsOf(run)).toEqual({ signed: 1, breach: 1, effort: 0 })
    expect(run.world.promised_o[rowOf(run, 'one')]).toBe(4 * DEPTH)
    for (const b of beatersOf(run, 'one')) expect([run.world.y_b[b], run.world.onPost_b[b]]).toEqual([DEPTH, 0])
    hunt.begin?.(contextOf(run))
    for (const b of beatersOf(run, 'one')) expect(run.world.activity_b[b]).toBe(ACTIVITY.hunting)
  })
  it.each([[0, 0], [0.25, 1], [0.5, 2], [1, 4]])('shirk %d: %i of four rest', async (shirk, resting) => {
    const run = await withOne({ disposition: 'freeRider', shirk })
    playPhase(contextOf(run), pact)
    expect(beatersOf(run, 'one').filter(b => run.world.activity_b[b] === ACTIVITY.resting)).toHaveLength(resting)
    expect(deedsOf(run).breach).toBe(resting > 0 ? 1 : 0)
  })
  it('startles nobody: a quarry beside a resting beater does not flee, one beside a hunter does', async () => {
    for (const [disposition, flees] of [['freeRider', 0], ['hunter', 1]] as const) {
      const run = await withOne({ disposition }, { quarry: { count: 1, grazeProbability: 0 } })
      const { world } = run
      playUntil(run, drive)
      const [b] = beatersOf(run, 'one')
      world.x_q[0] = 60
      world.y_q[0] = DEPTH - 1
      world.x_b[b!] = 61
      world.y_b[b!] = DEPTH
      world.busy_b[b!] = 2
      drive.tick(contextOf(run), 0)
      expect(world.fleeing_q[0]).toBe(flees)
      if (flees === 0) expect([world.x_q[0], world.y_q[0]]).toEqual([60, DEPTH - 1])
    }
  })
})

describe('leaver', () => {
  it('stands until the cordon has come to leaveAt, then walks to the line and waits', async () => {
    const run = await withOne({ disposition: 'leaver', leaveAt: 0.5 })
    const [b] = beatersOf(run, 'one')
    const places: number[] = []
    const all = activities(run, () => places.push(run.world.y_b[b!]!))
    // The cordon is at 30 of 60 after 30 ticks: the thirtieth tick finds nobody there.
    expect(all).toEqual([...always(ACTIVITY.onPost, 30), ...always(ACTIVITY.left, 31)])
    expect(places.slice(27, 33)).toEqual([28, 29, 31, 33, 35, 37])
    expect(places.slice(-1)).toEqual([DEPTH])
    expect(deedsOf(run)).toEqual({ signed: 1, breach: 2, effort: 4 * 29 })
  })
  it('startles quarry while it walks, not when it has arrived', async () => {
    for (const [y, flees] of [[DEPTH - 10, 1], [DEPTH, 0]] as const) {
      const run = await withOne({ disposition: 'leaver', leaveAt: 0 }, { quarry: { count: 1, grazeProbability: 0 }, drive: { walkSpeed: 0 } })
      const { world } = run
      playUntil(run, drive)
      drive.tick(contextOf(run), 0)
      const [b] = beatersOf(run, 'one')
      world.y_b[b!] = y
      world.x_q[0] = world.x_b[b!]!
      world.y_q[0] = y + 1
      drive.tick(contextOf(run), 1)
      expect(world.fleeing_q[0]).toBe(flees)
    }
  })
})

describe('poacher', () => {
  it('signs, hunts inside the drive field only, and breaches', async () => {
    const run = await withOne({ disposition: 'poacher' }, { hunt: { duration: 40, speed: 4, sight: 200, catchRate: 3 } })
    const heights: number[] = []
    const all = activities(run, () => heights.push(...beatersOf(run, 'one').map(b => run.world.y_b[b]!)))
    expect(all).toEqual(always(ACTIVITY.poaching))
    expect(deedsOf(run)).toEqual({ signed: 1, breach: 2, effort: 0 })
    expect(Math.max(...heights)).toBeLessThanOrEqual(DEPTH)
    expect(run.world.caught_o[rowOf(run, 'one')]).toBeGreaterThan(0)
    expect(run.world.caughtInDrive_run[0]).toBe(run.world.caught_o[rowOf(run, 'one')])
  })
  it('after the drive it hunts beyond the border as everybody else who signed', async () => {
    const run = await withOne({ disposition: 'poacher' }, { hunt: { duration: 120 } })
    const context = playUntil(run, hunt)
    playPhase(context, hunt)
    for (const b of beatersOf(run, 'one')) expect(run.world.y_b[b]).toBeGreaterThanOrEqual(DEPTH)
  })
  it('without beaters poaches nothing, and so breaches nothing', async () => {
    const run = await withOne({ disposition: 'poacher', size: 0 })
    playPhase(contextOf(run), pact)
    expect(deedsOf(run)).toEqual({ signed: 1, breach: 0, effort: 0 })
  })
})
