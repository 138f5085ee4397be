import seedrandom from 'seedrandom'
import type { RunKey } from '../engine/kernel/random.ts'

/** The key of a run's random stream, from the text that names it. Only texts: seedrandom takes numbers and arrays for
 *  the same seed (1, [1] …). */
export function runKey(seed: string): RunKey {
  const generator = seedrandom(`battue:${seed}`)
  return { low: generator.int32() >>> 0, high: generator.int32() >>> 0 }
}
