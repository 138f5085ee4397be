import { expect, test } from 'vitest'
import { createRun, parseScenario, stepSeason } from '../../../sim/index.ts'
import { aloneOf } from '../../../viz/charts/bag.ts'

test('the level to beat is a catch, as the bag is: what hunting costs does not lower it', async () => {
  const text = 'battue: 1\nid: two\ntitle: Two\nquarry: { count: 60 }\norganisations: [{ id: brook }, { id: mill }]\n'
  const levels = await Promise.all([0, 50].map(async fixed => aloneOf(stepSeason(createRun(await parseScenario(text, { set: { 'costs.fixed': fixed } }))))))
  expect(levels[0]).toBeGreaterThan(0)
  expect(levels[1]).toBe(levels[0])
})
