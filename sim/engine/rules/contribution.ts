import { shapley, shapleySampled, MOST_EXACT_PLAYERS } from './shapley.ts'

/** What a coalition of organisations is worth; 0 for nobody. */
export type Worth = (member_o: Uint8Array) => number

/** Random orders: as many as about a second allows. */
const MOST_ORDERS = 2_000
const FEWEST_ORDERS = 32
/** Coalitions times what it takes to look at one, for all orders together. */
const MOST_WORK = 40_000_000

/** Each player's part of what all are worth: its Shapley value, divided by the sum. Exact for up to 12 players, else the
 *  mean over random orders. All 0 when the players are worth nothing together.
 *  player_o: 1: takes part; who is left out adds nothing to anybody and gets 0. luck: uniform in [0, 1) for (order,
 *  organisation). work: what one look at a coalition takes, in steps.
 *  out_part_o: parts, Σ = 1. out_error_o: their standard error; 0 when exact. Source: docs/model.md, share. */
export function contributions(
  player_o: Uint8Array, worth: Worth, luck: (order: number, o: number) => number, work: number, out_part_o: Float64Array, out_error_o: Float64Array,
): void {
  const players = Array.from(player_o.keys()).filter(o => player_o[o] === 1)
  const n = players.length
  const member_o = new Uint8Array(player_o.length)
  const [value, error] = [new Float64Array(n), new Float64Array(n)]
  out_part_o.fill(0)
  out_error_o.fill(0)
  if (n <= MOST_EXACT_PLAYERS) {
    shapley(n, coalition => worthOf(i => ((coalition >> i) & 1) === 1), value)
  } else {
    const orders = Math.min(MOST_ORDERS, Math.max(FEWEST_ORDERS, Math.floor(MOST_WORK / (n * work))))
    shapleySampled(n, (order, count) => worthOfFirst(order, count), orders, (k, i) => luck(k, players[i]!), value, error)
  }
  let sum = 0
  for (let i = 0; i < n; i++) sum += value[i] = Math.max(0, value[i]!)
  if (sum === 0) return
  players.forEach((o, i) => {
    out_part_o[o] = value[i]! / sum
    out_error_o[o] = error[i]! / sum
  })

  function worthOf(has: (i: number) => boolean): number {
    for (let i = 0; i < n; i++) member_o[players[i]!] = has(i) ? 1 : 0
    return worth(member_o)
  }
  function worthOfFirst(order: Int32Array, count: number): number {
    member_o.fill(0)
    for (let k = 0; k < count; k++) member_o[players[order[k]!]!] = 1
    return worth(member_o)
  }
}
