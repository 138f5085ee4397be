import type { Told, ToldTerm } from '../../index.ts'
import type { Colours } from '../context.ts'
import { wrap } from './heading.ts'
import type { WhyTexts } from '../text/why/index.ts'

/** How figures of an account look. */
export interface TermFormat {
  /** 1,200 */
  amount(value: number): string
  /** 0.001 */
  weight(value: number): string
  /** 0.250 */
  plain(value: number): string
  /** +0.250 */
  signed(value: number): string
}

/** Terms that belong to the sum even when they are 0. */
const ALWAYS: ReadonlySet<string> = new Set<ToldTerm['name']>(['before', 'worth'])

/** The terms of an account under each other, and what they are together. Other terms of 0 are only named. */
export function termTable({ name, terms, value }: Told, label: (term: ToldTerm) => string, format: TermFormat, text: WhyTexts, width: number, colours: Colours): string[] {
  const shown = terms.filter((term) => term.value !== 0 || ALWAYS.has(term.name))
  const idle = terms.filter((term) => !shown.includes(term))
  const weighs = shown.some(({ weight }) => weight !== undefined && Math.abs(weight) !== 1)
  const rows = [
    ...(weighs ? [['', text.amount, text.weight, text.counts]] : []),
    ...shown.map((term) => [label(term), ...(weighs ? factors(term, format) : []), term.name === 'before' ? format.plain(term.value) : format.signed(term.value)]),
    [text.totals[name], ...(weighs ? ['', ''] : []), format.plain(value)],
  ]
  const widths = rows[0]!.map((_, k) => Math.max(...rows.map((row) => row[k]!.length)))
  const lines = rows.map((row) => row.map((cell, k) => (k === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[k]!))).join('  ').trimEnd())
  const head = weighs ? [colours.dim(lines[0]!)] : []
  return [
    ...head, ...lines.slice(head.length, -1), colours.bold(lines.at(-1)!),
    ...(idle.length === 0 ? [] : wrap(text.idle(idle.map(label).join(', ')), width - 2).map(colours.dim)),
  ].map((line) => `  ${line}`)
}

function factors({ weight, amount }: ToldTerm, format: TermFormat): string[] {
  return weight === undefined || amount === undefined ? ['', ''] : [format.amount(amount), `× ${format.weight(weight)}`]
}
