import { comparePair } from '../../engine/rules/imitation.ts'
import { runKey } from '../runKey.ts'
import type { LookUp } from './topic.ts'

/** Runs between two looks up: a few milliseconds. */
const AT_ONCE = 20

/** In how many of `runs` populations the engine's imitation, pair after pair, leads from `initial` of the first kind to all being of it.
 *  difference(i): what the first kind earns more than the second when there are i of it. */
export async function takeovers(
  difference: (i: number) => number, population: number, initial: number, selection: number, runs: number, lookUp: LookUp,
): Promise<number> {
  let taken = 0
  for (let run = 0; run < runs; run++) {
    if (run % AT_ONCE === 0) await lookUp()
    const key = runKey(`theory:fixation ${run}`)
    const first_m = Uint8Array.from({ length: population }, (_, m) => (m < initial ? 1 : 0))
    let count = initial
    const members = {
      count: population,
      payoff: (member: number) => (first_m[member] === 1 ? difference(count) : 0),
      copy(member: number, model: number) {
        count += first_m[model]! - first_m[member]!
        first_m[member] = first_m[model]!
      },
    }
    const undecided = () => count > 0 && count < population
    for (let pair = 0; undecided(); pair++) comparePair(members, selection, key, 1, pair)
    if (count === population) taken++
  }
  return taken
}
