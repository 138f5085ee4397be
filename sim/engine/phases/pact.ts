import { ACTIVITY, BREACH } from '../codes.ts'
import { chance, type Context } from '../context.ts'
import { forecastAll } from '../forecast.ts'
import { forecastGame } from '../game.ts'
import { logistic } from '../kernel/math.ts'
import { note } from '../ledger.ts'
import { directLine } from '../line.ts'
import { openSeason } from '../opening.ts'
import { escapeUnfound, openQuarry, placeHunter, placeQuarry, placeWithoutDrive, stayAway } from '../placement.ts'
import { isAway, layPosts, restingOf } from '../posting.ts'
import { attendanceOf } from '../rules/attendance.ts'
import { dispositionOf, groundsOf, ruleOf, staysAway } from '../rules/dispositions.ts'
import { driveModel } from '../rules/driveModels.ts'
import { distanceTo } from '../rules/ground.ts'
import { chooseAlliance } from '../rules/partners.ts'
import { learningRule } from '../rules/learning.ts'
import { meanTrust, utilityOfSigning } from '../rules/utility.ts'
import type { Phase } from './phase.ts'

/** Who signs, who gets which post, who turns up. Everybody ends where the drive finds them. */
export const pact: Phase = {
  name: 'pact',
  reads: [
    'adopted_o', 'leaning_o', 'quarryCount_run', 'mindshift_run', 'mindshift_o', 'identity_o', 'size_o', 'firstBeater_o', 'willingness_o', 'belief_o', 'alone_o', 'shown_o', 'signed_o',
    'trust_oo', 'distance_oo', 'warned_o', 'missionRaised_o', 'armament_o', 'organisation_b', 'birth_q',
  ],
  writes: [
    'adopted_o', 'mindshift_run', 'mindshift_o', 'belief_o', 'posts_run', 'cordon_run', 'onPostTicks_run', 'coverageTicks_run', 'widestGap_run', 'quarryStart_run', 'driven_run',
    'caughtInDrive_run', 'born_run', 'arrived_run', 'died_run', 'departed_run', 'strayed_run', 'gone_run', 'escaped_run', 'signed_o', 'signedLast_o',
    'utility_o', 'forecast_o', 'attendance_o', 'earlyAt_o', 'keptOut_o', 'promised_o', 'calledOff_o', 'effort_o', 'hunterTicks_o', 'breach_o', 'detected_o', 'drove_o',
    'caught_o', 'contested_o', 'reused_o', 'shareError_o', 'chest_run', 'stopped_run', 'stood_b', 'place_m', 'loot_o', 'directorFee_o', 'payoff_o', 'x_b', 'y_b', 'headingX_b', 'headingY_b', 'activity_b', 'post_b', 'beaterAt_k', 'onPost_b', 'busy_b',
    'birth_q', 'x_q', 'y_q', 'headingX_q', 'headingY_q', 'needs_q', 'fate_q', 'fleeing_q',
  ],
  ticks: () => 1,
  tick: meet,
}

function meet(context: Context): void {
  const { world, setting } = context
  openSeason(world)
  learningRule(setting).choose?.(context)
  shiftMinds(context)
  const { field, worth } = driveModel(setting)
  if (worth === null) forecastAll(context)
  else forecastGame(context)
  const decisions = setting.organisations.map((_, o) => decide(context, o))
  if (setting.parameters.pact.partners === 'choice' && !setting.parameters.pact.mandate) chooseAlliance(context)
  if (context.ledger !== null) decisions.forEach((decision, o) => tellDecision(context, o, decision))
  if (worth !== null) {
    world.posts_run[0] = promiseOnly(context)
    return
  }
  const posts = givePosts(context)
  world.posts_run[0] = posts
  if (posts === 0) {
    placeWithoutDrive(context)
    return
  }
  if (field) placeQuarry(context)
  else openQuarry(context)
  escapeUnfound(context)
  for (let o = 0; o < setting.organisations.length; o++) {
    if (world.signed_o[o] === 1) turnUp(context, o)
    else stayOutside(context, o)
  }
  lineUp(context)
}

/** Tip 1: more mindshift raises every belief by as much, once. Less takes back the same part of what experience has
 *  left of it. */
function shiftMinds({ world, setting }: Context): void {
  const before = world.mindshift_run[0]!
  const change = setting.parameters.pact.mindshift - before
  if (change === 0) return
  for (let o = 0; o < setting.organisations.length; o++) {
    const shift = change > 0 ? change : world.mindshift_o[o]! * (change / before)
    world.belief_o[o]! += shift
    world.mindshift_o[o]! += shift
  }
  world.mindshift_run[0] = setting.parameters.pact.mindshift
}

/** Does o want to sign? Returns what the decision looked at. */
function decide(context: Context, o: number) {
  const { world, setting } = context
  const { pact: rules } = setting.parameters
  const organisation = setting.organisations[o]!
  const { utility, terms } = utilityOfSigning(context, o)
  world.utility_o[o] = utility
  const view = {
    meanTrust: meanTrust(context, o),
    threshold: organisation.threshold,
    inclination: logistic(rules.choiceSharpness * utility),
    luck: chance(context, 'sign', 0, world.identity_o[o]!),
  }
  const wants = rules.mandate || ruleOf(context, o).signs(view)
  world.signed_o[o] = wants ? 1 : 0
  return { utility, terms, view, wants }
}

