// What everybody takes from a season about everybody else: trust, lasting damage to it, common ground.
import { BREACH } from '../codes.ts'
import { chance, type Context } from '../context.ts'
import { note } from '../ledger.ts'
import { TRUST_LAWS, type TrustLaw } from './trust.ts'

/** One season of the regard of every i for every j: first what i saw or heard of j moves trust by the law, then what nobody
 *  tends fades, then contact lifts trust, and where that is enough, common ground.
 *  judged: there was a drive in which conduct could be seen. Source: docs/model.md, learn. */
export function judgeAll(context: Context, judged: boolean): void {
  const { world, setting } = context
  const { trust, contact } = setting.parameters
  const law: TrustLaw = TRUST_LAWS[trust.law]
  const n = setting.organisations.length
  const told_o = judged && trust.gossip > 0 ? talkOf(context) : undefined
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      if (j === i) continue
      const pair = i * n + j
      const seen = judged && sees(context, i, j)
      const conduct = seen ? conductOf(context, j) : (told_o?.[j] ?? 0)
      const before = { trust: world.trust_oo[pair]!, damage: world.damage_oo[pair]!, distance: world.distance_oo[pair]! }
      const after = law(before.trust, before.damage, conduct, trust, setting.organisations[i]!.dependence)
      world.damage_oo[pair] = after.damage
      const tended = contact.rate > 0 || (world.posts_run[0]! > 0 && world.signed_o[i] === 1 && world.signed_o[j] === 1)
      const faded = tended ? 0 : -(trust.neglect * after.trust)
      const kept = after.trust + faded
      const lift = contact.rate * Math.max(0, contact.target - kept)
      const lifted = kept + lift
      world.trust_oo[pair] = lifted
      if (lifted > contact.groundTrust) world.distance_oo[pair]! -= contact.rate * contact.ground * world.distance_oo[pair]!
      if (context.ledger === null) continue
      note(context, 'trust', i, {
        other: j,
        terms: [{ name: 'before', value: before.trust }, { name: 'conduct', value: after.change }, { name: 'neglect', value: faded }, { name: 'contact', value: lift }],
        value: lifted,
        facts: {
          seen: seen ? 'seen' : conduct !== 0 ? 'heard' : 'unseen', conduct,
          damageBefore: before.damage, damage: after.damage, groundBefore: 1 - before.distance, ground: 1 - world.distance_oo[pair]!,
        },
      })
    }
  }
}

/** Does i see what j did? Both signed, j promised something or broke faith, and i looked: with probability
 *  1 − (1 − monitoring)·(1 − contact). */
function sees(context: Context, i: number, j: number): boolean {
  const { world, setting } = context
  const { pact, contact } = setting.parameters
  if (world.signed_o[i] === 0 || world.signed_o[j] === 0) return false
  if (world.promised_o[j] === 0 && world.breach_o[j] !== BREACH.faithless) return false
  // Written so that without contact it is monitoring to the last bit.
  const seen = pact.monitoring + (1 - pact.monitoring) * contact.rate
  return chance(context, 'monitoring', 0, world.identity_o[i]!, world.identity_o[j]!) < seen
}

/** Conduct of signatory j: the kept part of the promise, mapped to [−1, 1]; walking off, squeezing and poaching count as −1.
 *  Where that is bad, absence that was announced beforehand counts half. */
function conductOf({ world }: Context, j: number): number {
  if (world.breach_o[j] === BREACH.faithless) return -1
  const conduct = (2 * world.effort_o[j]!) / world.promised_o[j]! - 1
  if (conduct >= 0 || world.calledOff_o[j] === 0) return conduct
  return conduct * (1 - world.calledOff_o[j]! / (2 * (world.promised_o[j]! - world.effort_o[j]!)))
}

/** What whoever did not see it hears of j: gossip·(its bad conduct), if j breached and at least one other saw it. Those outside
 *  the pact hear it too, so that it goes before j into a new alliance. */
function talkOf(context: Context): Float64Array {
  const { world, setting } = context
  const told_o = new Float64Array(setting.organisations.length)
  for (let j = 0; j < told_o.length; j++) {
    if (world.breach_o[j] === BREACH.none || !setting.organisations.some((_, i) => i !== j && sees(context, i, j))) continue
    told_o[j] = setting.parameters.trust.gossip * Math.min(0, conductOf(context, j))
  }
  return told_o
}
