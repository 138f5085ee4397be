import type { Context } from '../context.ts'
import { chance, numberOf } from '../context.ts'
import type { Purpose } from '../kernel/random.ts'

/** What posts are drawn for: this season's pact, or one of the samples of a forecast, which must not know the pact's luck. */
export type Occasion = 'pact' | 'forecast'
const PLACE: Record<Occasion, Purpose> = { pact: 'improvisedPost', forecast: 'forecast' }
const TURN: Record<Occasion, Purpose> = { pact: 'shuffle', forecast: 'forecast' }

/** Gives every beater of the member organisations its place on the cordon: writes post[b] (m) and order[k], the
 *  beaters from left to right. Returns the number of posts. `sample` numbers the samples of one occasion. */
export function assignPosts(context: Context, member_o: Uint8Array, order: Uint32Array, post: Float64Array, occasion: Occasion, sample: number): number {
  const { posts, order: pattern } = context.setting.parameters.pact
  // Improvised and shuffled never draw for the same sample: where posts are improvised nobody is given a turn.
  const tick = 2 * sample
  const m = pattern === 'blocks' ? inBlocks(context, member_o, order) : interleaved(context, member_o, order)
  if (posts === 'agreed') {
    if (pattern === 'shuffled') shuffle(context, order, m, TURN[occasion], tick)
    for (let k = 0; k < m; k++) post[order[k]!] = context.setting.shape.evenPost(k, m)
  } else improvise(context, order, m, post, PLACE[occasion], tick)
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

/** In the order of one draw a beater (ties: organisation's id, then number): the same for every order in the file. */
function shuffle(context: Context, order: Uint32Array, m: number, purpose: Purpose, tick: number): void {
  const { world } = context
  const turn_b = new Float64Array(world.capacity.beaters)
  for (let k = 0; k < m; k++) {
    const b = order[k]!
    turn_b[b] = chance(context, purpose, tick, world.identity_o[world.organisation_b[b]!]!, numberOf(world, b))
  }
  order.subarray(0, m).sort((a, b) => turn_b[a]! - turn_b[b]! || a - b)
}

/** Everybody stands at an independent uniform place; the order from left to right follows (ties: the smaller index). */
function improvise(context: Context, order: Uint32Array, m: number, post: Float64Array, purpose: Purpose, tick: number): void {
  const { world, setting } = context
  for (let k = 0; k < m; k++) {
    const b = order[k]!
    const luck = chance(context, purpose, tick, world.identity_o[world.organisation_b[b]!]!, numberOf(world, b))
    post[b] = luck * setting.shape.length
  }
  order.subarray(0, m).sort((a, b) => post[a]! - post[b]! || a - b)
}
