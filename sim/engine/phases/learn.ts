import type { Context } from '../context.ts'
import { clip, logistic } from '../kernel/math.ts'
import { note, sumOf, weighted } from '../ledger.ts'
import { rearm } from '../rules/arms.ts'
import { autonomyLoss } from '../rules/autonomy.ts'
import { driveModel } from '../rules/driveModels.ts'
import { byFormula } from '../rules/formula.ts'
import { gain } from '../rules/gain.ts'
import { judgeAll } from '../rules/judging.ts'
import { missionOf } from '../rules/mission.ts'
import { learningRule } from '../rules/learning.ts'
import { meanTrust } from '../rules/utility.ts'
import type { Phase } from './phase.ts'

/** What everybody takes from the season: belief, trust, willingness. */
export const learn: Phase = {
  name: 'learn',
  reads: [
    'adopted_o', 'leaning_o', 'armament_o', 'contested_o',
    'posts_run', 'identity_o', 'size_o', 'signed_o', 'breach_o', 'promised_o', 'calledOff_o', 'effort_o', 'caught_o', 'loot_o', 'payoff_o',
    'alone_o', 'aloneCatch_o', 'mindshift_o', 'belief_o', 'setbacks_o', 'shown_o', 'willingness_o', 'missionRaised_o', 'trust_oo', 'damage_oo', 'distance_oo',
  ],
  writes: ['warned_o', 'leaning_o', 'armament_o', 'alone_o', 'aloneCatch_o', 'mindshift_o', 'belief_o', 'setbacks_o', 'shown_o', 'willingness_o', 'trust_oo', 'damage_oo', 'distance_oo'],
  ticks: () => 1,
  tick: takeStock,
}

function takeStock(context: Context): void {
  const { world, setting } = context
  const { belief } = setting.parameters
  const n = setting.organisations.length
  const driven = world.posts_run[0]! > 0
  // In a game there is nothing to see of how the others keep their posts.
  judgeAll(context, driven && driveModel(setting).worth === null)
  for (let o = 0; o < n; o++) {
    const gained = gain(world.payoff_o[o]!, world.alone_o[o]!, world.size_o[o]!)
    updateWillingness(context, o, gained)
    learningRule(setting).after?.(context, o, gained)
    rearm(context, o)
    if (!driven) {
      world.alone_o[o]! += belief.aloneRate * (world.payoff_o[o]! - world.alone_o[o]!)
      world.aloneCatch_o[o]! += belief.aloneRate * (world.caught_o[o]! - world.aloneCatch_o[o]!)
    } else if (world.signed_o[o] === 1) {
      updateBelief(context, o, gained)
      noteKept(context, o)
    }
  }
}

/** The part of its promise that o kept, and that it called off: the next forecast counts on it. */
function noteKept({ world }: Context, o: number): void {
  if (world.promised_o[o] === 0) return
  world.shown_o[o] = world.effort_o[o]! / world.promised_o[o]!
  world.warned_o[o] = world.calledOff_o[o]! / world.promised_o[o]!
}

/** Moving average of the gain over signed seasons. The patient do not lower it during the first seasons of a losing streak. */
function updateBelief(context: Context, o: number, gained: number): void {
  const { world, setting } = context
  const { rate, patience } = setting.parameters.belief
  const before = world.belief_o[o]!
  const step = rate * (gained - before)
  const after = before + step
  world.setbacks_o[o] = patience > 0 && gained < 0 ? world.setbacks_o[o]! + 1 : 0
  const bears = world.setbacks_o[o]! > 0 && world.setbacks_o[o]! <= patience
  const borne = bears && after < before
  note(context, 'belief', o, {
    terms: [{ name: 'before', value: before }, { name: 'step', value: borne ? 0 : step }], value: borne ? before : after, facts: { gained, borne },
  })
  if (borne) return
  world.belief_o[o] = after
  world.mindshift_o[o]! *= 1 - rate
}

/** w += η·(ŵ − w), ŵ = logistic(a0 + a1·gain + a2·fairness + a3·trust + a4·mission + a6·inspiration − a5·autonomyLoss).
 *  A scenario's own formula replaces ŵ, cut off at 0 and 1. */
function updateWillingness(context: Context, o: number, gained: number): void {
  const { world, setting } = context
  const { willingness: a, director } = setting.parameters
  const before = world.willingness_o[o]!
  const felt = { gain: gained, fairness: fairness(context, o), trust: meanTrust(context, o), mission: missionOf(context, o), autonomyLoss: autonomyLoss(setting, o) }
  const usual = [
    { name: 'base', value: a.base } as const, weighted('gain', a.gain, gained), weighted('fairness', a.fairness, felt.fairness), weighted('trust', a.trust, felt.trust),
    weighted('mission', a.mission, felt.mission), weighted('inspiration', a.inspiration * director.style, setting.oversight),
    weighted('autonomy', -a.autonomy, felt.autonomyLoss),
  ]
  const own = byFormula(context, 'willingness', o, () => ({
    ...felt, usual: logistic(sumOf(usual)), willingness: before, inspiration: director.style * setting.oversight, signed: world.signed_o[o]!,
    driven: world.posts_run[0]! > 0 ? 1 : 0, size: world.size_o[o]!, season: context.season,
  }))
  const terms = own === undefined ? usual : [{ name: 'formula', value: own } as const]
  const inclination = sumOf(terms)
  const target = own === undefined ? logistic(inclination) : clip(own, 0, 1)
  const step = a.rate * (target - before)
  world.willingness_o[o] = before + step
  note(context, 'inclination', o, { terms, value: inclination, facts: { target } })
  note(context, 'willingness', o, { terms: [{ name: 'before', value: before }, { name: 'step', value: step }], value: world.willingness_o[o]!, facts: {} })
}

/** min(0, loot share − effort share) among signatories; 0 without a drive or for outsiders. */
function fairness({ world, setting }: Context, o: number): number {
  if (world.posts_run[0] === 0 || world.signed_o[o] === 0) return 0
  let loot = 0
  let effort = 0
  for (let j = 0; j < setting.organisations.length; j++) {
    if (world.signed_o[j] === 0) continue
    loot += world.loot_o[j]!
    effort += world.effort_o[j]!
  }
  const lootShare = loot > 0 ? world.loot_o[o]! / loot : 0
  const effortShare = effort > 0 ? world.effort_o[o]! / effort : 0
  return loot > 0 ? Math.min(0, lootShare - effortShare) : 0
}
