// Efficiency is what a catch costs, effectiveness how many needs are met: one can rise while the other falls.
import { describe, expect, it } from 'vitest'
import { createRun, stepSeason, type SeasonRow } from '../../../sim/index.ts'
import { scenarioOf } from '../../support/scenarios.ts'

type Data = Record<string, unknown>
async function season(data: Data): Promise<SeasonRow> {
  return stepSeason(createRun(await scenarioOf({ seasons: 1, belief: { drySeasons: 1 }, drive: { model: 'coverage' }, hunt: { model: 'contest', duration: 10 }, field: { driveDepth: 10 }, ...data }))).row
}
const hunters = (size: number, extra: Data = {}) => ['a', 'b'].map(id => ({ id, size, disposition: 'hunter', ...extra }))

describe('two hunters a side, 40 quarry, of which each side finds a quarter: 20 are caught', () => {
  const base = { quarry: { count: 40 }, coverage: { aloneShare: 0.25 }, organisations: hunters(2) }
  it('at ¼ a hunter-tick (20 ticks, 4 hunters), 3 fixed and ½·2² for size, the 30 cost 1.5 a catch; half the needs are met', async () => {
    expect(await season({ ...base, costs: { hunt: 0.25, fixed: 3, size: 0.5 } })).toMatchObject({ bag: 20, costs: 30, costPerCatch: 1.5, needsMet: 0.5 })
  })
  it('a need that nobody serves is a need: of two, a quarter is met', async () => {
    const needs = { ...base, quarry: { count: 40, needs: ['all', 'more'] } }
    expect(await season(needs)).toMatchObject({ bag: 20, needsMet: 0.25 })
  })
  it('a loner on its own ground costs nothing and meets nothing', async () => {
    const loner = { id: 'c', size: 5, disposition: 'loner', alonePayoff: 7, armament: 2 }
    expect(await season({ ...base, organisations: [...hunters(2), loner], costs: { hunt: 0.25, fixed: 3, size: 0.5, arms: 1 } })).toMatchObject({ costs: 30, costPerCatch: 1.5, needsMet: 0.5 })
  })
  it('armament is a cost: A = 5 at ½ adds 2.5', async () => {
    expect((await season({ ...base, organisations: [{ ...hunters(2)[0], armament: 5 }, hunters(2)[1]], costs: { arms: 0.5 } })).costs).toBe(2.5)
  })
})

describe('nothing to divide by', () => {
  it('nothing caught: the cost of a catch is 0, though there were costs', async () => {
    expect(await season({ quarry: { count: 40 }, coverage: { aloneShare: 0 }, organisations: hunters(2), costs: { fixed: 3 } })).toMatchObject({ bag: 0, costs: 6, costPerCatch: 0, needsMet: 0 })
  })
  it('no quarry: no needs are met', async () => expect(await season({ quarry: { count: 0 }, organisations: hunters(1) })).toMatchObject({ costPerCatch: 0, needsMet: 0 }))
  it('a game serves no quarry, and has its costs', async () => {
    const game = await season({ organisations: hunters(2, { disposition: 'driver', willingness: 1 }), pact: { voluntaryFloor: 1 }, drive: { model: 'linear', factor: 3, cost: 2 }, hunt: {} })
    expect(game).toMatchObject({ bag: 12, costs: 4, costPerCatch: 4 / 12, needsMet: 0 })
  })
})

it('in a population the groups are added up before they are divided', async () => {
  const { row } = stepSeason(createRun(await scenarioOf({
    seasons: 1, belief: { drySeasons: 1 }, population: { group: 2 }, drive: { model: 'linear', factor: 3, cost: 2, optional: true },
    organisations: [{ id: 'a', count: 6, size: 1, disposition: 'driver', willingness: 1 }, { id: 'b', count: 4, size: 1, disposition: 'loner', alonePayoff: 1 }],
  })))
  expect(row.bag).toBeGreaterThan(0)
  expect(row.costPerCatch).toBeCloseTo(row.costs / row.bag, 12)
})
