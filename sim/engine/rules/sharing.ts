import type { Parameters } from '../../scenario/types.ts'

/** What a sharing rule may weigh: one number per signatory. */
export interface SharingView {
  /** Beater-ticks on post. */
  effort_o: ArrayLike<number>
  /** Part of what the drive was worth (rules/contribution.ts); nobody looks at it but `contribution`. */
  contribution_o: ArrayLike<number>
  /** Beaters. */
  size_o: ArrayLike<number>
  need_o: ArrayLike<number>
}

/** The weight of organisation o in the common bag; the bag is split in proportion. Weights that sum to 0 share equally. */
export type SharingRule = (view: SharingView, o: number) => number

/** Source: docs/model.md, share. `keep` pools nothing, so its weights never matter. */
export const SHARING_RULES = {
  keep: () => 1,
  equal: () => 1,
  effort: (view, o) => view.effort_o[o]!,
  contribution: (view, o) => view.contribution_o[o]!,
  size: (view, o) => view.size_o[o]!,
  need: (view, o) => view.need_o[o]!,
} as const satisfies Record<Parameters['sharing']['rule'], SharingRule>

/** The part φ of each signatory's catch that goes into the common bag. */
export function pooledPart({ rule, pooled }: Parameters['sharing']): number {
  return rule === 'keep' ? 0 : pooled
}

/** Loot is counted in whole units of 2^-20 quarry needs, so that sums are exact. */
export const LOOT_UNIT = 1048576

/** Splits `bag` whole units among the members in proportion to weight; Σ out = bag exactly. Fractions: shares are
 *  rounded down, what is left goes one unit each to the largest fractions, ties to the smaller index.
 *  No members: nothing is given out. out_o is written for members only. */
export function splitBag(bag: number, weight_o: Float64Array, member_o: Uint8Array, n: number, out_o: Float64Array): void {
  let total = 0
  let members = 0
  for (let o = 0; o < n; o++) {
    if (member_o[o] === 0) continue
    total += weight_o[o]!
    members++
  }
  if (members === 0) return
  let left = bag
  const fraction_o = new Float64Array(n)
  for (let o = 0; o < n; o++) {
    if (member_o[o] === 0) continue
    const exact = total > 0 ? bag * (weight_o[o]! / total) : bag / members
    out_o[o] = Math.floor(exact)
    fraction_o[o] = exact - out_o[o]!
    left -= out_o[o]!
  }
  for (; left > 0; left--) give(largest(fraction_o, 1), 1)
  // Rounding in the last bit can hand out a unit too many, once bag·(members + 1) is as large as 2^53.
  for (; left < 0; left++) give(largest(fraction_o, -1), -1)

  function largest(fraction: Float64Array, sign: number): number {
    let best = -1
    for (let o = 0; o < n; o++) {
      if (member_o[o] !== 0 && (sign > 0 || out_o[o]! > 0) && (best < 0 || sign * fraction[o]! > sign * fraction[best]!)) best = o
    }
    return best
  }
  function give(o: number, unit: number): void {
    out_o[o]! += unit
    fraction_o[o]! -= unit
  }
}
