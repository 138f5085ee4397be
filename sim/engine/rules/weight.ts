import type { Context } from '../context.ts'
import { byFormula } from './formula.ts'
import { missionOf } from './mission.ts'

/** The weight of signatory o in the common bag: that of the sharing rule, or what the scenario's own formula makes of it.
 *  effort: beater-ticks, caught: quarry needs. Source: docs/model.md, share. */
export function weightFrom(context: Context, o: number, usual: number, effort: number, caught: number): number {
  const { world, setting, season } = context
  const own = byFormula(context, 'weight', o, () => ({ usual, effort, caught, size: world.size_o[o]!, need: setting.organisations[o]!.need, mission: missionOf(context, o), season }))
  return own ?? usual
}
