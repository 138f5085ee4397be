import { rows, type Row } from './check.ts'
import { binomial, binomialTerm, choose, expectation, withoutReturn } from './counting.ts'
import { fixationFormula, fixationOfChain } from './birthDeath.ts'
import { real, whole } from './inputs.ts'
import { bisect, peak } from './solve.ts'
import { defineTopic, type Cited } from './topic.ts'

interface Inputs { readonly group: number, readonly threshold: number, readonly factor: number, readonly population: number, readonly selection: number }
type Differs = (drivers: number) => number

/** A drive that succeeds only with enough drivers. The cost of driving is 1. */
export const stagHunt = defineTopic<Inputs>({
  id: 'stag-hunt',
  title: { en: 'A drive that needs enough drivers', nl: 'Een drift die genoeg drijvers nodig heeft' },
  source: 'Pacheco, Santos, Souza & Skyrms 2009, doi:10.1098/rspb.2008.1126',
  inputs: {
    group: whole(2, 40, { en: 'people in a group (N)', nl: 'mensen in een groep (N)' }),
    threshold: whole(1, 40, { en: 'fewest drivers for any success (M)', nl: 'minste drijvers voor enig succes (M)' }),
    factor: real(0.01, 1_000, { en: 'what a driver\'s cost is multiplied by (F)', nl: 'waarmee de kosten van een drijver vermenigvuldigd worden (F)' }),
    population: whole(2, 300, { en: 'people in the finite population (Z)', nl: 'mensen in de eindige bevolking (Z)' }),
    selection: real(0, 100, { en: 'strength of selection (beta)', nl: 'selectiesterkte (bèta)' }),
  },
  cases: [
    {
      inputs: { group: 5, threshold: 3, factor: 4, population: 50, selection: 0.5 },
      cited: { 'critical-factor': 3.306878, unstable: 0.412116, stable: 0.815506, 'fewest-rising': 23, 'most-rising': 37, 'takeover-by-1': 7.0978e-5, 'takeover-by-half': 0.374832 },
    },
    { inputs: { group: 5, threshold: 3, factor: 5, population: 50, selection: 0.5 }, cited: { 'critical-factor': 3.306878, unstable: 0.333333, stable: 1 } },
    { inputs: { group: 6, threshold: 4, factor: 4.8, population: 50, selection: 0.5 }, cited: { 'critical-factor': 3.375, unstable: 0.453736, stable: 0.888488 } },
  ],
  label: ['group', 'threshold', 'factor'],
  refuses: ({ group, threshold, population }) => {
    if (threshold > group) return { input: 'threshold', accepts: { en: 'at most the group', nl: 'hooguit de groep' } }
    return population >= group ? null : { input: 'population', accepts: { en: 'at least the group', nl: 'minstens de groep' } }
  },
  rows: (inputs, cited) => [...infinite(inputs, cited), ...finite(inputs, cited)],
})

/** What everybody gets from k drivers. */
function harvest({ group, threshold, factor }: Inputs, k: number): number {
  return k >= threshold ? (k * factor) / group : 0
}

/** What driving is expected to pay more than not driving where a share x drives: (F/N)·R(x) − 1. */
export function advantage(game: Game, x: number): number {
  return (game.factor / game.group) * returns(game, x) - 1
}

/** R(x) of the source: driving pays where (F/N)·R(x) > 1. Its peak is at M/N. */
function returns({ group: n, threshold: m }: Game, x: number): number {
  let sum = m * choose(n - 1, m - 1) * (m === 1 ? 1 : binomialTerm(m - 1, m - 1, x)) * binomialTerm(n - m, 0, x)
  for (let k = m; k < n; k++) sum += binomialTerm(n - 1, k, x)
  return sum
}

type Game = Pick<Inputs, 'group' | 'threshold' | 'factor'>

/** The smallest factor with which driving pays for anybody. */
export function criticalFactor(game: Game): number {
  return game.group / returns(game, game.threshold / game.group)
}

/** Shares of drivers at which driving and not driving pay the same: below the first drivers die out, above it they grow to the second.
 *  Null if there are none. */
