// What a scenario file may not contain, found before anything is built from it: a text of a few lines can
// otherwise unfold to gigabytes, nest until the stack ends, or make objects of unforeseen kinds.
import { Lexer, Parser, type CST, type LineCounter } from 'yaml'
import type { Phrase } from '../phrases/phrase.ts'

/** Characters in a file. */
export const MAX_CHARACTERS = 1_000_000
/** Groups and lists inside each other; a scenario needs five. */
export const MAX_LEVELS = 12
/** Names, values, signs, spaces and line ends; the largest sensible scenario has half of it. */
export const MAX_PARTS = 100_000
/** Further ones repeat the first. */
const MOST_OBJECTIONS = 20

/** The lexer's own signs, which are not in the text: a document, a plain value, the end of brackets. */
const MARKS = new Set(['\u0002', '\u001f', '\u0018'])

export interface Objection { readonly offset: number, readonly expected: Phrase, readonly got: Phrase }

type Tokens = CST.Token[]

/** The text cut into tokens, and what stands against building values from them. */
export function guardedTokens(text: string, lines: LineCounter): { tokens: Tokens, objections: Objection[] } {
  const tokens: Tokens = []
  if (text.length > MAX_CHARACTERS) return { tokens, objections: [tooMany(0, text.length, MAX_CHARACTERS, 'characters')] }
  const parser = new Parser(lines.addNewLine)
  lines.addNewLine(0)
  let parts = 0
  let offset = 0
  for (const lexeme of new Lexer().lex(text)) {
    parts++
    if (parts > MAX_PARTS) return { tokens, objections: [{ offset, expected: { kind: 'atMost', max: MAX_PARTS, what: 'parts' }, got: { kind: 'more' } }] }
    if (!MARKS.has(lexeme)) offset += lexeme.length
    tokens.push(...parser.next(lexeme))
  }
  tokens.push(...parser.end())
  return { tokens, objections: objectionsTo(tokens).slice(0, MOST_OBJECTIONS).toSorted((a, b) => a.offset - b.offset) }
}

function objectionsTo(tokens: Tokens): Objection[] {
  const objections: Objection[] = []
  const documents = tokens.filter((token) => token.type === 'document')
  const second = documents[1]
  if (second) objections.push({ offset: second.offset, expected: { kind: 'oneDocument' }, got: { kind: 'literal', text: '---' } })
  // A list instead of recursion: depth is what is to be guarded against.
  const open: { token: CST.Token, level: number }[] = tokens.toReversed().map((token) => ({ token, level: 0 }))
  for (let next = open.pop(); next && objections.length < MOST_OBJECTIONS; next = open.pop()) {
    const { token, level } = next
    const expected = refusal(token)
    if (expected && 'source' in token) objections.push({ offset: token.offset, expected, got: { kind: 'quoted', text: token.source.slice(0, 40).trimEnd() } })
    if (level > MAX_LEVELS) {
      objections.push(tooMany(token.offset, level, MAX_LEVELS, 'levels'))
      break
    }
    for (const inner of partsOf(token).toReversed()) open.push({ token: inner, level: level + (isCollection(inner) ? 1 : 0) })
  }
  return objections
}

function refusal(token: CST.Token): Phrase | undefined {
  switch (token.type) {
    case 'alias':
    case 'anchor': return { kind: 'noAlias' }
    case 'tag': return { kind: 'noTag' }
    case 'directive': return { kind: 'noDirective' }
    default: return undefined
  }
}

function isCollection(token: CST.Token): boolean {
  return token.type === 'block-map' || token.type === 'block-seq' || token.type === 'flow-collection'
}

/** What a token consists of, in the order of the text. */
export function partsOf(token: CST.Token): CST.Token[] {
  switch (token.type) {
    case 'document': return [...token.start, ...(token.value ? [token.value] : [])]
    case 'block-scalar': return token.props
    case 'block-map':
    case 'block-seq':
    case 'flow-collection':
      return token.items.flatMap(({ start, key, sep, value }) => [...start, ...(key ? [key] : []), ...(sep ?? []), ...(value ? [value] : [])])
    default: return []
  }
}

function tooMany(offset: number, count: number, max: number, what: 'characters' | 'levels'): Objection {
  return { offset, expected: { kind: 'atMost', max, what }, got: { kind: 'count', count, what } }
}
