import type { Setting } from '../setting.ts'
import { directorOf } from './directors.ts'

/** Lost autonomy of organisation o: its need for autonomy × (mandate + dominance + (1 − style)·oversight + passed over by a partisan director).
 *  Dominance: (largest size share − 1/n)/(1 − 1/n), felt by all but the largest; 0 for n = 1. */
export function autonomyLoss(setting: Setting, o: number): number {
  const { organisations, parameters, oversight } = setting
  const mandate = parameters.pact.mandate ? 1 : 0
  return organisations[o]!.autonomyNeed * (mandate + dominance(setting, o) + (1 - parameters.director.style) * oversight + directorOf(setting).slights(setting, o))
}

function dominance({ organisations }: Setting, o: number): number {
  const n = organisations.length
  let total = 0
  let largest = 0
  for (const each of organisations) {
    total += each.size
    largest = Math.max(largest, each.size)
  }
  if (n === 1 || total === 0 || organisations[o]!.size === largest) return 0
  return (largest / total - 1 / n) / (1 - 1 / n)
}
