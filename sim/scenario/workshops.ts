import type { Finding } from './findings.ts'
import { listAt, valueAt } from './keys.ts'

/** The right answer to a bet is one of its choices. */
export function workshops(data: unknown): Finding[] {
  const right = valueAt(data, ['workshop', 'bet', 'right'])
  const choices = listAt(data, ['workshop', 'bet', 'choices'])
  if (typeof right !== 'number' || choices.length < 2 || right <= choices.length) return []
  return [{ keys: ['workshop', 'bet', 'right'], part: 'value', expected: { kind: 'whole', min: 1, max: choices.length }, got: { kind: 'literal', text: String(right) } }]
}
