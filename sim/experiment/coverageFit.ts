import type { Scenario } from '../scenario/types.ts'
import { sampling, samplingAlone, type CoverageSample } from './coverageSamples.ts'
import { coverageFieldOf, fittingCoverage, judgeCoverage, predictDriven, SEARCH, type CoverageConstants, type CoverageField, type CoverageQuality, type DriveConstants } from './fitCoverage.ts'
import { mean } from './statistics.ts'

/** Simulated less predicted, in parts of the quarry. */
export interface Residuals {
  mean: number
  /** Standard deviation around that mean. */
  deviation: number
  /** The one farthest from 0, and where. */
  largest: { residual: number, attendance: number, posts: CoverageSample['posts'] }
}

/** The seasons of one attendance class: means of what was simulated and of what the fitted model says. */
export interface AttendanceClass {
  from: number
  to: number
  seasons: number
  driven: { simulated: number, predicted: number }
  caught: { simulated: number, predicted: number }
}

/** The coverage model fitted to the spatial model of a scenario. */
export interface CoverageFit {
  /** As the scenario takes them under `coverage`. */
  constants: CoverageConstants & { aloneShare: number }
  /** Seasons with a drive, and without one (for aloneShare). */
  seasons: number
  aloneSeasons: number
  /** Standard error of aloneShare. */
  aloneShareError: number
  quality: CoverageQuality
  residuals: { driven: Residuals, caught: Residuals }
  classes: AttendanceClass[]
  /** Constants at the end of what was searched: a better value may lie beyond. */
  atEnd: (keyof DriveConstants)[]
}

/** A season without a drive for each so many with one. */
const DRIVES_PER_DRY = 10
export const FEWEST_SEASONS = 20
const CLASSES = 10

/** What a scenario lacks for a fit; undefined: nothing. */
export function lackingForFit({ parameters }: Scenario): 'quarry' | 'beaters' | undefined {
  if (parameters.quarry.count === 0) return 'quarry'
  return parameters.organisations.every(({ size }) => size === 0) ? 'beaters' : undefined
}

/** Seasons that a fit simulates in all. */
export function seasonsOfFit(seasons: number): number {
  return seasons + drySeasonsOf(seasons)
}

function drySeasonsOf(seasons: number): number {
  return Math.ceil(seasons / DRIVES_PER_DRY)
}

/** Samples seasons of the scenario's first rules on the spatial model and fits the coverage model to them, in steps; a step
 *  that gives true has ended a season. At least FEWEST_SEASONS; the same scenario, seasons and seed give the same fit.
 *  Source: docs/calibration.md */
export function* fittingScenario(scenario: Scenario, { seasons, seed }: { seasons: number, seed: string }): Generator<boolean, CoverageFit> {
  const samples: CoverageSample[] = []
  for (let k = 0; k < seasons; k++) samples.push(yield* season(sampling(scenario, k, seasons, seed)))
  const alone: number[] = []
  for (let k = 0; k < drySeasonsOf(seasons); k++) alone.push(yield* season(samplingAlone(scenario, k, seed)))
  const field = coverageFieldOf(scenario.parameters)
  const { catchShare, ...drive } = yield* breathing(fittingCoverage(samples, field))
  // The scenario takes no part above 1.
  const constants = { ...drive, catchShare: Math.min(1, catchShare), aloneShare: Math.min(1, mean(alone)) }
  return {
    constants, seasons, aloneSeasons: alone.length, aloneShareError: deviation(alone) / Math.sqrt(alone.length),
    quality: judgeCoverage(samples, constants, field), ...tellings(samples, constants, field), atEnd: atEnd(drive),
  }
}

function* season<T>(work: Generator<void, T>): Generator<boolean, T> {
  const result = yield* breathing(work)
  yield true
  return result
}

function* breathing<T>(work: Generator<void, T>): Generator<boolean, T> {
  for (;;) {
    const { done, value } = work.next()
    if (done === true) return value
    yield false
  }
}

function tellings(samples: readonly CoverageSample[], constants: CoverageConstants, field: CoverageField): Pick<CoverageFit, 'residuals' | 'classes'> {
  const told = samples.map((sample) => {
    const driven = predictDriven(sample, constants, field)
    return { sample, driven: { simulated: sample.driven, predicted: driven }, caught: { simulated: sample.caught, predicted: constants.catchShare * driven } }
  })
  const residuals = (of: 'driven' | 'caught'): Residuals => {
    const values = told.map((each) => each[of].simulated - each[of].predicted)
    const at = values.reduce((far, value, i) => (Math.abs(value) > Math.abs(values[far]!) ? i : far), 0)
    const { attendance, posts } = samples[at]!
    return { mean: mean(values), deviation: deviation(values), largest: { residual: values[at]!, attendance, posts } }
  }
  const classes = Array.from({ length: CLASSES }, (_, k): AttendanceClass => {
    const members = told.filter(({ sample }) => Math.floor(sample.attendance * CLASSES) === k)
    const means = (of: 'driven' | 'caught') => ({ simulated: mean(members.map((each) => each[of].simulated)), predicted: mean(members.map((each) => each[of].predicted)) })
    return { from: k / CLASSES, to: (k + 1) / CLASSES, seasons: members.length, driven: means('driven'), caught: means('caught') }
  })
  return { residuals: { driven: residuals('driven'), caught: residuals('caught') }, classes }
}

/** No leak beside a gap is an answer, not an end of the search. */
function atEnd(drive: DriveConstants): (keyof DriveConstants)[] {
  const names = ['cover', 'leakReach', 'exponent'] as const
  return names.filter((name) => drive[name] >= SEARCH[name][1] || (name !== 'leakReach' && drive[name] <= SEARCH[name][0]))
}

/** Standard deviation of a sample; 0 for a single value. */
function deviation(values: readonly number[]): number {
  const middle = mean(values)
  return values.length < 2 ? 0 : Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1))
}
