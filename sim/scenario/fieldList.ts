import { z } from 'zod'
import { valueAt } from './keys.ts'
import { factsOf, fieldNames, root, under, unwrap, type Found } from './schema/walk.ts'

type FieldType = 'number' | 'whole' | 'choice' | 'flag' | 'text' | 'name' | 'formula' | 'list' | 'settings' | 'version'

/** What the schema says about one field. */
export interface Field {
  /** `border.demarcation`, `organisations.*.size`, `metrics.*`. */
  readonly path: string
  readonly type: FieldType
  readonly unit: string
  /** Range of a number. */
  readonly min?: number
  readonly max?: number
  /** Longest text, or longest list. */
  readonly longest?: number
  readonly options?: readonly string[]
  /** Value when the field is left out; absent: no value, or the field is `required`. */
  readonly default?: unknown
  readonly required: boolean
  /** May change while a run goes on. */
  readonly live: boolean
  /** May be given by path (`--set`). */
  readonly settable: boolean
  readonly en: string
  readonly nl: string
}

/** Units of lists that are one field: what stands in them is told elsewhere. */
const PLAIN_LISTS: readonly string[] = ['organisations', 'mergers']

interface Entry extends Field { readonly part: Found }
let entries: ReadonlyMap<string, Entry> | undefined

/** Every field of a scenario, in the order of the schema. */
export function listFields(): Field[] {
  return [...catalogue().values()].map(({ part: _, ...field }) => field)
}

/** What the schema says about the field at a path; `*` or any identity stands for an organisation. */
export function fieldAt(path: string): Field | undefined {
  const entry = catalogue().get(patternOf(path))
  if (entry === undefined) return undefined
  const { part: _, ...field } = entry
  return field
}

/** The part of the schema that a path leads to, if it is a field. */
export function partOf(path: string): Found | undefined {
  return catalogue().get(patternOf(path))?.part
}

/** The path with `*` in the place of an organisation's identity or a metric's name. */
export function patternOf(path: string): string {
  const keys = path.split('.')
  const named = (keys[0] === 'organisations' && keys.length > 2) || (keys[0] === 'metrics' && keys.length === 2)
  if (named) keys[1] = '*'
  return keys.join('.')
}

function catalogue(): ReadonlyMap<string, Entry> {
  if (entries === undefined) {
    const found = new Map<string, Entry>()
    collect('', root, true, undefined, found)
    entries = found
  }
  return entries
}

/** `given`: the value that the group around it has as a whole when left out. */
function collect(path: string, part: Found, required: boolean, given: unknown, found: Map<string, Entry>): void {
  const { schema } = unwrap(part)
  const initial = factsOf(part.schema).default ?? given
  const below = path === '' ? '' : `${path}.`
  const isSettings = schema instanceof z.ZodRecord && part.meta.unit === 'settings'
  if (schema instanceof z.ZodObject) {
    for (const name of fieldNames(part)) {
      const next = under(part, name)
      if (next) collect(below + name, next, isRequired(next), valueAt(initial, [name]), found)
    }
  } else if ((schema instanceof z.ZodArray && schema.element instanceof z.ZodObject && !PLAIN_LISTS.includes(part.meta.unit)) || (schema instanceof z.ZodRecord && !isSettings)) {
    const item = under(part, '*')
    if (item) collect(`${below}*`, item, false, undefined, found)
  } else {
    found.set(path, entryOf(path, part, required && initial === undefined, initial))
  }
}

function isRequired({ schema }: Found): boolean {
  return !(schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodOptional)
}

function entryOf(path: string, part: Found, required: boolean, initial: unknown): Entry {
  const facts = factsOf(part.schema)
  const { meta } = unwrap(part)
  const type = typeOf(part)
  const longest = facts.maxLength ?? facts.maxItems ?? facts.anyOf?.map((option) => option.maxLength).find((max) => max !== undefined)
  return {
    path, type, unit: meta.unit, required, live: meta.live, part,
    ...(facts.minimum === undefined ? {} : { min: facts.minimum }),
    ...(facts.maximum === undefined ? {} : { max: facts.maximum }),
    ...(longest === undefined ? {} : { longest }),
    ...(facts.enum === undefined ? {} : { options: facts.enum.map(String) }),
    ...(initial === undefined ? {} : { default: initial }),
    settable: type !== 'settings' && type !== 'version' && !/^(interventions|variants|workshop)\./.test(path),
    en: meta.en, nl: meta.nl,
  }
}

function typeOf(part: Found): FieldType {
  const { schema, meta } = unwrap(part)
  if (meta.unit === 'formula') return 'formula'
  if (schema instanceof z.ZodNumber) return factsOf(schema).type === 'integer' ? 'whole' : 'number'
  if (schema instanceof z.ZodEnum) return 'choice'
  if (schema instanceof z.ZodBoolean) return 'flag'
  if (schema instanceof z.ZodArray) return 'list'
  if (schema instanceof z.ZodRecord) return 'settings'
  if (schema instanceof z.ZodLiteral) return 'version'
  return factsOf(schema).pattern === undefined || meta.unit === 'text' ? 'text' : 'name'
}
