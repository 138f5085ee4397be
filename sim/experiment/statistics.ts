import seedrandom from 'seedrandom'

/** A mean with its 95 % interval. */
export interface Interval { mean: number, low: number, high: number }

const RESAMPLES = 4_000

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Percentile bootstrap (Efron & Tibshirani 1993) of any statistic of n independent cases, such as paired seeds: cases are
 *  drawn with replacement, and the statistic is taken anew of each draw. The same values and seed give the same interval.
 *  statistic: gets the indices of the cases drawn. */
export function bootstrap(n: number, statistic: (cases: readonly number[]) => number, seed: string): Interval {
  const random = seedrandom(`bootstrap:${seed}`)
  const estimates = new Float64Array(RESAMPLES)
  for (let r = 0; r < RESAMPLES; r++) estimates[r] = statistic(Array.from({ length: n }, () => Math.floor(random() * n)))
  estimates.sort()
  return {
    mean: statistic(Array.from({ length: n }, (_, i) => i)),
    low: estimates[Math.floor(0.025 * RESAMPLES)]!,
    high: estimates[Math.ceil(0.975 * RESAMPLES) - 1]!,
  }
}

/** Mean of a − b over paired cases. */
export function pairedDifference(a: readonly number[], b: readonly number[], seed: string): Interval {
  return bootstrap(a.length, cases => mean(cases.map(i => a[i]! - b[i]!)), seed)
}

/** Ratio of the means of a and b over paired cases. */
export function pairedRatio(a: readonly number[], b: readonly number[], seed: string): Interval {
  return bootstrap(a.length, cases => mean(cases.map(i => a[i]!)) / mean(cases.map(i => b[i]!)), seed)
}
