// Dispositions that do not sign, and what a mandate makes of them.
import { describe, expect, it } from 'vitest'
import { ACTIVITY, ATLARGE, CAUGHT } from '../../../sim/engine/codes.ts'
import { drive } from '../../../sim/engine/phases/drive.ts'
import { hunt } from '../../../sim/engine/phases/hunt.ts'
import { contextOf } from '../../../sim/engine/run.ts'
import { stepSeason } from '../../../sim/index.ts'
import { activities, always, deedsOf, DEPTH, HUNT, WIDTH, withOne } from '../../support/dispositions.ts'
import { beatersOf, playPhase, playUntil, rowOf } from '../../support/phases.ts'

describe('loner', () => {
  it('stays away and gets what its own ground yields, drive or no drive', async () => {
    const driven = await withOne({ disposition: 'loner', alonePayoff: 7.5 }, { costs: { fixed: 3, hunt: 1 } })
    expect(activities(driven)).toEqual(always(ACTIVITY.absent))
    const undriven = await withOne({ disposition: 'loner', alonePayoff: 7.5 }, { interventions: [{ season: 1, set: { 'organisations.*.disposition': 'loner' } }] })
    for (const run of [await withOne({ disposition: 'loner', alonePayoff: 7.5 }, { costs: { fixed: 3, hunt: 1 } }), undriven]) {
      const own = stepSeason(run).organisations.find(each => each.organisation === 'one')!
      expect(own).toMatchObject({ signed: 0, caught: 0, effort: 0, breach: 0, payoff: 7.5 })
    }
  })
  it('knows what it gets without having tried', async () => {
    const run = await withOne({ disposition: 'loner', alonePayoff: 7.5 })
    expect(run.world.alone_o[rowOf(run, 'one')]).toBe(7.5)
  })
})

describe('hunter', () => {
  it('hunts the drive field from the first tick, starting anywhere in it', async () => {
    const run = await withOne({ disposition: 'hunter', size: 400 })
    playUntil(run, drive)
    const { x_b, y_b, activity_b } = run.world
    const own = beatersOf(run, 'one')
    expect(own.every(b => activity_b[b] === ACTIVITY.hunting && y_b[b]! < DEPTH)).toBe(true)
    // Mean of 400 uniform places: within 3 standard errors, width/√12/√400, of the middle.
    expect(Math.abs(own.reduce((sum, b) => sum + x_b[b]!, 0) / 400 - WIDTH / 2)).toBeLessThan((3 * WIDTH) / Math.sqrt(12 * 400))
    expect(Math.abs(own.reduce((sum, b) => sum + y_b[b]!, 0) / 400 - DEPTH / 2)).toBeLessThan((3 * DEPTH) / Math.sqrt(12 * 400))
    for (let tick = 0; tick < DEPTH; tick++) drive.tick(contextOf(run), tick)
    expect(Math.max(...own.map(b => y_b[b]!))).toBeLessThanOrEqual(DEPTH)
    expect(deedsOf(run)).toMatchObject({ signed: 0, breach: 0 })
  })
  it.each([
    ['exclusion keeps it out of the hunting field', { sharing: { exclusion: true } }, false],
    ['so does a director with full oversight', { director: { kind: 'disinterested', oversight: 1 } }, false],
    ['nobody does otherwise', {}, true],
  ])('%s', async (_, other, enters) => {
    const run = await withOne({ disposition: 'hunter' }, { ...other, quarry: { count: 0 }, hunt: { duration: 200, speed: 2 } })
    const context = playUntil(run, hunt)
    let highest = 0
    for (let tick = 0; tick < 200; tick++) {
      if (tick === 0) hunt.begin?.(context)
      hunt.tick(context, tick)
      highest = Math.max(highest, ...beatersOf(run, 'one').map(b => run.world.y_b[b]!))
    }
    expect(highest > DEPTH).toBe(enters)
  })
  it.each(['reciprocator', 'calculator'])('is what a %s becomes that does not sign', async disposition => {
    const run = await withOne({ disposition, threshold: 1, belief: -2 }, { pact: { choiceSharpness: 100 } })
    expect(activities(run).flat().every(activity => activity === ACTIVITY.hunting || activity === ACTIVITY.handling)).toBe(true)
    expect(deedsOf(run).signed).toBe(0)
  })
})

it.each(['loner', 'hunter', 'reciprocator', 'calculator'])('under a mandate a %s signs and drives', async disposition => {
  const run = await withOne({ disposition, threshold: 1, belief: -2 }, { pact: { mandate: true, choiceSharpness: 100 } })
  expect(activities(run)).toEqual(always(ACTIVITY.onPost))
  expect(deedsOf(run)).toMatchObject({ signed: 1, breach: 0 })
})

it('without a drive everybody but the loner hunts the whole field, for drive and hunt together', async () => {
  const run = await withOne({ disposition: 'loner' }, { interventions: [{ season: 1, set: { 'organisations.*.disposition': 'hunter', 'organisations.one.disposition': 'loner' } }] })
  const context = playUntil(run, hunt)
  expect(hunt.ticks(context)).toBe(DEPTH + HUNT)
  expect(drive.ticks(context)).toBe(0)
  playPhase(context, hunt)
  const o = rowOf(run, 'a')
  expect(run.world.hunterTicks_o[o]).toBe(4 * (DEPTH + HUNT))
  expect(run.world.hunterTicks_o[rowOf(run, 'one')]).toBe(0)
  expect(run.world.fate_q.every(fate => fate === ATLARGE || fate === CAUGHT)).toBe(true)
})
