import { ROBUST } from '../../index.ts'
import type { Measured } from '../measure.ts'
import type { Context } from '../context.ts'
import { formatIn } from './format.ts'
import { NONE, type TableColumn } from './table.ts'

type Row = Measured & { readonly part: 'claim' | 'counter' }

/** A row a claim, and one for its counter-case. */
export function patternColumns(measured: readonly Measured[], { lang, text: { patterns: say } }: Context): TableColumn<Row>[] {
  const { three, whole, percent } = formatIn(lang)
  const of = (row: Row) => (row.part === 'claim' ? row : row.counter!)
  const verdict = (row: Row) => {
    if (row.part === 'counter') return of(row).holds ? say.asExpected : say.fails
    if (row.claim.notShown !== undefined) return row.holds ? say.holds : say.known
    return row.holds ? say.holds : say.fails
  }
  return [
    { head: say.claim, words: true, cell: row => (row.part === 'claim' ? row.claim.id : `${row.claim.id} ${say.counter}`) },
    { head: say.more, cell: row => three(of(row).means.more), rank: 2 },
    { head: say.less, cell: row => three(of(row).means.less), rank: 2 },
    { head: say.effect, cell: row => `${three(of(row).difference)}${row.claim.as === 'ratio' ? '×' : ''}` },
    { head: say.interval, cell: row => `${three(of(row).low)} … ${three(of(row).high)}` },
    { head: say.minimum, cell: row => (row.part === 'claim' ? three(row.claim.minimum) : NONE), rank: 4 },
    { head: say.size, cell: row => (of(row).effectSize === null ? NONE : three(of(row).effectSize!)), rank: 1 },
    { head: say.pairs, cell: row => whole(of(row).replicates), rank: 3 },
    ...(measured.some(({ robustness }) => robustness !== null)
      ? [{ head: say.robustness, cell: (row: Row) => (row.part === 'claim' && row.robustness !== null ? `${percent(row.robustness)}${row.robustness < ROBUST ? ` ${say.conditional}` : ''}` : NONE) }]
      : []),
    { head: say.verdict, words: true, cell: verdict, marked: row => !of(row).holds },
  ]
}
