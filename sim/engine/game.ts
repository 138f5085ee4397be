// A drive as a game: no field and no cordon; every organisation of the group drives or does not, and what the drivers bring
// is split equally. Source: docs/model.md, drive.
import { BREACH } from './codes.ts'
import { chance, type Context } from './context.ts'
import { note, sumOf, unfollowed, type Term } from './ledger.ts'
import { gain } from './rules/gain.ts'
import { ruleOf, staysAway } from './rules/dispositions.ts'
import { driveModel } from './rules/driveModels.ts'
import { payoffTerms } from './rules/payoff.ts'
import { LOOT_UNIT, splitBag } from './rules/sharing.ts'
import type { World } from './world.ts'

/** Keyed samples of attendance that an expected worth is averaged over. */
const SAMPLES = 16

/** Does organisation o take part? Everybody with beaters does; in an optional game not who stays away. */
function takesPart(context: Context, o: number): boolean {
  const { world, setting } = context
  return world.size_o[o]! > 0 && !(setting.parameters.drive.optional && world.signed_o[o] === 0 && ruleOf(context, o).unsigned === 'away')
}

/** Number of organisations that take part. */
function participants(context: Context): number {
  let count = 0
  for (let o = 0; o < context.setting.organisations.length; o++) if (takesPart(context, o)) count++
  return count
}

/** In an optional game a single participant has nobody to play with: it gets what it has alone. */
function playsAlone(context: Context, o: number): boolean {
  return driveModel(context.setting).worth !== null && context.setting.parameters.drive.optional && takesPart(context, o) && participants(context) === 1
}

/** Does o get its own ground's payoff and nothing else: a loner that stays away, or who is left alone in a game? In a game that
 *  everybody must play nobody stays away. */
export function livesApart(context: Context, o: number): boolean {
  const { world, setting } = context
  const out = world.signed_o[o] === 0 && (driveModel(setting).worth === null || setting.parameters.drive.optional)
  return (out && staysAway(context, o)) || playsAlone(context, o)
}

/** Who drives: signatories that come and neither rest nor walk off nor poach. */
export function playGame(context: Context): void {
  const { world, setting, scratch } = context
  const n = setting.organisations.length
  let drivers = 0
  for (let o = 0; o < n; o++) {
    scratch.member_o[o] = takesPart(context, o) ? 1 : 0
    scratch.weight_o[o] = 1
    scratch.part_o[o] = 0
    if (world.signed_o[o] === 0 || world.size_o[o] === 0) continue
    world.breach_o[o] = breachOf(context, o)
    if (world.breach_o[o] !== BREACH.none || !comes(context, o)) continue
    world.drove_o[o] = 1
    world.effort_o[o] = world.promised_o[o]!
    world.onPostTicks_run[0]! += world.promised_o[o]!
    drivers++
  }
  const members = participants(context)
  const worth = members > 1 || !setting.parameters.drive.optional ? driveModel(setting).worth!(drivers, setting.parameters.drive) : 0
  splitBag(Math.floor(worth * LOOT_UNIT), scratch.weight_o, scratch.member_o, n, scratch.part_o)
  for (let o = 0; o < n; o++) if (scratch.member_o[o] === 1) world.caught_o[o] = scratch.part_o[o]! / LOOT_UNIT
  world.coverageTicks_run[0] = members > 0 ? (setting.driveTicks * drivers) / members : 0
}

function breachOf(context: Context, o: number): number {
  const { world, setting } = context
  const organisation = setting.organisations[o]!
  switch (ruleOf(context, o).conduct) {
    case 'rest': return chance(context, 'shirk', 0, world.identity_o[o]!) < organisation.shirk ? BREACH.rested : BREACH.none
    case 'leave': return organisation.leaveAt < 1 ? BREACH.faithless : BREACH.none
    case 'poach': return BREACH.faithless
    case 'stand': return BREACH.none
  }
}

/** The whole organisation comes or stays away, by one draw. */
function comes({ world, ...context }: Context, o: number): boolean {
  const attendance = world.attendance_o[o]!
  return attendance >= 1 || chance({ world, ...context }, 'attendance', 0, world.identity_o[o]!) < attendance
}

/** Writes forecast_o: the relative gain for o when it joins last season's signatories, at the attendance they have shown. */
export function forecastGame(context: Context): void {
  const { world, setting } = context
  const { drive, costs } = setting.parameters
  for (let o = 0; o < setting.organisations.length; o++) {
    const size = world.size_o[o]!
    const worth = expectedWorth(context, o)
    const expenses: Term[] = [
      { name: 'gameCost', value: drive.cost * world.shown_o[o]! }, { name: 'driveCost', value: costs.drive * size * setting.driveTicks * world.shown_o[o]! },
      { name: 'overhead', value: costs.fixed }, { name: 'sizeCost', value: costs.size * size * size },
    ]
    const cost = sumOf(expenses)
    const terms = payoffTerms(unfollowed(context), o, [{ name: 'worth', value: worth }, { name: 'costs', value: -cost }], {
      loot: worth, caught: worth, effort: size * setting.driveTicks * world.shown_o[o]!, hunterTicks: 0, signed: 1, detected: 0,
    })
    const payoff = sumOf(terms)
    world.forecast_o[o] = gain(payoff, world.alone_o[o]!, size)
    if (context.ledger === null) continue
    const facts = { driven: null, joint: worth * sharers(world), own: worth, costSaved: null, timeSaved: null, alone: world.alone_o[o]!, gain: world.forecast_o[o]! }
    note(context, 'forecast', o, { terms, value: payoff, facts })
    note(context, 'forecastCosts', o, { terms: expenses, value: cost, facts: {} })
  }
}

/** Organisations with beaters: what the forecast takes to share. */
function sharers({ size_o }: World): number {
  return size_o.reduce((count, size) => count + (size > 0 ? 1 : 0), 0)
}

/** What each gets on average when o joins. Without doubt about anybody's coming one sample tells all. */
function expectedWorth(context: Context, o: number): number {
  const { world, setting } = context
  const n = setting.organisations.length
  let members = 0
  let certain = true
  for (let j = 0; j < n; j++) {
    if (world.size_o[j] === 0) continue
    members++
    if ((j === o || world.signedLast_o[j] === 1) && world.shown_o[j]! > 0 && world.shown_o[j]! < 1) certain = false
  }
  if (members === 0) return 0
  const samples = certain ? 1 : SAMPLES
  let sum = 0
  for (let sample = 0; sample < samples; sample++) {
    let drivers = 0
    for (let j = 0; j < n; j++) if ((j === o || world.signedLast_o[j] === 1) && world.size_o[j]! > 0 && isThere(context, j, sample)) drivers++
    sum += driveModel(setting).worth!(drivers, setting.parameters.drive)
  }
  return sum / samples / members
}

function isThere(context: Context, j: number, sample: number): boolean {
  const shown = context.world.shown_o[j]!
  return shown >= 1 || (shown > 0 && chance(context, 'forecast', sample, context.world.identity_o[j]!) < shown)
}
