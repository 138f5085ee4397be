import type { ChartData } from 'chart.js'
import type { SeasonResult } from '../../sim/index.ts'
import { colourOf, type Theme } from '../theme.ts'
import type { ChartName } from './charts.ts'
import type { Figure, FigureName } from './figures.ts'

export type Kind = 'line' | 'bar'
export type Datasets = ChartData<Kind, (number | [number, number] | null)[], string>['datasets']

/** How a line that belongs to no organisation is drawn; without a colour of its own, told apart by dashes as well. */
export const STROKES: Partial<Record<FigureName, { colour: 'ink' | 'bag' | 'edge', dash: number[], isHollow?: true }>> = {
  coverage: { colour: 'ink', dash: [] },
  quarryStart: { colour: 'ink', dash: [] },
  quarryDriven: { colour: 'bag', dash: [] },
  quarryEscaped: { colour: 'edge', dash: [2, 2] },
  // Often as many as at the start: both must be seen.
  quarryEnd: { colour: 'ink', dash: [5, 3], isHollow: true },
  meanTrust: { colour: 'ink', dash: [] },
}

/** Bars: with a drive full, without hollow. */
const BARS = { borderWidth: 1.5, borderRadius: 2, maxBarThickness: 26, categoryPercentage: 0.86, barPercentage: 0.86 }

/** What chart.js draws of the figures; plugins draw the rest: levels, last time, marks. `head`: names a figure as its column does. */
export function datasetsOf(chart: ChartName, figures: readonly Figure[], results: readonly SeasonResult[], head: (figure: Figure) => string, theme: Theme): Datasets {
  const [first, second, third] = figures
  if (!first) return []
  if (chart === 'bag') {
    const driven = results.map(({ row }) => row.posts > 0)
    return [{ type: 'bar', label: head(first), data: [...first.values], backgroundColor: driven.map(d => (d ? theme.bag : theme.paper)), borderColor: theme.bag, ...BARS }]
  }
  if (chart === 'signing') {
    const bars = { type: 'bar' as const, label: head(first), data: [...first.values], backgroundColor: theme.driveField, borderColor: theme.bag, ...BARS, borderWidth: 1, order: 1 }
    return [bars, ...(second ? [lineOf(second, head, theme)] : [])]
  }
  if (chart === 'payoff' && second && third) {
    const spans = first.values.map((least, k): [number, number] => [least, third.values[k] ?? least])
    return [{ type: 'bar', label: head(second), data: spans, backgroundColor: theme.driveField, borderColor: theme.edge, ...BARS, borderSkipped: false, borderWidth: 1 }]
  }
  return (chart === 'trust' ? [first] : figures).map(figure => lineOf(figure, head, theme))
}

function lineOf(figure: Figure, head: (figure: Figure) => string, theme: Theme): Datasets[number] {
  const stroke = STROKES[figure.name]
  const colour = figure.organisation === undefined ? theme[stroke?.colour ?? 'ink'] : colourOf(theme, figure.organisation)
  return {
    type: 'line',
    label: head(figure),
    data: [...figure.values],
    borderColor: colour,
    backgroundColor: colour,
    borderWidth: 1.75,
    borderDash: stroke?.dash ?? [],
    // Organisations have their shapes.
    pointRadius: figure.organisation === undefined ? (figure.values.length > 40 ? 0 : 2) : 0,
    pointBackgroundColor: stroke?.isHollow ? theme.paper : colour,
    pointHitRadius: 8,
    order: stroke?.isHollow ? -1 : 0,
  }
}
