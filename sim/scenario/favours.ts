import { standings, type Standing } from './changes.ts'
import type { Finding } from './findings.ts'
import { valueAt } from './keys.ts'
import { idsIn, type Memberships } from './memberships.ts'
import { organisationIds } from './paths.ts'
import { didYouMean } from './hints.ts'
import { few } from './settings.ts'

type Path = 'director.kind' | 'director.favours'

/** Whom a director favours is one of the organisations there, and a partisan director favours somebody: as written and after every
 *  intervention. Nor may the favoured one go while it is. */
export function favours(data: unknown, members: Memberships): Finding[] {
  if (organisationIds(data) === undefined) return []
  const all = standings<Path>(data, ['director.kind', 'director.favours'])
  const findings = all.flatMap((standing) => unknown(standing, idsIn(members, standing.season), data))
  const gone = members.departures.flatMap(({ id, season, keys }): Finding[] => {
    // Who is named in the very season in which it goes is told above.
    const { value, season: since } = all.findLast((standing) => standing.season <= season) ?? { value: { 'director.favours': undefined }, season }
    return value['director.favours'] !== id || since === season || idsIn(members, season).includes(id) ? [] : [{ keys, part: 'value', expected: { kind: 'notFavoured', id }, got: { kind: 'quoted', text: id } }]
  })
  return [...findings, ...gone]
}

function unknown({ value, place, changed }: Standing<Path>, ids: readonly string[], data: unknown): Finding[] {
  const { 'director.kind': kind, 'director.favours': favoured } = value
  const expected = { kind: 'favourite', ids: few(ids) } as const
  if (favoured === undefined) {
    const isMissing = valueAt(data, place['director.favours']) === undefined
    return kind === 'partisan' && isMissing && changed.includes('director.kind') ? [{ keys: place['director.kind'], part: 'value', expected, got: { kind: 'nothing' } }] : []
  }
  if (typeof favoured !== 'string' || ids.includes(favoured) || !changed.includes('director.favours')) return []
  return [{ keys: place['director.favours'], part: 'value', expected, got: { kind: 'quoted', text: favoured }, ...didYouMean(favoured, ids) }]
}
