import type { ChartData } from 'chart.js'
import type { SeasonResult } from '../../sim/index.ts'
import type { Organisation } from '../scene.ts'
import { colourOf, type Theme } from '../theme.ts'

/** Loot of every organisation, season by season; NaN (a hole in the line) in seasons it was not there. */
export function lootOf(results: readonly SeasonResult[], organisations: readonly Organisation[]): number[][] {
  const bySeason = results.map(result => new Map(result.organisations.map(row => [row.organisation, row.loot])))
  return organisations.map(({ id }) => bySeason.map(rows => rows.get(id) ?? NaN))
}

export function lootData(results: readonly SeasonResult[], organisations: readonly Organisation[], theme: Theme): ChartData<'line'>['datasets'] {
  return lootOf(results, organisations).map((data, o) => ({
    label: organisations[o]?.name ?? '',
    data,
    borderColor: colourOf(theme, o),
    backgroundColor: colourOf(theme, o),
    borderWidth: 1.75,
    pointRadius: 0,
    pointHitRadius: 8,
  }))
}
