// What comes of the pairs of a claim.
import { mean, pairedDifference, pairedRatio, type Interval } from '../statistics.ts'
import type { Claim } from './pattern.ts'

export interface Verdict {
  /** Difference, or ratio, of the means. */
  readonly difference: number
  readonly low: number
  readonly high: number
  /** Mean of the differences in their standard deviations (Cohen's d of paired cases); null where all differ alike: nothing that counts is drawn. */
  readonly effectSize: number | null
  readonly means: { readonly more: number, readonly less: number }
  readonly replicates: number
  readonly holds: boolean
}

export interface Pairs { readonly more: readonly number[], readonly less: readonly number[] }

/** Does the whole 95 % interval (paired bootstrap) lie above the minimum? For a counter-case: on the other side of no effect, or
 *  within 5 % of the baseline. */
export function verdictOf(claim: Claim, part: 'claim' | 'counter', { more, less }: Pairs): Verdict {
  const interval = (claim.as === 'ratio' ? pairedRatio : pairedDifference)(more, less, `${claim.id}:${part}`)
  const means = { more: mean(more), less: mean(less) }
  return {
    difference: interval.mean, low: interval.low, high: interval.high, effectSize: effectSize(more.map((value, k) => value - less[k]!)), means, replicates: more.length,
    holds: part === 'claim' ? interval.low > claim.minimum : failsAsExpected(claim, interval, means.less),
  }
}

function failsAsExpected({ as, counter }: Claim, { low, high }: Interval, baseline: number): boolean {
  const none = as === 'ratio' ? 1 : 0
  if (counter!.expects === 'reversed') return high < none
  const near = 0.05 * (as === 'ratio' ? 1 : Math.abs(baseline))
  return low >= none - near && high <= none + near
}

function effectSize(differences: readonly number[]): number | null {
  const centre = mean(differences)
  const variance = differences.reduce((sum, each) => sum + (each - centre) * (each - centre), 0) / Math.max(1, differences.length - 1)
  // Rounding is no spread.
  return variance > 1e-18 * centre * centre ? centre / Math.sqrt(variance) : null
}
