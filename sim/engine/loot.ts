import { BREACH } from './codes.ts'
import type { Context } from './context.ts'
import { note, type BreachKind, type TermName } from './ledger.ts'
import { ruleOf } from './rules/dispositions.ts'
import { LOOT_UNIT } from './rules/sharing.ts'

/** All loot that anybody gets or gives up goes through here: what an explanation adds up is what was got. units: of 2^-20 quarry
 *  needs. other: row of the organisation that it came from or went to. */
export function moveLoot({ world, setting, ledger }: Context, o: number, name: TermName, units: number, other?: number): void {
  world.loot_o[o]! += units
  if (ledger === null || units === 0) return
  const member = setting.members[o]!
  const terms = ledger.moves.get(member) ?? []
  terms.push({ name, value: units / LOOT_UNIT, ...(other === undefined ? {} : { other: setting.members[other]! }) })
  ledger.moves.set(member, terms)
}

/** What each kept of its promise and what it got in the end, once the season is settled. */
export function tellDeeds(context: Context): void {
  const { world, setting, ledger } = context
  if (ledger === null) return
  for (let o = 0; o < setting.organisations.length; o++) {
    const deeds = { promised: world.promised_o[o]!, breach: breachOf(context, o), detected: world.detected_o[o] === 1, signed: world.signed_o[o] === 1 }
    note(context, 'conduct', o, { terms: [], value: world.effort_o[o]!, facts: deeds })
    const chest = world.chest_run[0]! / LOOT_UNIT
    note(context, 'loot', o, { terms: ledger.moves.get(setting.members[o]!) ?? [], value: world.loot_o[o]! / LOOT_UNIT, facts: { chest } })
  }
}

/** How organisation o broke its word this season: what its disposition is known for. null: it did not. */
export function breachOf(context: Context, o: number): BreachKind | null {
  const breach = context.world.breach_o[o]!
  if (breach === BREACH.none) return null
  const { conduct } = ruleOf(context, o)
  return breach === BREACH.rested ? 'rested' : conduct === 'leave' ? 'left' : conduct === 'poach' ? 'poached' : 'squeezed'
}
