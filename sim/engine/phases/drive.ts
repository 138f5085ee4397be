import { ACTIVITY, ATLARGE, BREACH, ESCAPED } from '../codes.ts'
import { chance, type Context } from '../context.ts'
import { leadHerd } from '../droving.ts'
import { moveQuarry, sortQuarry } from '../fleeing.ts'
import { playGame } from '../game.ts'
import { catchQuarry, isHunting, moveHunter } from '../hunting.ts'
import { widestGap } from '../kernel/cordon.ts'
import { pow, roundByChance } from '../kernel/math.ts'
import { directLine, gatherCordon, measureCordon } from '../line.ts'
import { noteMoment } from '../moments.ts'
import { ruleOf } from '../rules/dispositions.ts'
import { driveModel } from '../rules/driveModels.ts'
import type { Phase } from './phase.ts'

/** The cordon advances over the drive field and pushes the quarry over the border; who breaks the line leaves a gap. */
export const drive: Phase = {
  name: 'drive',
  reads: [
    'adopted_o', 'size_o', 'armament_o', 'contested_o', 'promised_o', 'attendance_o', 'quarryCount_run', 'posts_run', 'identity_o', 'firstBeater_o', 'signed_o', 'earlyAt_o', 'organisation_b', 'post_b', 'beaterAt_k', 'birth_q',
    'x_b', 'y_b', 'headingX_b', 'headingY_b', 'activity_b', 'onPost_b', 'busy_b', 'x_q', 'y_q', 'headingX_q', 'headingY_q', 'needs_q', 'fate_q', 'fleeing_q',
    'effort_o', 'hunterTicks_o', 'caught_o', 'onPostTicks_run', 'coverageTicks_run', 'widestGap_run', 'caughtInDrive_run', 'escaped_run',
    'reused_o', 'stood_b',
  ],
  writes: [
    'cordon_run', 'onPostTicks_run', 'coverageTicks_run', 'widestGap_run', 'driven_run', 'caughtInDrive_run', 'escaped_run', 'effort_o', 'hunterTicks_o',
    'breach_o', 'drove_o', 'caught_o', 'contested_o', 'x_b', 'y_b', 'headingX_b', 'headingY_b', 'activity_b', 'onPost_b', 'busy_b', 'x_q', 'y_q', 'headingX_q', 'headingY_q',
    'needs_q', 'fate_q', 'fleeing_q', 'reused_o', 'stood_b', 'place_m',
  ],
  ticks: ({ world, setting }) => (world.posts_run[0] === 0 ? 0 : driveModel(setting).worth === null ? setting.driveTicks : 1),
  tick: advance,
  end: countDriven,
}

function advance(context: Context, tick: number): void {
  const { world, setting } = context
  const { field, drive: rules } = setting.parameters
  const model = driveModel(setting)
  if (model.worth !== null) {
    playGame(context)
    return
  }
  if (model.field) sortQuarry(context)
  world.cordon_run[0] = Math.min(field.driveDepth, (tick + 1) * rules.speed)
  breakRanks(context)
  if (model.drover) leadHerd(context)
  else keepPosts(context)
  moveOthers(context, tick)
  if (model.field) {
    world.caughtInDrive_run[0]! += catchQuarry(context, tick)
    moveQuarry(context, tick)
    if (!model.drover) noteEscapes(context)
  }
  if (model.drover) world.widestGap_run[0] = setting.shape.length
  else {
    measure(context)
    noteMoment(context, tick)
  }
}

/** Leavers walk off at their moment; who believes that the hunt has begun starts hunting. */
function breakRanks(context: Context): void {
  const { world, setting } = context
  const progress = world.cordon_run[0]! / setting.parameters.field.driveDepth
  for (let k = 0; k < world.posts_run[0]!; k++) {
    const b = world.beaterAt_k[k]!
    if (world.activity_b[b] !== ACTIVITY.onPost) continue
    const o = world.organisation_b[b]!
    const organisation = setting.organisations[o]!
    if (ruleOf(context, o).conduct === 'leave' && organisation.leaveAt < 1 && progress >= organisation.leaveAt) {
      world.activity_b[b] = ACTIVITY.left
      world.breach_o[o] = BREACH.faithless
    } else if (world.earlyAt_o[o]! < 1 && progress >= world.earlyAt_o[o]!) world.activity_b[b] = ACTIVITY.hunting
  }
}

