import { ACTIVITY } from '../codes.ts'
import type { Context } from '../context.ts'
import { chooseStarts } from '../firstStarts.ts'
import { moveQuarry, sortQuarry } from '../fleeing.ts'
import { catchQuarry, isHunting, moveHunter } from '../hunting.ts'
import { HUNT_MODELS, huntReduced } from '../reduced.ts'
import { driveModel } from '../rules/driveModels.ts'
import type { Phase } from './phase.ts'

/** Everybody for itself. After a drive signatories hunt beyond the border only; without one everybody hunts everywhere. */
export const hunt: Phase = {
  name: 'hunt',
  reads: [
    'adopted_o', 'size_o', 'armament_o', 'contested_o', 'driven_run',
    'quarryCount_run', 'posts_run', 'identity_o', 'firstBeater_o', 'signed_o', 'keptOut_o', 'organisation_b', 'birth_q', 'onPost_b',
    'x_b', 'y_b', 'headingX_b', 'headingY_b', 'activity_b', 'busy_b', 'x_q', 'y_q', 'headingX_q', 'headingY_q', 'needs_q', 'fate_q',
    'hunterTicks_o', 'caught_o', 'reused_o', 'fleeing_q',
  ],
  writes: [
    'hunterTicks_o', 'caught_o', 'contested_o', 'reused_o', 'x_b', 'y_b', 'headingX_b', 'headingY_b', 'activity_b', 'busy_b', 'x_q', 'y_q', 'headingX_q', 'headingY_q',
    'needs_q', 'fate_q', 'fleeing_q',
  ],
  ticks: huntTicks,
  begin: turnToHunting,
  tick: chaseOn,
}

/** A game has no hunt; a reduced hunt is reckoned at once. */
function huntTicks({ world, setting }: Context): number {
  const { hunt: rules } = setting.parameters
  if (driveModel(setting).worth !== null) return 0
  if (rules.model !== 'spatial') return 1
  return rules.duration + (world.posts_run[0] === 0 ? setting.driveTicks : 0)
}

/** Everybody who signed hunts now, rested or tired, on post or absent before. */
function turnToHunting(context: Context): void {
  const { world } = context
  for (let b = 0; b < world.capacity.beaters; b++) {
    if (world.signed_o[world.organisation_b[b]!] === 0) continue
    world.activity_b[b] = world.busy_b[b]! > 0 ? ACTIVITY.handling : ACTIVITY.hunting
  }
  if (context.setting.parameters.hunt.model === 'spatial') chooseStarts(context)
}

function chaseOn(context: Context, tick: number): void {
  const { world, setting } = context
  const { model } = setting.parameters.hunt
  if (model !== 'spatial') {
    huntReduced(context, HUNT_MODELS[model])
    return
  }
  const seasonTick = tick + (world.posts_run[0] === 0 ? 0 : setting.driveTicks)
  sortQuarry(context)
  for (let b = 0; b < world.capacity.beaters; b++) {
    if (!isHunting(world.activity_b[b]!)) continue
    setGround(context, b)
    moveHunter(context, b, seasonTick)
  }
  catchQuarry(context, seasonTick)
  moveQuarry(context, seasonTick)
}

/** Without a drive: everywhere. After one signatories hunt beyond the border, outsiders everywhere unless kept out. */
function setGround({ world, setting, scratch }: Context, b: number): void {
  const { driveDepth, huntDepth } = setting.parameters.field
  const o = world.organisation_b[b]!
  const driven = world.posts_run[0]! > 0
  scratch.low_b[b] = driven && world.signed_o[o] === 1 ? driveDepth : 0
  scratch.high_b[b] = driven && world.keptOut_o[o] === 1 ? driveDepth : driveDepth + huntDepth
}
