// What each chart shows, as figures: the picture, the table, the tooltip and the voice all say these and nothing else.
import type { SeasonResult, SeasonRow } from '../../sim/index.ts'
import type { Organisation } from '../scene.ts'
import { aloneOf } from './bag.ts'
import type { ChartName } from './charts.ts'

/** Counted in quarry; a part of a whole, shown in per cent; or how many of how many. */
type Unit = 'count' | 'part'

/** One column of a chart's table: a value a season, NaN where there is none. */
export interface Figure {
  name: FigureName
  unit: Unit
  values: readonly number[]
  /** Place of the organisation it is about. */
  organisation?: number
}
export type FigureName =
  | 'bag' | 'alone' | 'loot' | 'signed' | 'coverage' | 'quarryStart' | 'quarryDriven' | 'quarryEscaped' | 'quarryEnd'
  | 'willingness' | 'payoffLeast' | 'payoffMean' | 'payoffMost' | 'meanTrust' | 'trusted'

type Results = readonly SeasonResult[]
type OfOrganisation = (row: SeasonResult['organisations'][number]) => number

/** A figure of every organisation, season by season; NaN (a hole in the line) in seasons it was not there. */
export function perOrganisation(results: Results, organisations: readonly Organisation[], of: OfOrganisation): number[][] {
  const bySeason = results.map(result => new Map(result.organisations.map(row => [row.organisation, of(row)])))
  return organisations.map(({ id }) => bySeason.map(rows => rows.get(id) ?? NaN))
}

function each(name: FigureName, unit: Unit, results: Results, organisations: readonly Organisation[], of: OfOrganisation): Figure[] {
  return perOrganisation(results, organisations, of).map((values, organisation) => ({ name, unit, values, organisation }))
}

function overall(name: FigureName, unit: Unit, results: Results, of: (row: SeasonRow, result: SeasonResult) => number): Figure {
  return { name, unit, values: results.map(result => of(result.row, result)) }
}

/** Payoffs of the season, of everybody that was there; of a population a kind counts once. */
function payoffs({ organisations }: SeasonResult): number[] {
  return organisations.map(row => row.payoff)
}

const FIGURES: Record<ChartName, (results: Results, organisations: readonly Organisation[]) => Figure[]> = {
  bag: results => [overall('bag', 'count', results, row => row.bag), overall('alone', 'count', results, (_, result) => aloneOf(result))],
  loot: (results, organisations) => each('loot', 'count', results, organisations, row => row.loot),
  signing: results => [
    overall('signed', 'part', results, row => row.signed / row.organisations),
    // Without a drive there is no cordon that could have held.
    overall('coverage', 'part', results, row => (row.posts > 0 ? row.coverage : NaN)),
  ],
  quarry: results => [
    overall('quarryStart', 'count', results, row => row.quarryStart),
    overall('quarryDriven', 'count', results, row => (row.posts > 0 ? row.driven : NaN)),
    overall('quarryEscaped', 'count', results, row => (row.posts > 0 ? row.escaped : NaN)),
    overall('quarryEnd', 'count', results, row => row.quarryEnd),
  ],
  willingness: (results, organisations) => each('willingness', 'part', results, organisations, row => row.willingness),
  payoff: results => [
    overall('payoffLeast', 'count', results, (_, result) => Math.min(...payoffs(result))),
    overall('payoffMean', 'count', results, (_, result) => payoffs(result).reduce((sum, value) => sum + value, 0) / result.organisations.length),
    overall('payoffMost', 'count', results, (_, result) => Math.max(...payoffs(result))),
  ],
  trust: (results, organisations) => [
    overall('meanTrust', 'part', results, row => (row.organisations > 1 ? row.meanTrust : NaN)),
    ...each('trusted', 'part', results, organisations, row => row.trusted),
  ],
}

export function figuresOf(chart: ChartName, results: Results, organisations: readonly Organisation[]): Figure[] {
  return FIGURES[chart](results, organisations)
}

/** The figure of each chart that is also shown as it was last time; none where there are as many lines as organisations. */
const GHOSTS: Partial<Record<ChartName, FigureName>> = { bag: 'bag', signing: 'coverage', quarry: 'quarryEnd', payoff: 'payoffMean', trust: 'meanTrust' }

export function ghostOf(chart: ChartName, before: Results): Figure | null {
  return before.length === 0 ? null : figuresOf(chart, before, []).find(({ name }) => name === GHOSTS[chart]) ?? null
}
