/** How trust T in [0,1] moves after conduct s in [−1,1]. */
export type TrustLaw = (trust: number, conduct: number, rule: { build: number, erode: number }) => number

/** Trust is slow to build and quick to erode: T += build·s·(1−T) for s > 0, T += erode·s·T for s < 0.
 *  Source: docs/model.md, learn. */
export const asymmetric: TrustLaw = (trust, conduct, { build, erode }) =>
  conduct > 0 ? trust + build * conduct * (1 - trust) : trust + erode * conduct * trust

/** How the law with lasting damage moves: per season, in [0, 1]; weight: how much dependence adds to a fall. */
export interface DamageRule {
  build: number
  erode: number
  /** Damage done by bad conduct. */
  harm: number
  /** Part of the damage that heals in a season. */
  heal: number
  weight: number
}

/** Trust with lasting damage R in [0,1] to j's name, after Pant & Yu 2025 (arXiv:2510.24909). With old T and R on the right:
 *  T += build·s·(1−T)·(1−R) for s > 0, T += erode·s·T·(1 + weight·D) for s < 0; R += harm·|s|·(1−R) for s < 0, and R −= heal·R always.
 *  dependence D in [0,1]: how much the one who trusts depends on the other. Source: docs/model.md, learn. */
export function damaged(trust: number, damage: number, conduct: number, rule: DamageRule, dependence: number): { trust: number, damage: number } {
  const healed = damage - rule.heal * damage
  if (conduct >= 0) return { trust: trust + rule.build * conduct * (1 - trust) * (1 - damage), damage: healed }
  return {
    // Great dependence could take more than there is.
    trust: Math.max(0, trust + rule.erode * conduct * trust * (1 + rule.weight * dependence)),
    damage: healed - rule.harm * conduct * (1 - damage),
  }
}
