import type { Context } from '../context.ts'
import { pow } from '../kernel/math.ts'

/** How well a hunter of organisation o hunts: multiplies its rate of success and its weight in a contest for the bag.
 *  huntSkill·(1 + A)^armsPower / (1 + distance·(b − 1)): armament makes stronger, and the larger an organisation, the further each
 *  of its hunters is from whom it serves. Without hunters (b = 0) nobody is further than one alone.
 *  Source: docs/model.md, hunt. */
export function huntStrength({ world, setting }: Context, o: number): number {
  const { armsPower, distance } = setting.parameters.hunt
  const armed = setting.organisations[o]!.huntSkill * pow(1 + world.armament_o[o]!, armsPower)
  return armed / (1 + distance * Math.max(0, world.size_o[o]! - 1))
}
