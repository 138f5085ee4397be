// Fields by path: `border.demarcation`, `organisations.brook.disposition`, `organisations.*.disposition`.
import { ScenarioError, issueOf } from './errors.ts'
import { shortened } from './expectation.ts'
import { isGroup, listAt, valueAt, withValue, type Keys } from './keys.ts'

export { fieldAt, listFields, type Field } from './fieldList.ts'

export type SettingValue = number | string | boolean
export type Settings = Readonly<Record<string, SettingValue>>

/** Where a path leads in these data: to one place, to one an organisation (`*`), or nowhere (no such organisation). */
export function resolvePath(data: unknown, path: string): Keys[] {
  const keys = path.split('.')
  const [first, identity, ...rest] = keys
  if (first !== 'organisations' || identity === undefined) return [keys]
  return organisationsOf(data).flatMap((organisation, i) => {
    const meant = identity === '*' || (isGroup(organisation) && organisation.id === identity)
    return meant ? [[first, i, ...rest]] : []
  })
}

/** The value at a path; for `*` the value that all organisations share, undefined if they differ. */
export function getPath(data: unknown, path: string): unknown {
  const [value, ...others] = resolvePath(data, path).map((keys) => valueAt(data, keys))
  return others.every((other) => other === value) ? value : undefined
}

/** A copy of the data with another value at a path; what did not change is shared. */
export function setPath<T>(data: T, path: string, value: unknown): T {
  return resolvePath(data, path).reduce<T>((changed, keys) => withValue(changed, keys, value) as T, data)
}

/** Identities of the organisations; undefined if one of them has none, so that nobody can tell who is meant. */
export function organisationIds(data: unknown): string[] | undefined {
  const ids = organisationsOf(data).map((organisation) => (isGroup(organisation) ? organisation.id : undefined))
  return ids.length > 0 && ids.every((id) => typeof id === 'string') ? ids : undefined
}

export function organisationsOf(data: unknown): readonly unknown[] {
  return listAt(data, ['organisations'])
}

const JSON_NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/

/** `path=value` from a command line: a JSON number, true or false, else text; quotes keep a number a text.
 *  Throws a ScenarioError if there is no `=` or no path. */
export function parseSetting(setting: string): [path: string, value: SettingValue] {
  const at = setting.indexOf('=')
  const path = setting.slice(0, Math.max(0, at)).trim()
  if (path === '') throw new ScenarioError([issueOf({ setting: shortened(setting) }, '', { kind: 'assignment' }, { kind: 'quoted', text: shortened(setting) })])
  const value = setting.slice(at + 1).trim()
  if (value === 'true' || value === 'false') return [path, value === 'true']
  if (JSON_NUMBER.test(value) && Number.isFinite(Number(value))) return [path, Number(value)]
  return [path, /^(".*"|'.*')$/s.test(value) && value.length > 1 ? value.slice(1, -1) : value]
}
