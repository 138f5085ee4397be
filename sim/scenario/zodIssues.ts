import type { z } from 'zod'
import { expectationOf, found, printed } from './expectation.ts'
import type { Finding } from './findings.ts'
import { isGroup, valueAt, type Keys } from './keys.ts'
import type { Phrase } from './phrases/phrase.ts'
import { advice, hintForField } from './hints.ts'
import { valueHint } from './settings.ts'
import { fieldNames, partAt } from './schema/walk.ts'

type Issue = z.core.$ZodIssue

/** What the schema found wrong, in our words. The expectation is told by the field, not by the rule that it broke first. */
export function findingsOf(issues: readonly Issue[], data: unknown, above: Keys = []): Finding[] {
  return issues.flatMap((issue) => findingOf(issue, data, [...above, ...issue.path.map((key) => (typeof key === 'number' ? key : String(key)))]))
}

function findingOf(issue: Issue, data: unknown, keys: Keys): Finding[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(keys, key))
  if (issue.code === 'invalid_key') {
    const isPath = keys.at(-2) !== 'metrics'
    return [{ keys, part: 'key', expected: isPath ? { kind: 'path' } : { kind: 'name' }, got: printed(keys.at(-1)) }]
  }
  const value = valueAt(data, keys)
  if (issue.code === 'invalid_union' && isGroup(value)) {
    const asGroup = issue.errors.find((errors) => errors.some((error) => error.path.length > 0 || error.code === 'unrecognized_keys'))
    if (asGroup) return findingsOf(asGroup, data, keys)
  }
  const part = partAt(keys)
  const expected: Phrase = part ? expectationOf(part) : { kind: 'group' }
  return [{ keys, part: 'value', expected, got: found(value, expected), ...(keys.length === 0 ? advice('beginning') : part ? valueHint(part, value) : {}) }]
}

function unknownField(keys: Keys, key: string): Finding {
  const group = partAt(keys)
  const fields = group ? fieldNames(group) : []
  const meant = hintForField(keys, key, fields)
  return { keys: [...keys, key], part: 'key', expected: { kind: 'knownField', fields: meant.hint ? [] : fields }, got: printed(key), ...meant }
}
