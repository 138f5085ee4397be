// Finding one's way in the schema: which part of it says what may stand at a path.
import { z } from 'zod'
import type { Keys } from '../keys.ts'
import type { FieldMeta } from './fields.ts'
import { scenarioSchema } from './index.ts'

type Schema = z.core.$ZodType
/** A part of the schema with what it, or else the part around it, says about itself. */
export interface Found { readonly schema: Schema, readonly meta: FieldMeta }
/** What a part allows, in the words of JSON Schema. */
export type Facts = z.core.JSONSchema.BaseSchema

/** Without the wrappers that fill in a default or allow absence. */
export function unwrap({ schema, meta }: Found): Found {
  let inner = { schema, meta: metaOf(schema) ?? meta }
  while (inner.schema instanceof z.ZodDefault || inner.schema instanceof z.ZodPrefault || inner.schema instanceof z.ZodOptional) {
    const next: Schema = inner.schema.unwrap()
    inner = { schema: next, meta: metaOf(inner.schema) ?? metaOf(next) ?? inner.meta }
  }
  return inner
}

const NO_META: FieldMeta = { unit: '', en: '', nl: '', live: false }
export const root: Found = { schema: scenarioSchema, meta: NO_META }

/** What stands under `key` of this part; undefined if nothing can. Names of a list's items do not matter. */
export function under(part: Found, key: string | number): Found | undefined {
  const { schema, meta } = unwrap(part)
  let next: Schema | undefined
  if (schema instanceof z.ZodObject) next = typeof key === 'string' && Object.hasOwn(schema.shape, key) ? schema.shape[key] : undefined
  else if (schema instanceof z.ZodArray) next = schema.element
  else if (schema instanceof z.ZodRecord) next = schema.valueType
  else if (schema instanceof z.ZodUnion) return schema.options.map((schema) => under({ schema, meta }, key)).find((found) => found !== undefined)
  return next && { schema: next, meta: metaOf(next) ?? unwrap({ schema: next, meta }).meta }
}

/** The part of the schema that says what may stand at `keys`. */
export function partAt(keys: Keys): Found | undefined {
  let part: Found | undefined = root
  for (const key of keys) part = part && under(part, key)
  return part
}

/** The names of the fields in this part, if it is a group. */
export function fieldNames(part: Found): string[] {
  const { schema } = unwrap(part)
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape)
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((schema) => fieldNames({ schema, meta: part.meta }))
  return []
}

const known = new WeakMap<Schema, Facts>()

export function factsOf(schema: Schema): Facts {
  let facts = known.get(schema)
  if (facts === undefined) {
    facts = z.toJSONSchema(schema, { io: 'input' })
    known.set(schema, facts)
  }
  return facts
}

/** What is wrong with a value here? Nothing: true. */
export function accepts(schema: Schema, value: unknown): boolean {
  return z.safeParse(schema, value).success
}

function metaOf(schema: Schema): FieldMeta | undefined {
  const { unit, en, nl, live } = z.globalRegistry.get(schema) ?? {}
  return typeof unit === 'string' && typeof en === 'string' && typeof nl === 'string' && typeof live === 'boolean' ? { unit, en, nl, live } : undefined
}
