// The library's door: all that a program may use. The command line and the browser come in here too.
import { createRun as start, prepareRun as startInSteps, contextOf, step, type Run } from './engine/run.ts'
import { frameOf, type Frame } from './engine/frame.ts'
import { PHASES } from './engine/phases/phase.ts'
import type { SeasonResult } from './engine/results.ts'
import { trustOf, type TrustMatrix } from './engine/trustMatrix.ts'
import { runKey } from './experiment/runKey.ts'
import type { Scenario } from './scenario/types.ts'

export { parseScenario, type ParseOptions } from './scenario/parse.ts'
export { ScenarioError, formatIssue, formatIssues, type ScenarioIssue } from './scenario/errors.ts'
export { FormulaError } from './scenario/formula/error.ts'
export { everybodyIn } from './scenario/everybody.ts'
export { withIntervention, type Intervention } from './scenario/intervene.ts'
export { printScenario } from './scenario/print.ts'
export { jsonSchema } from './scenario/jsonSchema.ts'
export { fieldAt, listFields, parseSetting, type Field, type Settings, type SettingValue } from './scenario/paths.ts'
export { textIn, wordsOf, type Language, type Text } from './scenario/words.ts'
export type { Formula, MetricVariable, OrganisationParameters, Parameters, RuleVariables, Scenario } from './scenario/types.ts'

export { workshopSheet } from './handout/sheet.ts'

export { ACTIVITIES, FATES } from './engine/codes.ts'
export type { Frame } from './engine/frame.ts'
export { IdentityError, QuarryLimitError } from './engine/errors.ts'
export { explain, follow, type Explanation, type Told, type ToldTerm } from './engine/explain.ts'
export type { AccountName, BreachKind, Facts, SignedBy, TermName } from './engine/ledger.ts'
export { eventsOf, type SeasonEvent } from './engine/events.ts'
export { isGame } from './engine/rules/driveModels.ts'
export { narrate } from './engine/narrate.ts'
export type { TrustMatrix } from './engine/trustMatrix.ts'
export type { OrganisationRow, SeasonResult, SeasonRow } from './engine/results.ts'
export { intervene, restore, snapshot, stepSeason, type Run } from './engine/run.ts'
export { ENGINE_VERSION } from './engine/version.ts'
export { SnapshotError } from './engine/snapshot.ts'

export { ORGANISATION_COLUMNS, RUN_COLUMNS, SEASON_COLUMNS, SUMMARY_COLUMNS, type Cell, type Column, type NamedColumn, type SummaryFigure } from './experiment/columns.ts'
export { createParquet, type ParquetTable } from './experiment/parquet.ts'
export { FEWEST_SEASONS, fittingScenario, lackingForFit, seasonsOfFit, type AttendanceClass, type CoverageFit } from './experiment/coverageFit.ts'
export { PATTERNS } from './experiment/patterns/index.ts'
export { REPLICATES, type Claim, type Counter, type Pattern, type Side } from './experiment/patterns/pattern.ts'
export { playPair } from './experiment/patterns/play.ts'
export { pointsOfRegion, ROBUST, SEEDS_AT_POINT } from './experiment/patterns/region.ts'
export { verdictOf, type Verdict } from './experiment/patterns/verdict.ts'
export { MAX_AXIS_VALUES, pointCount, pointsOf, rangeValues, replicateSeed, type Axis } from './experiment/plan.ts'
export { summarise, type RunSummary } from './experiment/summary.ts'
export type { Check } from './experiment/theory/check.ts'
export { THEORY } from './experiment/theory/index.ts'
export { TheoryInputError, type Topic } from './experiment/theory/topic.ts'

/** A run before its first season. Without a seed the scenario's own is used: a run is never unseeded. */
export function createRun(scenario: Scenario, { seed = scenario.parameters.seed }: { seed?: string } = {}): Run {
  return start(scenario, seed, runKey(seed))
}

/** The same in steps, for a program that must look up now and then: the run is what the generator returns. */
export function prepareRun(scenario: Scenario, { seed = scenario.parameters.seed }: { seed?: string } = {}): Generator<void, Run> {
  return startInSteps(scenario, seed, runKey(seed))
}

/** One tick. Gives the season's result when that tick ended a season, else null. */
export function stepTick(run: Run): SeasonResult | null {
  return step(run)
}

/** A picture of this moment, for drawing; looking does not change the run. */
export function frame(run: Run): Frame {
  return frameOf(contextOf(run))
}

/** The phase of this moment, without a picture. */
export function phaseOf({ world }: Run): Frame['phase'] {
  return PHASES[world.phase_run[0]!]!
}

/** Who trusts whom at this moment; after a season's end, what the season left. Looking does not change the run. */
export function trustMatrix({ groups }: Run): TrustMatrix {
  return trustOf(groups)
}
