// Every parameter of the scenario format changes something: with another value, in a scenario where its mechanism is at work,
// some season ends in another state. A parameter without effect would be a mistake of the model.
import { expect, it } from 'vitest'
import { createRun, listFields, parseScenario, ScenarioError, stepSeason, type Field, type SettingValue } from '../../sim/index.ts'
import { ACTIVE } from '../support/active.ts'

/** What names or describes; a seed, the number of seasons, and rules of their own with tests of their own. */
const DESCRIBES = /^(battue|id|title|question|story|notice|try|source|seed|seasons|words\..*|organisations\.\*\.(id|name)|interventions\..*|tips\..*|variants\..*|workshop\..*|metrics\.\*)$/
const FIELDS = listFields().filter(({ path }) => !DESCRIBES.test(path))

/** Other values to try, nearest to ordinary ones first. */
function valuesOf(field: Field): SettingValue[] {
  const { type, min = 0, max = 0, options = [] } = field
  switch (type) {
    case 'flag': return [true, false]
    case 'choice': return [...options]
    case 'formula': return ['0', '1', '0.5', '-1']
    case 'list': return ['bread, fish, meat', 'bread', 'meat']
    case 'name': return ['b', 'a', 'c']
    case 'whole': return [1, 2, 3, 5, 0, 20].filter(value => value >= min && value <= max)
    default: return [0.5, 0.2, 0.9, 0, 1, 2, 5, 12, 30, -1].filter(value => value >= min && value <= max)
  }
}

/** Digests of the seasons, or null for a scenario that is refused. */
async function digestsOf(data: Record<string, unknown>, set: Record<string, SettingValue> = {}): Promise<string[] | null> {
  const scenario = await parseScenario(JSON.stringify({ battue: 1, id: 'active', title: 'Active', ...data }), { set }).catch((error: unknown) => {
    if (error instanceof ScenarioError) return null
    throw error
  })
  if (scenario === null) return null
  const run = createRun(scenario)
  const digests: string[] = []
  while (!run.finished) digests.push(stepSeason(run).digest)
  return digests
}

const plain = new Map<string, string[]>()
for (const [name, data] of Object.entries(ACTIVE)) plain.set(name, (await digestsOf(data))!)

it.each(FIELDS.map(field => [field.path, field] as const))('%s', async (path, field) => {
  for (const [name, data] of Object.entries(ACTIVE)) {
    for (const value of valuesOf(field)) {
      // What is the same for all may cancel out: then one organisation alone.
      for (const where of path.includes('*') ? [path, path.replace('*', 'a')] : [path]) {
        const changed = await digestsOf(data, { [where]: value })
        if (changed !== null && changed.join() !== plain.get(name)!.join()) return
      }
    }
  }
  expect(path, 'changes nothing in any of the scenarios of test/support/active.ts').toBe('')
})

it('looks at every field there is but those that name, describe, or are tested elsewhere', () => {
  expect(FIELDS.length).toBeGreaterThan(120)
})
