// Who trusts whom, against the figures of the season, which are counted in another way.
import { expect, test } from 'vitest'
import { createRun, parseScenario, snapshot, stepSeason, trustMatrix } from '../../../sim/index.ts'

const scenario = (more = ''): string => `battue: 1
id: three
title: Three
seasons: 4
field: { width: 60, driveDepth: 30, huntDepth: 20 }
quarry: { count: 30 }
hunt: { duration: 10 }
organisations: [{ id: mill, size: 3, disposition: hunter }, { id: brook, size: 2, disposition: driver }, { id: ash, size: 2, disposition: driver }]
${more}`

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

test('columns are what the others think of one, rows what one thinks of the others, in id order', async () => {
  const run = createRun(await parseScenario(scenario()))
  const { row, organisations } = stepSeason(run)
  const before = snapshot(run)
  const { organisations: ids, trust } = trustMatrix(run)
  expect(snapshot(run)).toEqual(before)
  expect(ids).toEqual(['ash', 'brook', 'mill'])
  expect(ids.map((_, i) => trust[i * 3 + i])).toEqual([null, null, null])
  const column = (j: number) => [0, 1, 2].filter(i => i !== j).map(i => trust[i * 3 + j]!)
  ids.forEach((id, j) => expect(mean(column(j))).toBeCloseTo(organisations.find(each => each.organisation === id)!.trusted, 12))
  expect(mean([0, 1, 2].flatMap(column))).toBeCloseTo(row.meanTrust, 12)
  // Who hunted while the others drove is trusted less than who drove.
  expect(mean(column(2))).toBeLessThan(mean(column(0)))
})

test('of a population there is one row a kind: the mean over all pairs of its organisations, also among its own', async () => {
  const text = scenario('population: { group: 3 }').replace(/organisations: .*/, 'organisations: [{ id: brook, size: 2, disposition: reciprocator, count: 6 }]')
  const run = createRun(await parseScenario(text))
  const { row } = stepSeason(run)
  expect(run.groups).toHaveLength(2)
  expect(trustMatrix(run)).toEqual({ organisations: ['brook'], trust: [expect.closeTo(row.meanTrust, 12)] })
})
