import { groupSettings } from '../engine/groups.ts'
import { gatherCordon } from '../engine/line.ts'
import { isPopulation } from '../engine/population.ts'
import { contextOf, prepareRun, step, type Run } from '../engine/run.ts'
import type { SeasonRow } from '../engine/results.ts'
import { countNeeds, MAX_NEEDS, type Setting } from '../engine/setting.ts'
import type { Parameters, Scenario } from '../scenario/types.ts'
import type { RunKey } from '../engine/kernel/random.ts'
import { replicateSeed } from './plan.ts'
import { runKey } from './runKey.ts'

/** One simulated season: who stood where, and what came of it. */
export interface CoverageSample {
  attendance: number
  posts: 'agreed' | 'improvised'
  /** Places of those on post along the cordon as it was at the start, m. */
  places: number[]
  /** Drive skill of each of them. */
  skills: number[]
  /** Part of the quarry that was driven over the border. */
  driven: number
  /** Part of all needs that was served. */
  caught: number
}

/** Single first seasons of the scenario on the spatial model, in which everybody signs and comes with a probability spread
 *  evenly over [0, 1]; agreed and improvised posts in turn; clear border, no director. */
export function sampleSeasons(scenario: Scenario, count: number, seed: string, onSample: (done: number) => void = () => {}): CoverageSample[] {
  return Array.from({ length: count }, (_, k) => {
    const sample = finish(sampling(scenario, k, count, seed))
    onSample(k + 1)
    return sample
  })
}

/** Season k of `count` of these, tick by tick. */
export function* sampling(scenario: Scenario, k: number, count: number, seed: string): Generator<void, CoverageSample> {
  const attendance = (k + 0.5) / count
  const posts = k % 2 === 0 ? 'agreed' : 'improvised'
  const parameters = variant(scenario, 'driver')
  parameters.pact.mandate = true
  parameters.pact.posts = posts
  parameters.border.demarcation = 1
  for (const organisation of parameters.organisations) organisation.willingness = attendance
  const run = yield* prepared(parameters, replicateSeed(seed, k + 1))
  step(run) // the pact: everybody is at the post
  const context = contextOf(run)
  gatherCordon(context)
  const { cordon } = context.scratch
  const unskilled = parameters.coverage.cover * parameters.quarry.flightRadius
  const places = Array.from(cordon.place.subarray(0, cordon.count))
  const skills = Array.from(cordon.cover.subarray(0, cordon.count), cover => cover / unskilled)
  const row = yield* played(run)
  return { attendance, posts, places, skills, driven: row.driven / parameters.quarry.count, caught: row.bag / allNeeds(run.setting) }
}

/** Part of the quarry that one organisation finds of each need that it serves in a season without a drive, mean over some seasons. */
export function sampleAlone(scenario: Scenario, seasons: number, seed: string): number {
  let shares = 0
  for (let k = 0; k < seasons; k++) shares += finish(samplingAlone(scenario, k, seed))
  return shares / seasons
}

/** Season k of these, tick by tick. */
export function* samplingAlone(scenario: Scenario, k: number, seed: string): Generator<void, number> {
  const run = yield* prepared(variant(scenario, 'hunter'), replicateSeed(seed, k + 1))
  const { bag } = yield* played(run)
  // The model: of each need so much as those find together who serve it.
  const found = servings(run.setting)
  return found === 0 ? 0 : bag / run.setting.parameters.quarry.count / found
}

/** The scenario's parameters with one disposition for all, in the field. Dry seasons and sharing cost time and tell nothing here. */
function variant(scenario: Scenario, disposition: 'driver' | 'hunter'): Parameters {
  const parameters = structuredClone(scenario.parameters)
  parameters.drive.model = 'spatial'
  parameters.hunt.model = 'spatial'
  // What a drive misses because nobody knew where to look is no matter of who stands where.
  parameters.drive.search = 0
  parameters.pact.mandate = false
  parameters.director.kind = 'none'
  parameters.belief.drySeasons = 1
  parameters.sharing.rule = 'equal'
  for (const organisation of parameters.organisations) organisation.disposition = disposition
  return parameters
}

function* prepared(parameters: Parameters, seed: string): Generator<void, Run> {
  const key = runKey(seed)
  return yield* prepareRun(only(oneGroup(parameters, key)), seed, key)
}

/** Of a population one group, drawn by the key: every group has a field of its own. */
function oneGroup(parameters: Parameters, key: RunKey): Parameters {
  if (!isPopulation(parameters)) return parameters
  const [setting] = groupSettings(only(parameters), key, 1)
  const organisations = (setting?.organisations ?? []).map((organisation, o) => ({ ...organisation, id: `${organisation.id}.${o}`, count: 1 }))
  return { ...parameters, organisations, population: { ...parameters.population, group: 0 } }
}

function only(parameters: Parameters): Scenario {
  return { parameters, schedule: [{ season: 1, parameters }], formulas: { metrics: [] } }
}

function* played(run: Run): Generator<void, SeasonRow> {
  for (;;) {
    const result = step(run)
    if (result !== null) return result.row
    yield
  }
}

/** Does all the work of a generator at once and gives what it returns. */
export function finish<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = work.next()
    if (done === true) return value
  }
}

function allNeeds({ parameters, needs }: Setting): number {
  return parameters.quarry.count * countNeeds(needs)
}

/** Pairs of an organisation with beaters and a need that it serves. */
function servings({ organisations, offers_o, needs }: Setting): number {
  let pairs = 0
  organisations.forEach(({ size }, o) => {
    for (let k = 0; k < MAX_NEEDS; k++) if (size > 0 && (needs & offers_o[o]! & (1 << k)) !== 0) pairs++
  })
  return pairs
}