function tellDecision(context: Context, o: number, { utility, terms, view, wants }: ReturnType<typeof decide>): void {
  const { pact: rules } = context.setting.parameters
  const by = rules.mandate ? 'mandate' : groundsOf(ruleOf(context, o))
  const signed = context.world.signed_o[o] === 1
  note(context, 'signing', o, { terms, value: utility, facts: { disposition: dispositionOf(context, o), by, signed, leftOut: wants && !signed, ...view } })
}

/** Everybody who can tells beforehand whether it will come, where that is agreed. Returns the number of posts. */
function givePosts(context: Context): number {
  const { world, setting } = context
  if (setting.parameters.pact.informing) for (let o = 0; o < setting.organisations.length; o++) if (world.signed_o[o] === 1) promise(context, o)
  return layPosts(context, world.signed_o, world.beaterAt_k, world.post_b, 'pact', 0, b => isAway(context, b))
}

/** In a game nobody goes to the field: signatories promise, and that is all. Returns the beaters promised. */
function promiseOnly(context: Context): number {
  const { world, setting } = context
  let promised = 0
  for (let o = 0; o < setting.organisations.length; o++) {
    if (world.signed_o[o] === 0) continue
    promise(context, o)
    tellAttendance(context, o, null)
    promised += world.size_o[o]!
  }
  return promised
}

function promise(context: Context, o: number): void {
  const { world, setting } = context
  world.attendance_o[o] = attendanceOf(context, o)
  world.promised_o[o] = world.size_o[o]! * setting.driveTicks
}

/** A signatory's beaters: on post, absent, resting at the line, or poaching, as its disposition has it. */
function turnUp(context: Context, o: number): void {
  const { world, setting } = context
  const { border, pact: { informing } } = setting.parameters
  const { conduct } = ruleOf(context, o)
  // Who tells beforehand has promised by now.
  if (!informing) promise(context, o)
  const blur = 1 + distanceTo(context, world.signed_o, o)
  world.earlyAt_o[o] = 1 - ((1 - border.demarcation) * chance(context, 'border', 0, world.identity_o[o]!) * blur) / 2
  const resting = restingOf(context, o)
  for (let i = 0; i < world.size_o[o]!; i++) {
    const b = world.firstBeater_o[o]! + i
    const away = isAway(context, b)
    const stands = conduct !== 'poach' && i >= resting && !away
    if (away && informing) world.calledOff_o[o]! += setting.driveTicks
    world.activity_b[b] = i < resting ? ACTIVITY.resting : conduct === 'poach' ? ACTIVITY.poaching : stands ? ACTIVITY.onPost : ACTIVITY.absent
    setting.shape.stand(world.x_b, world.y_b, b, world.post_b[b]!, stands || conduct === 'poach' ? 0 : setting.parameters.field.driveDepth)
    setting.shape.face(world.x_b, world.y_b, world.headingX_b, world.headingY_b, b)
  }
  if (conduct === 'poach' && world.size_o[o]! > 0) world.breach_o[o] = BREACH.faithless
  else if (resting > 0) world.breach_o[o] = BREACH.rested
  if (context.ledger !== null) tellAttendance(context, o, { resting })
}

/** field: what its beaters do as the drive begins; null: there is no field to stand in. */
function tellAttendance(context: Context, o: number, field: { resting: number } | null): void {
  const { world, setting } = context
  const { mandate, voluntaryFloor: floor } = setting.parameters.pact
  const willingness = world.willingness_o[o]!
  const by = context.formulas.attendance !== undefined ? 'formula' : mandate ? 'mandate' : willingness >= floor ? 'willingness' : 'floor'
  const own = world.activity_b.subarray(world.firstBeater_o[o], world.firstBeater_o[o]! + world.size_o[o]!)
  const onPost = own.reduce((count, activity) => count + (activity === ACTIVITY.onPost ? 1 : 0), 0)
  const early = field !== null && onPost > 0 && world.earlyAt_o[o]! < 1 ? world.earlyAt_o[o]! : null
  const stood = field === null ? null : { size: world.size_o[o]!, onPost, resting: field.resting }
  note(context, 'attendance', o, { terms: [], value: world.attendance_o[o]!, facts: { by, willingness, floor, stood, earlyAt: early } })
}

/** Who did not sign hunts the drive field from the start, or is away. The director keeps some out of the hunting field. */
function stayOutside(context: Context, o: number): void {
  const { world, setting } = context
  const away = staysAway(context, o)
  world.keptOut_o[o] = setting.parameters.sharing.exclusion || chance(context, 'guard', 0, world.identity_o[o]!) < setting.oversight ? 1 : 0
  for (let i = 0; i < world.size_o[o]!; i++) {
    const b = world.firstBeater_o[o]! + i
    if (away) stayAway(context, b)
    else placeHunter(context, b, setting.parameters.field.driveDepth)
  }
}

/** Before the drive starts the director spaces those present more evenly. */
function lineUp(context: Context): void {
  const { world, setting, scratch } = context
  directLine(context)
  for (let k = 0, r = 0; k < world.posts_run[0]!; k++) {
    const b = world.beaterAt_k[k]!
    if (world.activity_b[b] !== ACTIVITY.onPost) continue
    setting.shape.stand(world.x_b, world.y_b, b, scratch.wanted[r++]!, 0)
    setting.shape.face(world.x_b, world.y_b, world.headingX_b, world.headingY_b, b)
  }
}
