import type { Context } from '../context.ts'
import { clip } from '../kernel/math.ts'
import { byFormula } from './formula.ts'
import { missionOf } from './mission.ts'
import { meanTrust } from './utility.ts'

/** Probability that a beater of signatory o comes to its post: w under a mandate, else max(w, voluntaryFloor). A scenario's own
 *  formula replaces it, cut off at 0 and 1. Source: docs/model.md, pact. */
export function attendanceOf(context: Context, o: number): number {
  const { world, setting, season } = context
  const { mandate, voluntaryFloor } = setting.parameters.pact
  const willingness = world.willingness_o[o]!
  const usual = mandate ? willingness : Math.max(willingness, voluntaryFloor)
  const own = byFormula(context, 'attendance', o, () => ({
    usual, willingness, mandate: mandate ? 1 : 0, trust: meanTrust(context, o), belief: world.belief_o[o]!, mission: missionOf(context, o),
    size: world.size_o[o]!, signed: world.signed_o.reduce((sum, each) => sum + each, 0), organisations: setting.organisations.length, season,
  }))
  return own === undefined ? usual : clip(own, 0, 1)
}
