// Imitation in a finite population of two kinds, one person at a time (the pairwise comparison of Traulsen et al. 2006).
import { exp, logistic } from '../../engine/kernel/math.ts'

/** Chance that `start` of the first kind take over the population: Σ_{j<start} e^{−βS_j} / Σ_{j<population} e^{−βS_j}.
 *  advantage(j): S_j, the sum of the differences in payoff from 1 up to j of the first kind. */
export function fixationFormula(advantage: (j: number) => number, population: number, start: number, beta: number): number {
  const exponents = Array.from({ length: population }, (_, j) => -beta * advantage(j))
  // The largest term is 1: neither sum can overflow, nor can both vanish.
  const largest = Math.max(...exponents)
  let below = 0
  let all = 0
  exponents.forEach((exponent, j) => {
    const term = exp(exponent - largest)
    if (j < start) below += term
    all += term
  })
  return below / all
}

/** The same from the chances to go up and down, by solving the absorbing chain. difference(i): payoff of the first kind minus
 *  that of the second when there are i of the first. */
export function fixationOfChain(difference: (i: number) => number, population: number, start: number, beta: number): number {
  // φ_i = reach·φ_{i+1}: the chance to come one further before the first kind dies out; miss = 1 − reach.
  let miss = 1
  let taken = 1
  for (let i = 1; i < population; i++) {
    const meeting = (i * (population - i)) / (population * population)
    const up = meeting * logistic(beta * difference(i))
    const down = meeting * logistic(-beta * difference(i))
    const leave = up + down * miss
    const reach = leave > 0 ? up / leave : 1
    miss = leave > 0 ? (down * miss) / leave : 0
    if (i >= start) taken *= reach
  }
  return taken
}
