// Who is there, season by season: organisations join, leave, merge and grow by intervention.
import { shortened } from './expectation.ts'
import type { Finding } from './findings.ts'
import { didYouMean } from './hints.ts'
import { isGroup, listAt, type Keys } from './keys.ts'
import { organisationsOf } from './paths.ts'
import { MAX_ORGANISATIONS } from './schema/index.ts'
import { few } from './settings.ts'
import { validAt } from './validAt.ts'

/** Beaters of all organisations together, in any season. */
export const MAX_BEATERS = 5_000

/** What comes of the interventions: what is wrong with comings and goings, who is there after each (by its place in the list), who is
 *  there from which season on, and where it is written that somebody goes. */
export interface Memberships {
  readonly findings: readonly Finding[]
  readonly idsAfter: ReadonlyMap<number, readonly string[]>
  readonly seasons: readonly { readonly season: number, readonly ids: readonly string[] }[]
  readonly departures: readonly Departure[]
}
interface Departure { readonly id: string, readonly season: number, readonly keys: Keys }

/** Who is there in a season. */
export function idsIn({ seasons }: Memberships, season: number): readonly string[] {
  return seasons.findLast(entry => entry.season <= season)?.ids ?? []
}

/** Places of all organisations that join. */
export function newcomersOf(data: unknown): Keys[] {
  return listAt(data, ['interventions']).flatMap((_, i) => listAt(data, ['interventions', i, 'join']).map((__, k): Keys => ['interventions', i, 'join', k]))
}

/** Follows the members through all interventions, in the order of their seasons. Organisations without a sound id are told elsewhere. */
export function membershipsOf(data: unknown): Memberships {
  const findings: Finding[] = []
  const idsAfter = new Map<number, readonly string[]>()
  const size = new Map<string, number>()
  organisationsOf(data).forEach((each, i) => note(size, each, validAt(data, ['organisations', i, 'size'])))
  findings.push(...tooMany(size, ['organisations'], 'key'))
  const inOrder = listAt(data, ['interventions']).map((item: unknown, i) => ({ item, i })).filter(({ item }) => isGroup(item) && typeof item.season === 'number')
  inOrder.sort((a, b) => seasonOf(a.item) - seasonOf(b.item))
  const seasons = [{ season: 0, ids: [...size.keys()] }]
  const departures: Departure[] = []
  inOrder.forEach(({ item, i }, k) => {
    const season = seasonOf(item)
    const going: Going = (id, keys) => departures.push({ id, season, keys })
    findings.push(...leaving(size, data, i, going), ...merging(size, data, i, going), ...joining(size, data, i))
    grow(size, isGroup(item) ? item.set : undefined)
    idsAfter.set(i, [...size.keys()])
    if (k + 1 < inOrder.length && seasonOf(inOrder[k + 1]?.item) === season) return
    // Only those who are there together when the season begins are too many.
    findings.push(...tooMany(size, ['interventions', i], 'value'))
    seasons.push({ season, ids: [...size.keys()] })
  })
  return { findings, idsAfter, seasons, departures }
}

/** Called for everybody who goes, with where that is written. */
type Going = (id: string, keys: Keys) => void

function seasonOf(item: unknown): number {
  return isGroup(item) && typeof item.season === 'number' ? item.season : 0
}

function note(size: Map<string, number>, organisation: unknown, beaters: unknown): void {
  if (isGroup(organisation) && typeof organisation.id === 'string') size.set(organisation.id, typeof beaters === 'number' ? beaters : 0)
}

function leaving(size: Map<string, number>, data: unknown, i: number, going: Going): Finding[] {
  return listAt(data, ['interventions', i, 'leave']).flatMap((id, k) => takeOut(size, id, ['interventions', i, 'leave', k], going))
}

function merging(size: Map<string, number>, data: unknown, i: number, going: Going): Finding[] {
  return listAt(data, ['interventions', i, 'merge']).flatMap((merger, k): Finding[] => {
    const into = isGroup(merger) ? merger.into : undefined
    const keys: Keys = ['interventions', i, 'merge', k]
    if (typeof into !== 'string') return []
    if (!size.has(into)) return [unknown(size, into, [...keys, 'into'])]
    return listAt(data, [...keys, 'from']).flatMap((id, f): Finding[] => {
      if (id === into) return [{ keys: [...keys, 'from', f], part: 'value', expected: { kind: 'another', id: into }, got: { kind: 'quoted', text: into } }]
      const gained = typeof id === 'string' ? size.get(id) ?? 0 : 0
      const findings = takeOut(size, id, [...keys, 'from', f], going)
      size.set(into, (size.get(into) ?? 0) + gained)
      return findings
    })
  })
}

function joining(size: Map<string, number>, data: unknown, i: number): Finding[] {
  return listAt(data, ['interventions', i, 'join']).flatMap((organisation, k): Finding[] => {
    const keys: Keys = ['interventions', i, 'join', k]
    const id = isGroup(organisation) ? organisation.id : undefined
    if (typeof id === 'string' && size.has(id)) return [{ keys: [...keys, 'id'], part: 'value', expected: { kind: 'uniqueId' }, got: { kind: 'quoted', text: shortened(id) } }]
    note(size, organisation, validAt(data, [...keys, 'size']))
    return []
  })
}

/** Removes one that is there. The last one may not go. */
function takeOut(size: Map<string, number>, id: unknown, keys: Keys, going: Going): Finding[] {
  if (typeof id !== 'string') return []
  if (!size.has(id)) return [unknown(size, id, keys)]
  if (size.size === 1) return [{ keys, part: 'value', expected: { kind: 'somebodyStays' }, got: { kind: 'quoted', text: shortened(id) } }]
  size.delete(id)
  going(id, keys)
  return []
}

function unknown(size: Map<string, number>, id: string, keys: Keys): Finding {
  const ids = [...size.keys()]
  return { keys, part: 'value', expected: { kind: 'member', ids: few(ids) }, got: { kind: 'quoted', text: shortened(id) }, ...didYouMean(id, ids) }
}

/** Settings of size by path. */
function grow(size: Map<string, number>, set: unknown): void {
  if (!isGroup(set)) return
  for (const [path, value] of Object.entries(set)) {
    const [first, id = '', field, ...rest] = path.split('.')
    if (first !== 'organisations' || field !== 'size' || rest.length > 0 || typeof value !== 'number') continue
    for (const member of size.keys()) if (id === '*' || id === member) size.set(member, value)
  }
}

function tooMany(size: ReadonlyMap<string, number>, keys: Keys, part: 'key' | 'value'): Finding[] {
  let beaters = 0
  for (const each of size.values()) beaters += each
  const findings: Finding[] = []
  if (beaters > MAX_BEATERS) findings.push({ keys, part, expected: { kind: 'atMost', max: MAX_BEATERS, what: 'beaters' }, got: { kind: 'count', count: beaters, what: 'beaters' } })
  if (size.size > MAX_ORGANISATIONS && part === 'value') findings.push({ keys, part, expected: { kind: 'atMost', max: MAX_ORGANISATIONS, what: 'organisations' }, got: { kind: 'count', count: size.size, what: 'organisations' } })
  return findings
}
