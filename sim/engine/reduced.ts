// Hunts without a field: what can be had is reckoned, and either shared by weight (contest) or drawn for (congestion).
// Source: docs/model.md, hunt.
import { ATLARGE, CAUGHT } from './codes.ts'
import { chance, numberOf, purposeOf, type Context } from './context.ts'
import { roundByChance } from './kernel/math.ts'
import { draw } from './kernel/random.ts'
import { serveOthers } from './reuse.ts'
import { countContested } from './rivals.ts'
import { armsMove } from './rules/arms.ts'
import { ruleOf, staysAway } from './rules/dispositions.ts'
import { driveModel } from './rules/driveModels.ts'
import { huntStrength } from './rules/strength.ts'
import { LOOT_UNIT, splitBag } from './rules/sharing.ts'
import { MAX_NEEDS } from './setting.ts'

/** A hunt over the quarry in rows[from] … : of each need the first `reach(need)` can be had, by the organisations in scratch.member_o. */
export type HuntModel = (context: Context, ground: Ground) => void
interface Ground { rows: Uint32Array, from: number, reach(need: number): number, tick: number }

/** The part of what can be had that organisation o gets is its part of all hunters·freshness·strength. */
const contest: HuntModel = (context, { rows, from, reach, tick }) => {
  const { world, setting, scratch } = context
  const n = setting.organisations.length
  const hunts_o = scratch.member_o.slice(0, n)
  for (let need = 0; need < MAX_NEEDS; need++) {
    const bit = 1 << need
    if ((setting.needs & bit) === 0) continue
    let weight = 0
    for (let o = 0; o < n; o++) {
      scratch.member_o[o] = hunts_o[o] === 1 && (setting.offers_o[o]! & bit) !== 0 ? 1 : 0
      scratch.weight_o[o] = scratch.member_o[o] === 1 ? contestWeight(context, o) : 0
      scratch.part_o[o] = 0
      weight += scratch.weight_o[o]!
    }
    if (weight === 0) continue
    const served: number[] = []
    for (let k = from; k < from + reach(need); k++) if (serve(context, rows[k]!, bit) === 1) served.push(rows[k]!)
    splitBag(served.length * LOOT_UNIT, scratch.weight_o, scratch.member_o, n, scratch.part_o)
    let at = 0
    for (let o = 0; o < n; o++) {
      if (scratch.member_o[o] === 0) continue
      world.caught_o[o]! += scratch.part_o[o]! / LOOT_UNIT
      if (armsMove(context)) world.contested_o[o]! += (scratch.part_o[o]! / LOOT_UNIT) * (1 - scratch.weight_o[o]! / weight)
      poolParts(context, o, served, at, tick)
      at += scratch.part_o[o]!
    }
  }
}

/** In a pool what o gets of a contest counts as catches, whole or in part, of the quarry served that come next: those before were the
 *  others'. `at`: what they got, in units of loot. */
function poolParts(context: Context, o: number, served: readonly number[], at: number, tick: number): void {
  const end = at + context.scratch.part_o[o]!
  while (at < end) {
    const quarry = Math.floor(at / LOOT_UNIT)
    const next = Math.min(end, (quarry + 1) * LOOT_UNIT)
    serveOthers(context, o, context.world.birth_q[served[quarry]!]!, (next - at) / LOOT_UNIT, tick)
    at = next
  }
}

/** Urn and balls: every hunter goes for one quarry, drawn from those that it can have; of several hunters at one quarry that it
 *  serves the smallest draw wins. Expected catch: Q·(1 − (1 − 1/Q)^H). */
const congestion: HuntModel = (context, { rows, from, reach, tick }) => {
  const { world, setting, scratch } = context
  const words = new Uint32Array(4)
  const claims: { row: number, o: number, luck: number, b: number }[] = []
  for (let b = 0; b < world.capacity.beaters; b++) {
    const o = world.organisation_b[b]!
    if (scratch.member_o[o] === 0) continue
    let quarry = 0
    for (let need = 0; need < MAX_NEEDS; need++) if ((setting.needs & setting.offers_o[o]! & (1 << need)) !== 0) quarry = Math.max(quarry, reach(need))
    if (quarry === 0) continue
    draw(context.key, purposeOf(context, 'congestion'), context.season, tick, world.identity_o[o]!, numberOf(world, b), words)
    claims.push({ row: rows[from + Math.floor((words[0]! / 4294967296) * quarry)]!, o, luck: words[1]!, b })
  }
  claims.sort((a, b) => a.luck - b.luck || a.b - b.b)
  for (const { row, o } of claims) {
    const open = world.needs_q[row]!
    let count = 0
    for (let need = 0; need < MAX_NEEDS; need++) if ((setting.offers_o[o]! & (1 << need)) !== 0) count += serve(context, row, 1 << need)
    world.caught_o[o]! += count
    if (count > 0 && armsMove(context)) {
      const rivals = claims.reduce((needs, other) => (other.row === row && other.o !== o ? needs | setting.offers_o[other.o]! : needs), 0)
      countContested(context, o, open & setting.offers_o[o]!, rivals)
    }
    if (count > 0) serveOthers(context, o, world.birth_q[row]!, count, tick)
  }
}

