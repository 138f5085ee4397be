import { everybodyIn, isGame, summarise, textIn, wordsOf, type Scenario, type SeasonResult, type SeasonRow } from '../../index.ts'
import type { Context } from '../context.ts'
import { widthOf } from '../io.ts'
import { capital, counted, heading, wrap } from './heading.ts'
import { formatIn } from './format.ts'
import { gameColumns } from './gameColumns.ts'
import { sparkline } from './sparkline.ts'
import { NONE, renderTable, type TableColumn } from './table.ts'

/** One run for people: what was asked, the seasons in a table, their course, and what happened in two sentences. */
export async function seasonReport(scenario: Scenario, seed: string, results: readonly SeasonResult[], context: Context): Promise<string[]> {
  const { io, lang, text, colours } = context
  const { parameters } = scenario
  const words = wordsOf(parameters, lang)
  const rows = results.map(({ row }) => row)
  const { organisations = 0, beaters = 0 } = rows[0] ?? {}
  const { lines, elided } = await renderTable(isGame(parameters) ? gameColumns(parameters, rows, context) : columnsOf(scenario, context), rows, widthOf(io.stdout), context)
  return [
    ...heading(textIn(parameters.title, lang), textIn(parameters.question, lang), [
      parameters.id, `${text.report.seed} ${seed}`, counted(rows.length, text.report.season, lang),
      counted(organisations, words.organisation, lang), counted(beaters, words.beater, lang),
    ], context),
    '', ...lines, ...(elided ? [colours.dim(text.table.elided)] : []),
    '', ...courseOf(scenario, results, context),
    '', ...sentencesOf(scenario, results, context).flatMap((sentence) => wrap(sentence, widthOf(io.stdout))),
  ]
}

function columnsOf({ parameters }: Scenario, { lang, text: { table } }: Context): TableColumn<SeasonRow>[] {
  const format = formatIn(lang)
  const words = wordsOf(parameters, lang)
  const inDrive = (show: (row: SeasonRow) => string) => (row: SeasonRow): string => (row.posts > 0 ? show(row) : NONE)
  return [
    { head: table.season, cell: (row) => format.whole(row.season) },
    { head: table.signed, cell: (row) => `${format.whole(row.signed)}/${format.whole(row.organisations)}`, rank: 8 },
    { head: table.onPost, cell: inDrive((row) => `${format.tenth(row.onPost)}/${format.whole(row.posts)}`), rank: 2 },
    { head: table.coverage, cell: inDrive((row) => format.percent(row.coverage)), rank: 9 },
    { head: table.largestGap, cell: inDrive((row) => `${format.tenth(row.largestGap)} m`), rank: 4, marked: (row) => row.posts > 0 && row.largestGap > 0 },
    { head: table.driven, cell: inDrive((row) => format.whole(row.driven)), rank: 3 },
    { head: words.bag.many, cell: (row) => format.short(row.bag) },
    { head: table.spread(words.organisation.one), cell: (row) => `${format.short(row.lootMin)}–${format.short(row.lootMax)}`, rank: 1 },
    ...(hasPartners(parameters) ? [{ head: table.trust, cell: (row: SeasonRow) => format.part(row.meanTrust), rank: 6 }] : []),
    { head: table.left(words.quarry.many), cell: (row) => format.whole(row.quarryEnd), rank: 5 },
  ]
}

/** A line a figure: its course over the seasons, and where it began and ended. */
function courseOf({ parameters }: Scenario, results: readonly SeasonResult[], { io, lang, text: { table }, colours }: Context): string[] {
  const format = formatIn(lang)
  const words = wordsOf(parameters, lang)
  const own = Object.keys(results[0]?.own ?? {})
  const game = isGame(parameters)
  const courses: { name: string, values: (number | null)[], show: (value: number) => string }[] = [
    ...(game ? [{ name: table.drove, values: results.map(({ row }) => row.kept), show: format.whole }] : [{ name: table.coverage, values: results.map(({ row }) => (row.posts > 0 ? row.coverage : null)), show: format.percent }]),
    { name: words.bag.many, values: results.map(({ row }) => row.bag), show: format.short },
    ...(hasPartners(parameters) && !game ? [{ name: table.trust, values: results.map(({ row }) => row.meanTrust), show: format.part }] : []),
    ...(game ? [] : [{ name: table.left(words.quarry.many), values: results.map(({ row }) => row.quarryEnd), show: format.whole }]),
    ...own.map((name) => ({ name, values: results.map((result) => result.own[name] ?? null), show: format.short })),
  ]
  const width = Math.max(...courses.map(({ name }) => name.length))
  // Room for the ends behind the line.
  const room = Math.max(8, Math.min(40, widthOf(io.stdout) - width - 20))
  return courses.map(({ name, values, show }) => {
    const ends = [values[0], values.at(-1)].map((value) => (value === null || value === undefined ? NONE : show(value)))
    return `${name.padEnd(width)}  ${sparkline(values, room)}  ${colours.dim(ends.join(' → '))}`
  })
}

function sentencesOf({ parameters }: Scenario, results: readonly SeasonResult[], { lang, text: { report } }: Context): string[] {
  const format = formatIn(lang)
  const words = wordsOf(parameters, lang)
  const summary = summarise(results)
  const seasons = counted(summary.seasons, report.season, lang)
  const bag = report.bag(capital(words.bag.many), format.short(summary.bagMean), format.short(summary.bagTotal))
  const trust = hasPartners(parameters) && !isGame(parameters) ? [report.trust(format.part(parameters.trust.initial), format.part(summary.trustEnd))] : []
  const stopped = results.length < parameters.seasons ? [report.stopped(format.whole(results.length))] : []
  return [driven(), `${[bag, ...trust].join('; ')}.`, ...stopped]

  function driven(): string {
    if (isGame(parameters)) {
      const most = Math.max(...results.map(({ row }) => row.organisations))
      return report.drove(format.short(results.reduce((sum, { row }) => sum + row.kept, 0) / results.length), counted(most, words.organisation, lang))
    }
    if (summary.coverageMean !== null) return report.drives(counted(summary.drivenSeasons, words.drive, lang), seasons, format.percent(summary.coverageMean))
    return summary.signedMean > 0 ? report.noBeaters(words.drive.many, seasons, words.beater.many) : report.noDrive(words.drive.many, seasons)
  }
}

/** Trust is between two: a single organisation has nobody to trust, unless somebody joins it. */
function hasPartners(parameters: Scenario['parameters']): boolean {
  const all = everybodyIn(parameters)
  return all.length > 1 || all.some(({ count }) => count > 1)
}
