import type { RuleVariables } from '../../scenario/types.ts'
import type { Context } from '../context.ts'
import { sumOf, type Term } from '../ledger.ts'
import { byFormula } from './formula.ts'
import { missionOf } from './mission.ts'

/** What a season brought, or may bring, an organisation. */
type Earnings = Pick<Record<RuleVariables['payoff'], number>, 'loot' | 'caught' | 'effort' | 'hunterTicks' | 'signed' | 'detected'>

/** What the payoff of organisation o is the sum of: the usual terms, or the single one that the scenario's own formula makes of
 *  it. Seasons that are reckoned beforehand have the number 0. Source: docs/model.md, share. */
export function payoffTerms(context: Context, o: number, usual: readonly Term[], earnings: Earnings): readonly Term[] {
  const { world, dry, season } = context
  const value = byFormula(context, 'payoff', o, () => ({ ...earnings, usual: sumOf(usual), size: world.size_o[o]!, mission: missionOf(context, o), season: dry ? 0 : season }))
  return value === undefined ? usual : [{ name: 'formula', value }]
}
