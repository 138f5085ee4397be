import { BREACH } from '../codes.ts'
import { chance, type Context } from '../context.ts'
import { livesApart } from '../game.ts'
import { weighContributions } from '../moments.ts'
import { note, sumOf, weighted, type Term } from '../ledger.ts'
import { moveLoot, tellDeeds } from '../loot.ts'
import { hasPool } from '../reuse.ts'
import { armsCost } from '../rules/arms.ts'
import { directorOf } from '../rules/directors.ts'
import { ruleOf } from '../rules/dispositions.ts'
import { driveModel } from '../rules/driveModels.ts'
import { missionOf } from '../rules/mission.ts'
import { payoffTerms } from '../rules/payoff.ts'
import { LOOT_UNIT, pooledPart, SHARING_RULES, splitBag, type SharingRule, type SharingView } from '../rules/sharing.ts'
import { weightFrom } from '../rules/weight.ts'
import type { Phase } from './phase.ts'

/** The common bag is shared, breaches are detected, and costs are paid. Conserved to the last unit: Σ loot + chest is all
 *  that was caught, and once more for each other signatory that a catch served. */
export const share: Phase = {
  name: 'share',
  reads: [
    'adopted_o', 'drove_o', 'posts_run', 'identity_o', 'size_o', 'signed_o', 'breach_o', 'detected_o', 'effort_o', 'hunterTicks_o', 'caught_o', 'reused_o',
    'missionRaised_o', 'armament_o', 'organisation_b', 'beaterAt_k', 'stood_b', 'place_m', 'directorFee_o',
  ],
  writes: ['chest_run', 'shareError_o', 'missionRaised_o', 'breach_o', 'detected_o', 'loot_o', 'directorFee_o', 'payoff_o'],
  ticks: () => 1,
  tick: settleUp,
}

function settleUp(context: Context): void {
  const { world, setting } = context
  const n = setting.organisations.length
  for (let o = 0; o < n; o++) {
    world.loot_o[o] = 0
    moveLoot(context, o, 'caught', world.caught_o[o]! * LOOT_UNIT)
    moveLoot(context, o, 'reused', world.reused_o[o]! * LOOT_UNIT)
  }
  if (world.posts_run[0]! > 0) {
    if (driveModel(setting).worth === null) {
      if (setting.parameters.sharing.rule === 'keep') fleecePartners(context)
      else poolAndSplit(context)
      payDirector(context)
    }
    detect(context)
    if (setting.parameters.sharing.exclusion) excludeDetected(context)
  }
  for (let o = 0; o < n; o++) {
    const terms = payoffOf(context, o)
    world.payoff_o[o] = sumOf(terms)
    note(context, 'payoff', o, { terms, value: world.payoff_o[o]!, facts: {} })
    moveMission(context, o)
  }
  tellDeeds(context)
}

/** loot = (1−φ)·caught + φ·B·share, B less the chest. What a catch of another brought counts as caught. A squeezer withholds
 *  part of what it owes. */
function poolAndSplit(context: Context): void {
  const { world, setting, scratch } = context
  const { sharing } = setting.parameters
  const n = setting.organisations.length
  const pooled = pooledPart(sharing)
  const weigh: SharingRule = SHARING_RULES[sharing.rule]
  const view = viewOf(context)
  let bag = 0
  for (let o = 0; o < n; o++) {
    scratch.part_o[o] = 0
    if (world.signed_o[o] === 0) continue
    const organisation = setting.organisations[o]!
    const { squeezes } = ruleOf(context, o)
    const owed = Math.floor(pooled * world.loot_o[o]!)
    const withheld = squeezes ? Math.floor(organisation.squeeze * owed) : 0
    if (withheld > 0) world.breach_o[o] = BREACH.faithless
    moveLoot(context, o, 'owed', -owed)
    moveLoot(context, o, 'withheld', withheld)
    bag += owed - withheld
    scratch.weight_o[o] = weightFrom(context, o, weigh(view, o), world.effort_o[o]!, world.caught_o[o]!)
  }
  const chest = Math.floor(sharing.chest * bag)
  world.chest_run[0] = chest
  splitBag(bag - chest, scratch.weight_o, world.signed_o, n, scratch.part_o)
  for (let o = 0; o < n; o++) if (world.signed_o[o] === 1) moveLoot(context, o, 'share', scratch.part_o[o]!)
}

/** What the sharing rules weigh. Contribution takes a look at many coalitions, so only when that is the rule. */
function viewOf(context: Context): SharingView {
  const { world, setting } = context
  const contribution_o = new Float64Array(setting.organisations.length)
  if (setting.parameters.sharing.rule === 'contribution') weighContributions(context, contribution_o, world.shareError_o)
  return { effort_o: world.effort_o, contribution_o, size_o: world.size_o, need_o: setting.organisations.map(each => each.need) }
}

/** A chest that got something raises the mission of all who signed: raised += missionRate·ξ·(1 − mission). What was raised
 *  before sinks by missionDecay. Both look at the mission before. */
