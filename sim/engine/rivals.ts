// Who else is after the same quarry: what an arms race is about.
import { ACTIVITY } from './codes.ts'
import type { Context } from './context.ts'
import { countNeeds } from './setting.ts'

/** The needs of quarry q that hunters of other organisations than o could serve who see it now: within sight of them and
 *  within their ground, while they hunt and handle nothing. */
export function rivalNeeds({ world, setting, scratch }: Context, o: number, q: number): number {
  const { shape } = setting
  const { sight } = setting.parameters.hunt
  const depth = shape.depthOf(world.x_q[q]!, world.y_q[q]!)
  let needs = 0
  for (let b = 0; b < world.capacity.beaters; b++) {
    const rival = world.organisation_b[b]!
    const activity = world.activity_b[b]!
    if (rival === o || (activity !== ACTIVITY.hunting && activity !== ACTIVITY.poaching) || world.busy_b[b]! > 0) continue
    if (depth < scratch.low_b[b]! || depth > scratch.high_b[b]! || shape.depthOf(world.x_b[b]!, world.y_b[b]!) < scratch.low_b[b]!) continue
    const dx = world.x_q[q]! - world.x_b[b]!
    const dy = world.y_q[q]! - world.y_b[b]!
    if (dx * dx + dy * dy <= sight * sight) needs |= setting.offers_o[rival]!
  }
  return needs & world.needs_q[q]!
}

/** Counts the part of what o has served that rivals could have served too. */
export function countContested({ world }: Context, o: number, served: number, rivals: number): void {
  world.contested_o[o]! += countNeeds(served & rivals)
}
