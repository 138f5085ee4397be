import type { ChartData } from 'chart.js'
import type { SeasonResult } from '../../sim/index.ts'
import type { Theme } from '../theme.ts'

/** What the organisations together expect to catch when each hunts alone: the level that a drive's bag has to beat. Before
 *  costs, as the bag is. */
export function aloneOf({ organisations }: SeasonResult): number {
  return organisations.reduce((sum, row) => sum + row.aloneCatch, 0)
}

/** The whole bag of each season: a full bar after a drive, a hollow one without. */
export function bagData(results: readonly SeasonResult[], label: string, theme: Theme): ChartData<'bar'>['datasets'] {
  const driven = results.map(result => result.row.posts > 0)
  return [{
    label,
    data: results.map(result => result.row.bag),
    backgroundColor: driven.map(d => (d ? theme.bag : theme.paper)),
    borderColor: theme.bag,
    borderWidth: 1.5,
    borderRadius: 2,
    maxBarThickness: 26,
    categoryPercentage: 0.86,
    barPercentage: 0.86,
  }]
}
