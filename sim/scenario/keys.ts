/** The way to a value in plain data: field names and places in lists. */
export type Keys = readonly (string | number)[]

/** Names that would reach into the machinery of JavaScript objects. */
export const RESERVED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

export function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value at `keys`; undefined if there is none. */
export function valueAt(data: unknown, keys: Keys): unknown {
  let value = data
  for (const key of keys) {
    if (typeof key === 'number') value = Array.isArray(value) ? value[key] : undefined
    else value = isGroup(value) && Object.hasOwn(value, key) ? value[key] : undefined
  }
  return value
}

/** The list at `keys`; an empty one if there is none. */
export function listAt(data: unknown, keys: Keys): readonly unknown[] {
  const list = valueAt(data, keys)
  return Array.isArray(list) ? list : []
}

/** A copy of `data` with another value at `keys`; what is not on the way is shared. Missing groups are made;
 *  where a value of another kind is in the way, data are given back unchanged. */
export function withValue(data: unknown, keys: Keys, value: unknown): unknown {
  const [key, ...rest] = keys
  if (key === undefined) return value
  if (typeof key === 'number') {
    return Array.isArray(data) ? data.map((item: unknown, i) => (i === key ? withValue(item, rest, value) : item)) : data
  }
  if (RESERVED.has(key)) return data
  if (data === undefined) return { [key]: withValue(undefined, rest, value) }
  if (!isGroup(data)) return data
  return { ...data, [key]: withValue(Object.hasOwn(data, key) ? data[key] : undefined, rest, value) }
}

/** Keys as people read them: organisations by their id, other list items by number from 0. */
export function showKeys(keys: Keys, data: unknown): string {
  let shown = ''
  keys.forEach((key, i) => {
    const name = typeof key === 'number' && keys[i - 1] === 'organisations' && i === 1 ? idAt(data, key) : key
    if (typeof name === 'number') shown += `[${name}]`
    else shown += shown === '' ? name : `.${name}`
  })
  return shown
}

function idAt(data: unknown, index: number): string | number {
  const id = valueAt(data, ['organisations', index, 'id'])
  return typeof id === 'string' && id.length > 0 && id.length <= 40 ? id : index
}
