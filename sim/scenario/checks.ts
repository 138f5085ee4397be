// What the schema cannot see: rules between fields. They look at data that may still be wrong elsewhere, so that
// all mistakes of a file are told at once.
import { crowding } from './crowding.ts'
import { durations } from './durations.ts'
import { shortened } from './expectation.ts'
import { favours } from './favours.ts'
import type { Finding } from './findings.ts'
import { METRIC_VARIABLES } from './formula/variables.ts'
import { isGroup, valueAt, type Keys } from './keys.ts'
import { membershipsOf, newcomersOf, type Memberships } from './memberships.ts'
import { models } from './models.ts'
import { organisationIds, organisationsOf } from './paths.ts'
import { didYouMean } from './hints.ts'
import { complaintAbout } from './settings.ts'
import { populations } from './populations.ts'
import { validAt } from './validAt.ts'
import { variants, variantsOf } from './variants.ts'
import { workshops } from './workshops.ts'

/** Distinct offers and needs. */
export const MAX_OFFERS = 16
export const MAX_METRICS = 100

/** Everything that the rules between fields find wrong. */
export function crossCheck(data: unknown): Finding[] {
  const members = membershipsOf(data)
  return [...identities(data), ...members.findings, ...offersAndNeeds(data), ...durations(data), ...crowding(data), ...favours(data, members), ...models(data), ...populations(data), ...interventions(data, members.idsAfter), ...tips(data), ...variants(data), ...variantsOf(data).flatMap((_, v) => settingsAt(data, ['variants', v, 'set'], false)), ...workshops(data), ...metrics(data)]
}

function identities(data: unknown): Finding[] {
  const seen = new Set<unknown>()
  return organisationsOf(data).flatMap((organisation, i): Finding[] => {
    const id = isGroup(organisation) ? organisation.id : undefined
    const again = typeof id === 'string' && seen.has(id)
    seen.add(id)
    return again ? [{ keys: ['organisations', i, 'id'], part: 'value', expected: { kind: 'uniqueId' }, got: { kind: 'quoted', text: shortened(id) } }] : []
  })
}

function offersAndNeeds(data: unknown): Finding[] {
  const needs = namesAt(data, ['quarry', 'needs'])
  const lists: Keys[] = [['quarry', 'needs'], ...organisationsOf(data).map((_, i) => ['organisations', i, 'offers']), ...newcomersOf(data).map(keys => [...keys, 'offers'])]
  const all = new Set<string>()
  const findings = lists.flatMap((keys) => namesAt(data, keys).flatMap((name, i, names): Finding[] => {
    all.add(name)
    const got = { kind: 'quoted', text: name } as const
    if (names.indexOf(name) < i) return [{ keys: [...keys, i], part: 'value', expected: { kind: 'uniqueItem' }, got }]
    if (needs.length === 0 || needs.includes(name)) return []
    return [{ keys: [...keys, i], part: 'value', expected: { kind: 'need', needs }, got, ...didYouMean(name, needs) }]
  }))
  if (all.size <= MAX_OFFERS) return findings
  return [...findings, { keys: ['organisations'], part: 'key', expected: { kind: 'atMost', max: MAX_OFFERS, what: 'offers' }, got: { kind: 'count', count: all.size, what: 'offers' } }]
}

function namesAt(data: unknown, keys: Keys): string[] {
  const names = validAt(data, keys)
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : []
}

/** A setting may name whoever is there by then. */
function interventions(data: unknown, idsAfter: Memberships['idsAfter']): Finding[] {
  const list = valueAt(data, ['interventions'])
  if (!Array.isArray(list)) return []
  return list.flatMap((_, i) => settingsAt(data, ['interventions', i, 'set'], true, idsAfter.get(i)))
}

function tips(data: unknown): Finding[] {
  const all = valueAt(data, ['tips'])
  if (!isGroup(all)) return []
  return Object.keys(all).flatMap((tip) => [...settingsAt(data, ['tips', tip, 'on'], false), ...settingsAt(data, ['tips', tip, 'off'], false)])
}

function settingsAt(data: unknown, keys: Keys, live: boolean, ids: readonly string[] | undefined = organisationIds(data)): Finding[] {
  const settings = valueAt(data, keys)
  if (!isGroup(settings)) return []
  return Object.entries(settings).flatMap(([path, value]): Finding[] => {
    const complaint = complaintAbout(path, value, ids, live)
    return complaint ? [{ keys: [...keys, path], ...complaint }] : []
  })
}

function metrics(data: unknown): Finding[] {
  const own = valueAt(data, ['metrics'])
  if (!isGroup(own)) return []
  const names = Object.keys(own)
  const findings = names.filter((name) => Object.hasOwn(METRIC_VARIABLES, name)).map((name): Finding =>
    ({ keys: ['metrics', name], part: 'key', expected: { kind: 'ownName' }, got: { kind: 'quoted', text: name } }))
  if (names.length <= MAX_METRICS) return findings
  return [...findings, { keys: ['metrics'], part: 'key', expected: { kind: 'atMost', max: MAX_METRICS, what: 'metrics' }, got: { kind: 'count', count: names.length, what: 'metrics' } }]
}
