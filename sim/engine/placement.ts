// Where everybody starts. Quarry: anew every season, in the drive field. Beaters: at their posts, or elsewhere.
import { ACTIVITY, ATLARGE, ESCAPED } from './codes.ts'
import { chance, numberOf, purposeOf, type Context } from './context.ts'
import { DIRECTION_X, DIRECTION_Y, directionOf } from './kernel/directions.ts'
import { draw, toUnit } from './kernel/random.ts'
import { staysAway } from './rules/dispositions.ts'
import { foundPart } from './rules/ground.ts'

const words = new Uint32Array(4)
const more = new Uint32Array(4)

/** All quarry at large, uniform over the drive field or in herds around herd centres; all needs open again. */
export function placeQuarry(context: Context): void {
  const { world, setting } = context
  const { field, quarry } = setting.parameters
  for (let q = 0; q < world.quarryCount_run[0]!; q++) {
    draw(context.key, purposeOf(context, 'placement'), context.season, 0, world.birth_q[q]!, 0, words)
    const direction = directionOf(words[2]!)
    world.headingX_q[q] = DIRECTION_X[direction]!
    world.headingY_q[q] = DIRECTION_Y[direction]!
    if (quarry.placement === 'uniform') {
      setting.shape.scatter(world.x_q, world.y_q, q, words[0]! / 4294967296, words[1]! / 4294967296, field.driveDepth)
    } else placeInHerd(context, q)
    world.needs_q[q] = setting.needs
    world.fate_q[q] = ATLARGE
    world.fleeing_q[q] = 0
  }
  sortByPlace(context)
}

/** All quarry at large with all needs open again, where there is no field to place them in. */
export function openQuarry({ world, setting }: Context): void {
  const n = world.quarryCount_run[0]!
  world.needs_q.fill(setting.needs, 0, n)
  world.fate_q.fill(ATLARGE, 0, n)
  world.fleeing_q.fill(0, 0, n)
}

/** Where the place of the quarry is unknown a drive of partners who do not understand each other misses part of them: they have
 *  escaped from the start, each by a draw of its own. */
export function escapeUnfound(context: Context): void {
  const { world } = context
  const missed = 1 - foundPart(context, world.signed_o)
  if (missed === 0) return
  for (let q = 0; q < world.quarryCount_run[0]!; q++) {
    if (chance(context, 'search', 0, world.birth_q[q]!) >= missed) continue
    world.fate_q[q] = ESCAPED
    world.escaped_run[0]!++
  }
}

/** Rows of quarry that are close in the field stand close in memory: from 100,000 on a tick takes a quarter less time. */
function sortByPlace({ world, setting }: Context): void {
  const n = world.quarryCount_run[0]!
  const { quarry } = setting.parameters
  const cell = Math.max(quarry.cohesionRadius, quarry.separationRadius)
  const columns = Math.floor(setting.shape.width / cell) + 1
  const cell_q = Float64Array.from({ length: n }, (_, q) => Math.floor(world.y_q[q]! / cell) * columns + Math.floor(world.x_q[q]! / cell))
  const order = Uint32Array.from({ length: n }, (_, q) => q).sort((a, b) => cell_q[a]! - cell_q[b]! || world.birth_q[a]! - world.birth_q[b]!)
  for (const column of [world.birth_q, world.x_q, world.y_q, world.headingX_q, world.headingY_q]) {
    const sorted = column.slice(0, n)
    for (let k = 0; k < n; k++) sorted[k] = column[order[k]!]!
    column.set(sorted)
  }
}

/** Uniform in a disc of herdRadius around the centre of one of the herds. */
function placeInHerd(context: Context, q: number): void {
  const { world, setting } = context
  const { field, quarry } = setting.parameters
  const herd = Math.floor((words[3]! / 4294967296) * quarry.herds)
  draw(context.key, purposeOf(context, 'herd'), context.season, 0, herd, 0, more)
  setting.shape.scatter(world.x_q, world.y_q, q, more[0]! / 4294967296, more[1]! / 4294967296, field.driveDepth)
  const direction = directionOf(words[0]!)
  const distance = Math.sqrt(words[1]! / 4294967296) * quarry.herdRadius
  world.x_q[q]! += distance * DIRECTION_X[direction]!
  world.y_q[q]! += distance * DIRECTION_Y[direction]!
  setting.shape.settle(world.x_q, world.y_q, q, field.driveDepth)
}

/** A hunter's start: uniform over the field up to `depth`, heading anywhere. */
export function placeHunter(context: Context, b: number, depth: number): void {
  const { world, setting } = context
  draw(context.key, purposeOf(context, 'huntStart'), context.season, 0, world.identity_o[world.organisation_b[b]!]!, numberOf(world, b), words)
  setting.shape.scatter(world.x_b, world.y_b, b, toUnit(words[0]!, words[1]!), words[2]! / 4294967296, depth)
  const direction = directionOf(words[3]!)
  world.headingX_b[b] = DIRECTION_X[direction]!
  world.headingY_b[b] = DIRECTION_Y[direction]!
  world.activity_b[b] = ACTIVITY.hunting
}

/** Everybody who hunts at all starts anywhere in the whole field: a season without a drive. */
export function placeWithoutDrive(context: Context): void {
  const { world, setting } = context
  const { field } = setting.parameters
  if (setting.parameters.hunt.model === 'spatial') placeQuarry(context)
  else openQuarry(context)
  for (let b = 0; b < world.capacity.beaters; b++) {
    if (staysAway(context, world.organisation_b[b]!)) stayAway(context, b)
    else placeHunter(context, b, field.driveDepth + field.huntDepth)
  }
}

/** Not in the field this season. */
export function stayAway({ world, setting }: Context, b: number): void {
  setting.shape.stand(world.x_b, world.y_b, b, 0, setting.parameters.field.driveDepth)
  world.activity_b[b] = ACTIVITY.absent
}

/** Does this draw of attendance bring beater b to its post? */
export function attends(context: Context, b: number): boolean {
  const { world } = context
  const o = world.organisation_b[b]!
  return chance(context, 'attendance', 0, world.identity_o[o]!, numberOf(world, b)) < world.attendance_o[o]!
}
