// Why a season came out as it did for one organisation: the accounts that the engine kept of it while it played.
import type { Account, AccountName, AccountOf, Term } from './ledger.ts'
import { createLedger } from './ledger.ts'
import { isPopulation } from './population.ts'
import type { Run } from './run.ts'

/** The account with ids in the place of numbers. */
export type Told<K extends AccountName = AccountName> = K extends AccountName ? Pick<AccountOf<K>, 'name' | 'value' | 'facts'> & {
  readonly organisation: string
  readonly other?: string
  /** Which of those of its kind they are, from 1, where there are more. */
  readonly number?: number
  readonly otherNumber?: number
  readonly terms: readonly ToldTerm[]
} : never
export type ToldTerm = Omit<Term, 'other'> & { readonly other?: string, readonly otherNumber?: number }

export interface Explanation {
  season: number
  organisation: string
  /** How many organisations of its kind there are. In a population the first of them is explained. */
  count: number
  /** In the order in which the season made them. */
  accounts: Told[]
  /** How the trust of each of the others in it moved. */
  trusted: Told<'trust'>[]
}

/** From its next season on the run keeps accounts of how its numbers come about. It stays the same run. */
export function follow(run: Run): void {
  run.ledger ??= createLedger()
}

/** How the numbers of one organisation came about in the season that has ended last, or as far as it has come. Its terms are those
 *  that the engine added up. Throws a RangeError when nobody followed the run, or there is no such organisation. */
export function explain(run: Run, organisation: string): Explanation {
  const { ledger } = run
  if (ledger === null || ledger.season === 0) throw new RangeError('nothing to explain: follow(run) comes before the season')
  const { idOf, first } = membersOf(run)
  const member = first.get(organisation)
  if (member === undefined) throw new RangeError(`there is no organisation ${organisation}`)
  const { parameters } = run.setting
  const countOf = (id: string): number => (isPopulation(parameters) ? parameters.organisations.find(each => each.id === id)!.count : 1)
  // Members of a kind are counted on, one after the other.
  const numberOf = (whose: number): number | undefined => (countOf(idOf.get(whose)!) > 1 ? whose - first.get(idOf.get(whose)!)! + 1 : undefined)
  const who = (whose: number) => ({ organisation: idOf.get(whose)!, ...defined('number', numberOf(whose)) })
  const whom = (whose: number) => ({ other: idOf.get(whose)!, ...defined('otherNumber', numberOf(whose)) })
  const told = (account: Account): Told => {
    const { member: whose, other, terms, ...rest } = account
    return {
      ...rest, ...who(whose), ...(other === undefined ? {} : whom(other)),
      terms: terms.map(({ other: from, ...term }) => ({ ...term, ...(from === undefined ? {} : whom(from)) })),
    } as Told
  }
  return { season: ledger.season, organisation, count: countOf(organisation), accounts: ledger.accounts.filter(each => each.member === member).map(told), trusted: ledger.accounts.filter(each => each.other === member).map(told) as Told<'trust'>[] }
}

/** A field that is there only if it has a value. */
function defined<K extends string>(name: K, value: number | undefined): { readonly [k in K]?: number } {
  return value === undefined ? {} : { [name]: value } as { readonly [k in K]: number }
}

/** Ids by number, and the first number of each id. */
function membersOf({ groups }: Run): { idOf: Map<number, string>, first: Map<string, number> } {
  const idOf = new Map<number, string>()
  const first = new Map<string, number>()
  for (const { setting } of groups) {
    setting.members.forEach((member, o) => {
      const { id } = setting.organisations[o]!
      idOf.set(member, id)
      first.set(id, Math.min(member, first.get(id) ?? member))
    })
  }
  return { idOf, first }
}
