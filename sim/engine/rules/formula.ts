import type { Formula, RuleVariables } from '../../scenario/types.ts'
import type { Context } from '../context.ts'
import { note } from '../ledger.ts'
import type { Setting } from '../setting.ts'

/** Rules of an organisation that a scenario may replace by a formula. */
type FormulaRule = Exclude<keyof RuleVariables, 'stop'>

/** What the scenario's own formula makes of these values for organisation o; undefined: it has none for this rule. */
export function byFormula<R extends FormulaRule>(context: Context, rule: R, o: number, values: () => Record<RuleVariables[R], number>): number | undefined {
  const formula = context.formulas[rule] as Formula<RuleVariables[R]> | undefined
  if (formula === undefined) return undefined
  const used = values()
  // Every rule may use the season; it is 0 in the seasons that are reckoned beforehand.
  const value = formula(used, { season: used['season' as RuleVariables[R]], organisation: context.setting.organisations[o]!.id })
  note(context, 'formula', o, { terms: [], value, facts: { rule, text: textOf(context.setting, rule), values: used } })
  return value
}

function textOf({ parameters: { pact, sharing, costs, willingness } }: Setting, rule: FormulaRule): string {
  const text = { utility: pact.utility, attendance: pact.attendance, weight: sharing.weight, payoff: costs.payoff, willingness: willingness.target }[rule]
  return text ?? ''
}
