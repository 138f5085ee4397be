import { describe, expect, it } from 'vitest'
import { createRun, parseScenario, stepSeason, summarise, type SeasonResult } from '../../../sim/index.ts'

const SCENARIO = `battue: 1
id: small
title: Small
seasons: 4
field: { width: 40, driveDepth: 30, huntDepth: 20 }
quarry: { count: 30 }
hunt: { duration: 20 }
organisations: [{ id: a, size: 2, disposition: driver }, { id: b, size: 3, disposition: freeRider }]
interventions: [{ season: 3, set: { organisations.*.disposition: hunter } }]
metrics: { twice: 2 * bag, perPost: bag / posts, never: bag / (posts - posts) }
`

async function seasons(): Promise<SeasonResult[]> {
  const run = createRun(await parseScenario(SCENARIO), { seed: 'acorn' })
  return Array.from({ length: 4 }, () => stepSeason(run))
}

describe('the summary of a run', () => {
  it('adds up what the seasons tell', async () => {
    const results = await seasons()
    const rows = results.map(({ row }) => row)
    const summary = summarise(results)
    const bag = rows.reduce((sum, row) => sum + row.bag, 0)
    expect(bag).toBeGreaterThan(0)
    expect(summary).toMatchObject({ seasons: 4, bagTotal: bag, bagMean: bag / 4, own: expect.objectContaining({ twice: bag / 2 }) as unknown, trustEnd: rows[3]?.meanTrust, quarryEnd: rows[3]?.quarryEnd })
    // Nothing is shared out that was not caught.
    expect(Object.keys(summary.loot)).toEqual(['a', 'b'])
    expect(Object.values(summary.loot).reduce((sum, loot) => sum + loot, 0)).toBeCloseTo(bag, 9)
  })

  it('takes coverage over the seasons with a drive, everything else over all', async () => {
    const results = await seasons()
    const [first, second] = results.map(({ row }) => row)
    expect(results.map(({ row }) => row.posts > 0)).toEqual([true, true, false, false])
    const summary = summarise(results)
    expect(summary.drivenSeasons).toBe(2)
    expect(summary.coverageMean).toBe(((first?.coverage ?? 0) + (second?.coverage ?? 0)) / 2)
    expect(summary.signedMean).toBe(((first?.signed ?? 0) + (second?.signed ?? 0)) / 4)
    expect(summarise(results.slice(2)).coverageMean).toBeNull()
  })

  it('takes an own metric over the seasons in which it has a value', async () => {
    const results = await seasons()
    expect(results.map(({ own }) => [typeof own.perPost, own.never])).toEqual([['number', null], ['number', null], ['object', null], ['object', null]])
    const perPost = results.slice(0, 2).map(({ row }) => row.bag / row.posts)
    expect(summarise(results).own).toEqual({ twice: expect.any(Number), perPost: ((perPost[0] ?? 0) + (perPost[1] ?? 0)) / 2, never: null })
  })

  it('wants at least one season', () => {
    expect(() => summarise([])).toThrow(RangeError)
  })
})
