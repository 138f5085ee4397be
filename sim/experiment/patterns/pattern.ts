// What a pattern is: claims, each a comparison of two variants of a scenario on paired seeds, with the least effect written down
// beforehand, and a counter-case in which it does not hold. Source: docs/model.md, patterns.
import type { SeasonResult } from '../../engine/results.ts'
import type { Settings } from '../../scenario/paths.ts'

/** A text in both languages. */
export interface Both { readonly en: string, readonly nl: string }

/** One number of a whole run. */
export type Measure = (seasons: readonly SeasonResult[]) => number

/** One of the two that are compared. */
export interface Side {
  /** A variant that the scenario names. */
  readonly variant?: string
  readonly set?: Settings
  /** When the two are measured differently, such as two organisations of one run. */
  readonly measure?: Measure
}

interface Comparison {
  readonly scenario: string
  /** Of both. */
  readonly set?: Settings
  readonly seasons?: number
  /** Expected to be more. */
  readonly more: Side
  readonly less: Side
  readonly measure: Measure
}

export interface Counter extends Partial<Comparison> {
  readonly says: Both
  /** `reversed`: the interval lies on the other side; `same`: within 5 % of the baseline, `less`. */
  readonly expects: 'reversed' | 'same'
}

export interface Claim extends Comparison {
  /** Number of the pattern and a letter, as in `3a`. */
  readonly id: string
  readonly says: Both
  /** What the measure is, with its unit. */
  readonly of: Both
  readonly as: 'difference' | 'ratio'
  /** The interval must lie above it. Written down before it was measured. */
  readonly minimum: number
  /** Paired seeds; 30 unless given. */
  readonly replicates?: number
  /** Null: there is none to be had. */
  readonly counter: Counter | null
  /** It does not come out, and why. */
  readonly notShown?: Both
  /** Ranges of the plausible region beside the usual ones, or instead of them. */
  readonly region?: Region
}

/** Lowest and highest value by path; whole numbers where both are whole and the field is. */
export type Region = Readonly<Record<string, readonly [low: number, high: number]>>

export interface Pattern {
  readonly number: number
  readonly title: Both
  readonly claims: readonly Claim[]
}

export const REPLICATES = 30

/** A claim, or its counter-case, as one comparison. */
export function comparisonOf(claim: Claim, part: 'claim' | 'counter'): Comparison {
  if (part === 'claim') return claim
  const { scenario = claim.scenario, set, seasons = claim.seasons, more = claim.more, less = claim.less, measure = claim.measure } = claim.counter!
  return { scenario, set: { ...claim.set, ...set }, ...(seasons === undefined ? {} : { seasons }), more, less, measure }
}
