import { isGame, textIn, wordsOf, type AccountName, type Explanation, type Told } from '../../index.ts'
import type { Why } from '../commands/why.ts'
import type { Context } from '../context.ts'
import { widthOf } from '../io.ts'
import { quote } from '../quote.ts'
import { WHY_TEXTS } from '../text/why/index.ts'
import { heading, wrap } from './heading.ts'
import { formatIn } from './format.ts'
import { NONE, renderTable, type TableColumn } from './table.ts'
import { accountOf } from './whyReport.ts'

/** One season in a few sentences and a row for every organisation: did it sign, why, and what came of it. */
export async function whySeason(why: Why, context: Context): Promise<string[]> {
  const { io, lang, colours, text: { report } } = context
  const text = WHY_TEXTS[lang]
  const { scenario, result, explanations, story, seed, call } = why
  // Who stayed outside is asked about first.
  const first = explanations.find((each) => accountOf(each, 'signing')?.facts.signed === false) ?? explanations[0]!
  const format = formatIn(lang)
  const { lines } = await renderTable(columnsOf(why, context), explanations.map((explanation): Row => ({ explanation, signing: accountOf(explanation, 'signing')! })), widthOf(io.stdout), context)
  return [
    ...heading(`${textIn(scenario.parameters.title, lang)}: ${text.wholeSeason(format.whole(result.row.season))}`, '', [scenario.parameters.id, `${report.seed} ${seed}`], context),
    '', ...wrap(story.join(' '), widthOf(io.stdout)),
    '', ...lines,
    '', colours.dim(text.whom), `${call} ${quote(`--organisation=${first.organisation}`)}`,
  ]
}

interface Row { readonly explanation: Explanation, readonly signing: Told<'signing'> }

function columnsOf({ parameters }: Why, { lang }: Context): TableColumn<Row>[] {
  const { table, term } = WHY_TEXTS[lang]
  const format = formatIn(lang)
  const words = wordsOf(parameters, lang)
  const value = (row: Row, name: AccountName): number | undefined => accountOf(row.explanation, name)?.value
  const because = ({ signing: { terms, facts: { by, signed, meanTrust, threshold, inclination } } }: Row): string => {
    if (by === 'trust') return table.trusts(format.part(meanTrust), signed ? '≥' : '<', format.part(threshold))
    if (by !== 'chance') return table.by[by]
    const least = terms.reduce((low, each) => (each.value < low.value ? each : low))
    return table.chance(format.percent(inclination), !signed && least.value < 0 ? `: ${term(least.name, words, '')}` : '')
  }
  return [
    { head: words.organisation.one, words: true, cell: ({ explanation: { organisation, count } }) => `${textIn(parameters.organisations.find(({ id }) => id === organisation)?.name ?? organisation, lang)}${count > 1 ? ' 1' : ''}` },
    { head: table.signed, words: true, cell: ({ signing }) => (signing.facts.signed ? table.yes : table.no) },
    { head: table.because, words: true, cell: because, rank: 4 },
    isGame(parameters) ? { head: table.drove, words: true, cell: drove, rank: 3 } : { head: table.onPost, cell: onPost, rank: 3 },
    { head: words.bag.many, cell: (row) => format.tenth(value(row, 'loot')!) },
    { head: table.payoff, cell: (row) => format.tenth(value(row, 'payoff')!), rank: 2 },
    { head: table.willing, cell: (row) => format.part(value(row, 'willingness')!), rank: 1 },
  ]

  function drove({ explanation }: Row): string {
    return (accountOf(explanation, 'conduct')?.value ?? 0) > 0 ? table.yes : table.no
  }

  function onPost({ explanation }: Row): string {
    const conduct = accountOf(explanation, 'conduct')
    return conduct === undefined || conduct.facts.promised === 0 ? NONE : format.percent(conduct.value / conduct.facts.promised)
  }
}
