// The talent pool: whom a catch serves.
import { describe, expect, it } from 'vitest'
import { openSeason } from '../../../sim/engine/opening.ts'
import { contextOf } from '../../../sim/engine/run.ts'
import { hasPool, serveOthers } from '../../../sim/engine/reuse.ts'
import { createRun, stepSeason, type Run } from '../../../sim/index.ts'
import { rowOf, runOf } from '../../support/phases.ts'
import { scenarioOf } from '../../support/scenarios.ts'

/** Organisations of these sizes that all signed for a drive. */
async function poolOf(sizes: Record<string, number>, reuse: number): Promise<Run> {
  const run = await runOf({
    quarry: { count: 0 }, hunt: { duration: 1 }, belief: { drySeasons: 1 }, sharing: { reuse },
    organisations: Object.entries(sizes).map(([id, size]) => ({ id, size })),
  })
  openSeason(run.world)
  run.world.signed_o.fill(1)
  run.world.posts_run[0] = 5
  return run
}

/** What so many catches of one need by a bring each. */
function servedBy(run: Run, catches: number, from = 0): Record<string, number> {
  run.world.reused_o.fill(0)
  for (let birth = from; birth < from + catches; birth++) serveOthers(contextOf(run), rowOf(run, 'a'), birth, 1, 7)
  return Object.fromEntries(run.setting.organisations.map(({ id }, o) => [id, run.world.reused_o[o]!]))
}

describe('a catch of a', () => {
  it('serves one other of two to begin with, in proportion to their beaters: 1 to 3', async () => {
    const { a, b, c } = servedBy(await poolOf({ a: 2, b: 1, c: 3 }, 2), 4000)
    expect([a, b! + c!]).toEqual([0, 4000])
    expect(Math.abs(b! - 1000)).toBeLessThan(4 * Math.sqrt(4000 * 0.25 * 0.75))
  })
  it('serves two of three, drawn one by one without putting back', async () => {
    // Sizes 1, 2, 3 of 6. b is left out if c and d come first: 2/6·3/4 + 3/6·2/3 = 7/12; so b is in with 5/12.
    // c is left out with 1/6·3/5 + 3/6·1/3 = 4/15, so in with 11/15; d: 1/6·2/5 + 2/6·1/4 = 3/20, so in with 17/20.
    const served = servedBy(await poolOf({ a: 4, b: 1, c: 2, d: 3 }, 3), 6000)
    for (const [id, p] of [['b', 5 / 12], ['c', 11 / 15], ['d', 17 / 20]] as const) {
      expect(Math.abs(served[id]! / 6000 - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / 6000))
    }
    expect(served['b']! + served['c']! + served['d']!).toBe(12_000)
  })
  it('serves all others when there are fewer than may be served; never somebody without beaters', async () => {
    expect(servedBy(await poolOf({ a: 1, b: 1, c: 5, d: 0 }, 9), 10)).toEqual({ a: 0, b: 10, c: 10, d: 0 })
  })
  it('brings each as much as it brought the catcher', async () => {
    const run = await poolOf({ a: 1, b: 1 }, 2)
    serveOthers(contextOf(run), rowOf(run, 'a'), 5, 3, 0)
    expect([...run.world.reused_o]).toEqual([0, 3])
  })
  it('is drawn for whom it serves: who else signed moves nobody before another', async () => {
    const first = async (sizes: Record<string, number>) => {
      const run = await poolOf(sizes, 2)
      return Array.from({ length: 60 }, (_, birth) => servedBy(run, 1, birth))
    }
    const [few, more] = [await first({ a: 1, b: 2, c: 2 }), await first({ a: 1, b: 2, c: 2, z: 1 })]
    expect(more.some(each => each['z'] === 1)).toBe(true)
    few.forEach((each, birth) => {
      if (more[birth]!['z'] === 0) expect(more[birth]).toEqual({ ...each, z: 0 })
    })
  })
  it('serves nobody else without a pool, without a drive, and when a did not sign', async () => {
    const nobody = { a: 0, b: 0 }
    expect(servedBy(await poolOf({ a: 1, b: 1 }, 1), 5)).toEqual(nobody)
    const undriven = await poolOf({ a: 1, b: 1 }, 2)
    undriven.world.posts_run[0] = 0
    expect(servedBy(undriven, 5)).toEqual(nobody)
    const outside = await poolOf({ a: 1, b: 1 }, 2)
    outside.world.signed_o[0] = 0
    expect(servedBy(outside, 5)).toEqual(nobody)
    const partner = await poolOf({ a: 1, b: 1 }, 2)
    partner.world.signed_o[1] = 0
    expect(servedBy(partner, 5)).toEqual(nobody)
  })
})

it('there is a pool if two with beaters signed for a drive and a catch may serve two', async () => {
  const has = async (sizes: Record<string, number>, reuse: number, change: (run: Run) => void = () => {}) => {
    const run = await poolOf(sizes, reuse)
    change(run)
    return hasPool(contextOf(run))
  }
  expect(await has({ a: 1, b: 1 }, 2)).toBe(true)
  expect(await has({ a: 1, b: 1 }, 1)).toBe(false)
  expect(await has({ a: 1, b: 0 }, 2)).toBe(false)
  expect(await has({ a: 1, b: 1 }, 2, ({ world }) => { world.signed_o[0] = 0 })).toBe(false)
  expect(await has({ a: 1, b: 1 }, 2, ({ world }) => { world.posts_run[0] = 0 })).toBe(false)
})

it('a whole season: the same catches, and each once more for everybody else who signed', async () => {
  const season = async (reuse: number) => stepSeason(createRun(await scenarioOf({
    field: { width: 100, driveDepth: 40, huntDepth: 20 }, quarry: { count: 60 }, hunt: { duration: 40 }, belief: { drySeasons: 1 }, sharing: { reuse },
    organisations: ['a', 'b', 'c'].map(id => ({ id, size: 4, disposition: 'driver' })),
  }), { seed: 'pool' }))
  const [alone, pool] = [await season(1), await season(3)]
  expect(alone.row.bag).toBeGreaterThan(10)
  expect(pool.organisations.map(each => each.caught)).toEqual(alone.organisations.map(each => each.caught))
  for (const each of pool.organisations) expect([each.loot, each.reused]).toEqual([alone.row.bag, alone.row.bag - each.caught])
  expect(pool.row.reused).toBe(2 * alone.row.bag)
})
