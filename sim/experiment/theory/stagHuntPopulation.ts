// The threshold game of driving played by the engine's populations: where they settle, and from where they rise.
import { createRun, stepSeason } from '../../engine/run.ts'
import { parseScenario } from '../../scenario/parse.ts'
import { runKey } from '../runKey.ts'
import { rows, type Row } from './check.ts'
import { real, whole } from './inputs.ts'
import { advantage, criticalFactor, equilibria, stagHunt } from './stagHunt.ts'
import { defineTopic, type LookUp } from './topic.ts'

interface Inputs { readonly group: number, readonly threshold: number, readonly factor: number, readonly members: number, readonly selection: number }

/** How far off the engine's populations may be. */
const PLAYED = 0.02
/** Runs from either side of the unstable share. */
const RUNS = 16

/** A finite population leaves the stable share by luck once in some 30 times exp(barrier) generations: with less than this it is nothing
 *  to measure. */
const STEADY = 7

/** Per member: what luck must climb from the stable share back to the unstable one, or up to where all drive, whichever is less:
 *  selection·∫ |advantage| dx. Of two that compare, one goes over to driving exp(selection·advantage) times as often as the other way. */
function barrier({ selection, ...game }: Inputs, { unstable, stable }: { unstable: number, stable: number }): number {
  const area = (from: number, to: number): number => {
    const strips = 200
    let sum = 0
    for (let k = 0; k < strips; k++) sum += Math.abs(advantage(game, from + ((k + 0.5) / strips) * (to - from))) * ((to - from) / strips)
    return sum
  }
  return selection * (stable < 1 - PLAYED ? Math.min(area(unstable, stable), area(stable, 1)) : area(unstable, stable))
}

/** A population stays about the stable share, and of those that start at the unstable one half rise. */
export const stagHuntPopulation = defineTopic<Inputs>({
  id: 'stag-hunt-population',
  title: { en: 'A population that imitates, in drives that need enough drivers', nl: 'Een bevolking die elkaar nadoet, in driften die genoeg drijvers nodig hebben' },
  source: stagHunt.source,
  inputs: {
    group: whole(2, 40, { en: 'people in a group (N)', nl: 'mensen in een groep (N)' }),
    threshold: whole(2, 40, { en: 'fewest drivers for any success (M)', nl: 'minste drijvers voor enig succes (M)' }),
    factor: real(0.01, 1_000, { en: 'what a driver\'s cost is multiplied by (F)', nl: 'waarmee de kosten van een drijver vermenigvuldigd worden (F)' }),
    members: whole(100, 100_000, { en: 'members; three times as many where they start about the unstable share', nl: 'leden; driemaal zoveel waar ze rond het onstabiele deel beginnen' }),
    selection: real(0.01, 100, { en: 'sharpness of imitation (beta); the weaker, the more members it takes', nl: 'scherpte van het nadoen (bèta); hoe zwakker, hoe meer leden er nodig zijn' }),
  },
  cases: [
    { inputs: { group: 5, threshold: 3, factor: 4, members: 1000, selection: 0.5 }, cited: { unstable: 0.412116, stable: 0.815506 } },
    { inputs: { group: 5, threshold: 3, factor: 5, members: 1000, selection: 0.5 }, cited: { unstable: 0.333333, stable: 1 } },
    { inputs: { group: 6, threshold: 4, factor: 4.8, members: 1000, selection: 0.5 }, cited: { unstable: 0.453736, stable: 0.888488 } },
  ],
  label: ['group', 'threshold', 'factor'],
  refuses: (inputs) => {
    const { group, threshold, members } = inputs
    if (threshold > group) return { input: 'threshold', accepts: { en: 'at most the group', nl: 'hooguit de groep' } }
    const shares = equilibria(inputs)
    if (shares === null) {
      const critical = String(Math.ceil(1000 * criticalFactor(inputs)) / 1000)
      return { input: 'factor', accepts: { en: `at least ${critical}: below that driving pays nowhere`, nl: `minstens ${critical}: daaronder loont drijven nergens` } }
    }
    if (shares.unstable < 3 * PLAYED) return { input: 'factor', accepts: { en: 'a smaller one: with this the unstable share is next to nobody', nl: 'een kleinere: hiermee is het onstabiele deel bijna niemand' } }
    const needed = Math.ceil(STEADY / barrier(inputs, shares))
    if (members >= needed) return null
    return { input: 'members', accepts: { en: `at least ${needed} with this factor and selection: fewer do not stay at the stable share`, nl: `minstens ${needed} bij deze factor en selectie: minder blijven niet bij het stabiele deel` } }
  },
  rows: async (inputs, cited, lookUp) => {
    const { unstable, stable } = equilibria(inputs)!
    const away = Math.min(unstable, stable - unstable) / 2
    const [below, above] = [await risingFrom(inputs, unstable - PLAYED, away, lookUp), await risingFrom(inputs, unstable + PLAYED, away, lookUp)]
    // Where half of the runs rise, on the line through both; nowhere if it does not rise.
    const half = above > below ? unstable - PLAYED + (2 * PLAYED * (0.5 - below)) / (above - below) : 0
    return [
      ...rows('unstable', { formula: unstable, measured: half, tolerance: PLAYED, cited: cited.unstable }),
      ...rows('stable', { formula: stable, measured: await settledAt(inputs, Math.min(0.95, stable), lookUp), tolerance: PLAYED, cited: cited.stable }),
    ] satisfies Row[]
  },
})

