// One tick of the quarry: who threatens them, and how they move.
import { ACTIVITY } from './codes.ts'
import { purposeOf, type Context } from './context.ts'
import { buildGrid } from './kernel/grid.ts'
import { moveAnimals } from './kernel/motion.ts'
import { droverOf } from './droving.ts'
import { isHunting } from './hunting.ts'
import { driveModel } from './rules/driveModels.ts'

/** Sorts the quarry in play into the grid: where they are at the start of the tick. */
export function sortQuarry({ world, setting, scratch }: Context): void {
  const { quarry } = setting.parameters
  const cell = Math.max(quarry.cohesionRadius, quarry.separationRadius)
  buildGrid(scratch.quarryGrid, world.x_q, world.y_q, world.fate_q, world.quarryCount_run[0]!, setting.shape.width, setting.shape.height, cell)
}

/** Everybody on post, walking off, poaching or hunting threatens the quarry around; who rests or is away does not.
 *  Skill in driving widens the flight radius of those on post. */
function sortThreats(context: Context): void {
  const { world, setting, scratch } = context
  const { field, quarry } = setting.parameters
  // A drover is alone with the herd.
  const drover = driveModel(setting).drover ? droverOf(context) : -1
  let largest = quarry.flightRadius
  for (let b = 0; b < world.capacity.beaters; b++) {
    const activity = world.activity_b[b]!
    const onPost = activity === ACTIVITY.onPost && (drover < 0 || b === drover)
    const walking = activity === ACTIVITY.left && setting.shape.depthOf(world.x_b[b]!, world.y_b[b]!) < field.driveDepth
    scratch.noThreat[b] = onPost || walking || isHunting(activity) ? 0 : 1
    const skill = onPost ? setting.organisations[world.organisation_b[b]!]!.driveSkill : 1
    scratch.threats.radius[b] = quarry.flightRadius * skill
    largest = Math.max(largest, scratch.threats.radius[b]!)
  }
  buildGrid(scratch.threats.grid, world.x_b, world.y_b, scratch.noThreat, world.capacity.beaters, setting.shape.width, setting.shape.height, largest)
}

/** Moves all quarry in play. `tick` counts from the start of the season. */
export function moveQuarry(context: Context, tick: number): void {
  const { world, setting, scratch } = context
  sortThreats(context)
  scratch.draws.key = context.key
  scratch.draws.purpose = purposeOf(context, 'motion')
  scratch.draws.season = context.season
  scratch.draws.tick = tick
  moveAnimals(setting.parameters.quarry, world, world.quarryCount_run[0]!, scratch.quarryGrid, scratch.threats, setting.ground, scratch.draws)
}
