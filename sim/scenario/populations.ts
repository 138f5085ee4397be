import type { Finding } from './findings.ts'
import { isGroup, listAt, type Keys } from './keys.ts'
import { newcomersOf } from './memberships.ts'
import { organisationsOf } from './paths.ts'
import { MAX_QUARRY } from './schema/nature.ts'
import { validAt } from './validAt.ts'

/** Organisations of a population, all together. */
export const MAX_POPULATION = 100_000
/** Beaters and quarry of all groups together. */
const MOST_BEATERS = 500_000

/** What must fit together in a population: members make whole groups; a field stays with its group. */
export function populations(data: unknown): Finding[] {
  const group = validAt(data, ['population', 'group'])
  const counts = organisationsOf(data).map((_, i) => validAt(data, ['organisations', i, 'count']))
  const sizes = organisationsOf(data).map((_, i) => validAt(data, ['organisations', i, 'size']))
  if (typeof group !== 'number') return []
  if (group === 0) {
    const places = [...organisationsOf(data).map((_, i): Keys => ['organisations', i, 'count']), ...newcomersOf(data).map((keys) => [...keys, 'count'])]
    return places.map((keys) => ({ keys, count: validAt(data, keys) })).flatMap(({ keys, count }): Finding[] => typeof count === 'number' && count > 1
      ? [{ keys, part: 'value', expected: { kind: 'literal', text: '1' }, got: { kind: 'literal', text: String(count) }, hint: { kind: 'needsGroups' } }] : [])
  }
  const total = counts.reduce<number>((sum, count) => sum + (typeof count === 'number' ? count : 0), 0)
  const findings: Finding[] = [...comings(data)]
  const beaters = counts.reduce<number>((sum, count, i) => sum + (typeof count === 'number' ? count : 0) * (typeof sizes[i] === 'number' ? sizes[i] : 0), 0)
  if (beaters > MOST_BEATERS) findings.push({ keys: ['organisations'], part: 'key', expected: { kind: 'atMost', max: MOST_BEATERS, what: 'beaters' }, got: { kind: 'count', count: beaters, what: 'beaters' } })
  const quarry = validAt(data, ['quarry', 'count'])
  const all = (typeof quarry === 'number' ? quarry : 0) * Math.ceil(total / group)
  if (all > MAX_QUARRY) findings.push({ keys: ['quarry', 'count'], part: 'value', expected: { kind: 'atMost', max: MAX_QUARRY, what: 'quarry' }, got: { kind: 'count', count: all, what: 'quarry' } })
  if (total > MAX_POPULATION) findings.push({ keys: ['organisations'], part: 'key', expected: { kind: 'atMost', max: MAX_POPULATION, what: 'organisations' }, got: { kind: 'count', count: total, what: 'organisations' } })
  if (total % group !== 0) findings.push({ keys: ['population', 'group'], part: 'value', expected: { kind: 'divides', count: total, what: 'organisations' }, got: { kind: 'literal', text: String(group) } })
  if (validAt(data, ['population', 'matching']) === 'random' && ['spatial', 'drover'].includes(String(validAt(data, ['drive', 'model'])))) {
    findings.push({ keys: ['population', 'matching'], part: 'value', expected: { kind: 'literal', text: 'fixed' }, got: { kind: 'quoted', text: 'random' }, hint: { kind: 'fieldStays' } })
  }
  return findings
}

/** In a population members are alike and stay: none comes, goes or grows. */
function comings(data: unknown): Finding[] {
  return listAt(data, ['interventions']).flatMap((item, i): Finding[] => {
    if (!isGroup(item)) return []
    const lists = ['join', 'leave', 'merge'].filter(name => Array.isArray(item[name]) && item[name].length > 0).map((name): Keys => ['interventions', i, name])
    const sizes = isGroup(item.set) ? Object.keys(item.set).filter(path => /^organisations\.[^.]+\.size$/.test(path)).map((path): Keys => ['interventions', i, 'set', path]) : []
    return [...lists, ...sizes].map((keys): Finding => ({ keys, part: 'key', expected: { kind: 'fixedMembers' }, got: { kind: 'quoted', text: String(keys.at(-1)) } }))
  })
}
