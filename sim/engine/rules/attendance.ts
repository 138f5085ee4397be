import type { Context } from '../context.ts'
import { clip } from '../kernel/math.ts'
import { missionOf } from './mission.ts'
import { meanTrust } from './utility.ts'

/** Probability that a beater of signatory o comes to its post: w under a mandate, else max(w, voluntaryFloor). A scenario's own
 *  formula replaces it, cut off at 0 and 1. Source: docs/model.md, pact. */
export function attendanceOf(context: Context, o: number): number {
  const { world, setting, formulas, season } = context
  const { mandate, voluntaryFloor } = setting.parameters.pact
  const willingness = world.willingness_o[o]!
  const usual = mandate ? willingness : Math.max(willingness, voluntaryFloor)
  if (formulas.attendance === undefined) return usual
  let signed = 0
  for (const each of world.signed_o) signed += each
  return clip(formulas.attendance({
    usual, willingness, mandate: mandate ? 1 : 0, trust: meanTrust(context, o), belief: world.belief_o[o]!, mission: missionOf(context, o),
    size: world.size_o[o]!, signed, organisations: setting.organisations.length, season,
  }), 0, 1)
}
