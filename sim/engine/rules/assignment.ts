import type { Context } from '../context.ts'
import { chance, numberOf } from '../context.ts'
import { evenPost } from '../kernel/cordon.ts'
import type { Purpose } from '../kernel/random.ts'

/** Gives every beater of the member organisations its place on the cordon: writes post[b] (m) and order[k], the
 *  beaters from left to right. Returns the number of posts. `tick` and `purpose` key the draws of improvised posts. */
export function assignPosts(context: Context, member_o: Uint8Array, order: Uint32Array, post: Float64Array, purpose: Purpose, tick: number): number {
  const { posts, order: pattern } = context.setting.parameters.pact
  const m = pattern === 'blocks' ? inBlocks(context, member_o, order) : interleaved(context, member_o, order)
  if (posts === 'agreed') {
    for (let k = 0; k < m; k++) post[order[k]!] = evenPost(k, m, context.setting.parameters.field.width)
  } else improvise(context, order, m, post, purpose, tick)
  return m
}

function inBlocks({ world, setting }: Context, member_o: Uint8Array, order: Uint32Array): number {
  let m = 0
  for (let o = 0; o < setting.organisations.length; o++) {
    if (member_o[o] === 0) continue
    for (let i = 0; i < world.size_o[o]!; i++) order[m++] = world.firstBeater_o[o]! + i
  }
  return m
}

/** One beater of each organisation in turn; who has no more drops out of the round. */
function interleaved({ world, setting }: Context, member_o: Uint8Array, order: Uint32Array): number {
  let round = setting.organisations.map((_, o) => o).filter(o => member_o[o] === 1 && world.size_o[o]! > 0)
  let m = 0
  for (let i = 0; round.length > 0; i++) {
    for (const o of round) order[m++] = world.firstBeater_o[o]! + i
    round = round.filter(o => i + 1 < world.size_o[o]!)
  }
  return m
}

/** Everybody stands at an independent uniform place; the order from left to right follows (ties: the smaller index). */
function improvise(context: Context, order: Uint32Array, m: number, post: Float64Array, purpose: Purpose, tick: number): void {
  const { world, setting } = context
  for (let k = 0; k < m; k++) {
    const b = order[k]!
    const luck = chance(context, purpose, tick, world.identity_o[world.organisation_b[b]!]!, numberOf(world, b))
    post[b] = luck * setting.parameters.field.width
  }
  order.subarray(0, m).sort((a, b) => post[a]! - post[b]! || a - b)
}
