/** One number of a theory, found by the program in another way than the expectation was. */
export interface Check {
  /** topic/case/quantity: expected is a closed form. …/cited: expected is a number written down before the program was
   *  (docs/theory.md says by whom). …/monte-carlo: measured is a mean over draws. …/at-least, …/at-most: expected is the
   *  least or most that was agreed beforehand for an effect that has a sign, not a size. */
  readonly name: string
  /** Whose theory it is. */
  readonly source: string
  readonly expected: number
  readonly measured: number
  /** |measured − expected|; of a least or a most, how far the interval goes beyond it. */
  readonly error: number
  /** The largest error that passes; three standard errors where measured is a mean over draws. */
  readonly tolerance: number
  readonly pass: boolean
  /** Standard errors off, with sign; only where measured is a mean over draws. */
  readonly z?: number
  /** 95 % interval of measured; only of a least or a most, which it must keep to as a whole. */
  readonly interval?: Bounds
  /** It was written down before it was measured, does not pass, and docs/theory.md says so. */
  readonly notShown?: true
}

interface Bounds { readonly low: number, readonly high: number }

/** A check before its topic and case have given it a name and a source. */
export interface Row {
  readonly quantity: string
  readonly expected: number
  readonly measured: number
  readonly tolerance: number
  readonly standardError?: number
  /** Only of a least or a most. */
  readonly interval?: Bounds
  /** How far the interval goes beyond the least or the most. */
  readonly beyond?: number
}

/** Standard errors that a mean over draws may be off: beyond it lies one row in 370. */
const MOST_STANDARD_ERRORS = 3
/** What rounding may do to a mean over draws that all came out the same. */
const ROUNDING = 1e-9

/** A quantity that code which does not know the closed form has measured.
 *  cited: the number written down beforehand, where there is one for these inputs; rounding: its own tolerance, half a
 *  unit of its last digit. */
export function rows(
  quantity: string,
  found: { formula: number, measured: number, tolerance: number, cited?: number | undefined, rounding?: number },
): Row[] {
  const { formula, measured, tolerance, cited, rounding = tolerance } = found
  const own = { quantity, expected: formula, measured, tolerance }
  if (cited === undefined) return [own]
  return [{ quantity: `${quantity}/cited`, expected: cited, measured, tolerance: rounding }, own]
}

/** A quantity measured as a mean over draws. */
export function sampledRow(quantity: string, expected: number, { mean, standardError }: { mean: number, standardError: number }): Row {
  return { quantity: `${quantity}/monte-carlo`, expected, measured: mean, tolerance: Math.max(ROUNDING, MOST_STANDARD_ERRORS * standardError), standardError }
}

/** The part of `draws` draws in which something with probability `expected` happened. */
export function sampledPart(quantity: string, expected: number, happened: number, draws: number): Row {
  const certain = Math.min(expected, 1 - expected) < ROUNDING
  // One draw is added: where hardly any are expected, standard errors alone make a single one look impossible.
  const variance = certain ? 0 : expected * (1 - expected) + 1 / draws
  return sampledRow(quantity, expected, { mean: happened / draws, standardError: Math.sqrt(variance / draws) })
}

/** 97.5 % of Student's t with nine degrees of freedom. */
const STUDENT_9 = 2.262157

/** An effect of which nobody said how large it is: the 95 % interval of its mean over ten sessions must lie at or above `least`. */
export function atLeast(quantity: string, least: number, sessions: readonly number[]): Row {
  const { mean, interval } = intervalOf(sessions)
  return { quantity: `${quantity}/at-least`, expected: least, measured: mean, tolerance: 0, interval, beyond: Math.max(0, least - interval.low) }
}

/** The same, at or below `most`. */
export function atMost(quantity: string, most: number, sessions: readonly number[]): Row {
  const { mean, interval } = intervalOf(sessions)
  return { quantity: `${quantity}/at-most`, expected: most, measured: mean, tolerance: 0, interval, beyond: Math.max(0, interval.high - most) }
}

function intervalOf(sessions: readonly number[]): { mean: number, interval: Bounds } {
  if (sessions.length !== 10) throw new RangeError(`an interval takes ten sessions, got ${sessions.length}`)
  const { mean, standardError } = meanOf(Float64Array.from(sessions))
  return { mean, interval: { low: mean - STUDENT_9 * standardError, high: mean + STUDENT_9 * standardError } }
}

/** Mean of independent draws and its standard error. */
export function meanOf(draws: Float64Array): { mean: number, standardError: number } {
  const n = draws.length
  let sum = 0
  for (const x of draws) sum += x
  const mean = sum / n
  let squares = 0
  for (const x of draws) squares += (x - mean) * (x - mean)
  return { mean, standardError: Math.sqrt(squares / (n - 1) / n) }
}

export function judge(row: Row, prefix: string, source: string): Check {
  const { quantity, expected, measured, tolerance, standardError = 0, interval } = row
  const error = row.beyond ?? Math.abs(measured - expected)
  const check = { name: `${prefix}/${quantity}`, source, expected, measured, error, tolerance, pass: error <= tolerance }
  if (interval !== undefined) return { ...check, interval }
  return standardError > 0 ? { ...check, z: (measured - expected) / standardError } : check
}
