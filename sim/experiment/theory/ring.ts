import { createCordon, type Cordon } from '../../engine/kernel/cordon.ts'
import { findRingGaps } from '../../engine/kernel/ringCordon.ts'

/** A ring with room for people who each cover as much. */
export interface Ring { readonly cordon: Cordon, readonly length: number }

export function createRing(capacity: number, length: number, cover: number): Ring {
  const cordon = createCordon(capacity)
  cordon.cover.fill(cover)
  return { cordon, length }
}

/** Is the whole ring covered by people at the first `count` places? */
export function coversRing({ cordon, length }: Ring, places: ArrayLike<number>, count: number): boolean {
  for (let i = 0; i < count; i++) cordon.place[i] = places[i]!
  cordon.count = count
  findRingGaps(cordon, length)
  return cordon.gapCount === 0
}
