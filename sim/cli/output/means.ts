import type { Settings, SummaryFigure } from '../../index.ts'
import type { Done } from '../plan.ts'

/** Means over the replicates of one combination of values; null where no replicate has the figure. */
export interface PointMeans extends Readonly<Record<SummaryFigure, number | null>> {
  readonly point: Settings
  /** Replicates that ran to the end. */
  readonly runs: number
  /** Standard deviation of the mean bag between replicates; null with fewer than two. */
  readonly bagDeviation: number | null
}

const FIGURES: readonly SummaryFigure[] = [
  'seasons', 'drivenSeasons', 'signedMean', 'coverageMean', 'drivenMean', 'bagMean', 'bagTotal', 'trustEnd', 'quarryEnd',
]

/** The means of every combination of values, in order. */
export function meansOf(points: readonly Settings[], done: readonly Done[]): PointMeans[] {
  const byPoint = points.map((): Done[] => [])
  for (const run of done) byPoint[run.point - 1]?.push(run)
  return points.map((point, i) => {
    const summaries = (byPoint[i] ?? []).flatMap(({ summary }) => (summary === undefined ? [] : [summary]))
    const figures = FIGURES.map((name) => [name, mean(summaries.map((summary) => summary[name]))] as const)
    return {
      point,
      runs: summaries.length,
      bagDeviation: deviation(summaries.map(({ bagMean }) => bagMean)),
      ...(Object.fromEntries(figures) as Record<SummaryFigure, number | null>),
    }
  })
}

/** Standard deviation of the mean bag between replicates of the same values, over all of them; 0 where there is none. */
export function usualDeviation(means: readonly PointMeans[]): number {
  return Math.sqrt(mean(means.map(({ bagDeviation }) => (bagDeviation === null ? null : bagDeviation ** 2))) ?? 0)
}

function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length
}

function deviation(values: readonly number[]): number | null {
  const middle = mean(values)
  if (middle === null || values.length < 2) return null
  return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1))
}
