// Renewal: who comes, who goes, and how much a street draws.
import { describe, expect, it } from 'vitest'
import { CAUGHT, ESCAPED, LOST } from '../../../sim/engine/codes.ts'
import { createScratch } from '../../../sim/engine/context.ts'
import { openSeason } from '../../../sim/engine/opening.ts'
import { renew } from '../../../sim/engine/phases/renew.ts'
import { attraction } from '../../../sim/engine/rules/attraction.ts'
import { contextOf } from '../../../sim/engine/run.ts'
import { copyWorld, type World } from '../../../sim/engine/world.ts'
import { createRun, QuarryLimitError, stepSeason, type Run } from '../../../sim/index.ts'
import { runOf } from '../../support/phases.ts'
import { scenarioOf } from '../../support/scenarios.ts'

const DRY = { hunt: { duration: 1 }, belief: { drySeasons: 1 } }

interface Shop { kept?: number, signed?: 0 | 1, offers?: string[], promised?: number }

/** Attraction of organisations that kept these parts of their posts. */
async function drawn(shops: Shop[], renewal: Record<string, unknown>): Promise<number> {
  const run = await runOf({ ...DRY, quarry: { count: 0 }, organisations: shops.map(({ offers = ['all'] }, i) => ({ id: `o${i}`, size: 1, offers })), renewal })
  openSeason(run.world)
  shops.forEach(({ kept = 1, signed = 1, promised = 100 }, o) => {
    run.world.signed_o[o] = signed
    run.world.promised_o[o] = signed * promised
    run.world.effort_o[o] = signed * kept * promised
  })
  return attraction(contextOf(run))
}

describe('attraction', () => {
  const STREET = { strength: 1, power: 1.5, crowding: 8, crowdingPower: 3, variety: 0 }
  const shops = (n: number): Shop[] => Array.from({ length: n }, () => ({}))
  it('of n shops: (1 + (n−1)^1.5)/(1 + ((n−1)/8)³); best per shop at 6, the total peaks at 9', async () => {
    const totals = await Promise.all(Array.from({ length: 20 }, (_, i) => drawn(shops(i + 1), STREET)))
    totals.forEach((total, a) => expect(total).toBeCloseTo((1 + a ** 1.5) / (1 + (a / 8) ** 3), 10))
    const perShop = totals.map((total, i) => total / (i + 1))
    expect(perShop.indexOf(Math.max(...perShop)) + 1).toBe(6)
    expect(totals.indexOf(Math.max(...totals)) + 1).toBe(9)
  })
  it('counts the kept part of the posts, of who signed: 1 + ½ + ¼ − 1', async () => {
    const some = [{}, { kept: 0.5 }, { kept: 0.25 }, { signed: 0 as const }, { promised: 0 }]
    expect(await drawn(some, STREET)).toBeCloseTo((1 + 0.75 ** 1.5) / (1 + (0.75 / 8) ** 3), 10)
  })
  it('is 1 for one shop, for none, for half a shop', async () => {
    for (const few of [[{}], [{ signed: 0 as const }], [{ kept: 0.5 }]]) expect(await drawn(few, STREET)).toBe(1)
  })
  it('variety: two more offers count as organisations do, but do not crowd; an offer whose posts all stayed empty does not count', async () => {
    const mixed = [{ offers: ['bread'] }, { offers: ['meat', 'bread'] }, { offers: ['cheese'] }, { offers: ['fish'], kept: 0 }]
    expect(await drawn(mixed, { ...STREET, variety: 0.5 })).toBeCloseTo((1 + 3 ** 1.5) / (1 + (2 / 8) ** 3), 10)
    expect(await drawn([{ offers: ['bread', 'meat'] }], { ...STREET, variety: 1 })).toBe(2)
  })
})

/** A stock after the hunt; `fates` says what became of each. */
async function stock(fates: number[], renewal: Record<string, unknown>): Promise<Run> {
  const run = await runOf({ ...DRY, quarry: { count: fates.length }, organisations: [{ id: 'a', size: 0 }], renewal })
  openSeason(run.world)
  run.world.fate_q.set(fates)
  return run
}

/** Renewal of this stock in one season, on a copy. */
function renewed(run: Run, season = 1): World {
  const world = copyWorld(run.world)
  renew.tick({ ...contextOf(run), world, season, scratch: createScratch(world.capacity) }, 0)
  return world
}

const births = (world: World) => Array.from(world.birth_q.subarray(0, world.quarryCount_run[0]))

/** Mean of this figure over seasons, and its standard error. */
function meanOf(run: Run, seasons: number, figure: (world: World) => number): { mean: number, error: number } {
  const all = Array.from({ length: seasons }, (_, i) => figure(renewed(run, i + 1)))
  const mean = all.reduce((a, b) => a + b, 0) / seasons
  return { mean, error: Math.sqrt(all.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (seasons - 1) / seasons) }
}

