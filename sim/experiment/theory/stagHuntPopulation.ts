// The threshold game of driving played by the engine's populations: where they settle, and from where they rise.
import { createRun, stepSeason } from '../../engine/run.ts'
import { parseScenario } from '../../scenario/parse.ts'
import { runKey } from '../runKey.ts'

export interface Played { readonly group: number, readonly threshold: number, readonly factor: number, readonly selection: number }

/** Comparisons of a member in one season: payoffs follow every change at once, so seasons are only looks at the population. */
const GENERATIONS = 20

/** About this many members, in whole groups. */
function membersOf({ group }: Played, about: number): number {
  return Math.ceil(about / group) * group
}

/** Part of the members who drive, season by season, from a part that drives at first; until `ends` says so. */
async function* course(game: Played, about: number, start: number, seed: string): AsyncGenerator<number> {
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
  const run = createRun(scenario, seed, runKey(seed))
  for (;;) yield stepSeason(run).row.drivers / members
}

/** Mean part of drivers over time, after they have settled. */
export async function settledAt(game: Played, start: number): Promise<number> {
  let sum = 0
  let season = 0
  for await (const drivers of course(game, 1000, start, 'theory:settles')) {
    if (season++ >= SETTLING) sum += drivers
    if (season === SETTLING + LOOKS) return sum / LOOKS
  }
  return NaN
}
const SETTLING = 10
const LOOKS = 150

/** In which part of the runs drivers become more, until they are well away from where they started. */
export async function risingFrom(game: Played, start: number, away: number, runs: number): Promise<number> {
  let rising = 0
  for (let k = 0; k < runs; k++) {
    for await (const drivers of course(game, 3000, start, `theory:rises ${k}`)) {
      if (drivers - start > away) rising++
      if (Math.abs(drivers - start) > away) break
    }
  }
  return rising / runs
}
