import { z } from 'zod'

// Before the first schema is made: a page under a strict content security policy may not compile code from text.
z.config({ jitless: true })

/** What every field of a scenario says about itself, beside its range and default. */
export type FieldMeta = {
  /** Unit in words ('m', 'ticks', '0..1', 'quarry needs' …). */
  unit: string
  en: string
  nl: string
  /** May be changed while a run is going on (an intervention); otherwise only on restart. */
  live: boolean
}

interface Text { en: string, nl: string }

/** A number within [min, max]; a live field unless told otherwise. */
export function num(initial: number, min: number, max: number, unit: string, text: Text, live = true) {
  return z.number().min(min).max(max).default(initial).meta({ unit, ...text, live } satisfies FieldMeta)
}

/** A whole number within [min, max]. */
export function int(initial: number, min: number, max: number, unit: string, text: Text, live = true) {
  return z.int().min(min).max(max).default(initial).meta({ unit, ...text, live } satisfies FieldMeta)
}

export function flag(initial: boolean, text: Text, live = true) {
  return z.boolean().default(initial).meta({ unit: 'yes/no', ...text, live } satisfies FieldMeta)
}

export function choice<const T extends readonly [string, ...string[]]>(options: T, initial: T[number], text: Text, live = true) {
  return z.enum(options).default(initial as never).meta({ unit: options.join(' | '), ...text, live } satisfies FieldMeta)
}

/** A formula over named variables, checked and compiled when the scenario is parsed (scenario/formula). */
export function formula(text: Text, live = false) {
  return z.string().min(1).max(500).meta({ unit: 'formula', ...text, live } satisfies FieldMeta)
}

/** A group of fields; leaving the whole group out gives every field its default. */
export function group<T extends z.ZodRawShape>(shape: T, text: Text) {
  return z.strictObject(shape).prefault({} as never).meta({ unit: 'group', ...text, live: false } satisfies FieldMeta)
}

/** Identifiers of organisations, offers and metrics: letters, digits, hyphen, underscore. */
export const identifier = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,39}$/, 'a letter, then letters, digits, - or _ (40 at most)')

/** A seed is typed again to repeat a run: one line, without characters that a terminal would obey. (Ranges, not \p{Cc}:
 *  editors also read the pattern in the JSON Schema.) */
// oxlint-disable-next-line no-control-regex
export const seed = z.string().min(1).max(200).regex(/^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]*$/, 'one line without control characters')

/** A text in both languages; one plain string serves for both. */
export function text(maxLength: number, description: Text) {
  const line = z.string().max(maxLength)
  return z.union([line, z.strictObject({ nl: line, en: line })])
    .meta({ unit: 'text', ...description, live: false } satisfies FieldMeta)
}
