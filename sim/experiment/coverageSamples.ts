import { gatherCordon } from '../engine/line.ts'
import { contextOf, createRun, step } from '../engine/run.ts'
import { countNeeds } from '../engine/setting.ts'
import type { Parameters, Scenario } from '../scenario/types.ts'
import { replicateSeed } from './plan.ts'
import { runKey } from './runKey.ts'

/** One simulated season: who stood where, and what came of it. */
export interface CoverageSample {
  attendance: number
  posts: 'agreed' | 'improvised'
  /** Places of those on post, m. */
  places: number[]
  /** Part of the quarry that was driven over the border. */
  driven: number
  /** Part of all needs that was served. */
  caught: number
}

/** Single first seasons of the scenario in which everybody signs and comes with a probability spread evenly over
 *  [0, 1]; agreed and improvised posts in turn; clear border, no director. */
export function sampleSeasons(scenario: Scenario, count: number, seed: string, onSample: (done: number) => void = () => {}): CoverageSample[] {
  return Array.from({ length: count }, (_, k) => {
    const sample = sampleSeason(scenario, (k + 0.5) / count, k % 2 === 0 ? 'agreed' : 'improvised', replicateSeed(seed, k + 1))
    onSample(k + 1)
    return sample
  })
}

function sampleSeason(scenario: Scenario, attendance: number, posts: CoverageSample['posts'], seed: string): CoverageSample {
  const parameters = variant(scenario, 'driver')
  parameters.pact.mandate = true
  parameters.pact.posts = posts
  parameters.border.demarcation = 1
  parameters.director.kind = 'none'
  for (const organisation of parameters.organisations) organisation.willingness = attendance
  const run = createRun(only(parameters), seed, runKey(seed))
  step(run) // the pact: everybody is at the post
  const context = contextOf(run)
  gatherCordon(context)
  const places = Array.from(context.scratch.cordon.place.subarray(0, context.scratch.cordon.count))
  for (;;) {
    const result = step(run)
    if (result === null) continue
    return { attendance, posts, places, driven: result.row.driven / parameters.quarry.count, caught: result.row.bag / allNeeds(parameters, run.setting.needs) }
  }
}

/** Part of all needs that one organisation serves in a season without a drive, mean over some seasons. */
export function sampleAlone(scenario: Scenario, seasons: number, seed: string): number {
  const parameters = variant(scenario, 'hunter')
  let caught = 0
  for (let k = 1; k <= seasons; k++) {
    const run = createRun(only(parameters), replicateSeed(seed, k), runKey(replicateSeed(seed, k)))
    let result = step(run)
    while (result === null) result = step(run)
    caught += result.row.bag / allNeeds(parameters, run.setting.needs)
  }
  return caught / seasons / parameters.organisations.length
}

/** The scenario's parameters with one disposition for all; dry seasons cost time and tell nothing here. */
function variant(scenario: Scenario, disposition: 'driver' | 'hunter'): Parameters {
  const parameters = structuredClone(scenario.parameters)
  parameters.pact.mandate = false
  parameters.belief.drySeasons = 1
  for (const organisation of parameters.organisations) organisation.disposition = disposition
  return parameters
}

function only(parameters: Parameters): Scenario {
  return { parameters, schedule: [{ season: 1, parameters }], formulas: { metrics: [] } }
}

function allNeeds(parameters: Parameters, needs: number): number {
  return parameters.quarry.count * countNeeds(needs)
}
