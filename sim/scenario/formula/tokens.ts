// A formula's signs and names, checked before the parser sees it: so that a mistake has a place, and so that the
// parser never meets the parts of its language (ranges, matrices, units, assignments …) that a formula may not use.
import type { Phrase } from '../phrases/phrase.ts'
import { shortened } from '../expectation.ts'
import { nearest } from '../nearest.ts'
import { FUNCTION_NAMES } from './functions.ts'

export const MAX_LENGTH = 500
/** Brackets inside each other, and later parts inside each other. */
export const MAX_DEPTH = 30

export interface Problem { readonly offset: number, readonly expected: Phrase, readonly got: Phrase, readonly hint?: Phrase }

type Kind = 'number' | 'name' | 'word' | 'open' | 'close' | 'sign'
interface Token { readonly kind: Kind, readonly text: string, readonly at: number }

const TOKEN = /(?<number>(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?)|(?<word>(?:and|or|not)(?![A-Za-z0-9_]))|(?<name>[A-Za-z_][A-Za-z0-9_]*)|(?<open>\()|(?<close>\))|(?<sign><=|>=|==|!=|[-+*/^,?:<>])|(?<space>[ \t\r\n]+)/y

/** What is wrong with the signs and names of a formula. */
export function tokenProblems(source: string, variables: readonly string[]): Problem[] {
  const problem = (offset: number, expected: Phrase, got: Phrase, near?: string): Problem =>
    ({ offset, expected, got, hint: { kind: 'formulaHelp', ...(near === undefined ? {} : { near }), variables, functions: FUNCTION_NAMES } })
  if (source.length > MAX_LENGTH) {
    return [problem(0, { kind: 'atMost', max: MAX_LENGTH, what: 'characters' }, { kind: 'count', count: source.length, what: 'characters' })]
  }
  const { tokens, foreign } = scan(source)
  const problems: Problem[] = []
  if (foreign !== undefined) problems.push(problem(foreign, { kind: 'formulaNeed', need: 'sign' }, quoted(source.slice(foreign, foreign + 1))))
  else if (tokens.length === 0) return [problem(0, { kind: 'formula' }, { kind: 'nothing' })]

  const open: number[] = [0]
  tokens.forEach((token, i) => {
    const before = tokens[i - 1]
    const after = tokens[i + 1]
    const isPower = token.text === '*' && before?.text === '*' && before.at + 1 === token.at
    const isCall = token.kind === 'open' && before?.kind === 'name' && (FUNCTION_NAMES.includes(before.text) || !variables.includes(before.text))
    if (isPower) {
      problems.push(problem(before.at, { kind: 'formulaNeed', need: 'power' }, quoted('**')))
    } else if (token.text === ',' && open.length === 1 && before?.kind === 'number' && after?.kind === 'number') {
      problems.push(problem(token.at, { kind: 'formulaNeed', need: 'point' }, quoted(token.text)))
    } else if (before && endsValue(before) && startsValue(token) && !isCall) {
      problems.push(problem(token.at, { kind: 'formulaNeed', need: 'operator' }, quoted(token.text)))
    } else if (token.kind === 'number' && !Number.isFinite(Number(token.text))) {
      problems.push(problem(token.at, { kind: 'formulaNeed', need: 'finite' }, quoted(token.text)))
    } else if (token.kind === 'name') {
      const called = after?.kind === 'open'
      const isFunction = FUNCTION_NAMES.includes(token.text)
      if (isFunction && !called) problems.push(problem(token.at, { kind: 'formulaNeed', need: 'call' }, quoted(token.text)))
      else if (!isFunction && !variables.includes(token.text)) {
        problems.push(problem(token.at, { kind: 'formulaNeed', need: called ? 'function' : 'variable' }, quoted(token.text), nearest(token.text, called ? FUNCTION_NAMES : variables)))
      }
    }
    bracket(token)
  })
  if (open.length > 1 && problems.length === 0) problems.push(problem(source.trimEnd().length, { kind: 'formulaNeed', need: 'bracket' }, { kind: 'theEnd' }))
  return problems.toSorted((a, b) => a.offset - b.offset).map(helpOnce)

  /** Counts brackets, and in each the question marks that wait for their colon. */
  function bracket({ kind, text, at }: Token): void {
    if (kind === 'open') {
      if (open.length === MAX_DEPTH + 1) problems.push(problem(at, { kind: 'atMost', max: MAX_DEPTH, what: 'levels' }, quoted(text)))
      open.push(0)
    } else if (kind === 'close') {
      if (open.length === 1) problems.push(problem(at, { kind: 'formulaNeed', need: 'bracket' }, quoted(text)))
      else open.pop()
    } else if (text === '?') {
      open[open.length - 1] = (open.at(-1) ?? 0) + 1
    } else if (text === ':') {
      if ((open.at(-1) ?? 0) < 1) problems.push(problem(at, { kind: 'formulaNeed', need: 'question' }, quoted(text)))
      else open[open.length - 1] = (open.at(-1) ?? 0) - 1
    }
  }
}

/** Tokens in order, up to the first thing that is none. */
function scan(source: string): { tokens: Token[], foreign?: number } {
  const tokens: Token[] = []
  let at = 0
  while (at < source.length) {
    TOKEN.lastIndex = at
    const match = TOKEN.exec(source)
    const found = match?.groups && Object.entries(match.groups).find(([, text]) => text !== undefined)
    if (!match || !found) return { tokens, foreign: at }
    if (found[0] !== 'space') tokens.push({ kind: found[0] as Kind, text: match[0], at })
    at += match[0].length
  }
  return { tokens }
}

/** What a formula may contain is told with its first mistake only. */
function helpOnce(problem: Problem, i: number): Problem {
  if (i === 0 || problem.hint?.kind !== 'formulaHelp') return problem
  const { hint: { near }, ...rest } = { ...problem, hint: problem.hint }
  return near === undefined ? rest : { ...rest, hint: { kind: 'didYouMean', word: near } }
}

function endsValue({ kind }: Token): boolean {
  return kind === 'number' || kind === 'name' || kind === 'close'
}

function startsValue({ kind, text }: Token): boolean {
  return kind === 'number' || kind === 'name' || kind === 'open' || text === 'not'
}

function quoted(text: string): Phrase {
  return { kind: 'quoted', text: shortened(text) }
}
