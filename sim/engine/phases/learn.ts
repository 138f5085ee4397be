import type { Context } from '../context.ts'
import { logistic } from '../kernel/math.ts'
import { autonomyLoss } from '../rules/autonomy.ts'
import { driveModel } from '../rules/driveModels.ts'
import { gain } from '../rules/gain.ts'
import { judgeAll } from '../rules/judging.ts'
import { missionOf } from '../rules/mission.ts'
import { reinforce } from '../rules/reinforcement.ts'
import { meanTrust } from '../rules/utility.ts'
import type { Phase } from './phase.ts'

/** What everybody takes from the season: belief, trust, willingness. */
export const learn: Phase = {
  name: 'learn',
  reads: [
    'adopted_o', 'leaning_o',
    'posts_run', 'identity_o', 'size_o', 'signed_o', 'breach_o', 'promised_o', 'effort_o', 'caught_o', 'loot_o', 'payoff_o',
    'alone_o', 'aloneCatch_o', 'mindshift_o', 'belief_o', 'setbacks_o', 'shown_o', 'willingness_o', 'missionRaised_o', 'trust_oo', 'damage_oo', 'distance_oo',
  ],
  writes: ['leaning_o', 'alone_o', 'aloneCatch_o', 'mindshift_o', 'belief_o', 'setbacks_o', 'shown_o', 'willingness_o', 'trust_oo', 'damage_oo', 'distance_oo'],
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
    reinforce(context, o, gained)
    if (!driven) {
      world.alone_o[o]! += belief.aloneRate * (world.payoff_o[o]! - world.alone_o[o]!)
      world.aloneCatch_o[o]! += belief.aloneRate * (world.caught_o[o]! - world.aloneCatch_o[o]!)
    } else if (world.signed_o[o] === 1) {
      updateBelief(context, o, gained)
      if (world.promised_o[o]! > 0) world.shown_o[o] = world.effort_o[o]! / world.promised_o[o]!
    }
  }
}

/** Moving average of the gain over signed seasons. The patient do not lower it during the first seasons of a losing streak. */
function updateBelief({ world, setting }: Context, o: number, gained: number): void {
  const { rate, patience } = setting.parameters.belief
  const after = world.belief_o[o]! + rate * (gained - world.belief_o[o]!)
  world.setbacks_o[o] = patience > 0 && gained < 0 ? world.setbacks_o[o]! + 1 : 0
  const bears = world.setbacks_o[o]! > 0 && world.setbacks_o[o]! <= patience
  if (bears && after < world.belief_o[o]!) return
  world.belief_o[o] = after
  world.mindshift_o[o]! *= 1 - rate
}

/** w += η·(ŵ − w), ŵ = logistic(a0 + a1·gain + a2·fairness + a3·trust + a4·mission + a6·inspiration − a5·autonomyLoss). */
function updateWillingness(context: Context, o: number, gained: number): void {
  const { world, setting } = context
  const { willingness: a, director } = setting.parameters
  const target = logistic(
    a.base + a.gain * gained + a.fairness * fairness(context, o) + a.trust * meanTrust(context, o)
    + a.mission * missionOf(context, o) + a.inspiration * director.style * setting.oversight
    - a.autonomy * autonomyLoss(setting, o),
  )
  world.willingness_o[o]! += a.rate * (target - world.willingness_o[o]!)
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
