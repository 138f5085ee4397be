/** How trust T in [0,1] moves after conduct s in [−1,1]. */
export type TrustLaw = (trust: number, conduct: number, rule: { build: number, erode: number }) => number

/** Trust is slow to build and quick to erode: T += build·s·(1−T) for s > 0, T += erode·s·T for s < 0.
 *  Source: docs/model.md, learn. */
export const asymmetric: TrustLaw = (trust, conduct, { build, erode }) =>
  conduct > 0 ? trust + build * conduct * (1 - trust) : trust + erode * conduct * trust
