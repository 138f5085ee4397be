// A population: many organisations in groups. Every organisation of the scenario stands for `count` members that are alike;
// a group has a field, a stock and a state of its own. Without a population there is one group, of the organisations listed.
import type { OrganisationParameters, Parameters } from '../scenario/types.ts'
import { draw, identityOf, PURPOSES, uniform, type RunKey } from './kernel/random.ts'
import { byId } from './setting.ts'

export interface Member {
  organisation: OrganisationParameters
  /** Who it is in the random stream. */
  identity: number
}

export function isPopulation({ population }: Parameters): boolean {
  return population.group > 0
}

/** Everybody, by id and then by number: the order in which members are counted. */
export function membersOf(parameters: Parameters): Member[] {
  return [...parameters.organisations].sort(byId).flatMap(organisation => {
    const first = identityOf(organisation.id)
    return Array.from({ length: organisation.count }, (_, k) => ({ organisation, identity: (first + k) >>> 0 }))
  })
}

/** Who is with whom: the members' numbers, group after group, ascending within each. Drawn once, or every season anew. */
export function groupingOf(members: readonly Member[], { population }: Parameters, key: RunKey, season: number): Uint32Array {
  const when = population.matching === 'random' ? season : 0
  const luck_m = Float64Array.from(members, ({ identity }) => uniform(key, PURPOSES.match, when, 0, identity, 0))
  const order = Uint32Array.from(members, (_, m) => m).sort((a, b) => luck_m[a]! - luck_m[b]! || a - b)
  for (let from = 0; from < order.length; from += population.group) order.subarray(from, from + population.group).sort()
  return order
}

/** Every group draws its own luck. */
export function groupKey(key: RunKey, group: number): RunKey {
  const words = new Uint32Array(4)
  draw(key, PURPOSES.match, 0, 1, group, 0, words)
  return { low: words[0]!, high: words[1]! }
}
