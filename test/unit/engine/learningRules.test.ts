// What every rule of learning must keep.
import { describe, expect, it } from 'vitest'
import { LEARNING_RULES } from '../../../sim/engine/rules/learning.ts'
import { createRun, restore, snapshot, stepSeason, stepTick, type Run, type SeasonResult } from '../../../sim/index.ts'
import { runOf } from '../../support/phases.ts'
import { scenarioOf } from '../../support/scenarios.ts'

const play = (run: Run): SeasonResult[] => {
  const results: SeasonResult[] = []
  while (!run.finished) results.push(stepSeason(run))
  return results
}
const DISPOSITIONS = ['driver', 'freeRider', 'hunter'] as const
const KINDS = { driver: 'drivers', freeRider: 'freeRiders', hunter: 'hunters' } as const
/** Pairs in a linear game: driving pays who drives factor/2 − 1 more than riding does. */
const pairs = (rule: string, more: object = {}, factor = 3, learning: object = {}) => ({
  seasons: 8,
  organisations: DISPOSITIONS.map(disposition => ({ id: disposition.toLowerCase(), count: 40, size: 1, disposition, willingness: 1 })),
  population: { group: 2, matching: 'random' }, drive: { model: 'linear', factor, cost: 1 }, willingness: { rate: 0 }, belief: { drySeasons: 1 },
  learning: { rule, sharpness: 20, ...learning }, ...more,
})
const counts = ({ row }: SeasonResult) => DISPOSITIONS.map(each => row[KINDS[each]])

describe.each(Object.keys(LEARNING_RULES))('%s', rule => {
  it('restored at any season it goes on as if nothing had happened; the order in the file means nothing', async () => {
    const data = pairs(rule)
    const scenario = await scenarioOf(data)
    const digests = play(createRun(scenario)).map(({ digest }) => digest)
    for (const after of [0, 1, 5]) {
      const run = createRun(scenario)
      for (let season = 0; season < after; season++) stepSeason(run)
      for (let t = 0; t < 3; t++) stepTick(run)
      const rest = play(restore(scenario, snapshot(run))).map(({ digest }) => digest)
      expect(rest.length).toBeGreaterThan(7 - after)
      expect(digests.slice(-rest.length)).toEqual(rest)
    }
    expect(play(createRun(await scenarioOf({ ...data, organisations: data.organisations.toReversed() }))).map(({ digest }) => digest)).toEqual(digests)
  })

  it('nobody comes or goes, and all do what somebody did or falls back on', async () => {
    for (const season of play(await runOf(pairs(rule)))) {
      expect(counts(season).reduce((sum, count) => sum + count, 0)).toBe(120)
      expect(season.row.organisations).toBe(120)
    }
  })

  it('its luck is its own: another seed, other histories, but never where nothing is learned', async () => {
    const histories = await Promise.all(['1', '2', '3'].map(async seed => JSON.stringify(play(createRun(await scenarioOf(pairs(rule)), { seed })).map(counts))))
    expect(new Set(histories).size).toBe(rule === 'fixed' ? 1 : 3)
  })

  it('does not turn from what pays to what costs', async () => {
    const drivers = async (factor: number) => play(await runOf(pairs(rule, { seasons: 60 }, factor, { aspiration: factor > 2 ? 0.6 : 0, reinforcement: 0.3 }))).slice(-5).reduce((sum, { row }) => sum + row.drivers / 5, 0)
    const [costly, paying] = [await drivers(0.4), await drivers(3.6)]
    if (rule === 'fixed') expect([costly, paying]).toEqual([40, 40])
    else expect(paying - costly).toBeGreaterThan(30)
  })

  it('learns nothing from a difference of nothing', async () => {
    const alike = { ...pairs(rule, {}, 3, { leaning: 1, reinforcement: 0 }), organisations: [{ id: 'all', count: 40, size: 1, disposition: 'driver', willingness: 1 }] }
    expect(play(await runOf(alike)).map(({ row }) => row.drivers)).toEqual(Array(8).fill(40))
  })
})
