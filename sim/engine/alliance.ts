// The first alliance: who signed for the first drive of the run, and how many of them still do.
import type { World } from './world.ts'

/** The first season in which anybody drives makes its signatories the first ones; nothing after it does. */
export function noteAlliance(worlds: readonly World[]): void {
  if (worlds.some(({ firstSigners_run }) => firstSigners_run[0]! > 0)) return
  for (const { posts_run, signed_o, firstSigned_o, firstSigners_run } of worlds) {
    if (posts_run[0] === 0) continue
    firstSigned_o.set(signed_o)
    firstSigners_run[0] = signed_o.reduce((sum, signed) => sum + signed, 0)
  }
}

/** How many there were, and how many of them signed this season. Who merged into another counts with it. */
export function allianceOf({ firstSigners_run, firstSigned_o, signed_o }: World): { firstSignatories: number, firstStillSigned: number } {
  return { firstSignatories: firstSigners_run[0]!, firstStillSigned: firstSigned_o.reduce((sum, first, o) => sum + first * signed_o[o]!, 0) }
}

/** An alliance has ended when fewer than half of its first signatories sign: 1, else 0. Source: docs/model.md, members. */
export function hasEnded({ firstSignatories, firstStillSigned }: ReturnType<typeof allianceOf>): number {
  return 2 * firstStillSigned < firstSignatories ? 1 : 0
}
