import type { Context } from '../context.ts'
import { counted, wrap } from './heading.ts'

export interface TableColumn<Row> {
  readonly head: string
  cell(row: Row): string
  /** On a narrow terminal the columns with the lowest rank go first; columns without a rank always stay. */
  readonly rank?: number
  /** Words rather than numbers. */
  readonly words?: true
  /** Draws the eye to a cell. */
  marked?(row: Row): boolean
}

/** Rows without a value in a column show this. */
export const NONE = '–'
/** Longer tables show their beginning and end. */
const MOST_ROWS = 40
const SHOWN_ROWS = 15
/** Heads are broken at spaces to about this width, and longer words are cut at the second. */
const HEAD_WIDTH = 11
const WORD_WIDTH = 18

export interface Table {
  readonly lines: readonly string[]
  /** Rows were left out. */
  readonly elided: boolean
}

/** A table of plain text without frames, at most `width` columns of the terminal wide where dropping columns can do that: then its last
 *  line says how many are not there. */
export async function renderTable<Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[], width: number, { colours, lang, text }: Context): Promise<Table> {
  const { default: CliTable } = await import('cli-table3')
  const elided = rows.length > MOST_ROWS
  const draw = (used: readonly TableColumn<Row>[], paint: boolean): string[] => {
    const table = new CliTable({
      head: used.map(({ head }) => { const text = broken(head); return paint ? colours.bold(text) : text }),
      rowAligns: ['bottom'],
      colAligns: used.map(({ words }) => (words === true ? 'left' as const : 'right' as const)),
      chars: {
        top: '', 'top-mid': '', 'top-left': '', 'top-right': '', bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '',
        left: '', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '', middle: '  ',
      },
      style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
    })
    const cells = (row: Row): string[] => used.map((column) => {
      const text = column.cell(row)
      return paint && column.marked?.(row) === true ? colours.red(text) : text
    })
    const shown = elided ? [...rows.slice(0, SHOWN_ROWS).map(cells), used.map(() => '…'), ...rows.slice(-SHOWN_ROWS).map(cells)] : rows.map(cells)
    table.push(...shown)
    return table.toString().split('\n').map((line) => line.trimEnd())
  }
  let used = columns
  while (used.length > 1 && draw(used, false).some((line) => line.length > width)) {
    const least = used.reduce<TableColumn<Row> | undefined>((low, column) => ((column.rank ?? Infinity) < (low?.rank ?? Infinity) ? column : low), undefined)
    if (least === undefined) break
    used = used.filter((column) => column !== least)
  }
  const left = columns.length - used.length
  return { lines: [...draw(used, true), ...(left === 0 ? [] : wrap(text.table.narrow(counted(left, text.table.column, lang), left), width).map(colours.dim))], elided }
}

/** The head of a column in several short lines. */
function broken(head: string): string {
  const lines: string[] = []
  for (const word of head.split(/(?<=\.)|\s+/)) {
    const text = word.length > WORD_WIDTH ? `${word.slice(0, WORD_WIDTH - 1)}…` : word
    const last = lines.at(-1)
    const joint = last?.endsWith('.') === true ? '' : ' '
    if (last !== undefined && last.length + joint.length + text.length <= HEAD_WIDTH) lines[lines.length - 1] = `${last}${joint}${text}`
    else lines.push(text)
  }
  return lines.join('\n')
}
