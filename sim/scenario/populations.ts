import type { Finding } from './findings.ts'
import { isGroup, valueAt, type Keys } from './keys.ts'
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
  const findings: Finding[] = [...comings(data)]
  if (total > MAX_POPULATION) findings.push({ keys: ['organisations'], part: 'key', expected: { kind: 'atMost', max: MAX_POPULATION, what: 'organisations' }, got: { kind: 'count', count: total, what: 'organisations' } })
  if (total % group !== 0) findings.push({ keys: ['population', 'group'], part: 'value', expected: { kind: 'divides', count: total, what: 'organisations' }, got: { kind: 'literal', text: String(group) } })
  if (validAt(data, ['population', 'matching']) === 'random' && validAt(data, ['drive', 'model']) === 'spatial') {
    findings.push({ keys: ['population', 'matching'], part: 'value', expected: { kind: 'literal', text: 'fixed' }, got: { kind: 'quoted', text: 'random' }, hint: { kind: 'fieldStays' } })
  }
  return findings
}

/** In a population members are alike and stay: none comes, goes or grows. */
function comings(data: unknown): Finding[] {
  const list = valueAt(data, ['interventions'])
  return (Array.isArray(list) ? list : []).flatMap((item: unknown, i): Finding[] => {
    if (!isGroup(item)) return []
    const lists = ['join', 'leave', 'merge'].filter(name => Array.isArray(item[name]) && item[name].length > 0).map((name): Keys => ['interventions', i, name])
    const sizes = isGroup(item.set) ? Object.keys(item.set).filter(path => /^organisations\.[^.]+\.size$/.test(path)).map((path): Keys => ['interventions', i, 'set', path]) : []
    return [...lists, ...sizes].map((keys): Finding => ({ keys, part: 'key', expected: { kind: 'fixedMembers' }, got: { kind: 'quoted', text: String(keys.at(-1)) } }))
  })
}
