// How many of a group do something: closed forms, and the same distributions built up person by person.
import { pow } from '../../engine/kernel/math.ts'

/** n over k; 0 outside 0..n. Exact while it is below 2^53. */
export function choose(n: number, k: number): number {
  if (k < 0 || k > n) return 0
  let ways = 1
  for (let i = 1; i <= Math.min(k, n - k); i++) ways = (ways * (n - Math.min(k, n - k) + i)) / i
  return ways
}

/** C(n,k)·x^k·(1−x)^(n−k). */
export function binomialTerm(n: number, k: number, x: number): number {
  return choose(n, k) * pow(x, k) * pow(1 - x, n - k)
}

/** Chance of k among n who each do it with probability x, for k = 0..n: one person after the other. */
export function binomial(n: number, x: number): Float64Array {
  const chance = new Float64Array(n + 1)
  chance[0] = 1
  for (let person = 1; person <= n; person++) {
    for (let k = person; k >= 0; k--) chance[k] = chance[k]! * (1 - x) + (k > 0 ? chance[k - 1]! * x : 0)
  }
  return chance
}

/** Chance of k marked among `drawn` from a population with `marked` marked, without putting back: one draw after the other. */
export function withoutReturn(population: number, marked: number, drawn: number): Float64Array {
  const chance = new Float64Array(drawn + 1)
  chance[0] = 1
  for (let draw = 0; draw < drawn; draw++) {
    for (let k = draw + 1; k >= 0; k--) {
      const plain = k <= draw ? chance[k]! * Math.max(0, population - marked - (draw - k)) : 0
      const mark = k > 0 ? chance[k - 1]! * Math.max(0, marked - (k - 1)) : 0
      chance[k] = (plain + mark) / (population - draw)
    }
  }
  return chance
}

/** Mean of value(k) under a distribution over k = 0, 1, …. */
export function expectation(chance: Float64Array, value: (k: number) => number): number {
  let sum = 0
  for (let k = 0; k < chance.length; k++) sum += chance[k]! * value(k)
  return sum
}
