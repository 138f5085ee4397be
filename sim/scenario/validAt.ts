import { valueAt, type Keys } from './keys.ts'
import { accepts, factsOf, partAt } from './schema/walk.ts'

/** The value of a field, its default if it is left out; undefined if it is not valid (which is told elsewhere). */
export function validAt(data: unknown, keys: Keys): unknown {
  const part = partAt(keys)
  const value = valueAt(data, keys)
  if (part === undefined) return undefined
  if (value === undefined) return factsOf(part.schema).default
  return accepts(part.schema, value) ? value : undefined
}