/** Comparisons of a member in one season: payoffs follow every change at once, so seasons are only looks at the population. */
const GENERATIONS = 20

/** About this many members, in whole groups. */
function membersOf({ group }: Inputs, about: number): number {
  return Math.ceil(about / group) * group
}

/** Part of the members who drive, season by season, from a part that drives at first; until `ends` says so. */
async function* course(game: Inputs, about: number, start: number, seed: string, lookUp: LookUp): AsyncGenerator<number> {
  const members = membersOf(game, about)
  const drivers = Math.min(members - 1, Math.max(1, Math.round(start * members)))
  const scenario = await parseScenario(JSON.stringify({
    battue: 1, id: 'theory', title: 'Theory',
    organisations: [{ id: 'drives', count: drivers, size: 1, disposition: 'driver', willingness: 1 }, { id: 'rides', count: members - drivers, size: 1, disposition: 'hunter', willingness: 1 }],
    population: { group: game.group },
    drive: { model: 'threshold', threshold: game.threshold, factor: game.factor, cost: 1 },
    quarry: { count: 0 }, willingness: { rate: 0 }, belief: { drySeasons: 1 },
    learning: { rule: 'imitate', update: 'one', payoff: 'expected', pairs: GENERATIONS * members, sharpness: game.selection },
  }))
  await lookUp()
  const run = createRun(scenario, seed, runKey(seed))
  for (;;) {
    await lookUp()
    yield stepSeason(run).row.drivers / members
  }
}

/** Mean part of drivers over time, after they have settled. */
async function settledAt(game: Inputs, start: number, lookUp: LookUp): Promise<number> {
  let sum = 0
  let season = 0
  for await (const drivers of course(game, game.members, start, 'theory:settles', lookUp)) {
    if (season++ >= SETTLING) sum += drivers
    if (season === SETTLING + LOOKS) return sum / LOOKS
  }
  return NaN
}
const SETTLING = 10
const LOOKS = 150

/** In which part of the runs drivers become more, until they are well away from where they started. */
async function risingFrom(game: Inputs, start: number, away: number, lookUp: LookUp): Promise<number> {
  let rising = 0
  for (let k = 0; k < RUNS; k++) {
    for await (const drivers of course(game, 3 * game.members, start, `theory:rises ${k}`, lookUp)) {
      if (drivers - start > away) rising++
      if (Math.abs(drivers - start) > away) break
    }
  }
  return rising / RUNS
}
