// The published forecast: what the coverage model says about joining, honestly: with the attendance that the
// signatories have shown, not the attendance they promise.
import { chance, numberOf, type Context } from './context.ts'
import { pow } from './kernel/math.ts'
import { note, sumOf, unfollowed, type Term } from './ledger.ts'
import { coverOf, directPlaces, measureCordon } from './line.ts'
import { layPosts } from './posting.ts'
import { armsCost } from './rules/arms.ts'
import { directorOf } from './rules/directors.ts'
import { gain } from './rules/gain.ts'
import { foundPart } from './rules/ground.ts'
import { payoffTerms } from './rules/payoff.ts'
import { pooledPart, SHARING_RULES, type SharingRule } from './rules/sharing.ts'
import { huntStrength } from './rules/strength.ts'
import { weightFrom } from './rules/weight.ts'
import { MAX_NEEDS } from './setting.ts'

/** Keyed samples of attendance that the expected coverage is averaged over. */
const SAMPLES = 16

/** Writes forecast_o: the relative gain for o when it joins last season's signatories (first season: everybody). */
export function forecastAll(context: Context): void {
  const { world, setting, scratch } = context
  const n = setting.organisations.length
  const post = new Float64Array(world.capacity.beaters)
  const order = new Uint32Array(world.capacity.beaters)
  let base = -1
  for (let o = 0; o < n; o++) {
    const joins = world.signedLast_o[o] === 0
    scratch.member_o.set(world.signedLast_o)
    scratch.member_o[o] = 1
    if (joins || base < 0) {
      const driven = drivenPart(context, order, post)
      if (!joins) base = driven
      world.forecast_o[o] = gainOf(context, o, driven)
    } else world.forecast_o[o] = gainOf(context, o, base)
  }
}

/** Expected driven part of the quarry, E[C^exponent]·(part that is found), for the members in scratch. */
function drivenPart(context: Context, order: Uint32Array, post: Float64Array): number {
  const { world, setting, scratch } = context
  const { coverage } = setting.parameters
  let sum = 0
  for (let sample = 0; sample < SAMPLES; sample++) {
    const m = layPosts(context, scratch.member_o, order, post, 'forecast', sample, b => attendanceLuck(context, b, sample) >= 1 - world.warned_o[world.organisation_b[b]!]!)
    let present = 0
    for (let k = 0; k < m; k++) if (comes(context, order[k]!, sample)) order[present++] = order[k]!
    for (let r = 0; r < present; r++) {
      const b = order[r]!
      scratch.agreed[r] = post[b]!
      scratch.fixed[r] = directorOf(setting).favours(setting, world.organisation_b[b]!) ? 1 : 0
    }
    directPlaces(context, present)
    sum += pow(meanCoverage(context, order, present), coverage.exponent)
  }
  return (sum / SAMPLES) * foundPart(context, scratch.member_o)
}

/** Coverage of the first `present` of the order at their wanted places, mean over the depths of a drive. */
function meanCoverage(context: Context, order: Uint32Array, present: number): number {
  const { world, setting, scratch } = context
  const { shape } = setting
  let sum = 0
  for (let look = 0; look < shape.looks; look++) {
    const depth = ((look + 0.5) / shape.looks) * setting.parameters.field.driveDepth
    const scale = shape.lengthAt(depth) / shape.length
    for (let r = 0; r < present; r++) {
      scratch.cordon.place[r] = scratch.wanted[r]! * scale
      scratch.cordon.cover[r] = coverOf(context, world.organisation_b[order[r]!]!)
    }
    scratch.cordon.count = present
    sum += measureCordon(context, depth)
  }
  return sum / shape.looks
}

/** Below what its organisation has shown it comes; above all but what that called off it says that it will not; between, it
 *  stays away. */
function attendanceLuck(context: Context, b: number, sample: number): number {
  const { world } = context
  return chance(context, 'forecast', 2 * sample + 1, world.identity_o[world.organisation_b[b]!]!, numberOf(world, b))
}

