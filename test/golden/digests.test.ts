// Goldens come last: they only say that a run is still the same run. When one changes, the model has changed: say in
// CHANGELOG.md which equation and why, then write the new digests by running this test with GOLDEN=write.
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { createRun, parseScenario, stepSeason, type Scenario } from '../../sim/index.ts'
import { loadScenario } from '../support/seasons.ts'

const SEASONS = 4
const everything = () => parseScenario(readFileSync(new URL('../support/everything.yaml', import.meta.url), 'utf8'))

it.each<[string, () => Promise<Scenario>]>([
  ...['first-drive', 'shopping-street', 'water-sector'].map((id): [string, () => Promise<Scenario>] => [id, () => loadScenario(id)]),
  ['everything', everything],
])('%s: the first seasons have the digests on record', async (id, load) => {
  const golden = new URL(`${id}.txt`, import.meta.url)
  const run = createRun(await load())
  const digests = Array.from({ length: SEASONS }, () => `${stepSeason(run).digest}\n`).join('')
  if (process.env['GOLDEN'] === 'write') writeFileSync(golden, digests)
  expect(digests).toBe(readFileSync(golden, 'utf8'))
})
