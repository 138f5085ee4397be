// The published forecast: what the coverage model says about joining, honestly: with the attendance that the
// signatories have shown, not the attendance they promise.
import { chance, numberOf, type Context } from './context.ts'
import { pow } from './kernel/math.ts'
import { directedPlace, coverOf, measureCordon } from './line.ts'
import { assignPosts } from './rules/assignment.ts'
import { gain } from './rules/gain.ts'
import { huntStrength } from './rules/strength.ts'
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

/** Expected driven part of the quarry, E[C^exponent], for the members in scratch. */
function drivenPart(context: Context, order: Uint32Array, post: Float64Array): number {
  const { world, setting, scratch } = context
  const { cordon } = scratch
  const { field, coverage } = setting.parameters
  let sum = 0
  for (let sample = 0; sample < SAMPLES; sample++) {
    const m = assignPosts(context, scratch.member_o, order, post, 'forecast', 2 * sample)
    let present = 0
    for (let k = 0; k < m; k++) if (comes(context, order[k]!, sample)) order[present++] = order[k]!
    for (let r = 0; r < present; r++) {
      const b = order[r]!
      cordon.place[r] = directedPlace(post[b]!, r, present, setting.oversight, field.width)
      cordon.cover[r] = coverOf(context, world.organisation_b[b]!)
    }
    cordon.count = present
    sum += pow(measureCordon(context), coverage.exponent)
  }
  return sum / SAMPLES
}

function comes(context: Context, b: number, sample: number): boolean {
  const { world } = context
  const o = world.organisation_b[b]!
  return chance(context, 'forecast', 2 * sample + 1, world.identity_o[o]!, numberOf(world, b)) < world.shown_o[o]!
}

/** The gain for o when this part of the quarry is driven: its part of what is caught, less its own costs. */
function gainOf(context: Context, o: number, driven: number): number {
  const { world, setting, scratch } = context
  const { coverage, costs, hunt, sharing } = setting.parameters
  const n = setting.organisations.length
  const organisation = setting.organisations[o]!
  // Per need: what the members who serve it catch together, and what o catches of it by contest weight.
  const caughtPerNeed = coverage.catchShare * world.quarryCount_run[0]! * driven
  const crowded = hunt.model === 'congestion'
  let bag = 0
  let own = 0
  for (let need = 0; need < MAX_NEEDS; need++) {
    if (((setting.needs >> need) & 1) === 0) continue
    let weight = 0
    for (let j = 0; j < n; j++) if (scratch.member_o[j] !== 0 && serves(j, need)) weight += contestWeight(j)
    if (weight === 0) continue
    const caught = crowded ? matches(caughtPerNeed, weight) : caughtPerNeed
    bag += caught
    if (serves(o, need)) own += (caught * contestWeight(o)) / weight
  }
  const pooled = sharing.rule === 'keep' ? 0 : sharing.pooled
  const size = world.size_o[o]!
  const effort = size * setting.driveTicks * world.shown_o[o]!
  const cost = costs.drive * effort + costs.hunt * size * hunt.duration + costs.fixed + costs.size * size * size
  const payoff = (1 - pooled) * own + pooled * bag * shareOf() - cost
  return gain(payoff, world.alone_o[o]!, size)

  function serves(j: number, need: number): boolean {
    return ((setting.offers_o[j]! >> need) & 1) === 1
  }
  function contestWeight(j: number): number {
    return crowded ? world.size_o[j]! : world.size_o[j]! * huntStrength(context, j)
  }
  /** Expected share of o in the common bag: by expected effort, or equal. */
  function shareOf(): number {
    let members = 0
    let efforts = 0
    for (let j = 0; j < n; j++) {
      if (scratch.member_o[j] === 0) continue
      members++
      efforts += world.size_o[j]! * world.shown_o[j]!
    }
    return sharing.rule === 'effort' && efforts > 0 ? (organisation.size * world.shown_o[o]!) / efforts : 1 / members
  }
}

/** Expected number of quarry that some of `hunters` goes for, each at one of `quarry`: Q·(1 − (1 − 1/Q)^H). Less than one
 *  quarry is got for certain. */
function matches(quarry: number, hunters: number): number {
  return quarry <= 1 ? quarry : quarry * (1 - pow(1 - 1 / quarry, hunters))
}
