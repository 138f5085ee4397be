import type { Context } from '../context.ts'

/** How much the higher goal counts for organisation o now: what the scenario says, and what gifts to dependants have
 *  raised on top of that; at most 1. Source: docs/model.md, share. */
export function missionOf({ world, setting }: Context, o: number): number {
  return Math.min(1, setting.organisations[o]!.mission + world.missionRaised_o[o]!)
}
