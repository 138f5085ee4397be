import type { Counted, Phrase } from './phrases/phrase.ts'
import { factsOf, type Facts, type Found } from './schema/walk.ts'

/** What may stand here, in words. */
export function expectationOf({ schema, meta }: Found): Phrase {
  const facts = factsOf(schema)
  if (meta.unit === 'formula') return { kind: 'formula' }
  if (meta.unit === 'formulas') return { kind: 'formulas' }
  if (meta.unit === 'settings' && typeof facts.additionalProperties === 'object') return { kind: 'settings' }
  if (facts.const !== undefined) return { kind: 'version', value: String(facts.const) }
  if (facts.enum) return { kind: 'oneOf', options: facts.enum.map(String) }
  if (facts.anyOf) return meta.unit === 'text' ? { kind: 'texts', max: textLimit(facts) } : { kind: 'settingValue' }
  switch (facts.type) {
    case 'number': return { kind: 'number', min: facts.minimum, max: facts.maximum }
    case 'integer': return { kind: 'whole', min: facts.minimum, max: facts.maximum }
    case 'boolean': return { kind: 'flag' }
    case 'string': {
      if (facts.pattern === undefined) return { kind: 'text', min: facts.minLength ?? 0, max: facts.maxLength }
      return meta.unit === 'text' ? { kind: 'line', min: facts.minLength ?? 0, max: facts.maxLength } : { kind: 'name' }
    }
    case 'array': return { kind: 'list', min: facts.minItems ?? 0, max: facts.maxItems, what: itemsOf(facts) }
    default: return { kind: 'group' }
  }
}

/** Why a number of things is limited, where that needs saying. */
export function limitOf({ schema, meta }: Found, value: unknown): Phrase | undefined {
  const { maximum } = factsOf(schema)
  if (typeof value !== 'number' || maximum === undefined || !(value > maximum)) return undefined
  if (meta.unit === 'beaters') return { kind: 'limit', max: maximum, what: 'beaters' }
  if (meta.unit === 'quarry' || meta.unit === 'quarry per season') return { kind: 'limit', max: maximum, what: 'quarry' }
  return undefined
}

/** A value as it was found, short enough for a line. */
export function printed(value: unknown): Phrase {
  if (value === undefined || value === null) return { kind: 'nothing' }
  if (Array.isArray(value)) return { kind: 'aList' }
  if (typeof value === 'object') return { kind: 'aGroup' }
  if (typeof value === 'string') return { kind: 'quoted', text: shortened(value) }
  if (typeof value === 'number') return { kind: 'literal', text: value === Infinity ? '.inf' : value === -Infinity ? '-.inf' : Number.isNaN(value) ? '.nan' : String(value) }
  return { kind: 'literal', text: String(value) }
}

/** The value, or its length where that is what was wrong. */
export function found(value: unknown, expected: Phrase): Phrase {
  if (Array.isArray(value) && expected.kind === 'list') return { kind: 'count', count: value.length, what: expected.what }
  const longest = expected.kind === 'text' || expected.kind === 'texts' || expected.kind === 'line' ? expected.max : undefined
  if (typeof value === 'string' && longest !== undefined && value.length > longest) return { kind: 'count', count: value.length, what: 'characters' }
  return printed(value)
}

/** On one line, 60 characters at most, without characters that a terminal would obey. */
export function shortened(text: string): string {
  const line = text.slice(0, 61).replace(/\s+/g, ' ').replace(/\p{C}/gu, '�')
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}

function textLimit(facts: Facts): number | undefined {
  return facts.anyOf?.map((option) => option.maxLength).find((max) => max !== undefined)
}

function itemsOf(facts: Facts): Counted {
  const items = facts.items
  if (typeof items !== 'object' || Array.isArray(items)) return 'names'
  if (items.anyOf !== undefined) return 'texts'
  const fields = items.properties
  if (fields === undefined) return 'names'
  return Object.hasOwn(fields, 'season') ? 'interventions' : 'organisations'
}
