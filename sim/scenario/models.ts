import type { Finding } from './findings.ts'
import { validAt } from './validAt.ts'

/** A drive without a field leaves nothing to hunt in one: the hunt must be reckoned too. */
export function models(data: unknown): Finding[] {
  if (validAt(data, ['drive', 'model']) !== 'coverage' || validAt(data, ['hunt', 'model']) !== 'spatial') return []
  return [{
    keys: ['hunt', 'model'], part: 'value', expected: { kind: 'oneOf', options: ['contest', 'congestion'] }, got: { kind: 'quoted', text: 'spatial' },
    hint: { kind: 'noField', path: 'drive.model', value: 'coverage' },
  }]
}
