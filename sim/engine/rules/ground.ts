// What lacking common ground K does: the distance between partners is 1 − K. Source: docs/model.md, pact.
import type { Context } from '../context.ts'

/** Mean distance of o to the other members; 0 without others. Who has no beaters is nobody's partner here. */
export function distanceTo({ world, setting }: Context, member_o: Uint8Array, o: number): number {
  const n = setting.organisations.length
  let sum = 0
  let others = 0
  for (let j = 0; j < n; j++) {
    if (j === o || member_o[j] === 0 || world.size_o[j] === 0) continue
    sum += world.distance_oo[o * n + j]!
    others++
  }
  return others > 0 ? sum / others : 0
}

/** Part of the quarry that a drive of these members finds, where the place of the quarry is unknown: 1 − search·mean(1 − K), the
 *  mean over the members with beaters. */
export function foundPart(context: Context, member_o: Uint8Array): number {
  const { world, setting } = context
  let sum = 0
  let members = 0
  for (let o = 0; o < setting.organisations.length; o++) {
    if (member_o[o] === 0 || world.size_o[o] === 0) continue
    sum += distanceTo(context, member_o, o)
    members++
  }
  return members > 0 ? 1 - setting.parameters.drive.search * (sum / members) : 1
}
