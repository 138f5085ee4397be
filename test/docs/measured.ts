// What was measured of a claim, in one line, for pages.
import type { Result } from './patternsPage.ts'

/** `116 against 55.9: 2.08 times (1.95 … 2.21)`, with what became of it. */
export function measuredLine({ as, minimum, means, difference, low, high, holds, robustness, counter }: Result, other: Result | undefined): string {
  const effect = `${three(difference)} (${three(low)} … ${three(high)})`
  const came = holds && other?.holds === true && counter?.holds !== false && other.counter?.holds !== false ? 'holds' : `*not shown*, least ${minimum}`
  const region = robustness === null || robustness === undefined ? '' : `, in the region ${Math.round(100 * robustness)} %`
  return `${three(means.more)} against ${three(means.less)}: ${as === 'ratio' ? `${effect} times` : `${effect} apart`}; ${came}${region}`
}

export function three(value: number): string {
  return String(Number(value.toPrecision(3)))
}
