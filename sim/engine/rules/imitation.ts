import { exp } from '../kernel/math.ts'

/** Probability that who earns `own` takes over what another does who earns `other`: 1/(1 + exp(−sharpness·(other − own))), the
 *  rule named after Fermi. Source: Traulsen, Nowak & Pacheco 2006 (doi:10.1103/PhysRevE.74.011909); docs/model.md, learn. */
export function imitates(own: number, other: number, sharpness: number): number {
  return 1 / (1 + exp(-sharpness * (other - own)))
}
