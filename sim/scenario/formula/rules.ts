import type { RuleVariables } from '../types.ts'
import type { Range } from './error.ts'
import { ATTENDANCE_VARIABLES, METRIC_VARIABLES, PAYOFF_VARIABLES, UTILITY_VARIABLES, WEIGHT_VARIABLES, WILLINGNESS_VARIABLES, type VariableText } from './variables.ts'

/** More than this no payoff or weight can mean, and sums of them stay exact enough to share by. */
const LARGEST = 1e12

/** A rule of the model that a formula may replace. */
interface Rule<Variable extends string> {
  /** The field that holds the formula. */
  readonly path: string
  readonly variables: Readonly<Record<Variable, VariableText>>
  /** A result outside it ends the run; without one every finite number will do. */
  readonly range?: Range
}

export const RULES: { readonly [Name in keyof RuleVariables]: Rule<RuleVariables[Name]> } = {
  utility: { path: 'pact.utility', variables: UTILITY_VARIABLES },
  attendance: { path: 'pact.attendance', variables: ATTENDANCE_VARIABLES },
  payoff: { path: 'costs.payoff', variables: PAYOFF_VARIABLES, range: { min: -LARGEST, max: LARGEST } },
  willingness: { path: 'willingness.target', variables: WILLINGNESS_VARIABLES },
  weight: { path: 'sharing.weight', variables: WEIGHT_VARIABLES, range: { min: 0, max: LARGEST } },
  stop: { path: 'stop', variables: METRIC_VARIABLES },
}