export function equilibria(game: Game): { readonly unstable: number, readonly stable: number } | null {
  const { group, threshold, factor } = game
  // Where it just pays at one point, rounding decides whether there are two or none.
  if (factor <= criticalFactor(game) * (1 + 1e-9) || threshold === 1) return null
  const top = threshold / group
  const pays = (x: number): number => returns(game, x) - group / factor
  // Where driving still pays among drivers only, everybody ends up driving.
  return { unstable: bisect(pays, 0, top), stable: factor >= group || threshold === group ? 1 : bisect(pays, top, 1) }
}

function infinite(inputs: Inputs, cited: Cited): Row[] {
  const judged = { tolerance: 1e-6 }
  const critical = criticalFactor(inputs)
  // Measured: payoff of a driver less that of the others, when each of the N − 1 others drives with probability x.
  const gainOf = (game: Inputs) => (x: number): number => {
    const others = binomial(game.group - 1, x)
    return expectation(others, k => harvest(game, k + 1)) - 1 - expectation(others, k => harvest(game, k))
  }
  const gain = gainOf(inputs)
  const best = peak(gainOf({ ...inputs, factor: 1 }), 0, 1)
  const found = rows('critical-factor', { formula: critical, measured: 1 / (best.value + 1), cited: cited['critical-factor'], ...judged })
  if (equilibria(inputs) === null) return found
  const formula = equilibria(inputs)!
  found.push(...rows('unstable', { formula: formula.unstable, measured: bisect(gain, 0, best.at), cited: cited.unstable, ...judged }))
  found.push(...rows('stable', {
    formula: formula.stable,
    measured: gain(1) >= -1e-12 ? 1 : bisect(gain, best.at, 1),
    cited: cited.stable, ...judged,
  }))
  return found
}

function finite(inputs: Inputs, cited: Cited): Row[] {
  const { group, population, selection } = inputs
  // By the others that somebody meets.
  const met: Differs = drivers => {
    const withDriver = withoutReturn(population - 1, drivers - 1, group - 1)
    const withOther = withoutReturn(population - 1, drivers, group - 1)
    return expectation(withDriver, k => harvest(inputs, k + 1)) - 1 - expectation(withOther, k => harvest(inputs, k))
  }
  // By all groups that there can be: what their drivers get together, and what the others do.
  const grouped: Differs = drivers => {
    let [driving, resting] = [0, 0]
    for (let j = 0; j <= group; j++) {
      const chance = (choose(drivers, j) * choose(population - drivers, group - j)) / choose(population, group)
      driving += chance * j * (harvest(inputs, j) - 1)
      resting += chance * (group - j) * harvest(inputs, j)
    }
    return (driving * population) / (group * drivers) - (resting * population) / (group * (population - drivers))
  }
  const found: Row[] = []
  const [expected, measured] = [rising(grouped, population), rising(met, population)]
  if (expected.length > 0 || measured.length > 0) {
    for (const [quantity, end] of [['fewest-rising', 0], ['most-rising', -1]] as const) {
      found.push(...rows(quantity, { formula: expected.at(end) ?? 0, measured: measured.at(end) ?? 0, tolerance: 0, cited: cited[quantity] }))
    }
  }
  for (const [quantity, start] of [['takeover-by-1', 1], ['takeover-by-half', Math.floor(population / 2)]] as const) {
    found.push(...rows(quantity, {
      formula: fixationFormula(sums(grouped, population), population, start, selection),
      measured: fixationOfChain(met, population, start, selection),
      tolerance: 1e-10, cited: cited[quantity], rounding: start === 1 ? 5e-10 : 5e-7,
    }))
  }
  return found
}

/** Numbers of drivers that tend to grow. */
function rising(differs: Differs, population: number): number[] {
  // Rounding must not make a difference of nothing.
  return Array.from({ length: population - 1 }, (_, i) => i + 1).filter(drivers => differs(drivers) > 1e-9)
}

function sums(differs: Differs, population: number): (j: number) => number {
  const sum = [0]
  for (let i = 1; i < population; i++) sum.push(sum[i - 1]! + differs(i))
  return j => sum[j]!
}
