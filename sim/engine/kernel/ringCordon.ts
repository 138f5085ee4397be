// The cordon as a ring: places are counted along it from some point on, and what one covers can lie over that point.
import { TOUCHING, type Cordon } from './cordon.ts'

/** Finds the stretches of a ring of this length that nobody covers. Places: any; they are put in order from 0 on.
 *  A gap begins in [0, length) and may end behind length: then it lies over 0. */
export function findRingGaps(cordon: Cordon, length: number): void {
  const { place, cover, count, leftmost } = cordon
  cordon.gapCount = 0
  if (count === 0) {
    addGap(cordon, 0, length)
    return
  }
  putInOrder(cordon, length)
  // From the lap before, and from the one that follows: as far as anybody's cover reaches.
  let reach = -Infinity
  let next = Infinity
  for (let i = 0; i < count; i++) {
    reach = Math.max(reach, place[i]! + cover[i]! - length)
    next = Math.min(next, place[i]! - cover[i]! + length)
  }
  leftmost[count] = next
  for (let i = count - 1; i >= 0; i--) leftmost[i] = Math.min(leftmost[i + 1]!, place[i]! - cover[i]!)
  const overZero = reach
  for (let i = 0; i < count; i++) {
    if (i > 0 || reach >= 0) addGap(cordon, reach, leftmost[i]!)
    reach = Math.max(reach, place[i]! + cover[i]!)
  }
  if (overZero < 0) addGap(cordon, overZero + length, leftmost[0]! + length)
}

function addGap(cordon: Cordon, from: number, to: number): void {
  if (to - from <= TOUCHING) return
  cordon.gaps[2 * cordon.gapCount] = from
  cordon.gaps[2 * cordon.gapCount + 1] = to
  cordon.gapCount++
}

/** Into [0, length), ascending. They are nearly in order: by insertion. */
function putInOrder({ place, cover, count }: Cordon, length: number): void {
  for (let k = 0; k < count; k++) {
    const at = place[k]! - length * Math.floor(place[k]! / length)
    const reach = cover[k]!
    let i = k
    for (; i > 0 && place[i - 1]! > at; i--) {
      place[i] = place[i - 1]!
      cover[i] = cover[i - 1]!
    }
    place[i] = at
    cover[i] = reach
  }
}

/** C = 1 − the part of the ring in a gap or within `reach` of one: what is left of each stretch between two gaps. */
export function ringCoverageOf({ gaps, gapCount }: Cordon, length: number, reach: number): number {
  if (gapCount === 0) return 1
  let sound = 0
  for (let g = 0; g < gapCount; g++) {
    const nextGap = g + 1 < gapCount ? gaps[2 * g + 2]! : gaps[0]! + length
    sound += Math.max(0, nextGap - gaps[2 * g + 1]! - 2 * reach)
  }
  return Math.min(1, sound / length)
}
