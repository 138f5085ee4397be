import type { Parameters } from '../../scenario/types.ts'

/** How fast trust moves, per season, in [0, 1]. */
interface TrustRule {
  build: number
  erode: number
}

/** Trust T in [0,1] is slow to build and quick to erode: T += build·s·(1−T) for conduct s > 0, T += erode·s·T for s < 0.
 *  Source: docs/model.md, learn. */
export function asymmetric(trust: number, conduct: number, rule: TrustRule): number {
  return trust + asymmetricChange(trust, conduct, rule)
}

function asymmetricChange(trust: number, conduct: number, { build, erode }: TrustRule): number {
  return conduct > 0 ? build * conduct * (1 - trust) : erode * conduct * trust
}

/** How the law with lasting damage moves: per season, in [0, 1]; weight: how much dependence adds to a fall. */
export interface DamageRule extends TrustRule {
  /** Damage done by bad conduct. */
  harm: number
  /** Part of the damage that heals in a season. */
  heal: number
  weight: number
}

/** Trust with lasting damage R in [0,1] to j's name, after Pant & Yu 2025 (arXiv:2510.24909). With old T and R on the right:
 *  T += build·s·(1−T)·(1−R) for s > 0, T += erode·s·T·(1 + weight·D) for s < 0; R += harm·|s|·(1−R) for s < 0, and R −= heal·R always.
 *  dependence D in [0,1]: how much the one who trusts depends on the other. Source: docs/model.md, learn. */
export function damaged(trust: number, damage: number, conduct: number, rule: DamageRule, dependence: number): Moved {
  const healed = healedBy(rule, damage)
  if (conduct >= 0) return moved(trust, rule.build * conduct * (1 - trust) * (1 - damage), healed)
  // Great dependence could take more than there is.
  const change = Math.max(-trust, rule.erode * conduct * trust * (1 + rule.weight * dependence))
  return moved(trust, change, healed - rule.harm * conduct * (1 - damage))
}

function moved(trust: number, change: number, damage: number): Moved {
  return { trust: trust + change, change, damage }
}

function healedBy({ heal }: DamageRule, damage: number): number {
  return damage - heal * damage
}

/** What one organisation holds of another: trust and lasting damage to it, both in [0, 1]. */
export interface Regard {
  trust: number
  damage: number
}

/** The same after a season; change: what was added to trust. */
interface Moved extends Regard {
  change: number
}

/** What becomes of it after conduct s in [−1, 1]; 0: nothing seen. Damage heals every season, seen or not, under every law. */
export type TrustLaw = (trust: number, damage: number, conduct: number, rule: DamageRule, dependence: number) => Moved

/** Source: docs/model.md, learn. */
export const TRUST_LAWS = {
  asymmetric: (trust, damage, conduct, rule) => moved(trust, asymmetricChange(trust, conduct, rule), healedBy(rule, damage)),
  damaged,
} as const satisfies Record<Parameters['trust']['law'], TrustLaw>
