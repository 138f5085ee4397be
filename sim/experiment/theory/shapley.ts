import { shapley, shapleySampled } from '../../engine/rules/shapley.ts'
import { rows, sampledRow, type Row } from './check.ts'
import { list, whole } from './inputs.ts'
import { luckOf } from './luck.ts'
import { defineTopic, type Cited } from './topic.ts'

const ORDERS = 20_000
const SOURCE = 'Shapley 1953, doi:10.1515/9781400881970-018'

/** Everybody pays for a runway that is as long as the largest needs it. */
export const airport = defineTopic<{ costs: readonly number[] }>({
  id: 'airport',
  title: { en: 'Sharing the cost of the largest: the airport game', nl: 'De kosten van de grootste verdelen: het vliegveldspel' },
  source: `Littlechild & Owen 1973, doi:10.1287/mnsc.20.3.370; ${SOURCE}`,
  inputs: { costs: list([1, 12], 0, 1_000_000, { en: 'what each alone would cost', nl: 'wat elk alleen zou kosten' }) },
  cases: [
    { inputs: { costs: [40, 50, 60, 70, 80, 90] }, cited: { 1: 40 / 6, 2: 52 / 6, 3: 67 / 6, 4: 87 / 6, 5: 117 / 6, 6: 177 / 6 } },
    { inputs: { costs: [1500, 2200, 3000] }, cited: { 1: 500, 2: 850, 3: 1650 } },
  ],
  rows: ({ costs }, cited) => compare({
    players: costs.length,
    names: costs.map((_, i) => `${i + 1}`),
    value: has => costs.reduce((most, cost, i) => (has(i) ? Math.max(most, cost) : most), 0),
    formula: runwayShares(costs),
    cited,
  }),
})

/** Each stretch of the runway is paid in equal parts by those who need it. */
function runwayShares(costs: readonly number[]): number[] {
  const stretches = [...new Set([0, ...costs])].sort((a, b) => a - b)
  return costs.map(cost => stretches.reduce((sum, end, i) => {
    if (i === 0 || end > cost) return sum
    return sum + (end - stretches[i - 1]!) / costs.filter(each => each >= end).length
  }, 0))
}

/** Nothing succeeds without the director, nor with too few beaters. */
export const directorGame = defineTopic<{ beaters: number, needed: number }>({
  id: 'director-game',
  title: { en: 'A director without whom nothing succeeds: what each is worth', nl: 'Een regisseur zonder wie niets lukt: wat ieder waard is' },
  source: SOURCE,
  inputs: {
    beaters: whole(1, 11, { en: 'beaters beside the director (N)', nl: 'drijvers naast de regisseur (N)' }),
    needed: whole(1, 11, { en: 'fewest beaters for success (M)', nl: 'minste drijvers voor succes (M)' }),
  },
  cases: [{ inputs: { beaters: 6, needed: 4 }, cited: { director: 3 / 7, beater: 2 / 21 } }],
  refuses: ({ beaters, needed }) => (needed <= beaters ? null : { input: 'needed', accepts: { en: 'at most the beaters', nl: 'hooguit de drijvers' } }),
  rows: ({ beaters, needed }, cited) => compare({
    players: beaters + 1,
    // The other beaters are worth as much as the first.
    names: ['director', 'beater'],
    value: has => (has(0) && Array.from({ length: beaters }, (_, i) => has(i + 1)).filter(Boolean).length >= needed ? 1 : 0),
    formula: [(beaters + 1 - needed) / (beaters + 1), needed / (beaters * (beaters + 1))],
    cited,
  }),
})

interface Game {
  readonly players: number
  /** Of the first players; the others are not looked at. */
  readonly names: readonly string[]
  readonly value: (has: (player: number) => boolean) => number
  readonly formula: readonly number[]
  readonly cited: Cited
}

/** The engine's algorithms, exact and sampled, against the closed form. */
function compare({ players, names, value, formula, cited }: Game): Row[] {
  const exact = new Float64Array(players)
  shapley(players, coalition => value(player => (coalition & (1 << player)) !== 0), exact)
  const [mean, standardError] = [new Float64Array(players), new Float64Array(players)]
  shapleySampled(players, (members, count) => value(player => members.subarray(0, count).includes(player)), ORDERS, luckOf('shapley'), mean, standardError)
  // Of large sums the last bits are more than 1e-12.
  const tolerance = Math.max(1e-12, 2e-15 * value(() => true))
  return names.flatMap((name, i) => [
    ...rows(name, { formula: formula[i]!, measured: exact[i]!, tolerance, cited: cited[name] }),
    sampledRow(name, formula[i]!, { mean: mean[i]!, standardError: standardError[i]! }),
  ])
}
