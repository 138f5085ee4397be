import type { CST } from 'yaml'
import { partsOf } from './guard.ts'

/** A bracket or quote that is opened and not closed; `close` is the sign that is missing. */
export interface Unclosed { readonly offset: number, readonly open: string, readonly close: string }

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}', '"': '"', "'": "'" }

/** The first bracket or quote that is not closed. Of brackets inside each other the innermost: the outer ones may only
 *  seem open because it took their ending. */
export function firstUnclosed(tokens: readonly CST.Token[]): Unclosed | undefined {
  for (const token of tokens) {
    const found = firstUnclosed(partsOf(token)) ?? unclosed(token)
    if (found) return found
  }
  return undefined
}

function unclosed(token: CST.Token): Unclosed | undefined {
  if (token.type === 'flow-collection') {
    const open = token.start.source
    return token.end[0]?.source === CLOSING[open] ? undefined : missing(token.start.offset, open)
  }
  if (token.type !== 'double-quoted-scalar' && token.type !== 'single-quoted-scalar') return undefined
  const { source, offset } = token
  return source.length > 1 && source.at(-1) === source[0] ? undefined : missing(offset, source.slice(0, 1))
}

function missing(offset: number, open: string): Unclosed {
  return { offset, open, close: CLOSING[open] ?? open }
}
