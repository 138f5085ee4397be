import type { Disposition } from '../../scenario/types.ts'
import { DISPOSITIONS } from '../codes.ts'
import type { Context } from '../context.ts'
import type { SignedBy } from '../ledger.ts'
import type { World } from '../world.ts'

/** What a decision to sign looks at. */
export interface SigningView {
  meanTrust: number
  threshold: number
  /** Probability of signing by utility: logistic(beta·U). */
  inclination: number
  /** Keyed draw in [0, 1). */
  luck: number
}

/** How an organisation decides and behaves. `conduct` holds when it signed of its own will or under a mandate;
 *  who does not sign hunts on its own, or stays away from the field altogether. */
export interface DispositionRule {
  signs(view: SigningView): boolean
  conduct: 'stand' | 'rest' | 'leave' | 'poach'
  unsigned: 'hunt' | 'away'
  squeezes: boolean
}

const always = () => true
const never = () => false
const trusting = (view: SigningView) => view.meanTrust >= view.threshold
const calculating = (view: SigningView) => view.luck < view.inclination

/** Source: docs/model.md, pact. */
export const DISPOSITION_RULES = {
  driver: { signs: always, conduct: 'stand', unsigned: 'hunt', squeezes: false },
  reciprocator: { signs: trusting, conduct: 'stand', unsigned: 'hunt', squeezes: false },
  calculator: { signs: calculating, conduct: 'stand', unsigned: 'hunt', squeezes: false },
  freeRider: { signs: always, conduct: 'rest', unsigned: 'hunt', squeezes: false },
  leaver: { signs: always, conduct: 'leave', unsigned: 'hunt', squeezes: false },
  squeezer: { signs: always, conduct: 'stand', unsigned: 'hunt', squeezes: true },
  poacher: { signs: always, conduct: 'poach', unsigned: 'hunt', squeezes: false },
  loner: { signs: never, conduct: 'stand', unsigned: 'away', squeezes: false },
  hunter: { signs: never, conduct: 'stand', unsigned: 'hunt', squeezes: false },
} as const satisfies Record<Disposition, DispositionRule>

/** The disposition of organisation o now: that of the scenario, unless it has adopted another. */
export function dispositionOf({ world, setting }: Context, o: number): Disposition {
  const adopted = world.adopted_o[o]!
  return adopted === 0 ? setting.organisations[o]!.disposition : DISPOSITIONS[adopted - 1]!
}

export function ruleOf(context: Context, o: number): DispositionRule {
  return DISPOSITION_RULES[dispositionOf(context, o)]
}

export function adopt(world: World, o: number, disposition: Disposition): void {
  world.adopted_o[o] = DISPOSITIONS.indexOf(disposition) + 1
}

/** What the decision of such an organisation hangs on when nobody orders it. */
export function groundsOf({ signs }: DispositionRule): Exclude<SignedBy, 'mandate'> {
  return signs === trusting ? 'trust' : signs === calculating ? 'chance' : signs === always ? 'always' : 'never'
}

/** Does organisation o stay off the field when it has not signed? */
export function staysAway(context: Context, o: number): boolean {
  return ruleOf(context, o).unsigned === 'away'
}
