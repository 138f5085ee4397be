import { rows, sampledPart } from './check.ts'
import { fixationFormula, fixationOfChain } from './birthDeath.ts'
import { takeovers } from './fixationRuns.ts'
import { list, real, whole } from './inputs.ts'
import { defineTopic } from './topic.ts'

/** Runs of the engine's imitation, in populations of at most so many: larger ones take too long. */
const RUNS = 10_000
const MOST_PLAYED = 30

interface Inputs { readonly payoff: readonly number[], readonly population: number, readonly initial: number, readonly selection: number }

/** The chance that one way of behaving takes over by imitation. */
export const fixation = defineTopic<Inputs>({
  id: 'fixation',
  title: { en: 'Imitation in a small population: who takes over', nl: 'Nadoen in een kleine bevolking: wie het overneemt' },
  source: 'Traulsen, Nowak & Pacheco 2006, doi:10.1103/PhysRevE.74.011909',
  inputs: {
    payoff: list([4, 4], -1_000, 1_000, { en: 'payoffs a,b,c,d: of the first kind against first and second, of the second against first and second', nl: 'opbrengsten a,b,c,d: van de eerste soort tegen eerste en tweede, van de tweede tegen eerste en tweede' }),
    population: whole(2, 500, { en: 'people', nl: 'mensen' }),
    initial: whole(1, 500, { en: 'people of the first kind at the start', nl: 'mensen van de eerste soort bij het begin' }),
    selection: real(0, 100, { en: 'strength of selection (beta)', nl: 'selectiesterkte (bèta)' }),
  },
  cases: [
    { inputs: { payoff: [3, 1, 4, 2], population: 20, initial: 1, selection: 0.1 }, cited: { takeover: 0.01439142 } },
    { inputs: { payoff: [4, 1, 3, 2], population: 20, initial: 10, selection: 0.1 }, cited: { takeover: 0.47590208 } },
    // Without selection: the share at the start.
    { inputs: { payoff: [3, 1, 4, 2], population: 20, initial: 5, selection: 0 }, cited: { takeover: 0.25 } },
  ],
  refuses: ({ initial, population }) => (initial < population ? null : { input: 'initial', accepts: { en: 'fewer than the population', nl: 'minder dan de bevolking' } }),
  rows: async ({ payoff, population, initial, selection }, cited, lookUp) => {
    const [a = 0, b = 0, c = 0, d = 0] = payoff
    // The difference in payoff is u·i + v with i of the first kind; nobody plays against itself.
    const u = (a - b - c + d) / (population - 1)
    const v = (b * population - a - d * population + d) / (population - 1)
    const difference = (i: number): number => (a * (i - 1) + b * (population - i) - c * i - d * (population - i - 1)) / (population - 1)
    const found = rows('takeover', {
      formula: fixationFormula(j => (u * j * (j + 1)) / 2 + v * j, population, initial, selection),
      measured: fixationOfChain(difference, population, initial, selection),
      tolerance: 1e-8, cited: cited.takeover,
    })
    if (population > MOST_PLAYED) return found
    const formula = found.at(-1)!.expected
    return [...found, sampledPart('takeover/engine', formula, await takeovers(difference, population, initial, selection, RUNS, lookUp), RUNS)]
  },
})
