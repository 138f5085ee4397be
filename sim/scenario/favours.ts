import { standings, type Standing } from './changes.ts'
import type { Finding } from './findings.ts'
import { valueAt } from './keys.ts'
import { organisationIds } from './paths.ts'
import { didYouMean } from './hints.ts'
import { few } from './settings.ts'

type Path = 'director.kind' | 'director.favours'

/** Whom a director favours is one of the organisations, and a partisan director favours somebody: as written and after every intervention. */
export function favours(data: unknown): Finding[] {
  const ids = organisationIds(data)
  return ids === undefined ? [] : standings<Path>(data, ['director.kind', 'director.favours']).flatMap((standing) => unknown(standing, ids, data))
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
