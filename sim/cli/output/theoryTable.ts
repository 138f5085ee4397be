import type { Check } from '../../index.ts'
import type { Context } from '../context.ts'
import { formatIn } from './format.ts'
import { NONE, type TableColumn } from './table.ts'

/** Columns of a table of checks. */
export function theoryColumns(checks: readonly Check[], { lang, text }: Context): TableColumn<Check>[] {
  const { theory } = text
  const { exact, tiny, tenth } = formatIn(lang)
  // Standard errors off.
  const off: TableColumn<Check> = { head: 'z', cell: ({ z }) => (z === undefined ? NONE : tenth(z)), rank: 1 }
  const between: TableColumn<Check> = { head: theory.interval, cell: ({ interval }) => (interval === undefined ? NONE : `${tiny(interval.low)} … ${tiny(interval.high)}`), rank: 1 }
  return [
    { head: theory.check, cell: ({ name }) => name, words: true },
    { head: theory.expected, cell: ({ expected }) => exact(expected) },
    { head: theory.measured, cell: ({ measured }) => exact(measured) },
    { head: theory.error, cell: ({ error }) => tiny(error), rank: 2 },
    { head: theory.tolerance, cell: ({ tolerance }) => tiny(tolerance), rank: 3 },
    ...(checks.some(({ z }) => z !== undefined) ? [off] : []),
    ...(checks.some(({ interval }) => interval !== undefined) ? [between] : []),
    { head: theory.verdict, cell: ({ pass, notShown }) => (pass ? theory.holds : notShown === true ? theory.notShown : theory.fails), marked: ({ pass }) => !pass },
  ]
}
