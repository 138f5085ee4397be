import type { Context } from '../context.ts'

/** How well a hunter of organisation o hunts: multiplies its rate of success and its weight in a contest for the bag.
 *  Source: docs/model.md, hunt. */
export function huntStrength({ setting }: Context, o: number): number {
  return setting.organisations[o]!.huntSkill
}
