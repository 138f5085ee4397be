import type { Frame } from '../../sim/index.ts'
import type { Place } from './timeline.ts'

/** Further than this in one tick is not a walk but a new beginning: then nothing is drawn in between. */
const LONGEST_STRIDE_M = 8

/** Index of a birth number in ascending identities; -1 if it is not there. Mostly it is where it was, so `hint` is tried first. */
export function indexOfQuarry(ids: Uint32Array, id: number, hint: number): number {
  if (ids[hint] === id) return hint
  let low = 0, high = ids.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = ids[middle] as number
    if (found === id) return middle
    if (found < id) low = middle + 1
    else high = middle - 1
  }
  return -1
}

function between(from: number, to: number, part: number, longest: number): number {
  const step = to - from
  return Math.abs(step) > longest ? from : from + step * part
}

/** The picture between two frames: positions slide, every quarry by its own identity; all else is as in the earlier frame. */
export function interpolate({ from, to, part }: Place): Frame {
  const a = from.frame, b = to.frame
  if (part <= 0 || a === b || a.season !== b.season) return part >= 1 ? b : a
  const longest = LONGEST_STRIDE_M * (to.at - from.at)

  const quarryX = new Float32Array(a.quarryX.length)
  const quarryY = new Float32Array(a.quarryY.length)
  for (let q = 0; q < quarryX.length; q++) {
    const x = a.quarryX[q] as number, y = a.quarryY[q] as number
    const later = indexOfQuarry(b.quarryId, a.quarryId[q] as number, q)
    quarryX[q] = later < 0 ? x : between(x, b.quarryX[later] as number, part, longest)
    quarryY[q] = later < 0 ? y : between(y, b.quarryY[later] as number, part, longest)
  }

  // Beaters never come or go within a season, so the same place is the same beater.
  const beaterX = a.beaterX.map((x, i) => between(x, b.beaterX[i] ?? x, part, longest))
  const beaterY = a.beaterY.map((y, i) => between(y, b.beaterY[i] ?? y, part, longest))
  const cordon = a.phase === b.phase ? a.cordon + (b.cordon - a.cordon) * part : a.cordon
  return { ...a, quarryX, quarryY, beaterX, beaterY, cordon }
}
