import { pointCount, pointsOf, replicateSeed, type Axis, type RunSummary, type Scenario, type Settings } from '../index.ts'
import type { Context } from './context.ts'
import { UsageError } from './errors.ts'
import type { RunOptions } from './options.ts'
import { formatIn } from './output/format.ts'
import { createPause, type Pause } from './pause.ts'
import { parseSource, type Source } from './scenarios.ts'

/** What is going to be run. */
export interface Plan {
  readonly source: Source
  /** With `--set` and `--seasons`, before anything is varied. */
  readonly scenario: Scenario
  readonly set: Settings
  readonly seasons?: number
  readonly axes: readonly Axis[]
  /** Every combination of varied values; one without any when nothing varies. */
  readonly points: readonly Settings[]
  readonly replicates: number
  /** Of the first replicate. */
  readonly seed: string
}

/** One run of the plan. Numbers count from 1. */
export interface Job {
  readonly run: number
  readonly point: number
  readonly replicate: number
  readonly seed: string
  /** What was set and varied by path. */
  readonly set: Settings
}

/** What became of a run: the digest of every season and the summary, or why it failed. */
export interface Done extends Job {
  readonly digests: readonly string[]
  readonly summary?: RunSummary
  readonly error?: string
}

const RUNS_WITHOUT_YES = 10_000
const MAX_RUNS = 1_000_000

/** Checks everything before anything runs. Throws a UsageError or a ScenarioError. */
export async function makePlan(source: Source, options: RunOptions, { io, lang, text }: Context): Promise<Plan> {
  const { set, axes, replicates, seasons } = options
  const given = { source, set, ...(seasons === undefined ? {} : { seasons }) }
  const scenario = await parseWith(given, set)
  const { whole } = formatIn(lang)
  const runs = pointCount(axes) * replicates
  if (runs > MAX_RUNS) throw new UsageError(text.errors.tooManyRuns(whole(runs)))
  if (runs > RUNS_WITHOUT_YES && !options.yes) throw new UsageError(text.errors.manyRuns(whole(runs)))
  const plan = { ...given, scenario, axes, points: pointsOf(axes), replicates, seed: options.seed ?? scenario.parameters.seed }
  if (axes.length > 0) await checkPoints(plan, createPause(io.signal))
  return plan
}

/** The scenario of one combination of values. */
export async function scenarioAt(plan: Plan, set: Settings): Promise<Scenario> {
  return plan.axes.length === 0 ? plan.scenario : await parseWith(plan, set)
}

async function parseWith({ source, seasons }: Pick<Plan, 'source' | 'seasons'>, set: Settings): Promise<Scenario> {
  return await parseSource(source, seasons === undefined ? set : { ...set, seasons })
}

/** The runs, all combinations with one seed before the next seed: what is done when somebody stops is of use. */
export function* jobsOf({ set, points, replicates, seed }: Plan): Generator<Job> {
  let run = 0
  for (let replicate = 1; replicate <= replicates; replicate++) {
    for (const [i, point] of points.entries()) {
      run += 1
      yield { run, point: i + 1, replicate, seed: replicateSeed(seed, replicate), set: { ...set, ...point } }
    }
  }
}

async function checkPoints(plan: Plan, pause: Pause): Promise<void> {
  for (const point of plan.points) {
    await scenarioAt(plan, { ...plan.set, ...point })
    if (pause.due()) await pause.take()
  }
}
