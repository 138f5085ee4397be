// Hunters: how they search, chase and catch. Used while the drive goes on (outsiders, poachers) and in the hunt.
import { ACTIVITY, CAUGHT } from './codes.ts'
import { numberOf, purposeOf, type Context } from './context.ts'
import { DIRECTION_X, DIRECTION_Y, directionOf } from './kernel/directions.ts'
import { nearest } from './kernel/grid.ts'
import { exp } from './kernel/math.ts'
import { createChase, PURSUITS, pursue } from './kernel/pursuit.ts'
import { draw } from './kernel/random.ts'
import { serveOthers } from './reuse.ts'
import { countContested, rivalNeeds } from './rivals.ts'
import { armsMove } from './rules/arms.ts'
import { huntStrength } from './rules/strength.ts'
import { countNeeds } from './setting.ts'

const words = new Uint32Array(4)
const chased = createChase()

export function isHunting(activity: number): boolean {
  return activity === ACTIVITY.hunting || activity === ACTIVITY.poaching || activity === ACTIVITY.handling
}

/** Moves one hunter by one tick: handle a catch, walk to its ground, chase the nearest quarry in sight, or search.
 *  Its ground are the depths scratch.low_b[b] … scratch.high_b[b] of the field, which the phase has set. */
export function moveHunter(context: Context, b: number, tick: number): void {
  const { world, setting, scratch } = context
  const { shape } = setting
  const { hunt } = setting.parameters
  const o = world.organisation_b[b]!
  world.hunterTicks_o[o]!++
  if (world.busy_b[b]! > 0) {
    world.busy_b[b]!--
    if (world.busy_b[b] === 0 && world.activity_b[b] === ACTIVITY.handling) world.activity_b[b] = ACTIVITY.hunting
    return
  }
  const speed = hunt.speed * (1 - Math.min(0.9, hunt.fatiguePerTick * world.onPost_b[b]!))
  const x = world.x_b[b]!
  const y = world.y_b[b]!
  const low = scratch.low_b[b]!
  const high = scratch.high_b[b]!
  if (shape.depthOf(x, y) < low) {
    shape.walk(world.x_b, world.y_b, b, speed, low)
    return
  }
  const target = nearest(scratch.quarryGrid, x, y, hunt.sight, world.needs_q, setting.offers_o[o]!, shape, low, high)
  if (target >= 0) chase(context, b, target, speed)
  else search(context, b, tick, speed)
  shape.confine(world.x_b, world.y_b, world.headingX_b, world.headingY_b, b, low, high)
}

/** After quarry q by the pursuit of the scenario. A quarry that did not flee just now is taken to stay where it is. */
function chase({ world, setting }: Context, b: number, q: number, speed: number): void {
  const { hunt, quarry } = setting.parameters
  chased.x = world.x_q[q]! - world.x_b[b]!
  chased.y = world.y_q[q]! - world.y_b[b]!
  chased.headingX = world.headingX_q[q]!
  chased.headingY = world.headingY_q[q]!
  chased.quarrySpeed = world.fleeing_q[q] === 1 ? quarry.fleeSpeed : 0
  chased.speed = speed
  chased.reach = hunt.captureRadius
  pursue(PURSUITS[hunt.pursuit], chased)
  if (chased.distance === 0) return
  world.headingX_b[b] = chased.wayX / chased.distance
  world.headingY_b[b] = chased.wayY / chased.distance
  world.x_b[b]! += chased.stepX
  world.y_b[b]! += chased.stepY
}

/** Persistent walk: keeps its direction with the probability `persistence`, else takes a new one. */
function search(context: Context, b: number, tick: number, speed: number): void {
  const { world, setting } = context
  drawFor(context, 'searchTurn', b, tick)
  if (words[0]! >= setting.parameters.hunt.persistence * 4294967296) {
    const direction = directionOf(words[1]!)
    world.headingX_b[b] = DIRECTION_X[direction]!
    world.headingY_b[b] = DIRECTION_Y[direction]!
  }
  world.x_b[b]! += speed * world.headingX_b[b]!
  world.y_b[b]! += speed * world.headingY_b[b]!
}

