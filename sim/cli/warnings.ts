import { isGame, type Scenario } from '../index.ts'
import type { Texts } from './text/index.ts'

/** What a scenario says in vain. */
export interface Warning { readonly path: string, readonly message: string }

/** What stands in a scenario and does nothing: interventions after the last season, and what a game has no use for. */
export function warningsOf({ parameters }: Scenario, { check }: Texts, whole: (value: number) => string): Warning[] {
  const { interventions, seasons, sharing, field, drive } = parameters
  const late = interventions.flatMap(({ season }, i) => (season > seasons ? [{ path: `interventions[${i}].season`, message: check.late(whole(season), whole(seasons)) }] : []))
  if (!isGame(parameters)) return late
  const idle = [
    ...(sharing.pooled > 0 ? ['sharing.pooled'] : []), ...(sharing.rule === 'keep' ? [] : ['sharing.rule']), ...(field.cordon === 'ring' ? ['field.cordon'] : []),
  ]
  return [...late, ...idle.map((path) => ({ path, message: check.idle(drive.model) }))]
}
