// What happened in a season that is worth telling, from the accounts that a followed run has kept.
import type { Disposition } from '../scenario/types.ts'
import type { AccountOf, BreachKind, Term } from './ledger.ts'
import type { Run } from './run.ts'

/** Why an organisation did not sign: as always; because the others did not choose it back; by a draw against its interest; or
 *  the term that weighed most against it. */
export type Reason = 'habit' | 'leftOut' | 'luck' | 'belief' | 'autonomy' | 'distrust' | 'sameOffer' | 'grip'

export type SeasonEvent =
  | { readonly kind: 'ordered' }
  | { readonly kind: 'stayedOut', readonly organisation: string, readonly reason: Reason | null }
  /** how: null where only that it happened is known. from: whom it took from. */
  | { readonly kind: 'broke', readonly organisation: string, readonly how: BreachKind | null, readonly from: string | null, readonly fate: Fate }
  /** Beaters that were promised and not there, over the whole drive, by what came in between. */
  | { readonly kind: 'missed', readonly cause: 'absent' | 'early', readonly beaters: number }
  | { readonly kind: 'turned', readonly organisation: string, readonly to: Disposition }

/** What became of who broke faith; null: nothing could. */
export type Fate = 'excluded' | 'fined' | 'unseen' | null

/** The events of the season that a followed run has just ended, in the order of the season; of a run that nobody followed none. */
export function eventsOf({ ledger, groups }: Run): SeasonEvent[] {
  const events: SeasonEvent[] = []
  if (ledger === null) return events
  const idOf = new Map(groups.flatMap(({ setting }) => setting.members.map((member, o) => [member, setting.organisations[o]!.id] as const)))
  const { sharing } = groups[0]!.setting.parameters
  const punishes = sharing.exclusion || sharing.fine > 0
  const missed = { absent: 0, early: 0 }
  const turns = new Map<number, { from: Disposition, to: Disposition }>()
  let ordered = false
  for (const account of ledger.accounts) {
    const organisation = idOf.get(account.member)!
    if (account.name === 'signing') {
      ordered ||= account.facts.by === 'mandate'
      if (!account.facts.signed) events.push({ kind: 'stayedOut', organisation, reason: reasonOf(account) })
    }
    if (account.name === 'attendance') countMissed(account, missed)
    if (account.name === 'conduct' && account.facts.breach !== null) {
      const { breach, detected } = account.facts
      const fate = !punishes ? null : !detected ? 'unseen' : sharing.exclusion ? 'excluded' : 'fined'
      const victim = termsOf(ledger.moves.get(account.member), 'fleecing')?.other
      events.push({ kind: 'broke', organisation, how: breach, from: victim === undefined ? null : idOf.get(victim)!, fate })
    }
    if (account.name === 'disposition') turns.set(account.member, { from: turns.get(account.member)?.from ?? account.facts.from, to: account.facts.to })
  }
  for (const cause of ['absent', 'early'] as const) if (missed[cause] > 0) events.push({ kind: 'missed', cause, beaters: missed[cause] })
  for (const [member, { from, to }] of turns) if (from !== to) events.push({ kind: 'turned', organisation: idOf.get(member)!, to })
  return ordered ? [{ kind: 'ordered' }, ...events] : events
}

/** By the largest term against it; a draw that went against the sum of the terms is luck. */
function reasonOf({ value, terms, facts: { by, leftOut } }: AccountOf<'signing'>): Reason {
  if (leftOut) return 'leftOut'
  if (by === 'never') return 'habit'
  if (by === 'trust') return 'distrust'
  if (value > 0) return 'luck'
  const least = terms.reduce((low, each) => (each.value < low.value ? each : low))
  switch (least.name) {
    case 'autonomy': case 'distrust': case 'sameOffer': case 'grip': return least.value < 0 ? least.name : 'luck'
    default: return 'belief'
  }
}

function termsOf(terms: readonly Term[] | undefined, name: Term['name']): Term | undefined {
  return terms?.find(term => term.name === name)
}

/** Beaters that did not come, and the rest of the way of those who began to hunt for themselves. */
function countMissed({ facts: { stood, earlyAt } }: AccountOf<'attendance'>, missed: { absent: number, early: number }): void {
  if (stood === null) return
  missed.absent += stood.size - stood.onPost - stood.resting
  if (earlyAt !== null) missed.early += stood.onPost * (1 - earlyAt)
}
