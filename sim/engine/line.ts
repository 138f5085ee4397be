import { ACTIVITY } from './codes.ts'
import type { Context } from './context.ts'
import { coverageOf, evenPost, findGaps } from './kernel/cordon.ts'

/** Place along the cordon that the director wants for the r-th of `present` people on post: between the agreed post
 *  and even spacing, by the part of oversight. */
export function directedPlace(agreed: number, r: number, present: number, oversight: number, width: number): number {
  return oversight === 0 ? agreed : (1 - oversight) * agreed + oversight * evenPost(r, present, width)
}

/** Cover radius of a beater of organisation o, m. */
export function coverOf({ setting }: Context, o: number): number {
  const { coverage, quarry } = setting.parameters
  return coverage.cover * quarry.flightRadius * setting.organisations[o]!.driveSkill
}

/** Gaps and coverage of the places now in scratch.cordon. Returns coverage. */
export function measureCordon({ setting, scratch }: Context): number {
  const { coverage, quarry, field } = setting.parameters
  findGaps(scratch.cordon, field.width)
  return coverageOf(scratch.cordon, field.width, coverage.leakReach * quarry.flightRadius)
}

/** Those on post, from left to right, with what each covers, into scratch.cordon. */
export function gatherCordon(context: Context): void {
  const { world, scratch } = context
  let count = 0
  for (let k = 0; k < world.posts_run[0]!; k++) {
    const b = world.beaterAt_k[k]!
    if (world.activity_b[b] !== ACTIVITY.onPost) continue
    scratch.cordon.place[count] = world.x_b[b]!
    scratch.cordon.cover[count] = coverOf(context, world.organisation_b[b]!)
    count++
  }
  scratch.cordon.count = count
}
