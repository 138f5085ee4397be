import type { Finding } from './findings.ts'
import { organisationsOf } from './paths.ts'
import { validAt } from './validAt.ts'

/** Organisations of a population, all together. */
export const MAX_POPULATION = 100_000

/** What must fit together in a population: members make whole groups; a field stays with its group. */
export function populations(data: unknown): Finding[] {
  const group = validAt(data, ['population', 'group'])
  const counts = organisationsOf(data).map((_, i) => validAt(data, ['organisations', i, 'count']))
  if (typeof group !== 'number') return []
  if (group === 0) {
    return counts.flatMap((count, i): Finding[] => typeof count === 'number' && count > 1
      ? [{ keys: ['organisations', i, 'count'], part: 'value', expected: { kind: 'literal', text: '1' }, got: { kind: 'literal', text: String(count) }, hint: { kind: 'needsGroups' } }] : [])
  }
  const total = counts.reduce<number>((sum, count) => sum + (typeof count === 'number' ? count : 0), 0)
  const findings: Finding[] = []
  if (total > MAX_POPULATION) findings.push({ keys: ['organisations'], part: 'key', expected: { kind: 'atMost', max: MAX_POPULATION, what: 'organisations' }, got: { kind: 'count', count: total, what: 'organisations' } })
  if (total % group !== 0) findings.push({ keys: ['population', 'group'], part: 'value', expected: { kind: 'divides', count: total, what: 'organisations' }, got: { kind: 'literal', text: String(group) } })
  if (validAt(data, ['population', 'matching']) === 'random' && validAt(data, ['drive', 'model']) === 'spatial') {
    findings.push({ keys: ['population', 'matching'], part: 'value', expected: { kind: 'literal', text: 'fixed' }, got: { kind: 'quoted', text: 'random' }, hint: { kind: 'fieldStays' } })
  }
  return findings
}
