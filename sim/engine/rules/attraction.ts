import type { Context } from '../context.ts'
import { pow } from '../kernel/math.ts'
import { countNeeds } from '../setting.ts'

/** How many quarry come for each that would come anyway: (1 + γ·a^θ)/(1 + (a₀/a_c)^ζ), a₀ = max(0, Σ kept part of posts − 1),
 *  a = a₀ + variety·(distinct offers among those who kept posts − 1). A street draws more than a shop, a crowd less.
 *  1 without a drive. Source: docs/model.md, renew. */
export function attraction({ world, setting }: Context): number {
  const { strength, power, crowding, crowdingPower, variety } = setting.parameters.renewal
  let kept = 0
  let offers = 0
  for (let o = 0; o < setting.organisations.length; o++) {
    if (world.signed_o[o] === 0 || world.promised_o[o] === 0) continue
    kept += world.effort_o[o]! / world.promised_o[o]!
    if (world.effort_o[o]! > 0) offers |= setting.offers_o[o]!
  }
  const drivers = Math.max(0, kept - 1)
  const drawn = drivers + variety * Math.max(0, countNeeds(offers) - 1)
  const crowd = drivers > 0 ? pow(drivers / crowding, crowdingPower) : 0
  return (1 + strength * (drawn > 0 ? pow(drawn, power) : 0)) / (1 + crowd)
}
