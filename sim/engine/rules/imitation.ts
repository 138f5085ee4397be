// Imitation: after a season members of the whole population may take over each other's disposition. Source: docs/model.md, learn.
import type { Disposition } from '../../scenario/types.ts'
import { DISPOSITIONS } from '../codes.ts'
import type { Context } from '../context.ts'
import { exp } from '../kernel/math.ts'
import { draw, PURPOSES, toUnit, uniform, type RunKey } from '../kernel/random.ts'
import { note } from '../ledger.ts'
import { adopt, DISPOSITION_RULES, dispositionOf, ruleOf } from './dispositions.ts'
import { driveModel } from './driveModels.ts'
import { expectedPayoff, type Game, type Mixture } from './expectedPayoff.ts'

/** Probability that who earns `own` takes over what another does who earns `other`: 1/(1 + exp(−sharpness·(other − own))), the
 *  rule named after Fermi. Source: Traulsen, Nowak & Pacheco 2006 (doi:10.1103/PhysRevE.74.011909); docs/model.md, learn. */
export function imitates(own: number, other: number, sharpness: number): number {
  return 1 / (1 + exp(-sharpness * (other - own)))
}

/** Who compares, and what comes of it. */
export interface Imitators {
  count: number
  payoff(member: number): number
  /** `member` does from now on what `model` does. */
  copy(member: number, model: number): void
}

/** The members of all groups, by their number. */
interface Members extends Imitators {
  /** `member` has this disposition from now on. */
  become(member: number, disposition: Disposition): void
  context: readonly Context[]
  row: readonly number[]
}

const words = new Uint32Array(4)

/** One season's imitation, over all groups. */
export function imitate(groups: readonly Context[], key: RunKey): void {
  const [first] = groups
  if (first === undefined) return
  const { learning } = first.setting.parameters
  const members = gather(groups)
  if (members.count < 2) return
  if (learning.update === 'all') everybody(members, first, key)
  else for (let pair = 0; pair < learning.pairs; pair++) mutate(members, comparePair(members, learning.sharpness, key, first.season, pair), key, first.season, pair, 0)
}

/** Two members, drawn, of whom the first may take over what the second does. Returns the first. */
export function comparePair(members: Imitators, sharpness: number, key: RunKey, season: number, pair: number): number {
  draw(key, PURPOSES.imitate, season, pair, 0, 0, words)
  const i = Math.floor(toUnit(words[0]!, words[1]!) * members.count)
  const j = another(i, members.count, words[2]!, words[3]!)
  const luck = uniform(key, PURPOSES.imitate, season, pair, 0, 1)
  if (luck < imitates(members.payoff(i), members.payoff(j), sharpness)) members.copy(i, j)
  return i
}

/** All compare at once: with the payoffs, and copy the dispositions, of before. */
function everybody(members: Members, { setting, season }: Context, key: RunKey): void {
  const { learning } = setting.parameters
  const n = members.count
  const model_m = new Int32Array(n).fill(-1)
  for (let i = 0; i < n; i++) {
    draw(key, PURPOSES.imitate, season, 0, identity(members, i), 2, words)
    const j = another(i, n, words[0]!, words[1]!)
    if (toUnit(words[2]!, words[3]!) < imitates(members.payoff(i), members.payoff(j), learning.sharpness)) model_m[i] = j
  }
  const before = members.context.map((context, m) => dispositionOf(context, members.row[m]!))
  for (let i = 0; i < n; i++) {
    if (model_m[i]! >= 0) members.become(i, before[model_m[i]!]!)
    mutate(members, i, key, season, 0, identity(members, i))
  }
}

/** One of the n others, as a number below n that is not `self`. */
function another(self: number, n: number, high: number, low: number): number {
  const pick = Math.floor(toUnit(high, low) * (n - 1))
  return pick < self ? pick : pick + 1
}

/** With the probability of mutation any of the scenario's dispositions instead. */
function mutate(members: Members, i: number, key: RunKey, season: number, tick: number, who: number): void {
  const { mutation } = members.context[i]!.setting.parameters.learning
  if (mutation === 0) return
  draw(key, PURPOSES.mutate, season, tick, who, 0, words)
  if (toUnit(words[0]!, words[1]!) >= mutation) return
  const known = dispositionsOf(members.context[i]!)
  members.become(i, known[Math.floor((words[2]! / 4294967296) * known.length)]!)
}

/** Those that the scenario names, in a fixed order. */
function dispositionsOf({ setting }: Context): Disposition[] {
  return DISPOSITIONS.filter(each => setting.parameters.organisations.some(({ disposition }) => disposition === each))
}

