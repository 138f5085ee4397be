import { chance, type Context } from '../context.ts'
import { clip } from '../kernel/math.ts'
import { adopt, dispositionOf } from './dispositions.ts'

/** Probability of doing what was done, after a season that satisfied by s in [−1, 1]: p += rate·s·(1 − p) if s >= 0, else p += rate·s·p.
 *  Source: Bush & Mosteller 1955 (doi:10.1037/14496-000); docs/model.md, learn. */
export function reinforced(probability: number, satisfaction: number, rate: number): number {
  return probability + rate * satisfaction * (satisfaction >= 0 ? 1 - probability : probability)
}

/** Before the pact: who learns by doing again what paid drives with the probability to which it leans. */
export function chooseByLeaning(context: Context): void {
  const { world, setting } = context
  const { learning } = setting.parameters
  for (let o = 0; o < setting.organisations.length; o++) {
    const drives = chance(context, 'reinforce', 0, world.identity_o[o]!) < clip(learning.leaning + world.leaning_o[o]!, 0, 1)
    adopt(world, o, drives ? 'driver' : learning.otherwise)
  }
}

/** After the season: what it did becomes likelier if it gained more than it aspires to, else less likely. */
export function reinforce(context: Context, o: number, gained: number): void {
  const { world, setting } = context
  const { learning } = setting.parameters
  const drove = dispositionOf(context, o) === 'driver'
  const driving = clip(learning.leaning + world.leaning_o[o]!, 0, 1)
  const next = reinforced(drove ? driving : 1 - driving, clip(gained - learning.aspiration, -1, 1), learning.reinforcement)
  world.leaning_o[o] = (drove ? next : 1 - next) - learning.leaning
}
