import type { Part } from '../findings.ts'
import type { Keys } from '../keys.ts'

/** Where a value stands (offsets in the file), and the fields or items in it. */
export interface Spot {
  readonly key?: number
  value: number
  /** A text value as read, and where it ends in the file. */
  text?: { readonly read: string, readonly end: number }
  readonly inner: Map<string | number, Spot>
}

/** Offset of the field at `keys`, or of the nearest group around it that the file has. */
export function offsetAt(root: Spot, file: string, keys: Keys, part: Part, offset?: number): number {
  let spot = root
  for (const key of keys) {
    const inner = spot.inner.get(key)
    if (inner === undefined) return spot.value
    spot = inner
  }
  if (part === 'key') return spot.key ?? spot.value
  if (offset === undefined || spot.text === undefined) return spot.value
  return offsetWithin(file, spot.value, spot.text.end, spot.text.read, offset)
}

/** Offset in the file of a character of a text value, which may be quoted, folded or indented there.
 *  Folding changes only white space, so the other characters are counted; where they differ (escapes) the start is given. */
export function offsetWithin(file: string, start: number, end: number, read: string, offset: number): number {
  const wanted = read.slice(offset).trimStart()[0]
  let before = read.slice(0, offset).replace(/\s/g, '').length
  if (wanted === undefined) before--
  for (let at = contentStart(file, start); at < end; at++) {
    const character = file[at] ?? ''
    if (/\s/.test(character) || before-- > 0) continue
    if (wanted === undefined) return at + 1
    return character === wanted ? at : start
  }
  return start
}

/** After an opening quote, or after the line with | or >. */
function contentStart(file: string, start: number): number {
  const sign = file[start]
  if (sign === '"' || sign === "'") return start + 1
  const lineEnd = sign === '|' || sign === '>' ? file.indexOf('\n', start) : -1
  return lineEnd < 0 ? start : lineEnd + 1
}