function take({ context, row }: Pick<Members, 'context' | 'row'>, i: number, disposition: Disposition): void {
  const from = dispositionOf(context[i]!, row[i]!)
  if (from === disposition) return
  adopt(context[i]!.world, row[i]!, disposition)
  note(context[i]!, 'disposition', row[i]!, { terms: [], value: 0, facts: { from, to: disposition } })
}

function identity({ context, row }: Members, m: number): number {
  return context[m]!.world.identity_o[row[m]!]!
}

function gather(groups: readonly Context[]): Members {
  const context: Context[] = []
  const row: number[] = []
  for (const group of groups) {
    group.setting.members.forEach((member, o) => {
      context[member] = group
      row[member] = o
    })
  }
  const { learning, drive } = groups[0]!.setting.parameters
  const copy = (member: number, model: number) => take({ context, row }, member, dispositionOf(context[model]!, row[model]!))
  const inGroup = (member: number) => context[member]!.world.payoff_o[row[member]!]!
  const payoff = learning.payoff === 'group' ? inGroup : meanByDisposition(context, row, inGroup)
  const become = (member: number, disposition: Disposition) => take({ context, row }, member, disposition)
  const members = { count: row.length, context, row, payoff, copy, become }
  if (learning.payoff === 'group' || driveModel(groups[0]!.setting).worth === null) return members
  return inGame(members, { worth: drivers => driveModel(groups[0]!.setting).worth!(drivers, drive), cost: drive.cost, group: groups[0]!.setting.organisations.length, optional: drive.optional })
}

/** What a disposition earns: the mean over all who have it. */
function meanByDisposition(context: readonly Context[], row: readonly number[], payoff: (member: number) => number): (member: number) => number {
  const codes = Uint8Array.from(context, (each, m) => DISPOSITIONS.indexOf(dispositionOf(each, row[m]!)))
  const sum = new Float64Array(DISPOSITIONS.length)
  const count = new Float64Array(DISPOSITIONS.length)
  codes.forEach((code, m) => {
    sum[code]! += payoff(m)
    count[code]!++
  })
  return member => sum[codes[member]!]! / count[codes[member]!]!
}

/** In a game a disposition is expected to earn what those who have it do this season earns on average, over all groups that could be
 *  drawn; it follows every change. */
function inGame(members: Members, game: Game): Members {
  const { context, row } = members
  const has = (member: number) => dispositionOf(context[member]!, row[member]!)
  const kind_m = context.map((each, m) => kindOf(each, row[m]!))
  const mixture = nobody()
  const mixtureOf = new Map(DISPOSITIONS.map(each => [each, nobody()]))
  kind_m.forEach((kind, m) => {
    mixture[kind]++
    mixtureOf.get(has(m))![kind]++
  })
  const known: Partial<Record<Kind, number>> = {}
  const earns = (kind: Kind, member: number): number => {
    const alone = context[member]!.setting.organisations[row[member]!]!.alonePayoff
    if (game.optional) return expectedPayoff(mixture, kind, game, alone)
    return known[kind] ??= expectedPayoff(mixture, kind, game, alone)
  }
  return {
    count: members.count, context, row,
    payoff(member) {
      const same = mixtureOf.get(has(member))!
      const all = same.drivers + same.riders + same.loners
      return KINDS.reduce((sum, kind) => (same[kind] === 0 ? sum : sum + (same[kind] / all) * earns(kind, member)), 0)
    },
    copy(member, model) {
      const before = has(member)
      members.copy(member, model)
      count(member, before, kind_m[model]!)
    },
    become(member, disposition) {
      const before = has(member)
      members.become(member, disposition)
      const { conduct, unsigned } = DISPOSITION_RULES[disposition]
      count(member, before, unsigned === 'away' ? 'loners' : conduct === 'stand' && disposition !== 'hunter' ? 'drivers' : 'riders')
    },
  }

  function count(member: number, before: Disposition, kind: Kind): void {
    const was = kind_m[member]!
    mixtureOf.get(before)![was]--
    mixtureOf.get(has(member))![kind]++
    if (was === kind) return
    mixture[was]--
    mixture[kind]++
    kind_m[member] = kind
    known.drivers = known.riders = known.loners = undefined
  }
}

type Kind = keyof Mixture
const KINDS: readonly Kind[] = ['drivers', 'riders', 'loners']

function nobody(): Mixture {
  return { drivers: 0, riders: 0, loners: 0 }
}

function kindOf(context: Context, o: number): Kind {
  if (context.world.drove_o[o] === 1) return 'drivers'
  return context.world.signed_o[o] === 0 && ruleOf(context, o).unsigned === 'away' ? 'loners' : 'riders'
}