/** Everybody who hunts and is not busy tries the nearest quarry within the capture radius: success with probability
 *  1 − exp(−k·strength). Of several who succeed at once the smallest draw goes first; a later one still gets needs that are left open. */
export function catchQuarry(context: Context, tick: number): number {
  const { world, setting, scratch } = context
  const { shape } = setting
  const { hunt } = setting.parameters
  let claims = 0
  for (let b = 0; b < world.capacity.beaters; b++) {
    const activity = world.activity_b[b]!
    if ((activity !== ACTIVITY.hunting && activity !== ACTIVITY.poaching) || world.busy_b[b]! > 0) continue
    const o = world.organisation_b[b]!
    if (shape.depthOf(world.x_b[b]!, world.y_b[b]!) < scratch.low_b[b]!) continue
    const q = nearest(scratch.quarryGrid, world.x_b[b]!, world.y_b[b]!, hunt.captureRadius, world.needs_q, setting.offers_o[o]!, shape, scratch.low_b[b]!, scratch.high_b[b]!)
    if (q < 0) continue
    drawFor(context, 'capture', b, tick)
    const success = 1 - exp(-hunt.catchRate * huntStrength(context, o))
    if (words[0]! < success * 4294967296) insertClaim(context, claims++, b, q, words[1]!)
  }
  // As it is before anybody is served.
  if (armsMove(context)) for (let i = 0; i < claims; i++) scratch.claimRivals[i] = rivalNeeds(context, world.organisation_b[scratch.claimHunter[i]!]!, scratch.claimQuarry[i]!)
  let caught = 0
  for (let i = 0; i < claims; i++) caught += settle(context, i, tick)
  return caught
}

/** Keeps the claims sorted by their draw (ties: the smaller hunter index, which came first). */
function insertClaim({ scratch }: Context, count: number, b: number, q: number, luck: number): void {
  const { claimHunter, claimQuarry, claimDraw } = scratch
  let i = count
  for (; i > 0 && claimDraw[i - 1]! > luck; i--) {
    claimDraw[i] = claimDraw[i - 1]!
    claimHunter[i] = claimHunter[i - 1]!
    claimQuarry[i] = claimQuarry[i - 1]!
  }
  claimDraw[i] = luck
  claimHunter[i] = b
  claimQuarry[i] = q
}

/** The hunter of claim i serves every open need it can; a quarry with no need left is gone. Returns the needs served. */
function settle(context: Context, i: number, tick: number): number {
  const { world, setting, scratch } = context
  const b = scratch.claimHunter[i]!
  const q = scratch.claimQuarry[i]!
  const o = world.organisation_b[b]!
  const served = world.needs_q[q]! & setting.offers_o[o]!
  if (served === 0) return 0
  const count = countNeeds(served)
  world.needs_q[q]! &= ~served
  world.caught_o[o]! += count
  if (armsMove(context)) countContested(context, o, served, scratch.claimRivals[i]!)
  serveOthers(context, o, world.birth_q[q]!, count, tick)
  if (world.needs_q[q] === 0) {
    world.fate_q[q] = CAUGHT
    world.fleeing_q[q] = 0
  }
  world.busy_b[b] = setting.parameters.hunt.handling
  if (world.activity_b[b] === ACTIVITY.hunting && world.busy_b[b]! > 0) world.activity_b[b] = ACTIVITY.handling
  return count
}

function drawFor(context: Context, purpose: 'searchTurn' | 'capture', b: number, tick: number): void {
  const { world } = context
  draw(context.key, purposeOf(context, purpose), context.season, tick, world.identity_o[world.organisation_b[b]!]!, numberOf(world, b), words)
}