/** Those on post advance with the cordon; the director moves them sideways towards even spacing, at walking speed at most. */
function keepPosts(context: Context): void {
  const { world, setting, scratch } = context
  const present = directLine(context)
  const stride = setting.oversight * setting.parameters.drive.walkSpeed
  for (let k = 0, r = 0; k < world.posts_run[0]!; k++) {
    const b = world.beaterAt_k[k]!
    if (world.activity_b[b] !== ACTIVITY.onPost) continue
    setting.shape.sidle(world.x_b, world.y_b, b, scratch.wanted[r++]!, stride, world.cordon_run[0]!)
    world.onPost_b[b]!++
    world.effort_o[world.organisation_b[b]!]!++
  }
  world.onPostTicks_run[0]! += present
}

function moveOthers(context: Context, tick: number): void {
  const { world, setting } = context
  const inField = driveModel(setting).field
  const { field, drive: rules } = setting.parameters
  for (let b = 0; b < world.capacity.beaters; b++) {
    const activity = world.activity_b[b]!
    if (activity === ACTIVITY.left) setting.shape.walk(world.x_b, world.y_b, b, rules.walkSpeed, field.driveDepth)
    else if (isHunting(activity) && !inField) world.hunterTicks_o[world.organisation_b[b]!]!++
    else if (isHunting(activity)) {
      setGround(context, b)
      moveHunter(context, b, tick)
    }
  }
}

/** Outsiders and poachers hunt the drive field; who thinks that the hunt is on hunts everywhere. */
function setGround(context: Context, b: number): void {
  const { world, setting, scratch } = context
  const { driveDepth, huntDepth } = setting.parameters.field
  const o = world.organisation_b[b]!
  const poaches = ruleOf(context, o).conduct === 'poach'
  scratch.low_b[b] = 0
  scratch.high_b[b] = world.signed_o[o] === 1 && !poaches ? driveDepth + huntDepth : driveDepth
}

/** Quarry more than a flight radius behind the cordon have escaped for this season. */
function noteEscapes({ world, setting }: Context): void {
  const behind = world.cordon_run[0]! - setting.parameters.quarry.flightRadius
  for (let q = 0; q < world.quarryCount_run[0]!; q++) {
    if (world.fate_q[q] !== ATLARGE || setting.shape.depthOf(world.x_q[q]!, world.y_q[q]!) >= behind) continue
    world.fate_q[q] = ESCAPED
    world.fleeing_q[q] = 0
    world.escaped_run[0]!++
  }
}

function measure(context: Context): void {
  const { world, scratch } = context
  gatherCordon(context)
  world.coverageTicks_run[0]! += measureCordon(context, world.cordon_run[0]!)
  world.widestGap_run[0] = Math.max(world.widestGap_run[0]!, widestGap(scratch.cordon))
}

function countDriven(context: Context): void {
  const { world, setting } = context
  const { field, worth } = driveModel(setting)
  if (worth !== null) return
  if (!field) {
    driveByCoverage(context)
    return
  }
  let driven = 0
  for (let q = 0; q < world.quarryCount_run[0]!; q++) {
    if (world.fate_q[q] === ATLARGE && setting.shape.depthOf(world.x_q[q]!, world.y_q[q]!) >= setting.parameters.field.driveDepth) driven++
  }
  world.driven_run[0] = driven
}

/** Without a field: driven = N·C^exponent, N the quarry that were found, C the coverage averaged over the drive. The others have escaped. */
function driveByCoverage(context: Context): void {
  const { world, setting } = context
  const quarry = world.quarryCount_run[0]! - world.escaped_run[0]!
  const covered = pow(world.coverageTicks_run[0]! / setting.driveTicks, setting.parameters.coverage.exponent)
  world.driven_run[0] = roundByChance(quarry * covered, chance(context, 'driven', 0, 0))
  world.escaped_run[0]! += quarry - world.driven_run[0]
}