describe('the stock', () => {
  it('the caught and the lost are gone, the others keep their order, newcomers get the next birth numbers', async () => {
    const world = renewed(await stock([0, CAUGHT, ESCAPED, LOST, 0, CAUGHT], { arrivals: 3 }))
    expect(births(world)).toEqual([0, 2, 4, 6, 7, 8])
    expect([world.gone_run[0], world.strayed_run[0], world.arrived_run[0], world.births_run[0]]).toEqual([2, 1, 3, 9])
  })
  it('grows by r·N·(1 − N/K) of those left: 0.5·8·(1 − 8/40) = 3.2, rounded by chance', async () => {
    const run = await stock([0, 0, 0, 0, 0, 0, ESCAPED, 0, CAUGHT, CAUGHT], { growth: 0.5, capacity: 40 })
    expect(new Set(Array.from({ length: 60 }, (_, i) => renewed(run, i + 1).born_run[0]))).toEqual(new Set([3, 4]))
    const { mean, error } = meanOf(run, 2000, world => world.born_run[0]!)
    expect(Math.abs(mean - 3.2)).toBeLessThan(3 * error)
    expect(meanOf(run, 20, world => world.died_run[0]!).mean).toBe(0)
  })
  it('shrinks above its capacity: 0.5·10·(1 − 10/8) = −1.25, each as likely as another to die', async () => {
    const run = await stock(Array(10).fill(0), { growth: 0.5, capacity: 8 })
    const seasons = 2000
    const { mean, error } = meanOf(run, seasons, world => world.died_run[0]!)
    expect(Math.abs(mean - 1.25)).toBeLessThan(3 * error)
    const survives = Array(10).fill(0)
    for (let season = 1; season <= seasons; season++) for (const birth of births(renewed(run, season))) survives[birth]++
    for (const each of survives) expect(Math.abs(each / seasons - 0.875)).toBeLessThan(4 * Math.sqrt((0.875 * 0.125) / seasons))
  })
  it('at most all die: 4·20·(1 − 20/2) would be 720', async () => {
    const world = renewed(await stock(Array(20).fill(0), { growth: 4, capacity: 2 }))
    expect([world.died_run[0], world.born_run[0], world.quarryCount_run[0]]).toEqual([20, 0, 0])
  })
  it('each at large leaves with leaveRate', async () => {
    const run = await stock(Array(10).fill(0), { leaveRate: 0.3 })
    const { mean, error } = meanOf(run, 1500, world => world.departed_run[0]!)
    expect(Math.abs(mean - 3)).toBeLessThan(3 * error)
    expect(renewed(await stock([0, 0, 0], { leaveRate: 1 })).departed_run[0]).toBe(3)
  })
  it('arrivals are rounded by chance too', async () => {
    const { mean, error } = meanOf(await stock([], { arrivals: 2.75 }), 2000, world => world.arrived_run[0]!)
    expect(Math.abs(mean - 2.75)).toBeLessThan(3 * error)
  })
})

it('a pool attracts: 4 arrivals × (1 + ½·(q − 1)), if two with beaters signed for a drive', async () => {
  const arrived = async (reuse: number, signed: number[], posts = 2, size = 1) => {
    const run = await runOf({ ...DRY, quarry: { count: 0 }, organisations: [{ id: 'a', size: 1 }, { id: 'b', size }], renewal: { arrivals: 4, appeal: 0.5 }, sharing: { reuse } })
    openSeason(run.world)
    run.world.signed_o.set(signed)
    run.world.posts_run[0] = posts
    return renewed(run).arrived_run[0]
  }
  expect([await arrived(1, [1, 1]), await arrived(2, [1, 1]), await arrived(4, [1, 1])]).toEqual([4, 6, 10])
  expect([await arrived(2, [1, 0]), await arrived(2, [1, 1], 0), await arrived(2, [1, 1], 1, 0)]).toEqual([4, 4, 4])
})

it('a stock that outgrows the limit is refused with advice', async () => {
  const scenario = await scenarioOf({ ...DRY, quarry: { count: 2 }, organisations: [{ id: 'a', size: 0 }], renewal: { arrivals: 1_000_000 } })
  expect(() => stepSeason(createRun(scenario))).toThrow(QuarryLimitError)
  expect(() => stepSeason(createRun(scenario))).toThrow('lower renewal.growth, renewal.capacity or renewal.arrivals')
})

it('attraction must rise more than in proportion: a power of exactly 1 is refused', async () => {
  const with1 = (power: number) => scenarioOf({ renewal: { power }, organisations: [{ id: 'a' }] })
  await expect(with1(1)).rejects.toThrow('renewal.power: expected a number in 1.01..10, got 1')
  expect((await with1(1.01)).parameters.renewal.power).toBe(1.01)
})