function moveMission(context: Context, o: number): void {
  const { world, setting } = context
  const { chest, missionRate, missionDecay } = setting.parameters.sharing
  const given = world.chest_run[0]! > 0 && world.signed_o[o] === 1
  const rise = given ? missionRate * chest * (1 - missionOf(context, o)) : 0
  const before = world.missionRaised_o[o]!
  const step = rise - missionDecay * before
  world.missionRaised_o[o] = before + step
  if (before === 0 && step === 0) return
  note(context, 'mission', o, { terms: [{ name: 'before', value: before }, { name: 'step', value: step }], value: world.missionRaised_o[o]!, facts: { mission: missionOf(context, o) } })
}

/** Under `keep` there is no common bag to withhold from: a squeezer takes its part from one partner's catch. */
function fleecePartners(context: Context): void {
  const { world, setting } = context
  const n = setting.organisations.length
  for (let o = 0; o < n; o++) {
    const organisation = setting.organisations[o]!
    if (world.signed_o[o] === 0 || !ruleOf(context, o).squeezes) continue
    let partners = 0
    for (let j = 0; j < n; j++) if (j !== o && world.signed_o[j] === 1) partners++
    if (partners === 0) continue
    let pick = Math.floor(chance(context, 'squeezeVictim', 0, world.identity_o[o]!) * partners)
    for (let j = 0; j < n; j++) {
      if (j === o || world.signed_o[j] === 0 || pick-- > 0) continue
      const taken = Math.floor(organisation.squeeze * world.loot_o[j]!)
      moveLoot(context, j, 'fleeced', -taken, o)
      moveLoot(context, o, 'fleecing', taken, j)
      if (taken > 0) world.breach_o[o] = BREACH.faithless
      break
    }
  }
}

/** A director lives on a fee that signatories with beaters share, or on a part of the common bag. Loot counts what was caught, so either is a
 *  cost: what each has of the common bag is in scratch.part_o. */
function payDirector({ world, setting, scratch }: Context): void {
  const { director, sharing } = setting.parameters
  const n = setting.organisations.length
  let members = 0
  for (let o = 0; o < n; o++) if (world.signed_o[o] === 1 && world.size_o[o]! > 0) members++
  for (let o = 0; o < n; o++) {
    if (world.signed_o[o] === 0 || world.size_o[o] === 0) continue
    const pooled = sharing.rule === 'keep' ? 0 : scratch.part_o[o]! / LOOT_UNIT
    world.directorFee_o[o] = directorOf(setting).fee({ fee: director.fee, share: director.share, members, pooled })
  }
}

function detect(context: Context): void {
  const { world, setting } = context
  for (let o = 0; o < setting.organisations.length; o++) {
    const seen = chance(context, 'detection', 0, world.identity_o[o]!) < setting.parameters.pact.monitoring
    world.detected_o[o] = world.breach_o[o] !== BREACH.none && seen ? 1 : 0
  }
}

/** The whole loot of whoever was detected goes to the undetected signatories in equal parts; if there are none, it stays. */
function excludeDetected(context: Context): void {
  const { world, setting, scratch } = context
  const n = setting.organisations.length
  let members = 0
  let forfeited = 0
  for (let o = 0; o < n; o++) {
    const innocent = world.signed_o[o] === 1 && world.detected_o[o] === 0
    scratch.member_o[o] = innocent ? 1 : 0
    scratch.weight_o[o] = 1
    if (innocent) members++
    else if (world.detected_o[o] === 1) forfeited += world.loot_o[o]!
  }
  if (members === 0 || forfeited === 0) return
  splitBag(forfeited, scratch.weight_o, scratch.member_o, n, scratch.part_o)
  for (let o = 0; o < n; o++) {
    if (scratch.member_o[o] === 1) moveLoot(context, o, 'received', scratch.part_o[o]!)
    else if (world.detected_o[o] === 1) moveLoot(context, o, 'forfeited', -world.loot_o[o]!)
  }
}

/** payoff = loot − driveCost·effort − huntCost·hunter-ticks − (c0 + c1·size²) − what pool, director and armament cost − fine; a loner that stayed away gets its own ground's. */
function payoffOf(context: Context, o: number): readonly Term[] {
  const { world, setting } = context
  const { costs, sharing } = setting.parameters
  const organisation = setting.organisations[o]!
  if (livesApart(context, o)) return [{ name: 'ownGround', value: organisation.alonePayoff }]
  const size = world.size_o[o]!
  const loot = world.loot_o[o]! / LOOT_UNIT
  return payoffTerms(context, o, [
    { name: 'loot', value: loot },
    weighted('driveCost', -costs.drive, world.effort_o[o]!), weighted('huntCost', -costs.hunt, world.hunterTicks_o[o]!),
    weighted('gameCost', -setting.parameters.drive.cost, world.drove_o[o]!), { name: 'overhead', value: -(costs.fixed + costs.size * size * size) },
    { name: 'poolCost', value: world.signed_o[o] === 1 && hasPool(context) ? -costs.pool : 0 },
    { name: 'fine', value: world.detected_o[o] === 1 ? -sharing.fine : 0 }, { name: 'directorFee', value: -world.directorFee_o[o]! },
    { name: 'armsCost', value: -armsCost(context, o) },
  ], {
    loot, caught: world.caught_o[o]!, effort: world.effort_o[o]!, hunterTicks: world.hunterTicks_o[o]!, signed: world.signed_o[o]!, detected: world.detected_o[o]!,
  })
}
