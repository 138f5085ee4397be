// From promise to post: what is agreed, less absence that is announced beforehand, and beside it whoever misunderstands.
import { chance, numberOf, purposeOf, type Context } from './context.ts'
import { normal, roundByChance } from './kernel/math.ts'
import { draw, toUnit } from './kernel/random.ts'
import { attends } from './placement.ts'
import { assignPosts, type Occasion } from './rules/assignment.ts'
import { ruleOf } from './rules/dispositions.ts'
import { distanceTo } from './rules/ground.ts'

/** Gives out the posts of the members: writes post[b] (m along the cordon) and order[k], the beaters in the order of the cordon.
 *  callsOff: does beater b announce that it will not come? Returns the number of posts given out. */
export function layPosts(context: Context, member_o: Uint8Array, order: Uint32Array, post: Float64Array, occasion: Occasion, sample: number, callsOff: (b: number) => boolean): number {
  const { pact } = context.setting.parameters
  const m = assignPosts(context, member_o, order, post, occasion, sample)
  const given = pact.informing ? closeRanks(context, order, post, m, callsOff) : m
  // Who stands somewhere has no post to misunderstand.
  if (pact.misunderstanding > 0 && pact.posts === 'agreed') displace(context, member_o, order, post, given, occasion === 'pact' ? 0 : 1 + sample)
  return given
}

/** Posts of those who announced their absence are not given out, and agreed posts lie evenly for the others. If nobody is left the
 *  posts stay as they were, all of them empty. */
function closeRanks({ setting }: Context, order: Uint32Array, post: Float64Array, m: number, callsOff: (b: number) => boolean): number {
  let left = 0
  for (let k = 0; k < m; k++) if (!callsOff(order[k]!)) order[left++] = order[k]!
  if (left === 0) return m
  if (setting.parameters.pact.posts === 'agreed') for (let k = 0; k < left; k++) post[order[k]!] = setting.shape.evenPost(k, left)
  return left
}

/** Lacking common ground displaces posts: a normal draw for every beater, sd: mean(1 − K) of its organisation to the other
 *  members, times `misunderstanding`, in spacings. The order along the cordon follows (ties: the smaller index). */
function displace(context: Context, member_o: Uint8Array, order: Uint32Array, post: Float64Array, m: number, tick: number): void {
  const { world, setting } = context
  const { shape } = setting
  const spacing = shape.length / m
  const sd_o = setting.organisations.map((_, o) => setting.parameters.pact.misunderstanding * distanceTo(context, member_o, o) * spacing)
  if (sd_o.every(sd => sd === 0)) return
  const words = new Uint32Array(4)
  for (let k = 0; k < m; k++) {
    const b = order[k]!
    const o = world.organisation_b[b]!
    draw(context.key, purposeOf(context, 'displacement'), context.season, tick, world.identity_o[o]!, numberOf(world, b), words)
    post[b] = shape.onto(post[b]! + sd_o[o]! * normal(toUnit(words[0]!, words[1]!), toUnit(words[2]!, words[3]!)))
  }
  order.subarray(0, m).sort((a, b) => post[a]! - post[b]! || a - b)
}

/** How many beaters of signatory o rest at the line: its first ones. */
export function restingOf(context: Context, o: number): number {
  const { world, setting } = context
  if (ruleOf(context, o).conduct !== 'rest') return 0
  return roundByChance(setting.organisations[o]!.shirk * world.size_o[o]!, chance(context, 'shirk', 0, world.identity_o[o]!))
}

/** Is it only by the draw of attendance that beater b of a signatory does not come? Who rests or poaches announces nothing. */
export function isAway(context: Context, b: number): boolean {
  const o = context.world.organisation_b[b]!
  return ruleOf(context, o).conduct !== 'poach' && numberOf(context.world, b) >= restingOf(context, o) && !attends(context, b)
}
