// Choice of partners: who wants to sign names those whom it trusts most, and mutual choices make the alliance.
import { chance, type Context } from '../context.ts'

/** Of those who want to sign with beaters, each names the `partnerCount` others that it trusts most; of equals the one with the
 *  smaller draw, which is the same for both of a pair. The alliance is the largest set that hangs together by naming each other
 *  (ties: the higher sum of trust within it, then the smaller first id); whoever is left out does not sign, and if nobody is
 *  named back nobody does. A single one who wants to sign has no choice. Source: docs/model.md, pact. */
export function chooseAlliance(context: Context): void {
  const { world, setting } = context
  const willing = setting.organisations.map((_, o) => o).filter(o => world.signed_o[o] === 1 && world.size_o[o]! > 0)
  if (willing.length < 2) return
  const named = new Map(willing.map(o => [o, namesOf(context, willing, o)] as const))
  const mutual = (i: number, j: number) => named.get(i)!.includes(j) && named.get(j)!.includes(i)
  world.signed_o.fill(0)
  for (const o of largestOf(context, setsOf(willing, mutual))) world.signed_o[o] = 1
}

function namesOf(context: Context, willing: readonly number[], o: number): number[] {
  const { world, setting } = context
  const trust = (j: number) => world.trust_oo[o * setting.organisations.length + j]!
  return willing.filter(j => j !== o)
    .map(j => ({ j, luck: pairLuck(context, o, j) }))
    .sort((a, b) => trust(b.j) - trust(a.j) || a.luck - b.luck || a.j - b.j)
    .slice(0, setting.parameters.pact.partnerCount)
    .map(({ j }) => j)
}

/** One draw for two organisations, whichever asks. */
function pairLuck(context: Context, o: number, j: number): number {
  const [a, b] = [context.world.identity_o[o]!, context.world.identity_o[j]!]
  return chance(context, 'partner', 0, Math.min(a, b), Math.max(a, b))
}

/** Sets of two and more that hang together, each in id order, in the order of their first ids. */
function setsOf(willing: readonly number[], mutual: (i: number, j: number) => boolean): number[][] {
  const sets: number[][] = []
  const placed = new Set<number>()
  for (const first of willing) {
    if (placed.has(first)) continue
    placed.add(first)
    const set = [first]
    for (let k = 0; k < set.length; k++) {
      for (const j of willing) {
        if (placed.has(j) || !mutual(set[k]!, j)) continue
        placed.add(j)
        set.push(j)
      }
    }
    if (set.length > 1) sets.push(set.sort((a, b) => a - b))
  }
  return sets
}

function largestOf(context: Context, sets: readonly number[][]): number[] {
  let best: number[] = []
  let bestTrust = 0
  for (const set of sets) {
    const trust = trustWithin(context, set)
    if (set.length < best.length || (set.length === best.length && trust <= bestTrust)) continue
    best = set
    bestTrust = trust
  }
  return best
}

function trustWithin({ world, setting }: Context, set: readonly number[]): number {
  let sum = 0
  for (const i of set) for (const j of set) if (i !== j) sum += world.trust_oo[i * setting.organisations.length + j]!
  return sum
}
