// What a run tells of how its numbers came about, if it is asked to. The engine fills it with the very terms that it adds up,
// and never reads it: a run that is followed is the same run.
import type { Disposition, RuleVariables } from '../scenario/types.ts'
import type { Context } from './context.ts'

/** One thing that was added. */
export interface Term {
  readonly name: TermName
  readonly value: number
  /** value = weight·amount, where it is such a product. */
  readonly weight?: number
  readonly amount?: number
  /** Number of the organisation that it came from or went to. */
  readonly other?: number
}

/** Everything that is added somewhere. */
export type TermName =
  // what signing is worth
  | 'belief' | 'forecast' | 'mission' | 'autonomy' | 'distrust' | 'sameOffer' | 'grip' | 'formula'
  // willingness
  | 'base' | 'gain' | 'fairness' | 'trust' | 'inspiration'
  // loot: what it caught and what the talent pool brought, what it owed to and got of the common bag, what went from hand to hand
  | 'caught' | 'reused' | 'owed' | 'withheld' | 'share' | 'fleeced' | 'fleecing' | 'forfeited' | 'received'
  // payoff, expected or real
  | 'loot' | 'kept' | 'worth' | 'costs' | 'ownGround' | 'driveCost' | 'huntCost' | 'gameCost' | 'overhead' | 'sizeCost' | 'poolCost' | 'fine' | 'directorFee' | 'armsCost'
  // what there was before, and what moved it
  | 'before' | 'step' | 'conduct' | 'neglect' | 'contact'

/** How the decision to sign was made. */
export type SignedBy = 'mandate' | 'always' | 'never' | 'trust' | 'chance'

/** What an organisation did that it had not promised. */
export type BreachKind = 'rested' | 'left' | 'squeezed' | 'poached'

/** What belongs to an account beside its terms. */
export interface Facts {
  /** Payoff that the published forecast expects of joining. */
  forecast: {
    /** Part of the quarry that is driven; null in a game. */
    driven: number | null
    /** What all members catch together, once for each whom a catch serves, and what the organisation gets of it, quarry needs. */
    joint: number
    own: number
    /** What as much would cost more in costs (quarry needs) and in beater-ticks if it hunted alone; null when it catches nothing alone. */
    costSaved: number | null
    timeSaved: number | null
    /** Payoff of hunting alone, and the gain over it: the forecast. */
    alone: number
    gain: number
  }
  /** All that driving and hunting costs in that forecast. */
  forecastCosts: None
  /** Utility of signing, and what the decision made of it. */
  signing: {
    disposition: Disposition
    by: SignedBy
    signed: boolean
    /** It wanted to sign, but nobody in the alliance chose it. */
    leftOut: boolean
    meanTrust: number
    threshold: number
    /** Probability of signing by utility, and the draw that must stay below it. */
    inclination: number
    luck: number
  }
  /** Probability that a beater comes. */
  attendance: {
    by: 'mandate' | 'willingness' | 'floor' | 'formula'
    willingness: number
    floor: number
    /** Its beaters as the drive begins; null where there is no field to stand in. */
    stood: { size: number, onPost: number, resting: number } | null
    /** Progress of the drive at which it begins to hunt for itself because the border is blurred. */
    earlyAt: number | null
  }
  /** Beater-ticks on post. */
  conduct: { promised: number, breach: BreachKind | null, detected: boolean, signed: boolean }
  /** Loot, quarry needs; chest: what all together gave away. */
  loot: { chest: number }
  payoff: None
  /** Trust in the other: what was seen or heard of its conduct (−1..1), lasting damage and common ground. */
  trust: { seen: 'seen' | 'heard' | 'unseen', conduct: number, damageBefore: number, damage: number, groundBefore: number, ground: number }
  /** What the organisation expects of driving. borne: a setback that the patient do not count. */
  belief: { gained: number, borne: boolean }
  /** What is willingness before it is put between 0 and 1 (by a formula of the scenario's own: cut off there); target: after that. */
  inclination: { target: number }
  willingness: None
  /** Imitation or chance has given it another disposition from the next season on. */
  disposition: { from: Disposition, to: Disposition }
  /** What gifts to dependants have raised its mission by; mission: with that of the scenario. */
  mission: { mission: number }
  /** contested: caught of that which others were after too, quarry needs. */
  armament: { contested: number }
  /** What a formula of the scenario's own gave in place of a rule, and the values that it could use. */
  formula: { rule: Exclude<keyof RuleVariables, 'stop'>, text: string, values: Readonly<Record<string, number>> }
}
export type AccountName = keyof Facts
type None = Record<never, never>

/** How one number of one organisation came about: added up from left to right, the terms are the value to the last bit. */
export interface AccountOf<K extends AccountName> {
  readonly name: K
  /** Number of the organisation in the whole population, and of the one that it is about. */
  readonly member: number
  readonly other?: number
  readonly terms: readonly Term[]
  readonly value: number
  readonly facts: Facts[K]
}
export type Account = { [K in AccountName]: AccountOf<K> }[AccountName]

export interface Ledger {
  season: number
  accounts: Account[]
  /** Moves of loot so far, by member. */
  moves: Map<number, Term[]>
}

export function createLedger(): Ledger {
  return { season: 0, accounts: [], moves: new Map() }
}

/** A new season: what was kept of the last one goes. */
export function openLedger(ledger: Ledger, season: number): void {
  ledger.season = season
  ledger.accounts = []
  ledger.moves.clear()
}

/** Keeps an account if somebody follows the run. */
export function note<K extends AccountName>({ ledger, setting }: Context, name: K, o: number, { other, ...account }: { terms: readonly Term[], value: number, facts: Facts[K], other?: number }): void {
  if (ledger === null) return
  const kept = { name, member: setting.members[o]!, ...account, ...(other === undefined ? {} : { other: setting.members[other]! }) }
  ledger.accounts.push(kept as unknown as Account)
}

/** The same, for work that is only tried out: nothing of it is noted. */
export function unfollowed(context: Context): Context {
  return context.ledger === null ? context : { ...context, ledger: null }
}

export function weighted(name: TermName, weight: number, amount: number): Term {
  return { name, weight, amount, value: weight * amount }
}

/** Added up in their order: the order is part of the result. */
export function sumOf(terms: readonly Term[]): number {
  let sum = terms[0]!.value
  for (let k = 1; k < terms.length; k++) sum += terms[k]!.value
  return sum
}
