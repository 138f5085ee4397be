import type { World } from './world.ts'

/** Clears everything that belongs to one season only; what lasts (willingness, trust, quarry …) stays. */
export function openSeason(world: World): void {
  world.signedLast_o.set(world.signed_o)
  for (const column of [
    world.posts_run, world.cordon_run, world.onPostTicks_run, world.coverageTicks_run, world.widestGap_run, world.driven_run,
    world.caughtInDrive_run, world.born_run, world.arrived_run, world.died_run, world.departed_run, world.strayed_run, world.gone_run, world.escaped_run, world.chest_run, world.stopped_run,
    world.signed_o, world.utility_o, world.forecast_o, world.attendance_o, world.earlyAt_o, world.keptOut_o, world.promised_o, world.calledOff_o, world.effort_o,
    world.hunterTicks_o, world.drove_o, world.breach_o, world.detected_o, world.caught_o, world.contested_o, world.reused_o, world.shareError_o, world.loot_o, world.directorFee_o, world.payoff_o,
    world.onPost_b, world.busy_b, world.post_b, world.beaterAt_k, world.stood_b, world.place_m,
  ]) column.fill(0)
  world.quarryStart_run[0] = world.quarryCount_run[0]!
}
