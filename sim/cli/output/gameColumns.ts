import { wordsOf, type Parameters, type SeasonRow } from '../../index.ts'
import type { Context } from '../context.ts'
import { formatIn } from './format.ts'
import type { TableColumn } from './table.ts'

/** Dispositions that can be counted: the name of the figure has an s more. */
const COUNTED = ['driver', 'reciprocator', 'calculator', 'freeRider', 'leaver', 'squeezer', 'poacher', 'loner', 'hunter'] as const

/** A game has no field and no cordon: who drove, who is what, and what it brought. */
export function gameColumns(parameters: Parameters, rows: readonly SeasonRow[], { lang, text: { table, dispositions } }: Context): TableColumn<SeasonRow>[] {
  const format = formatIn(lang)
  const words = wordsOf(parameters, lang)
  return [
    { head: table.season, cell: (row) => format.whole(row.season) },
    { head: table.signed, cell: (row) => `${format.whole(row.signed)}/${format.whole(row.organisations)}`, rank: 8 },
    { head: table.drove, cell: (row) => `${format.whole(row.kept)}/${format.whole(row.organisations)}`, rank: 9 },
    { head: words.bag.many, cell: (row) => format.short(row.bag) },
    { head: table.spread(words.organisation.one), cell: (row) => `${format.short(row.lootMin)}–${format.short(row.lootMax)}`, rank: 1 },
    ...COUNTED.filter((name) => rows.some((row) => row[`${name}s`] > 0)).map((name) => ({ head: dispositions[name], cell: (row: SeasonRow) => format.whole(row[`${name}s`]), rank: 5 })),
  ]
}
