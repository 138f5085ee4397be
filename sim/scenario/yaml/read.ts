import { Composer, LineCounter, type Document, type YAMLError } from 'yaml'
import { issueOf, ScenarioError, type ScenarioIssue } from '../errors.ts'
import { shortened } from '../expectation.ts'
import type { Phrase } from '../phrases/phrase.ts'
import { inOrder, type Locate, type Place } from '../findings.ts'
import { guardedTokens } from './guard.ts'
import { plainData } from './plain.ts'
import { offsetAt } from './spot.ts'
import { firstUnclosed, type Unclosed } from './unclosed.ts'

/** A file as plain data that remember where they stood. */
export interface Source {
  readonly data: unknown
  readonly locate: Locate
  /** What is wrong with the writing, though the data could be read. */
  readonly issues: readonly ScenarioIssue[]
}

/** Syntax errors that follow from the first are many. */
const MOST_ERRORS = 20

/** Reads YAML 1.2 without anchors, tags, directives or a second document. Throws a ScenarioError if it cannot be read. */
export function readYaml(text: string, file?: string): Source {
  const lines = new LineCounter()
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { ...(file === undefined ? {} : { file }), line: Math.max(1, line), column: Math.max(1, col) }
  }
  const { tokens, objections } = guardedTokens(text, lines)
  if (objections.length > 0) throw new ScenarioError(objections.map(({ offset, expected, got }) => issueOf(placeAt(offset), '', expected, got)))

  const document: Document | undefined = [...new Composer({
    version: '1.2', schema: 'core', stringKeys: true, merge: false, resolveKnownTags: false, logLevel: 'silent',
    uniqueKeys: false, // it compares every key with every other; plainData does so with a table
  }).compose(tokens, true, text.length)][0]
  const errors = document ? telling([...document.errors, ...document.warnings]) : []
  if (errors.length > 0) {
    // A scenario taken over from a chat or a manual with the lines around it.
    const fence = /^\s*```.*/.exec(text)
    if (fence) throw new ScenarioError([issueOf(placeAt(fence[0].indexOf('`')), '', { kind: 'yaml', code: 'FENCE' }, { kind: 'quoted', text: shortened(fence[0].trim()) })])
    // What follows an open bracket or quote is misread: of that only the opening is told, where it stands.
    const open = firstUnclosed(tokens)
    const before = errors.filter(({ pos }) => open === undefined || pos[0] < open.offset).map((error) => syntaxIssue(error, text, placeAt))
    throw new ScenarioError(inOrder([...before, ...(open === undefined ? [] : [unclosedIssue(open, text, placeAt)])]))
  }

  const { data, spot, issues } = plainData(document?.contents, placeAt)
  return { data, issues, locate: (keys, part, offset) => placeAt(offsetAt(spot, text, keys, part, offset)) }
}

/** The first errors; of two at one place the one that says more. */
function telling(errors: readonly YAMLError[]): YAMLError[] {
  const few = errors.slice(0, MOST_ERRORS)
  return few.filter((error) => error.code !== 'BLOCK_AS_IMPLICIT_KEY' || !few.some((other) => other !== error && other.pos[0] === error.pos[0]))
}

function syntaxIssue(error: YAMLError, text: string, placeAt: (offset: number) => Place): ScenarioIssue {
  const slip = slipAt(error, text)
  const start = slip === 'DASH_SPACE' ? text.indexOf('-', startOfLine(text, error.pos[0])) : error.pos[0]
  const end = slip === 'DASH_SPACE' ? start : error.pos[1]
  const exact = end - start > 1 ? text.slice(start, Math.min(end, start + 40)) : text.slice(start, start + 40).split('\n')[0] ?? ''
  const excerpt = shortened((slip === undefined ? exact.trim() : exact.split('\n')[0]?.trim()) || lineAround(text, start))
  const got: Phrase = excerpt === '' ? { kind: 'theEnd' } : { kind: 'quoted', text: excerpt }
  return issueOf(placeAt(start), '', { kind: 'yaml', code: slip ?? error.code }, got)
}

/** A common slip that YAML tells in words of its own: `seasons:20` or `seasons = 20`, `-{ id: brook, size: 2 }`, a quote within a text in
 *  quotes, a field that stands between the dash and the other fields, a comma too few. */
function slipAt({ code, message, pos: [start] }: YAMLError, text: string): 'BAD_INDENT' | 'COLON_SPACE' | 'DASH_SPACE' | 'MISSING_COMMA' | 'QUOTE_INSIDE' | undefined {
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && /^\s*-[^\s-]/.test(text.slice(startOfLine(text, start), start))) return 'DASH_SPACE'
  if (code === 'MISSING_CHAR' && message.startsWith('Sequence item without -')) return 'BAD_INDENT'
  if (code === 'MISSING_CHAR' && message.startsWith('Missing ,')) return 'MISSING_COMMA'
  if (code === 'MULTILINE_IMPLICIT_KEY' && /^[\w-]+(:\S|\s*=)/.test(text.slice(start, start + 60))) return 'COLON_SPACE'
  if (code === 'UNEXPECTED_TOKEN' && /["'][ \t]*$/.test(text.slice(0, start)) && /^[^\s#]/.test(text.slice(start))) return 'QUOTE_INSIDE'
  return undefined
}

function unclosedIssue({ offset, open, close }: Unclosed, text: string, placeAt: (offset: number) => Place): ScenarioIssue {
  const excerpt = shortened(text.slice(offset, offset + 40).split('\n')[0]?.trim() ?? '')
  const what = open === '[' || open === '{' ? 'bracket' : 'quote'
  return issueOf(placeAt(offset), '', { kind: 'closing', what, sign: close }, { kind: 'quoted', text: excerpt }, { kind: 'unclosed', what, sign: open })
}

/** For a mistake in white space: the line that it is in. */
function lineAround(text: string, offset: number): string {
  const from = startOfLine(text, offset)
  return (text.slice(from, from + 200).split('\n')[0] ?? '').trim()
}

function startOfLine(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}
