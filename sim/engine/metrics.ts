import { allianceOf, hasEnded } from './alliance.ts'
import type { Context } from './context.ts'
import { livesApart } from './game.ts'
import { missionOf } from './rules/mission.ts'
import { LOOT_UNIT } from './rules/sharing.ts'
import { joinedRow, kindRows } from './joined.ts'
import { isPopulation } from './population.ts'
import type { DispositionCounts, OrganisationRow, SeasonResult, SeasonRow } from './results.ts'
import { dispositionOf } from './rules/dispositions.ts'
import { driveModel } from './rules/driveModels.ts'
import { countNeeds } from './setting.ts'

/** The figures of the season that has just ended. Reads the state only: metrics cannot change a run. */
export function figuresOf(groups: readonly Context[]): Omit<SeasonResult, 'digest'> {
  const [first] = groups as [Context, ...Context[]]
  const row = groups.length === 1 ? seasonRow(first) : joinedRow(groups.map(seasonRow))
  const own: Record<string, number | null> = {}
  for (const { name, evaluate } of first.formulas.metrics) own[name] = valueOrNull(evaluate, row)
  const rows = groups.flatMap(group => group.setting.organisations.map((_, o) => organisationRow(group, o)))
  return { row, organisations: isPopulation(first.setting.parameters) ? kindRows(rows) : rows, own }
}

/** A metric that has no finite value this season (such as a share of nothing) is empty; it must not end the run. */
function valueOrNull(evaluate: (row: SeasonRow) => number, row: SeasonRow): number | null {
  try {
    return evaluate(row)
  } catch {
    return null
  }
}

function seasonRow(context: Context): SeasonRow {
  const { world, setting, season } = context
  const n = setting.organisations.length
  const driven = world.posts_run[0]! > 0
  const loot = Array.from(world.loot_o, units => units / LOOT_UNIT)
  const bag = sum(world.caught_o)
  const alliance = allianceOf(world)
  const costs = costsOf(context)
  // In a game nobody serves quarry.
  const needs = driveModel(setting).worth === null ? world.quarryStart_run[0]! * countNeeds(setting.needs) : 0
  const lost = world.strayed_run[0]! + world.died_run[0]! + world.departed_run[0]!
  return {
    season,
    organisations: n,
    beaters: world.capacity.beaters,
    ...countDispositions(context),
    signed: sum(world.signed_o),
    ...alliance,
    allianceEnded: hasEnded(alliance),
    kept: world.effort_o.reduce((count, effort) => count + (effort > 0 ? 1 : 0), 0),
    posts: world.posts_run[0]!,
    onPost: driven ? world.onPostTicks_run[0]! / setting.driveTicks : 0,
    coverage: driven ? world.coverageTicks_run[0]! / setting.driveTicks : 0,
    largestGap: driven ? world.widestGap_run[0]! : setting.shape.length,
    driven: world.driven_run[0]!,
    escaped: world.escaped_run[0]!,
    lost,
    caughtInDrive: world.caughtInDrive_run[0]!,
    bag,
    reused: sum(world.reused_o),
    chest: world.chest_run[0]! / LOOT_UNIT,
    lootMean: sum(loot) / n,
    lootMin: Math.min(...loot),
    lootMax: Math.max(...loot),
    meanTrust: meanPair(world.trust_oo, n),
    meanDamage: meanPair(world.damage_oo, n),
    meanGround: 1 - meanPair(world.distance_oo, n),
    meanWillingness: sum(world.willingness_o) / n,
    meanBelief: sum(world.belief_o) / n,
    meanArmament: sum(world.armament_o) / n,
    costs,
    costPerCatch: bag > 0 ? costs / bag : 0,
    needsMet: needs > 0 ? bag / needs : 0,
    quarryStart: world.quarryStart_run[0]!,
    births: world.born_run[0]!,
    arrivals: world.arrived_run[0]!,
    deaths: world.died_run[0]!,
    departures: world.departed_run[0]!,
    quarryEnd: world.quarryCount_run[0]!,
  }
}

function organisationRow(context: Context, o: number): OrganisationRow {
  const { world, setting, season } = context
  return {
    season,
    organisation: setting.organisations[o]!.id,
    size: world.size_o[o]!,
    signed: world.signed_o[o]!,
    utility: world.utility_o[o]!,
    forecast: world.forecast_o[o]!,
    attendance: world.attendance_o[o]!,
    promised: world.promised_o[o]!,
    effort: world.effort_o[o]!,
    calledOff: world.calledOff_o[o]!,
    breach: world.breach_o[o] === 0 ? 0 : 1,
    detected: world.detected_o[o]!,
    caught: world.caught_o[o]!,
    contested: world.contested_o[o]!,
    armament: world.armament_o[o]!,
    reused: world.reused_o[o]!,
    shareError: world.shareError_o[o]!,
    loot: world.loot_o[o]! / LOOT_UNIT,
    payoff: world.payoff_o[o]!,
    alone: world.alone_o[o]!,
    aloneCatch: world.aloneCatch_o[o]!,
    belief: world.belief_o[o]!,
    willingness: world.willingness_o[o]!,
    mission: missionOf(context, o),
    trusted: meanOfOthers(world.trust_oo, setting.organisations.length, o),
  }
}

/** What the season cost all organisations together: loot less payoff. Who lives on its own ground has no part in it. */
function costsOf(context: Context): number {
  const { world, setting } = context
  let costs = 0
  for (let o = 0; o < setting.organisations.length; o++) if (!livesApart(context, o)) costs += world.loot_o[o]! / LOOT_UNIT - world.payoff_o[o]!
  return costs
}

/** How many organisations have each disposition now. */
function countDispositions(context: Context): DispositionCounts {
  const counts: DispositionCounts = { drivers: 0, reciprocators: 0, calculators: 0, freeRiders: 0, leavers: 0, squeezers: 0, poachers: 0, loners: 0, hunters: 0 }
  for (let o = 0; o < context.setting.organisations.length; o++) counts[`${dispositionOf(context, o)}s`]++
  return counts
}

/** Mean over all others of what they hold of o. */
function meanOfOthers(held_oo: Float64Array, n: number, o: number): number {
  let total = 0
  for (let i = 0; i < n; i++) if (i !== o) total += held_oo[i * n + o]!
  return n > 1 ? total / (n - 1) : 0
}

function meanPair(held_oo: Float64Array, n: number): number {
  let total = 0
  for (let o = 0; o < n; o++) total += meanOfOthers(held_oo, n, o)
  return total / n
}

function sum(column: ArrayLike<number>): number {
  let total = 0
  for (let i = 0; i < column.length; i++) total += column[i]!
  return total
}
