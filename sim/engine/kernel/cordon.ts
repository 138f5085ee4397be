// The cordon as a line of length L (as a ring: ringCordon.ts): posts along it, what those on post cover, and the gaps between them.

/** Room for the places of up to `capacity` people along the cordon and for the gaps between them. */
export interface Cordon {
  /** Places in ascending order, m; the first `count` are in use. */
  place: Float64Array
  /** How far each covers to both sides, m. */
  cover: Float64Array
  count: number
  /** Gaps as from, to, from, to …, m, ascending; the first 2·gapCount numbers are in use. */
  gaps: Float64Array
  gapCount: number
  /** leftmost[i]: left edge of all covers from i on. Scratch. */
  leftmost: Float64Array
}

export function createCordon(capacity: number): Cordon {
  return {
    place: new Float64Array(capacity), cover: new Float64Array(capacity), count: 0,
    gaps: new Float64Array(2 * (capacity + 1)), gapCount: 0, leftmost: new Float64Array(capacity + 1),
  }
}

/** Place of post k of m, evenly spaced on a line: (k + ½)/m of its length. */
export function evenPost(k: number, m: number, length: number): number {
  return ((k + 0.5) / m) * length
}

// Two covers that touch leave no gap, whatever the last bit says.
export const TOUCHING = 1e-9

/** Finds the stretches of [0, length] that nobody covers. Covers may differ: a stretch before person i lies right of
 *  every cover that starts with somebody before i, and left of every cover from i on. */
export function findGaps(cordon: Cordon, length: number): void {
  const { place, cover, count, gaps, leftmost } = cordon
  leftmost[count] = length
  for (let i = count - 1; i >= 0; i--) leftmost[i] = Math.min(leftmost[i + 1]!, place[i]! - cover[i]!)
  let reach = 0
  let gapCount = 0
  for (let i = 0; i <= count; i++) {
    if (leftmost[i]! - reach > TOUCHING) {
      gaps[2 * gapCount] = reach
      gaps[2 * gapCount + 1] = leftmost[i]!
      gapCount++
    }
    if (i < count) reach = Math.max(reach, place[i]! + cover[i]!)
  }
  cordon.gapCount = gapCount
}

/** Width of the widest gap, m. */
export function widestGap(cordon: Cordon): number {
  let widest = 0
  for (let g = 0; g < cordon.gapCount; g++) widest = Math.max(widest, cordon.gaps[2 * g + 1]! - cordon.gaps[2 * g]!)
  return widest
}

/** C = 1 − the part of [0, length] in a gap or within `reach` of one. */
export function coverageOf(cordon: Cordon, length: number, reach: number): number {
  let leaking = 0
  let done = 0
  for (let g = 0; g < cordon.gapCount; g++) {
    const from = Math.max(done, cordon.gaps[2 * g]! - reach)
    const to = Math.min(length, cordon.gaps[2 * g + 1]! + reach)
    if (to > from) leaking += to - from
    done = Math.max(done, to)
  }
  // A sum of parts can exceed the whole by a last bit.
  return Math.max(0, 1 - leaking / length)
}
