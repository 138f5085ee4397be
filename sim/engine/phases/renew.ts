import { CAUGHT, LOST } from '../codes.ts'
import { chance, type Context } from '../context.ts'
import { roundByChance } from '../kernel/math.ts'
import { attraction } from '../rules/attraction.ts'
import { QuarryLimitError } from '../errors.ts'
import { hasPool } from '../reuse.ts'
import { reserveQuarry, type World } from '../world.ts'
import type { Phase } from './phase.ts'

/** Most quarry at large at once (the same limit as the scenario's). */
const MAX_QUARRY = 1_000_000

/** The caught and the lost are gone; some are born, die, leave or arrive. */
export const renew: Phase = {
  name: 'renew',
  reads: [
    'quarryCount_run', 'births_run', 'posts_run', 'size_o', 'signed_o', 'promised_o', 'effort_o',
    'birth_q', 'x_q', 'y_q', 'headingX_q', 'headingY_q', 'needs_q', 'fate_q', 'fleeing_q',
  ],
  writes: [
    'quarryCount_run', 'births_run', 'born_run', 'arrived_run', 'died_run', 'departed_run', 'strayed_run', 'gone_run',
    'birth_q', 'x_q', 'y_q', 'headingX_q', 'headingY_q', 'needs_q', 'fate_q', 'fleeing_q',
  ],
  ticks: () => 1,
  tick: renewStock,
}

function renewStock(context: Context): void {
  const { world, setting } = context
  const { growth, capacity, arrivals } = setting.parameters.renewal
  world.gone_run[0] = removeByFate(world, CAUGHT)
  world.strayed_run[0] = removeByFate(world, LOST)
  const stock = world.quarryCount_run[0]!
  const net = growth * stock * (1 - stock / capacity)
  const change = rounded(context, Math.abs(net), 0)
  if (net < 0) world.died_run[0] = letDie(context, Math.min(stock, change))
  world.departed_run[0] = letDepart(context)
  world.born_run[0] = net > 0 ? change : 0
  world.arrived_run[0] = rounded(context, arrivals * attraction(context) * poolAppeal(context), 1)
  addQuarry(world, world.born_run[0] + world.arrived_run[0])
}

/** A pool attracts: 1 + appeal·(q − 1), with q how many signatories a catch can serve. */
function poolAppeal(context: Context): number {
  const { renewal, sharing } = context.setting.parameters
  return hasPool(context) ? 1 + renewal.appeal * (sharing.reuse - 1) : 1
}

function rounded(context: Context, x: number, which: number): number {
  return roundByChance(x, chance(context, 'renewal', 0, which))
}

/** The `deaths` quarry with the smallest draws die (ties: the older one). */
function letDie(context: Context, deaths: number): number {
  const { world } = context
  if (deaths === 0) return 0
  const n = world.quarryCount_run[0]!
  const luck_q = Float64Array.from({ length: n }, (_, q) => chance(context, 'death', 0, world.birth_q[q]!))
  const order = Uint32Array.from({ length: n }, (_, q) => q).sort((a, b) => luck_q[a]! - luck_q[b]! || world.birth_q[a]! - world.birth_q[b]!)
  for (let k = 0; k < deaths; k++) world.fate_q[order[k]!] = LOST
  return removeByFate(world, LOST)
}

function letDepart(context: Context): number {
  const { world, setting } = context
  const { leaveRate } = setting.parameters.renewal
  if (leaveRate === 0) return 0
  for (let q = 0; q < world.quarryCount_run[0]!; q++) {
    if (chance(context, 'departure', 0, world.birth_q[q]!) < leaveRate) world.fate_q[q] = LOST
  }
  return removeByFate(world, LOST)
}

/** Closes the ranks: rows with this fate go, the others keep their order. Returns how many went. */
function removeByFate(world: World, fate: number): number {
  const n = world.quarryCount_run[0]!
  const columns = [world.birth_q, world.x_q, world.y_q, world.headingX_q, world.headingY_q, world.needs_q, world.fate_q, world.fleeing_q]
  let kept = 0
  for (let q = 0; q < n; q++) {
    if (world.fate_q[q] === fate) continue
    if (kept < q) for (const column of columns) column[kept] = column[q]!
    kept++
  }
  world.quarryCount_run[0] = kept
  return n - kept
}

/** Newcomers get the next birth numbers; their place comes at the start of the next season. */
export function addQuarry(world: World, count: number): void {
  const n = world.quarryCount_run[0]!
  if (n + count > MAX_QUARRY) throw new QuarryLimitError(n + count, MAX_QUARRY)
  reserveQuarry(world, n + count)
  for (let q = n; q < n + count; q++) {
    world.birth_q[q] = world.births_run[0]!++
    for (const column of [world.x_q, world.y_q, world.headingX_q, world.headingY_q, world.needs_q, world.fate_q, world.fleeing_q]) column[q] = 0
  }
  world.quarryCount_run[0] = n + count
}
