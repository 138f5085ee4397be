// New values by path: in interventions, in the tips, and from a command line.
import { expectationOf, found, limitOf, shortened } from './expectation.ts'
import { fieldAt, listFields, partOf, type Field } from './fieldList.ts'
import type { Finding } from './findings.ts'
import { didYouMean, hintForValue } from './hints.ts'
import type { Phrase } from './phrases/phrase.ts'
import { accepts, type Found } from './schema/walk.ts'

export type Complaint = Pick<Finding, 'part' | 'expected' | 'got' | 'hint'>

/** What is wrong with giving the field at `path` this value? Nothing: undefined.
 *  ids: the organisations there are, if that is known; live: only fields that may change during a run. */
export function complaintAbout(path: string, value: unknown, ids: readonly string[] | undefined, live: boolean): Complaint | undefined {
  const [first, identity, ...rest] = path.split('.')
  if (first === 'organisations' && rest.length > 0 && identity !== undefined && identity !== '*' && ids && !ids.includes(identity)) {
    return { part: 'key', expected: { kind: 'organisation', ids: few(ids) }, got: quoted(identity), ...didYouMean(identity, ids) }
  }
  const field = fieldAt(path)
  const part = partOf(path)
  if (field === undefined || part === undefined || !field.settable) {
    return { part: 'key', expected: { kind: live ? 'livePath' : 'path' }, got: quoted(path), ...pathHint(path, ids, live) }
  }
  if (live && !field.live) return { part: 'key', expected: { kind: 'livePath' }, got: quoted(path), hint: { kind: 'onRestart' } }
  if (isSettingValue(value) && accepts(part.schema, settingValue(field, value))) return undefined
  const expected = expectationOf(part)
  return { part: 'value', expected, got: found(value, expected), ...valueHint(part, value) }
}

function isSettingValue(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean'
}

/** The value as the field holds it: for a list of names `bread, meat` will do; no negative zero, which prints like zero. */
export function settingValue(field: Field | undefined, value: unknown): unknown {
  if (field?.type === 'list' && typeof value === 'string') return value.split(',').map((name) => name.trim()).filter((name) => name !== '')
  return value === 0 ? 0 : value
}

/** What was probably meant; for numbers of agents the limit. */
export function valueHint(part: Found, value: unknown): { hint?: Phrase } {
  const limit = limitOf(part, value)
  return limit ? { hint: limit } : hintForValue(value, expectationOf(part))
}

/** The path that was probably meant: one that goes on from another beginning, or is misspelt. Else where all paths are. */
function pathHint(path: string, ids: readonly string[] | undefined, live: boolean): { hint?: Phrase } {
  const [first = '', ...rest] = path.split('.')
  const known = (candidate: string): boolean => { const field = fieldAt(candidate); return field?.settable === true && (field.live || !live) }
  const whole = rest.length > 0 ? `organisations.${path}` : `organisations.*.${path}`
  if (known(whole) && (rest.length === 0 || ids === undefined || ids.includes(first))) return { hint: { kind: 'didYouMean', word: whole } }
  const [longer, ...others] = listFields().filter((field) => field.path.endsWith(`.${path}`) && known(field.path))
  if (longer && others.length === 0) return { hint: { kind: 'didYouMean', word: longer.path } }
  const near = didYouMean(path, pathsLike(rest[0], live))
  // A field that does not change during a run: that is said once it is spelt well.
  if (near.hint === undefined && live) return didYouMean(path, pathsLike(rest[0], false))
  return near.hint === undefined ? { hint: { kind: 'whereFields' } } : near
}

/** Paths that a misspelt one could have meant, with the organisation that it named. */
function pathsLike(identity: string | undefined, live: boolean): string[] {
  return listFields().filter((field) => field.settable && (field.live || !live)).map(({ path }) => path.replace('*', identity || '*'))
}

/** So many names as a message can hold. */
export function few(names: readonly string[]): string[] {
  return names.length > 12 ? [...names.slice(0, 12), '…'] : [...names]
}

function quoted(text: string): Phrase {
  return { kind: 'quoted', text: shortened(text) }
}
