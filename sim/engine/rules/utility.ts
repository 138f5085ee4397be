import { countNeeds, type Setting } from '../setting.ts'
import type { Context } from '../context.ts'
import { sumOf, weighted, type Term } from '../ledger.ts'
import { autonomyLoss } from './autonomy.ts'
import { byFormula } from './formula.ts'
import { missionOf } from './mission.ts'
import { pooledPart } from './sharing.ts'

/** Mean trust of o in everybody else; 0 without others. */
export function meanTrust(context: Context, o: number): number {
  const { trust_oo } = context.world
  const n = context.setting.organisations.length
  let sum = 0
  for (let j = 0; j < n; j++) if (j !== o) sum += trust_oo[o * n + j]!
  return n > 1 ? sum / (n - 1) : 0
}

/** The part of what two organisations offer that both offer: |A∩B|/|A∪B|. */
function overlap(setting: Setting, o: number, j: number): number {
  const both = setting.offers_o[o]! | setting.offers_o[j]!
  return both === 0 ? 0 : countNeeds(setting.offers_o[o]! & setting.offers_o[j]!) / countNeeds(both)
}

/** Utility of signing, the sum of its terms:
 *  U = (1−tr)·g + tr·ĝ + mission·m − autonomyLoss − rho·mean(1−T) − threat·mean(overlap·(1−δ·T)) − grip·φ·mean(1−T).
 *  A mean over nobody is 0. A scenario's own formula replaces it. Source: docs/model.md, pact. */
export function utilityOfSigning(context: Context, o: number): { utility: number, terms: readonly Term[] } {
  const { setting, world } = context
  const { pact, border, sharing } = setting.parameters
  const organisation = setting.organisations[o]!
  const n = setting.organisations.length
  const distrust = n > 1 ? 1 - meanTrust(context, o) : 0
  let sameOffer = 0
  for (let j = 0; j < n; j++) {
    if (j !== o) sameOffer += overlap(setting, o, j) * (1 - border.demarcation * world.trust_oo[o * n + j]!)
  }
  if (n > 1) sameOffer /= n - 1
  const pooled = pooledPart(sharing)
  const values = {
    belief: world.belief_o[o]!, forecast: world.forecast_o[o]!, transparency: pact.transparency,
    mission: missionOf(context, o), autonomyLoss: autonomyLoss(setting, o), distrust, sameOffer, grip: organisation.grip, pooled,
    size: organisation.size, willingness: world.willingness_o[o]!, season: context.season,
  }
  const own = byFormula(context, 'utility', o, () => values)
  const terms: Term[] = own !== undefined ? [{ name: 'formula', value: own }] : [
    weighted('belief', 1 - pact.transparency, values.belief), weighted('forecast', pact.transparency, values.forecast),
    weighted('mission', pact.missionWeight, values.mission), weighted('autonomy', -1, values.autonomyLoss),
    weighted('distrust', -pact.distrustWeight, distrust), weighted('sameOffer', -pact.threat, sameOffer), weighted('grip', -(values.grip * pooled), distrust),
  ]
  return { utility: sumOf(terms), terms }
}
