import type { Context } from './context.ts'
import { openSeason } from './opening.ts'
import { drive } from './phases/drive.ts'
import { hunt } from './phases/hunt.ts'
import { learn } from './phases/learn.ts'
import { pact } from './phases/pact.ts'
import type { Phase } from './phases/phase.ts'
import { renew } from './phases/renew.ts'
import { share } from './phases/share.ts'
import { placeWithoutDrive } from './placement.ts'

/** A season, in order. */
export const SEASON: readonly Phase[] = [pact, drive, hunt, share, learn, renew]

/** One tick of the season at the place where the world stands; phases that take no time this season are passed over.
 *  Returns true when that tick ended the season; the world then stands before the first tick of the next pact. */
export function stepTick(context: Context): boolean {
  const { world } = context
  const phase = SEASON[world.phase_run[0]!]!
  const tick = world.tick_run[0]!
  if (tick === 0) phase.begin?.(context)
  phase.tick(context, tick)
  world.tick_run[0] = tick + 1
  if (tick + 1 < phase.ticks(context)) return false
  phase.end?.(context)
  world.tick_run[0] = 0
  do world.phase_run[0] = (world.phase_run[0]! + 1) % SEASON.length
  while (SEASON[world.phase_run[0]!]!.ticks(context) === 0)
  return world.phase_run[0] === 0
}

/** A season in which nobody signs, up to its payoffs: what hunting alone brings. Changes the world: give it a copy.
 *  Yields after every tick. */
export function* runUndriven(context: Context): Generator<void> {
  const { world } = context
  openSeason(world)
  placeWithoutDrive(context)
  for (const phase of [hunt, share]) {
    const ticks = phase.ticks(context)
    if (ticks === 0) continue
    phase.begin?.(context)
    for (let tick = 0; tick < ticks; tick++) {
      phase.tick(context, tick)
      yield
    }
    phase.end?.(context)
  }
}
