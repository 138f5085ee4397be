import type { Context } from '../context.ts'
import { note } from '../ledger.ts'
import { driveModel } from './driveModels.ts'
import { pooledPart } from './sharing.ts'

/** Does armament move? Only then it is counted which catches were contested. */
export function armsMove({ setting }: Context): boolean {
  return setting.parameters.learning.armsRate > 0
}

/** What keeping armament up costs o in a season: nothing where there is no hunt. */
export function armsCost({ world, setting }: Context, o: number): number {
  return driveModel(setting).worth === null ? setting.parameters.costs.arms * world.armament_o[o]! : 0
}

/** Moves armament along its own marginal profit: A += armsRate·((1−φ)·armsPower·contested/(1+A) − costs.arms), A >= 0; contested: what o
 *  caught of that which others were after too. φ is the pooled part for who signed for a drive, else 0: nobody else
 *  shares. A game has no hunt and moves nothing. With armsPower and cost 1 all are at rest at Tullock's effort, 1 + A. Source: docs/model.md, learn. */
export function rearm(context: Context, o: number): void {
  const { world, setting } = context
  const { learning, hunt, costs, sharing } = setting.parameters
  if (driveModel(setting).worth !== null) return
  const pooled = world.posts_run[0]! > 0 && world.signed_o[o] === 1 ? pooledPart(sharing) : 0
  const worth = ((1 - pooled) * hunt.armsPower * world.contested_o[o]!) / (1 + world.armament_o[o]!)
  const before = world.armament_o[o]!
  const step = Math.max(-before, learning.armsRate * (worth - costs.arms))
  world.armament_o[o] = before + step
  if (!armsMove(context) && before === 0) return
  note(context, 'armament', o, { terms: [{ name: 'before', value: before }, { name: 'step', value: step }], value: world.armament_o[o]!, facts: { contested: world.contested_o[o]! } })
}
