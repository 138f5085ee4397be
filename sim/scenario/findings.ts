import { issueOf, type ScenarioIssue } from './errors.ts'
import { showKeys, type Keys } from './keys.ts'
import type { Phrase } from './phrases/phrase.ts'

export type Place = Pick<ScenarioIssue, 'file' | 'line' | 'column' | 'setting'>
/** Is it the name before the colon that is wrong, or the value after it? */
export type Part = 'key' | 'value'
/** Place of a field in the text; of what is nearest around it if the text does not have it. `offset`: character within a text. */
export type Locate = (keys: Keys, part: Part, offset?: number) => Place

/** Something wrong, before it is known where in the text it stands. */
export interface Finding {
  readonly keys: Keys
  readonly part: Part
  readonly offset?: number
  readonly expected: Phrase
  readonly got: Phrase
  readonly hint?: Phrase
}

/** More than this nobody reads, and a hostile file could have a hundred thousand. */
const MOST_ISSUES = 200

/** The findings with their places, in the order of the text; of several at one place only the first. */
export function toIssues(findings: readonly Finding[], data: unknown, locate: Locate): ScenarioIssue[] {
  const issues = new Map<string, ScenarioIssue>()
  for (const { keys, part, offset, expected, got, hint } of findings) {
    const place = locate(keys, part, offset)
    // A setting for all organisations goes wrong at each of them, but was written once.
    const path = place.setting === undefined ? showKeys(keys, data) : pathOf(place.setting)
    const issue = issueOf(place, path, expected, got, hint)
    const identity = place.setting === undefined ? JSON.stringify([keys, offset]) : JSON.stringify([place.setting, offset, issue.expected])
    if (!issues.has(identity)) issues.set(identity, issue)
  }
  return fewEnough(inOrder([...issues.values()]))
}

/** Text first, from top to bottom; then settings, in the order given. */
export function inOrder(issues: readonly ScenarioIssue[]): ScenarioIssue[] {
  return issues.toSorted((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity) || (a.column ?? 0) - (b.column ?? 0) || 0)
}

function fewEnough(issues: ScenarioIssue[]): ScenarioIssue[] {
  if (issues.length <= MOST_ISSUES) return issues
  const { file } = issues[0] ?? {}
  const rest = issueOf(file === undefined ? {} : { file }, '', { kind: 'atMost', max: MOST_ISSUES, what: 'issues' }, { kind: 'count', count: issues.length, what: 'issues' })
  return [...issues.slice(0, MOST_ISSUES), rest]
}

function pathOf(setting: string): string {
  return setting.slice(0, Math.max(0, setting.indexOf('=')))
}
