import { follow, FormulaError, IdentityError, prepareRun, QuarryLimitError, stepTick, summarise, type Run, type Scenario, type SeasonResult } from '../index.ts'
import type { Context } from './context.ts'
import { codeOf, Interrupted, RunFailure, shown } from './errors.ts'
import type { Language } from './language.ts'
import { startProgress } from './output/progress.ts'
import { createPause, type Pause } from './pause.ts'
import { jobsOf, scenarioAt, type Done, type Job, type Plan } from './plan.ts'

/** What is to be kept of the runs beside their summaries. */
export interface Keep {
  /** Called with the seasons of every run that ended well. */
  readonly onResults?: (job: Job, results: readonly SeasonResult[]) => void
  /** The digest of every season, not only of the last: memory grows with them. */
  readonly digests: boolean
}

/** Plays every run of the plan. `results`: the seasons, only of a plan of one single run.
 *  Throws RunFailure if that one fails; Interrupted; system errors. */
export async function playAll(plan: Plan, keep: Keep, { io, lang, text }: Context): Promise<{ done: Done[], results?: SeasonResult[] }> {
  const runs = plan.points.length * plan.replicates
  const pause = createPause(io.signal)
  const progress = startProgress(runs * plan.scenario.parameters.seasons, io, text)
  const done: Done[] = []
  try {
    for (const job of jobsOf(plan)) {
      const scenario = await scenarioAt(plan, job.set)
      try {
        const results = await play(scenario, job.seed, pause, progress.advance)
        keep.onResults?.(job, results)
        const digests = results.map(({ digest }) => digest)
        done.push({ ...job, digests: keep.digests || runs === 1 ? digests : digests.slice(-1), summary: summarise(results) })
        if (runs === 1) return { done, results }
      } catch (error) {
        // One bad run must not take the others with it; a single one has no others.
        if (error instanceof Interrupted || codeOf(error) !== undefined) throw error
        if (runs === 1 && !isScenariosDoing(error)) throw error
        const why = reasonOf(error, lang)
        if (runs === 1) throw new RunFailure(text.errors.runFailed(shown(job.seed), why))
        done.push({ ...job, digests: [], error: why })
      }
    }
    return { done }
  } finally {
    progress.stop()
  }
}

/** Plays one whole run and gives its seasons. */
async function play(scenario: Scenario, seed: string, pause: Pause, onSeasons: (count: number) => void): Promise<SeasonResult[]> {
  const { seasons } = scenario.parameters
  const results = await playOn(await start(scenario, seed, pause), seasons, pause, onSeasons)
  // Seasons that a stop condition leaves out need no waiting for.
  onSeasons(seasons - results.length)
  return results
}

/** A run before its first season. */
async function start(scenario: Scenario, seed: string, pause: Pause): Promise<Run> {
  const preparing = prepareRun(scenario, { seed })
  let prepared = preparing.next()
  while (!prepared.done) {
    if (pause.due()) await pause.take()
    prepared = preparing.next()
  }
  return prepared.value
}

/** Plays on through this season, or to the end of the run if that comes first, and gives the seasons played. */
async function playOn(run: Run, season: number, pause: Pause, onSeasons: (count: number) => void): Promise<SeasonResult[]> {
  const results: SeasonResult[] = []
  while (run.season <= season && !run.finished) {
    const result = stepTick(run)
    if (result !== null) {
      results.push(result)
      onSeasons(1)
    }
    if (pause.due()) await pause.take()
  }
  return results
}

/** Plays a run up to the end of a season, and follows that one, or its last if a stop condition comes first. `look`: what is to
 *  be kept of it. `toEnd`: plays on after that. digest: the last one, if the end was reached. Throws as playAll does. */
export async function playUntil<T>(
  scenario: Scenario, seed: string, season: number, look: (run: Run, results: readonly SeasonResult[]) => T, toEnd: boolean, { io, lang, text }: Context,
): Promise<{ seen: T, digest: string | null }> {
  const last = toEnd ? scenario.parameters.seasons : season
  const pause = createPause(io.signal)
  const progress = startProgress(last, io, text)
  try {
    const run = await start(scenario, seed, pause)
    // Any season can be the last where there is a stop condition.
    if (scenario.formulas.stop !== undefined) follow(run)
    const results = await playOn(run, season - 1, pause, progress.advance)
    follow(run)
    results.push(...await playOn(run, season, pause, progress.advance))
    const seen = look(run, results)
    results.push(...await playOn(run, last, pause, progress.advance))
    return { seen, digest: run.finished ? results.at(-1)!.digest : null }
  } catch (error) {
    if (!isScenariosDoing(error)) throw error
    throw new RunFailure(text.errors.runFailed(shown(seed), reasonOf(error, lang)))
  } finally {
    progress.stop()
  }
}

/** Did the scenario ask for something impossible, which only showed on the way? Else it is a mistake of the program. */
function isScenariosDoing(error: unknown): boolean {
  return error instanceof FormulaError || error instanceof QuarryLimitError || error instanceof IdentityError
}

function reasonOf(error: unknown, lang: Language): string {
  if (error instanceof FormulaError) return error.inLanguage(lang)
  return error instanceof Error ? error.message : String(error)
}