function comes(context: Context, b: number, sample: number): boolean {
  const { world } = context
  return attendanceLuck(context, b, sample) < world.shown_o[world.organisation_b[b]!]!
}

/** The gain for o when this part of the quarry is driven: its part of what is caught, less its own costs. */
function gainOf(context: Context, o: number, driven: number): number {
  const { world, setting, scratch } = context
  const { coverage, costs, hunt, sharing } = setting.parameters
  const bag = catchesOf(context, coverage.catchShare * world.quarryCount_run[0]! * driven)
  const users = usersOfACatch(context)
  const own = scratch.part_o[o]! + (users > 1 ? reusedBy(context, o, users) : 0)
  const pooled = pooledPart(sharing)
  const size = world.size_o[o]!
  const effort = size * setting.driveTicks * world.shown_o[o]!
  const expenses: Term[] = [
    { name: 'driveCost', value: costs.drive * effort }, { name: 'huntCost', value: costs.hunt * size * hunt.duration },
    { name: 'overhead', value: costs.fixed }, { name: 'sizeCost', value: costs.size * size * size }, { name: 'poolCost', value: users > 1 ? costs.pool : 0 },
    { name: 'armsCost', value: armsCost(context, o) },
  ]
  const cost = sumOf(expenses)
  const fromBag = pooled > 0 ? pooled * bag * users * (1 - sharing.chest) * shareOf(context, o) : 0
  const loot = (1 - pooled) * own + fromBag
  const fee = feeOf(context, o, fromBag)
  const terms = payoffTerms(unfollowed(context), o, [
    { name: 'kept', value: (1 - pooled) * own }, { name: 'share', value: fromBag }, { name: 'costs', value: -cost }, { name: 'directorFee', value: -fee },
  ], { loot, caught: scratch.part_o[o]!, effort, hunterTicks: size * hunt.duration, signed: 1, detected: 0 })
  const payoff = sumOf(terms)
  const gained = gain(payoff, world.alone_o[o]!, size)
  if (context.ledger !== null) {
    const result = { driven, joint: bag * users, own: loot, alone: world.alone_o[o]!, gain: gained }
    const spent = { cost: cost + fee, ticks: effort + size * hunt.duration }
    note(context, 'forecast', o, { terms, value: payoff, facts: { ...result, ...savedBy(context, o, result.own, spent) } })
    note(context, 'forecastCosts', o, { terms: expenses, value: cost, facts: {} })
  }
  return gained
}

/** What it would take to catch as much alone, less what is spent now. */
function savedBy(context: Context, o: number, own: number, spent: { cost: number, ticks: number }): { costSaved: number | null, timeSaved: number | null } {
  const { world, setting } = context
  const { costs, hunt } = setting.parameters
  const size = world.size_o[o]!
  if (world.aloneCatch_o[o]! <= 0) return { costSaved: null, timeSaved: null }
  const times = own / world.aloneCatch_o[o]!
  const ticks = size * (setting.driveTicks + hunt.duration)
  const cost = costs.hunt * ticks + costs.fixed + costs.size * size * size + armsCost(context, o)
  return { costSaved: times * cost - spent.cost, timeSaved: times * ticks - spent.ticks }
}

/** What the director costs o, which gets so much from the common bag. */
function feeOf({ world, setting, scratch }: Context, o: number, pooled: number): number {
  if (world.size_o[o] === 0) return 0
  const { director } = setting.parameters
  let members = 0
  for (let j = 0; j < setting.organisations.length; j++) if (scratch.member_o[j] !== 0 && world.size_o[j]! > 0) members++
  return directorOf(setting).fee({ fee: director.fee, share: director.share, members, pooled })
}

/** What each member catches itself, by contest weight among the members who serve a need, into scratch.part_o.
 *  Returns what all catch. perNeed: what is caught of a need that a member serves. */
