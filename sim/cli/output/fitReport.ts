import { textIn, type AttendanceClass, type CoverageFit, type Scenario } from '../../index.ts'
import type { Context } from '../context.ts'
import { widthOf } from '../io.ts'
import { formatIn } from './format.ts'
import { counted, heading, wrap } from './heading.ts'
import { NONE, renderTable, type TableColumn } from './table.ts'

/** Less than this is no model to lean on. */
const GOOD_R2 = 0.9
/** A class mean farther off than this part of the quarry is worth saying. */
const LOPSIDED = 0.05
const FEW_SEASONS = 100

/** A fit for people: the constants, how well they tell the seasons, and where they do not. */
export async function fitReport(scenario: Scenario, seed: string, fit: CoverageFit, context: Context): Promise<string[]> {
  const { io, lang, text } = context
  const { parameters } = scenario
  const width = widthOf(io.stdout)
  const table = async <Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[]): Promise<readonly string[]> => (await renderTable(columns, rows, width, context)).lines
  const seasons = (count: number): string => counted(count, text.report.season, lang)
  const constants = Object.entries(fit.constants) as [keyof CoverageFit['constants'], number][]
  const format = new Intl.NumberFormat(lang, { maximumSignificantDigits: 3 })
  return [
    ...heading(textIn(parameters.title, lang), '', [parameters.id, `${text.report.seed} ${seed}`, text.fit.sampled(seasons(fit.seasons), seasons(fit.aloneSeasons))], context),
    '', ...await table([
      { head: 'coverage', cell: ([name]) => name, words: true },
      { head: text.fit.fitted, cell: ([, value]) => format.format(value) },
      { head: text.fit.now, cell: ([name]) => format.format(parameters.coverage[name]) },
    ], constants),
    '', ...await table(qualityColumns(context), (['driven', 'caught'] as const).map((what) => ({ what: text.fit[what], ...r2Of(fit, what) }))),
    '', ...await table(classColumns(context), fit.classes),
    '', ...sentencesOf(fit, context).flatMap((sentence) => wrap(sentence, width)),
  ]
}

/** What to put into the scenario; the catch to three digits, more is luck. */
export function pasteBlock({ constants }: CoverageFit): string[] {
  return ['coverage:', ...Object.entries(constants).map(([name, value]) => `  ${name}: ${Number(value.toPrecision(3))}`)]
}

interface Quality { readonly what: string, readonly single: number, readonly classes: number }

function r2Of({ quality }: CoverageFit, what: 'driven' | 'caught'): Omit<Quality, 'what'> {
  return what === 'driven' ? { single: quality.r2Driven, classes: quality.r2DrivenMean } : { single: quality.r2Caught, classes: quality.r2CaughtMean }
}

function qualityColumns({ lang, text: { fit } }: Context): TableColumn<Quality>[] {
  const format = new Intl.NumberFormat(lang, { minimumFractionDigits: 3, maximumFractionDigits: 3 })
  const shown = (r2: number): string => (Number.isFinite(r2) ? format.format(r2) : NONE)
  return [
    { head: 'R²', cell: ({ what }) => what, words: true },
    { head: fit.single, cell: ({ single }) => shown(single), marked: ({ single }) => !(single >= GOOD_R2) },
    { head: fit.classes, cell: ({ classes }) => shown(classes), marked: ({ classes }) => !(classes >= GOOD_R2) },
  ]
}

function classColumns({ lang, text: { fit } }: Context): TableColumn<AttendanceClass>[] {
  const { percent, whole } = formatIn(lang)
  const part = partsIn(lang)
  const parts = (what: 'driven' | 'caught', rank: number): TableColumn<AttendanceClass>[] => [
    { head: fit.simulated(fit[what]), cell: (row) => part(row[what].simulated), rank },
    { head: fit.predicted(fit[what]), cell: (row) => part(row[what].predicted), rank },
    { head: fit.difference, cell: (row) => part(errorOf(row, what)), marked: (row) => Math.abs(errorOf(row, what)) > LOPSIDED, rank: rank + 1 },
  ]
  return [
    { head: fit.attendance, cell: ({ from, to }) => `${percent(from)}–${percent(to)}` },
    { head: fit.seasons, cell: ({ seasons }) => whole(seasons), rank: 1 },
    ...parts('driven', 4), ...parts('caught', 2),
  ]
}

/** Parts to two digits; what rounds to 0 has no sign. */
function partsIn(lang: Context['lang']): (value: number) => string {
  const format = new Intl.NumberFormat(lang, { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'negative' })
  return (value) => format.format(value)
}

function errorOf(row: AttendanceClass, what: 'driven' | 'caught'): number {
  return row[what].simulated - row[what].predicted
}

function sentencesOf(fit: CoverageFit, { lang, text }: Context): string[] {
  const say = text.fit
  const { percent, tiny } = formatIn(lang)
  const part = partsIn(lang)
  const residuals = (['driven', 'caught'] as const).map((what) => {
    const { mean, deviation, largest } = fit.residuals[what]
    return say.residuals(say[what], part(mean), part(deviation), part(largest.residual), percent(largest.attendance), say.posts[largest.posts])
  })
  return [
    ...residuals, say.aloneError(tiny(fit.aloneShareError)),
    ...verdict(), ...lopsided('driven'), ...lopsided('caught'),
    ...(fit.atEnd.length === 0 ? [] : [say.atEnd(fit.atEnd.join(', '))]),
    ...(fit.seasons < FEW_SEASONS ? [say.few(counted(fit.seasons, text.report.season, lang))] : []),
  ]

  function verdict(): string[] {
    const { r2Driven, r2Caught, r2CaughtMean } = fit.quality
    if (!Number.isFinite(r2Driven)) return [say.unvaried(say.driven)]
    if (r2Driven < GOOD_R2) return [say.poorDriven(percent(Math.max(0, r2Driven)))]
    if (!Number.isFinite(r2Caught)) return [say.unvaried(say.caught)]
    return [r2CaughtMean < GOOD_R2 ? say.poorCaught(percent(Math.max(0, r2CaughtMean))) : say.good]
  }

  /** The class in which the model is farthest off, if that is far. */
  function lopsided(what: 'driven' | 'caught'): string[] {
    const worst = fit.classes.reduce((far, row) => (Math.abs(errorOf(row, what)) > Math.abs(errorOf(far, what)) ? row : far))
    const off = Math.abs(errorOf(worst, what))
    return off > LOPSIDED ? [say.lopsided(say[what], percent(off), percent(worst.from), percent(worst.to))] : []
  }
}