export const HUNT_MODELS = { contest, congestion } as const satisfies Record<string, HuntModel>

/** Clears one need of a quarry. 1: it was open. */
function serve({ world }: Context, q: number, bit: number): number {
  if ((world.needs_q[q]! & bit) === 0) return 0
  world.needs_q[q]! &= ~bit
  if (world.needs_q[q] === 0) {
    world.fate_q[q] = CAUGHT
    world.fleeing_q[q] = 0
  }
  return 1
}

/** Beaters of o, each by what standing on post has left of its speed, times strength. */
function contestWeight(context: Context, o: number): number {
  const { world, setting } = context
  let fresh = 0
  for (let i = 0; i < world.size_o[o]!; i++) fresh += 1 - Math.min(0.9, setting.parameters.hunt.fatiguePerTick * world.onPost_b[world.firstBeater_o[o]! + i]!)
  return fresh * huntStrength(context, o)
}

/** The whole hunt at once. After a drive: catchShare of what was driven, for signatories and for outsiders who are let in; where
 *  the drive has no field either, outsiders and poachers find their aloneShare of the rest. Without one: aloneShare for all. */
export function huntReduced(context: Context, model: HuntModel): void {
  const { world, setting, scratch } = context
  const { coverage } = setting.parameters
  const n = setting.organisations.length
  const { rows, driven } = lineUp(context)
  if (world.posts_run[0] === 0) {
    for (let o = 0; o < n; o++) scratch.member_o[o] = staysAway(context, o) ? 0 : 1
    spendTicks(context, true)
    findAlone(context, model, { rows, from: 0, quarry: rows.length, tick: 0 })
    return
  }
  spendTicks(context, false)
  const caught = roundByChance(coverage.catchShare * driven, chance(context, 'caught', 0, 0))
  for (let o = 0; o < n; o++) scratch.member_o[o] = world.signed_o[o] === 1 || (!staysAway(context, o) && world.keptOut_o[o] === 0) ? 1 : 0
  model(context, { rows, from: 0, reach: () => caught, tick: 0 })
  if (driveModel(setting).field) return
  for (let o = 0; o < n; o++) {
    const { conduct, unsigned } = ruleOf(context, o)
    scratch.member_o[o] = (world.signed_o[o] === 0 ? unsigned === 'hunt' : conduct === 'poach') ? 1 : 0
  }
  findAlone(context, model, { rows, from: driven, quarry: rows.length - driven, tick: 1 })
}

/** Of each need the members find as much as they would each alone, but no more than there is. */
function findAlone(context: Context, model: HuntModel, { rows, from, quarry, tick }: { rows: Uint32Array, from: number, quarry: number, tick: number }): void {
  const { setting, scratch, world } = context
  const luck = chance(context, 'caught', tick, 1)
  const reach_k = new Uint32Array(MAX_NEEDS)
  for (let need = 0; need < MAX_NEEDS; need++) {
    let share = 0
    for (let o = 0; o < setting.organisations.length; o++) {
      if (scratch.member_o[o] === 1 && world.size_o[o]! > 0 && (setting.offers_o[o]! & (1 << need)) !== 0) share += setting.parameters.coverage.aloneShare
    }
    reach_k[need] = roundByChance(quarry * Math.min(1, share), luck)
  }
  model(context, { rows, from, reach: need => reach_k[need]!, tick })
}

/** Rows of the quarry that are left, those driven over the border first, within that by their draws; and how many were driven. */
function lineUp(context: Context): { rows: Uint32Array, driven: number } {
  const { world, setting } = context
  const { driveDepth } = setting.parameters.field
  const inField = driveModel(setting).field && world.posts_run[0]! > 0
  const luck_q = new Float64Array(world.quarryCount_run[0]!)
  const rows: number[] = []
  let beyond = 0
  for (let q = 0; q < luck_q.length; q++) {
    if (world.fate_q[q] !== ATLARGE) continue
    const isDriven = inField && setting.shape.depthOf(world.x_q[q]!, world.y_q[q]!) >= driveDepth
    luck_q[q] = chance(context, 'driven', 1, world.birth_q[q]!) + (inField && !isDriven ? 1 : 0)
    if (isDriven) beyond++
    rows.push(q)
  }
  rows.sort((a, b) => luck_q[a]! - luck_q[b]! || world.birth_q[a]! - world.birth_q[b]!)
  return { rows: Uint32Array.from(rows), driven: inField ? beyond : world.driven_run[0]! }
}

/** Everybody hunts for as long as there is. */
function spendTicks(context: Context, undriven: boolean): void {
  const { world, setting } = context
  const { duration } = setting.parameters.hunt
  for (let o = 0; o < setting.organisations.length; o++) {
    if (world.signed_o[o] === 0 && staysAway(context, o)) continue
    world.hunterTicks_o[o]! += world.size_o[o]! * (duration + (undriven ? setting.driveTicks : 0))
  }
}