function catchesOf(context: Context, perNeed: number): number {
  const { world, setting, scratch } = context
  const n = setting.organisations.length
  const crowded = setting.parameters.hunt.model === 'congestion'
  scratch.part_o.fill(0)
  let bag = 0
  for (let need = 0; need < MAX_NEEDS; need++) {
    if (((setting.needs >> need) & 1) === 0) continue
    let weight = 0
    for (let j = 0; j < n; j++) if (serves(j, need)) weight += contestWeight(j)
    if (weight === 0) continue
    const caught = crowded ? matches(perNeed, weight) : perNeed
    bag += caught
    for (let j = 0; j < n; j++) if (serves(j, need)) scratch.part_o[j]! += (caught * contestWeight(j)) / weight
  }
  return bag

  function serves(j: number, need: number): boolean {
    return scratch.member_o[j] !== 0 && ((setting.offers_o[j]! >> need) & 1) === 1
  }
  function contestWeight(j: number): number {
    return crowded ? world.size_o[j]! : world.size_o[j]! * huntStrength(context, j)
  }
}

/** How many members one catch serves: as many as the talent pool allows, of those with beaters; 1 without a pool. */
function usersOfACatch({ world, setting, scratch }: Context): number {
  const { reuse } = setting.parameters.sharing
  if (reuse === 1) return 1
  let partners = 0
  for (let j = 0; j < setting.organisations.length; j++) if (scratch.member_o[j] !== 0 && world.size_o[j]! > 0) partners++
  return Math.max(1, Math.min(reuse, partners))
}

/** What the catches of the other members in scratch.part_o bring o. Of a catch of j another member has the probability
 *  (users − 1)·size/Σ size of all but j, at most 1: exact for one other user; a fair guess for more, who are drawn without
 *  replacement; all others have it when there are as many users as members. */
function reusedBy({ world, setting, scratch }: Context, o: number, users: number): number {
  if (world.size_o[o] === 0) return 0
  const n = setting.organisations.length
  let beaters = 0
  let partners = 0
  for (let j = 0; j < n; j++) {
    if (scratch.member_o[j] === 0) continue
    beaters += world.size_o[j]!
    if (world.size_o[j]! > 0) partners++
  }
  let reused = 0
  for (let j = 0; j < n; j++) {
    if (j === o || scratch.part_o[j] === 0) continue
    reused += scratch.part_o[j]! * (users === partners ? 1 : Math.min(1, ((users - 1) * world.size_o[o]!) / (beaters - world.size_o[j]!)))
  }
  return reused
}

/** Expected share of o in the common bag: by the sharing rule, at the attendance that the members have shown. For
 *  contribution by beaters × attendance × drive skill: what each covers, so exact while covers neither overlap nor leave a
 *  gap that leaks further, with exponent 1. The Shapley value itself would take as long as thousands of forecasts. */
function shareOf(context: Context, o: number): number {
  const { world, setting, scratch, formulas } = context
  const quiet = unfollowed(context)
  const weigh: SharingRule = SHARING_RULES[setting.parameters.sharing.rule]
  // A factor that all have in common only matters to a formula of the scenario's own.
  const ticks = formulas.weight === undefined ? 1 : setting.driveTicks
  const effort_o = Float64Array.from(world.size_o, (size, j) => size * world.shown_o[j]! * ticks)
  const contribution_o = effort_o.map((effort, j) => effort * setting.organisations[j]!.driveSkill)
  const view = { effort_o, contribution_o, size_o: world.size_o, need_o: setting.organisations.map(each => each.need) }
  let members = 0
  let weights = 0
  for (let j = 0; j < setting.organisations.length; j++) {
    if (scratch.member_o[j] === 0) continue
    members++
    weights += weightOf(j)
  }
  return weights > 0 ? weightOf(o) / weights : 1 / members

  function weightOf(j: number): number {
    return weightFrom(quiet, j, weigh(view, j), effort_o[j]!, scratch.part_o[j]!)
  }
}

/** Expected number of quarry that some of `hunters` goes for, each at one of `quarry`: Q·(1 − (1 − 1/Q)^H). Less than one
 *  quarry is got for certain. */
function matches(quarry: number, hunters: number): number {
  return quarry <= 1 ? quarry : quarry * (1 - pow(1 - 1 / quarry, hunters))
}
