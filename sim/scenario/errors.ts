import type { Phrase } from './phrases/phrase.ts'
import { say } from './phrases/say.ts'
import type { Language } from './words.ts'

/** One mistake in a scenario: where, what was expected, what was found and what may help. Plain data. */
export interface ScenarioIssue {
  /** Name of the file, when the text came from one. */
  file?: string
  /** 1-based place in the text. */
  line?: number
  column?: number
  /** The setting (`path=value`) that the value came from, when it did not come from the text. */
  setting?: string
  /** Path of the field, as in `director.oversight`; empty: the file as a whole. */
  path: string
  /** In English. */
  expected: string
  got: string
  hint?: string
  /** The same three as data, to be said in either language. */
  phrases?: { expected: Phrase, got: Phrase, hint?: Phrase }
}

/** A scenario that cannot be used; `issues` tells everything that is wrong with it, in the order of the text. */
export class ScenarioError extends Error {
  override readonly name = 'ScenarioError'
  readonly issues: readonly ScenarioIssue[]

  constructor(issues: readonly ScenarioIssue[]) {
    super(formatIssues(issues, 'en'))
    this.issues = issues
  }
}

/** An issue from its phrases. */
export function issueOf(place: Pick<ScenarioIssue, 'file' | 'line' | 'column' | 'setting'>, path: string, expected: Phrase, got: Phrase, hint?: Phrase): ScenarioIssue {
  return {
    ...place, path,
    expected: say(expected, 'en'), got: say(got, 'en'), ...(hint ? { hint: say(hint, 'en') } : {}),
    phrases: { expected, got, ...(hint ? { hint } : {}) },
  }
}

/** `file.yaml:31:14  director.oversight: expected a number in 0..1, got 1.4 (hint)` */
export function formatIssue(issue: ScenarioIssue, lang: Language = 'en'): string {
  const { phrases } = issue
  const expected = phrases ? say(phrases.expected, lang) : issue.expected
  const got = phrases ? say(phrases.got, lang) : issue.got
  const hint = phrases ? phrases.hint && say(phrases.hint, lang) : issue.hint
  const place = placeOf(issue)
  const said = lang === 'nl' ? `verwacht ${expected}, gevonden ${got}` : `expected ${expected}, got ${got}`
  return `${place}${place && '  '}${issue.path}${issue.path && ': '}${said}${hint === undefined ? '' : ` (${hint})`}`
}

/** All issues, one a line. */
export function formatIssues(issues: readonly ScenarioIssue[], lang: Language = 'en'): string {
  return issues.map((issue) => formatIssue(issue, lang)).join('\n')
}

function placeOf({ file, line, column, setting }: ScenarioIssue): string {
  if (setting !== undefined) return `--set ${setting}`
  return [file, line, column].filter((part) => part !== undefined).join(':')
}
