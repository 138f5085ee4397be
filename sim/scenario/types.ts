import type { Asked } from './formula/error.ts'
import type { z } from 'zod'
import type { METRIC_VARIABLES } from './formula/variables.ts'
import type { scenarioSchema } from './schema/index.ts'

/** What a user wrote, validated, with every default filled in. Plain data. */
export type Parameters = z.output<typeof scenarioSchema>
export type OrganisationParameters = Parameters['organisations'][number]
export type Disposition = OrganisationParameters['disposition']
export type LearningRule = Parameters['learning']['rule']

/** Values an own metric may use: the figures of a season. */
export type MetricVariable = keyof typeof METRIC_VARIABLES

/** The rules that a scenario may replace by a formula, and the values that each may use (units in formula/variables.ts). */
export interface RuleVariables {
  utility: 'belief' | 'forecast' | 'transparency' | 'mission' | 'autonomyLoss' | 'distrust' | 'sameOffer' | 'grip' | 'pooled' | 'size' | 'willingness' | 'season'
  attendance: 'usual' | 'willingness' | 'mandate' | 'trust' | 'belief' | 'mission' | 'size' | 'signed' | 'organisations' | 'season'
  payoff: 'usual' | 'loot' | 'caught' | 'effort' | 'hunterTicks' | 'signed' | 'detected' | 'size' | 'mission' | 'season'
  willingness: 'usual' | 'willingness' | 'gain' | 'fairness' | 'trust' | 'mission' | 'inspiration' | 'autonomyLoss' | 'signed' | 'driven' | 'size' | 'season'
  weight: 'usual' | 'effort' | 'caught' | 'size' | 'need' | 'mission' | 'season'
  stop: MetricVariable
}
export type RuleFormulas = { readonly [Rule in keyof RuleVariables]?: Formula<RuleVariables[Rule]> }

/** A compiled formula: reads named numbers, gives a finite number in its range or throws a FormulaError that says when and for whom. */
export type Formula<V extends string> = (values: Readonly<Record<V, number>>, asked?: Asked) => number

/** A scenario ready to run: parameters season by season, and compiled formulas. */
export interface Scenario {
  /** As in force at the start of the run. */
  readonly parameters: Parameters
  /** Parameters by the first season (1-based) in which they hold; ascending; the first entry is season 1. */
  readonly schedule: readonly { readonly season: number, readonly parameters: Parameters }[]
  readonly formulas: RuleFormulas & {
    readonly metrics: readonly { readonly name: string, readonly evaluate: Formula<MetricVariable> }[]
  }
}
