import type { Settings } from '../scenario/paths.ts'

/** A setting of the scenario that is varied: its path and the values it takes. */
export interface Axis { readonly path: string, readonly values: readonly number[] }

/** More values than this on one axis are a slip of the keyboard. */
export const MAX_AXIS_VALUES = 1_000_000

/** The seed of a replicate: a name of the run, not its place in a queue. The first replicate is the run itself. */
export function replicateSeed(seed: string, replicate: number): string {
  return replicate === 1 ? seed : `${seed}/${replicate}`
}

/** From `from` to `to` by `step` as decimals: `0 0.3 0.1` gives 0, 0.1, 0.2, 0.3, without tails such as 0.30000000000000004.
 *  Null if the step leads nowhere (0, or away from the end) or to too many values. */
export function rangeValues(from: string, to: string, step: string): number[] | null {
  const [start, end, stride] = [Number(from), Number(to), Number(step)]
  const steps = start === end && stride !== 0 ? 0 : (end - start) / stride
  if (!(steps >= 0) || steps >= MAX_AXIS_VALUES) return null
  const decimals = Math.max(decimalsOf(from), decimalsOf(step))
  // Half a millionth of a step makes up for rounding in the division.
  return Array.from({ length: Math.floor(steps + 5e-7) + 1 }, (_, i) => Number((start + i * stride).toFixed(decimals)))
}

/** How many digits behind the point a decimal number as written needs, at most as many as toFixed gives. */
function decimalsOf(text: string): number {
  const [digits = '', exponent = '0'] = text.toLowerCase().split('e')
  return Math.min(100, Math.max(0, (digits.split('.')[1] ?? '').length - Number(exponent)))
}

/** How many combinations of values the axes make; 1 without axes. */
export function pointCount(axes: readonly Axis[]): number {
  return axes.reduce((count, axis) => count * axis.values.length, 1)
}

/** Every combination of values, the last axis changing fastest. */
export function pointsOf(axes: readonly Axis[]): Settings[] {
  return axes.reduce<Settings[]>(
    (points, { path, values }) => points.flatMap((point) => values.map((value) => ({ ...point, [path]: value }))),
    [{}],
  )
}
