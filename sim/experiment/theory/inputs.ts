// What a reader may type for an input of a check.

/** A text in both languages. */
export interface Both { readonly en: string, readonly nl: string }

/** One kind of input: what it means, what is accepted, and how it is read and written. */
export interface Input<T> {
  readonly meaning: Both
  readonly accepts: Both
  /** Null: not accepted. */
  read(typed: string): T | null
  show(value: T): string
}

/** A stretch of seasons with the same conduct. */
export interface Stretch { readonly seasons: number, readonly offset: number }

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

function readNumber(typed: string): number | null {
  return NUMBER.test(typed) ? Number(typed) : null
}

export function whole(min: number, max: number, meaning: Both): Input<number> {
  return {
    meaning,
    accepts: { en: `a whole number from ${min} to ${max}`, nl: `een geheel getal van ${min} tot en met ${max}` },
    read: typed => (/^\d+$/.test(typed) && Number(typed) >= min && Number(typed) <= max ? Number(typed) : null),
    show: String,
  }
}

export function real(min: number, max: number, meaning: Both): Input<number> {
  return {
    meaning,
    accepts: { en: `a number from ${min} to ${max}`, nl: `een getal van ${min} tot en met ${max}` },
    read: typed => within(readNumber(typed), min, max),
    show: String,
  }
}

/** One of some words. */
export function choice<T extends string>(words: readonly T[], meaning: Both): Input<T> {
  return {
    meaning,
    accepts: { en: words.join(' or '), nl: words.join(' of ') },
    read: typed => words.find(word => word === typed) ?? null,
    show: String,
  }
}

/** Between fewest and most numbers, with commas between them. */
export function list([fewest, most]: readonly [number, number], min: number, max: number, meaning: Both): Input<readonly number[]> {
  const count = fewest === most ? `${fewest}` : `${fewest}–${most}`
  return {
    meaning,
    accepts: { en: `${count} numbers from ${min} to ${max}, with commas between them`, nl: `${count} getallen van ${min} tot en met ${max}, met komma's ertussen` },
    read: typed => allOf(typed.split(',').map(part => within(readNumber(part.trim()), min, max)), fewest, most),
    show: value => value.join(','),
  }
}

/** Stretches as `seasons:offset`, with commas between them. */
export function stretches(most: number, meaning: Both): Input<readonly Stretch[]> {
  return {
    meaning,
    accepts: { en: `1–${most} times seasons:offset, as in 12:1.5,4:-1.5`, nl: `1–${most} keer seizoenen:afstand, zoals 12:1.5,4:-1.5` },
    read: typed => allOf(typed.split(',').map(readStretch), 1, most),
    show: value => value.map(({ seasons, offset }) => `${seasons}:${offset}`).join(','),
  }
}

function readStretch(typed: string): Stretch | null {
  const [seasons = '', offset = '', ...rest] = typed.split(':').map(part => part.trim())
  const conduct = within(readNumber(offset), -1_000, 1_000)
  const length = /^\d{1,4}$/.test(seasons) ? Number(seasons) : 0
  return rest.length > 0 || conduct === null || length < 1 ? null : { seasons: length, offset: conduct }
}

function within(value: number | null, min: number, max: number): number | null {
  return value !== null && value >= min && value <= max ? value : null
}

function allOf<T>(values: readonly (T | null)[], fewest: number, most: number): readonly T[] | null {
  const read = values.filter(value => value !== null)
  return read.length < values.length || read.length < fewest || read.length > most ? null : read
}
