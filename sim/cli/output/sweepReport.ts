import { isGame, textIn, wordsOf, type Scenario } from '../../index.ts'
import type { Context } from '../context.ts'
import { widthOf } from '../io.ts'
import type { Done, Plan } from '../plan.ts'
import { capital, counted, heading, wrap } from './heading.ts'
import { formatIn } from './format.ts'
import { meansOf, usualDeviation, type PointMeans } from './means.ts'
import { sparkline } from './sparkline.ts'
import { NONE, renderTable, type TableColumn } from './table.ts'

/** Several runs for people: a row for every combination of values, each the mean of its replicates. */
export async function sweepReport(plan: Plan, done: readonly Done[], context: Context): Promise<string[]> {
  const { io, lang, text: { report, table }, colours } = context
  const { parameters } = plan.scenario
  const means = meansOf(plan.points, done)
  const { lines, elided } = await renderTable(columnsOf(plan.scenario, plan, context), means, widthOf(io.stdout), context)
  const runs = counted(plan.points.length * plan.replicates, report.run, lang)
  const course = plan.axes.length === 1 && means.length > 2
    ? ['', `${table.bagOf(wordsOf(parameters, lang).bag.many)}  ${sparkline(means.map(({ bagMean }) => bagMean), 60)}`]
    : []
  return [
    ...heading(textIn(parameters.title, lang), textIn(parameters.question, lang), [
      parameters.id, `${report.seed} ${plan.seed}`, counted(parameters.seasons, report.season, lang), runs,
    ], context),
    '', ...lines, ...(elided ? [colours.dim(table.elided)] : []), ...course,
    '', ...sentencesOf(plan, means, context).flatMap((sentence) => wrap(sentence, widthOf(io.stdout))),
  ]
}

function columnsOf({ parameters }: Scenario, { axes, replicates }: Plan, { lang, text: { table } }: Context): TableColumn<PointMeans>[] {
  const format = formatIn(lang)
  const words = wordsOf(parameters, lang)
  const some = (show: (value: number) => string, value: number | null): string => (value === null ? NONE : show(value))
  // What a game has no field for.
  const onField = (columns: TableColumn<PointMeans>[]) => (isGame(parameters) ? [] : columns)
  return [
    ...axes.map(({ path }) => ({ head: path, cell: ({ point }: PointMeans) => String(point[path]) })),
    { head: table.runs, cell: ({ runs }) => format.whole(runs), rank: 4 },
    { head: table.signed, cell: ({ signedMean }) => some(format.tenth, signedMean), rank: 7 },
    { head: words.drive.many, cell: ({ drivenSeasons }) => some(format.tenth, drivenSeasons), rank: 3 },
    ...onField([
      { head: table.coverage, cell: ({ coverageMean }) => some(format.percent, coverageMean), rank: 8 },
      { head: table.driven, cell: ({ drivenMean }) => some(format.tenth, drivenMean), rank: 2 },
    ]),
    { head: table.bagOf(words.bag.many), cell: ({ bagMean }) => some(format.tenth, bagMean) },
    ...(replicates === 1 ? [] : [{ head: table.deviation, cell: ({ bagDeviation }: PointMeans) => some(format.tenth, bagDeviation), rank: 9 }]),
    ...onField([
      { head: table.trustEnd, cell: ({ trustEnd }) => some(format.part, trustEnd), rank: 6 },
      { head: table.left(words.quarry.many), cell: ({ quarryEnd }) => some(format.whole, quarryEnd), rank: 5 },
    ]),
  ]
}

function sentencesOf({ scenario, axes, points, replicates }: Plan, means: readonly PointMeans[], { lang, text: { report } }: Context): string[] {
  const format = formatIn(lang)
  const runs = counted(replicates, report.run, lang)
  if (axes.length === 0) return [report.replicates(runs)]
  const known = means.filter((mean): mean is PointMeans & { bagMean: number } => mean.bagMean !== null)
  const sorted = known.toSorted((a, b) => b.bagMean - a.bagMean)
  const [high, low] = [sorted[0], sorted.at(-1)]
  if (high === undefined || low === undefined || high.bagMean === low.bagMean) return [report.paired(counted(points.length, report.value, lang), runs)]
  const at = ({ point }: PointMeans): string => axes.map(({ path }) => `${path}=${String(point[path])}`).join(', ')
  return [
    report.paired(counted(points.length, report.value, lang), runs),
    report.extremes(capital(wordsOf(scenario.parameters, lang).bag.many), format.tenth(high.bagMean), at(high), format.tenth(low.bagMean), at(low)),
    ...(replicates === 1 ? [report.once] : high.bagMean - low.bagMean < usualDeviation(means) ? [report.luck] : []),
  ]
}
