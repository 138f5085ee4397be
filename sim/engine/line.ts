import { ACTIVITY } from './codes.ts'
import type { Context } from './context.ts'
import { directorOf } from './rules/directors.ts'

/** Where the director wants the first `count` of scratch.agreed, into scratch.wanted: between the agreed post and an even place,
 *  by the part of oversight; scratch.fixed stay where it was agreed. On a ring a place may lie a length before or behind. */
export function directPlaces({ setting, scratch }: Context, count: number): void {
  const { agreed, fixed, wanted } = scratch
  const { oversight, shape } = setting
  if (oversight > 0) shape.spread(agreed, fixed, count, wanted)
  for (let r = 0; r < count; r++) {
    wanted[r] = oversight === 0 || fixed[r] === 1 ? agreed[r]! : (1 - oversight) * agreed[r]! + oversight * wanted[r]!
  }
}

/** The same for those on post, in the order of the cordon. Returns how many they are. */
export function directLine(context: Context): number {
  const { world, setting, scratch } = context
  let present = 0
  for (let k = 0; k < world.posts_run[0]!; k++) {
    const b = world.beaterAt_k[k]!
    if (world.activity_b[b] !== ACTIVITY.onPost) continue
    scratch.agreed[present] = world.post_b[b]!
    scratch.fixed[present] = directorOf(setting).favours(setting, world.organisation_b[b]!) ? 1 : 0
    present++
  }
  directPlaces(context, present)
  return present
}

/** Cover radius of a beater of organisation o, m. */
export function coverOf({ setting }: Context, o: number): number {
  const { coverage, quarry } = setting.parameters
  return coverage.cover * quarry.flightRadius * setting.organisations[o]!.driveSkill
}

/** Gaps and coverage of the places now in scratch.cordon, when it has come to this depth. Returns coverage. */
export function measureCordon({ setting, scratch }: Context, depth: number): number {
  const { shape } = setting
  const { coverage, quarry } = setting.parameters
  const length = shape.lengthAt(depth)
  shape.findGaps(scratch.cordon, length)
  return shape.coverageOf(scratch.cordon, length, coverage.leakReach * quarry.flightRadius)
}

/** Those on post, in the order of the cordon, with what each covers, into scratch.cordon. */
export function gatherCordon(context: Context): void {
  const { world, setting, scratch } = context
  const scale = setting.shape.lengthAt(world.cordon_run[0]!) / setting.shape.length
  let count = 0
  for (let k = 0; k < world.posts_run[0]!; k++) {
    const b = world.beaterAt_k[k]!
    if (world.activity_b[b] !== ACTIVITY.onPost) continue
    scratch.cordon.place[count] = setting.shape.alongOf(world.x_b[b]!, world.y_b[b]!) * scale
    scratch.cordon.cover[count] = coverOf(context, world.organisation_b[b]!)
    count++
  }
  scratch.cordon.count = count
}
