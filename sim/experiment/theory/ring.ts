import { createCordon, findGaps, type Cordon } from '../../engine/kernel/cordon.ts'

/** A ring cut open where somebody stands: who is there stands at both ends of a line as long as the ring. */
export interface OpenedRing { readonly cordon: Cordon, readonly length: number }

export function createRing(capacity: number, length: number, cover: number): OpenedRing {
  const cordon = createCordon(capacity + 1)
  cordon.cover.fill(cover)
  return { cordon, length }
}

/** Is the whole ring covered? places: ascending, within one length of the first; the first `count` are used. */
export function coversRing({ cordon, length }: OpenedRing, places: ArrayLike<number>, count: number): boolean {
  if (count === 0) return false
  for (let i = 0; i < count; i++) cordon.place[i] = places[i]! - places[0]!
  cordon.place[count] = length
  cordon.count = count + 1
  findGaps(cordon, length)
  return cordon.gapCount === 0
}
