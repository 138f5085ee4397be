import type { Explanation, Told } from '../../index.ts'
import type { Context } from '../context.ts'
import { widthOf } from '../io.ts'
import type { WhyTexts } from '../text/why/index.ts'
import { NONE, renderTable, type TableColumn } from './table.ts'

type Row = Told<'trust'>

/** How trust moved: of the organisation in each of the others, and of each of the others in it. */
export async function trustTable(explanation: Explanation, nameOf: (id: string, number?: number) => string, text: WhyTexts, context: Context): Promise<string[]> {
  const { trust } = text
  const { io, lang, colours } = context
  const numbers = new Intl.NumberFormat(lang, { minimumFractionDigits: 3, maximumFractionDigits: 3 })
  const changes = new Intl.NumberFormat(lang, { minimumFractionDigits: 3, maximumFractionDigits: 3, signDisplay: 'exceptZero' })
  const conducts = new Intl.NumberFormat(lang, { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'exceptZero' })
  const termOf = (row: Row, name: string): number => row.terms.find((term) => term.name === name)?.value ?? 0
  const saw = ({ facts: { seen, conduct } }: Row): string => (seen === 'unseen' ? NONE : seen === 'heard' ? text.heard(conducts.format(conduct)) : conducts.format(conduct))
  const moved = (name: 'conduct' | 'neglect' | 'contact'): TableColumn<Row> => ({ head: trust[name], cell: (row) => (termOf(row, name) === 0 ? NONE : changes.format(termOf(row, name))) })

  const table = async (title: string, partner: string, who: (row: Row) => readonly [id: string, number?: number], shown: readonly Row[]): Promise<string[]> => {
    if (shown.length === 0) return []
    const columns: TableColumn<Row>[] = [
      { head: partner, words: true, cell: (row) => nameOf(...who(row)) },
      { head: trust.before, cell: (row) => numbers.format(termOf(row, 'before')) },
      { head: trust.saw, cell: saw },
      moved('conduct'),
      ...(['neglect', 'contact'] as const).filter((name) => shown.some((row) => termOf(row, name) !== 0)).map(moved),
      { head: trust.after, cell: (row) => numbers.format(row.value) },
      ...(shown.some(({ facts }) => facts.damage > 0) ? [{ head: trust.damage, rank: 1, cell: ({ facts }: Row) => numbers.format(facts.damage) }] : []),
      ...(shown.some(({ facts }) => facts.ground !== facts.groundBefore) ? [{ head: trust.ground, rank: 2, cell: ({ facts }: Row) => numbers.format(facts.ground) }] : []),
    ]
    const { lines } = await renderTable(columns, shown, widthOf(io.stdout) - 2, context)
    return ['', colours.bold(title), ...lines.map((line) => `  ${line}`)]
  }
  return [
    ...await table(text.titles.trust, trust.partner, (row) => [row.other ?? '', row.otherNumber], explanation.accounts.filter((each): each is Row => each.name === 'trust')),
    ...await table(text.trustedTitle, text.trustedPartner, (row) => [row.organisation, row.number], explanation.trusted),
  ]
}
