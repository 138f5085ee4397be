// The Shapley value (Shapley 1953, doi:10.1515/9781400881970-018): what each player adds to those before it, mean over all orders.

/** More players than this have too many coalitions to look at all of them. */
export const MOST_EXACT_PLAYERS = 12

/** Exact, n at most 12. value: worth of a coalition, a bit mask of players. out: one number per player; their sum is
 *  value(all) − value(none). Throws a RangeError for more players. */
export function shapley(n: number, value: (coalition: number) => number, out: Float64Array): void {
  if (n > MOST_EXACT_PLAYERS) throw new RangeError(`the exact Shapley value takes at most ${MOST_EXACT_PLAYERS} players, got ${n}`)
  const coalitions = 1 << n
  const worth = new Float64Array(coalitions)
  const size = new Uint8Array(coalitions)
  for (let coalition = 0; coalition < coalitions; coalition++) {
    worth[coalition] = value(coalition)
    size[coalition] = size[coalition >> 1]! + (coalition & 1)
  }
  // What a player adds to coalitions of each size, summed before it is weighted: whole numbers stay exact for longest.
  const added = new Float64Array(n)
  for (let player = 0; player < n; player++) {
    const bit = 1 << player
    added.fill(0)
    for (let coalition = 0; coalition < coalitions; coalition++) {
      if ((coalition & bit) === 0) added[size[coalition]!]! += worth[coalition | bit]! - worth[coalition]!
    }
    // Of the n orders of sizes each is as likely, and within a size each of the C(n−1, size) coalitions.
    let sum = 0
    let ways = 1
    for (let before = 0; before < n; before++) {
      sum += added[before]! / ways
      ways = (ways * (n - 1 - before)) / (before + 1)
    }
    out[player] = sum / n
  }
}

/** Sampled, any n: mean over `orders` random orders, and its standard error. value: worth of the first `count` of the
 *  members listed. luck: uniform in [0, 1) for (order, player); players come in order of their luck. out, se_out: one number per player;
 *  Σ out is value(all) − value(none) up to rounding. */
export function shapleySampled(
  n: number, value: (members: Int32Array, count: number) => number, orders: number, luck: (order: number, player: number) => number,
  out: Float64Array, se_out: Float64Array,
): void {
  const order = new Int32Array(n)
  const turn = new Float64Array(n)
  // Running mean and sum of squared distances from it (Welford 1962), so that large values cancel nothing.
  out.fill(0, 0, n)
  se_out.fill(0, 0, n)
  for (let k = 0; k < orders; k++) {
    for (let i = 0; i < n; i++) {
      order[i] = i
      turn[i] = luck(k, i)
    }
    order.sort((a, b) => turn[a]! - turn[b]! || a - b)
    let before = value(order, 0)
    for (let i = 0; i < n; i++) {
      const player = order[i]!
      const after = value(order, i + 1)
      const off = after - before - out[player]!
      out[player]! += off / (k + 1)
      se_out[player]! += off * (after - before - out[player]!)
      before = after
    }
  }
  for (let player = 0; player < n; player++) se_out[player] = orders > 1 ? Math.sqrt(se_out[player]! / (orders - 1) / orders) : Infinity
}
