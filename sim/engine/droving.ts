// A drive by one drover alone, without a cordon. Source: docs/model.md, drive.
import { ACTIVITY, ATLARGE } from './codes.ts'
import type { Context } from './context.ts'
import { stepDrover } from './kernel/drover.ts'

const place = new Float64Array(2)

/** The drover: the first on post, in the order of the posts. −1: nobody is. */
export function droverOf({ world }: Context): number {
  for (let k = 0; k < world.posts_run[0]!; k++) {
    const b = world.beaterAt_k[k]!
    if (world.activity_b[b] === ACTIVITY.onPost) return b
  }
  return -1
}

/** Moves the drover by one tick; it stands still while the whole herd is beyond the border. Everybody who came has kept its promise, and only who drives tires. A drover that has walked off
 *  is followed by the next one, from the start of the drive. */
export function leadHerd(context: Context): void {
  const { world, setting } = context
  for (let k = 0; k < world.posts_run[0]!; k++) {
    const b = world.beaterAt_k[k]!
    if (world.activity_b[b] !== ACTIVITY.onPost) continue
    world.effort_o[world.organisation_b[b]!]!++
    world.onPostTicks_run[0]!++
  }
  const b = droverOf(context)
  if (b < 0) return
  world.onPost_b[b]!++
  const { drive, quarry, field } = setting.parameters
  if (isIn(context)) return
  const { x, y } = setting.shape.middle
  place[0] = world.x_b[b]!
  place[1] = world.y_b[b]!
  const herd = { n: world.quarryCount_run[0]!, x_q: world.x_q, y_q: world.y_q, fate_q: world.fate_q, birth_q: world.birth_q }
  stepDrover({ goalX: x, goalY: y, reach: quarry.separationRadius, speed: drive.walkSpeed }, herd, place)
  world.x_b[b] = place[0]
  world.y_b[b] = place[1]
  setting.shape.settle(world.x_b, world.y_b, b, field.driveDepth + field.huntDepth)
}

/** Is the whole herd beyond the border? */
function isIn({ world, setting }: Context): boolean {
  for (let q = 0; q < world.quarryCount_run[0]!; q++) {
    if (world.fate_q[q] === ATLARGE && setting.shape.depthOf(world.x_q[q]!, world.y_q[q]!) < setting.parameters.field.driveDepth) return false
  }
  return true
}
