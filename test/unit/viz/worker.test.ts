// The worker itself: see workerCalls.ts.
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type * as sim from '../../../sim/index.ts'
import { workerCalls } from './workerCalls.ts'

/** Pictures built. */
const built = vi.hoisted(() => ({ frames: 0 }))
vi.mock('../../../sim/index.ts', async importOriginal => {
  const original = await importOriginal<typeof sim>()
  return { ...original, frame: (run: sim.Run) => { built.frames++; return original.frame(run) } }
})

const { call } = await workerCalls(vi)

const scenario = (more = ''): string => `battue: 1
id: two
title: Two
seasons: 3
field: { width: 40, driveDepth: 30, huntDepth: 20 }
quarry: { count: 20 }
hunt: { duration: 10 }
organisations: [{ id: brook, size: 2, disposition: driver }, { id: mill, size: 2 }]
${more}`

describe('opening', () => {
  test('what fails in its first tick does not take the place of the run that plays', async () => {
    const { run } = await call('open', { text: scenario(), set: {} })
    await expect(call('open', { text: scenario('pact: { utility: 1 / (season - 1) }'), set: {} })).rejects.toThrow('utility')
    await expect(call('open', { text: 'no scenario', set: {} })).rejects.toThrow('expected')
    expect((await call('advance', { run, ticks: 1, every: 1 })).moments.map(moment => moment.at)).toEqual([2])
  })

  test('what succeeds does', async () => {
    const { run } = await call('open', { text: scenario(), set: {} })
    await call('open', { text: scenario(), set: {} })
    await expect(call('advance', { run, ticks: 1, every: 1 })).rejects.toThrow('over')
  })
})

describe('advancing', () => {
  beforeEach(() => { built.frames = 0 })

  test('builds a picture only of what it sends: every so many ticks, each change of phase, and the last', async () => {
    const { run, first } = await call('open', { text: scenario(), set: {} })
    expect([first.at, first.frame.phase, built.frames]).toEqual([1, 'drive', 1])
    const early = await call('advance', { run, ticks: 18, every: 8 })
    expect(early.moments.map(({ at, frame }) => [at, frame.phase])).toEqual([[8, 'drive'], [16, 'drive'], [19, 'drive']])
    expect(built.frames).toBe(4)
    const rest = await call('advance', { run, ticks: 400, every: 1000 })
    expect(rest.moments.map(({ at, frame }) => [at, frame.phase])).toEqual([[31, 'hunt'], [41, 'share']])
    expect(built.frames).toBe(6)
    expect(rest.story).toMatchObject({ at: 41, result: { row: { season: 1 } } })
    const next = await call('advance', { run, ticks: 2, every: 1000 })
    expect(next.moments.map(({ frame }) => [frame.season, frame.phase, frame.tick])).toEqual([[2, 'drive', 0], [2, 'drive', 1]])
  })
})

test('an intervention holds from the next season that has not begun, and the answer says which', async () => {
  const { run } = await call('open', { text: scenario(), set: {} })
  const set = { 'border.demarcation': 0.2 }
  expect((await call('intervene', { run, set })).season).toBe(2)
  await call('advance', { run, ticks: 400, every: 400 })
  expect((await call('intervene', { run, set })).season).toBe(2)
  await call('advance', { run, ticks: 1, every: 1 })
  expect((await call('intervene', { run, set })).season).toBe(3)
})
