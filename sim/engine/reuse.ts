// The talent pool: one catch can serve several signatories.
import { chance, type Context } from './context.ts'
import { ln } from './kernel/math.ts'
import { driveModel } from './rules/driveModels.ts'

/** Is there a pool this season: may a catch serve more than one, and did two or more with beaters sign for a drive? A game of
 *  driving has no catches. */
export function hasPool({ world, setting }: Context): boolean {
  if (setting.parameters.sharing.reuse === 1 || world.posts_run[0] === 0 || driveModel(setting).worth !== null) return false
  let partners = 0
  for (let o = 0; o < setting.organisations.length; o++) if (world.signed_o[o] === 1 && world.size_o[o]! > 0) partners++
  return partners > 1
}

/** What signatory o caught of the quarry with this birth number serves up to reuse − 1 other signatories too, drawn one by
 *  one with probability in proportion to their beaters; each gains `value` needs.
 *  Drawn as a race: the first to arrive at rate size. So everybody has a draw of its own, whoever else takes part. */
export function serveOthers(context: Context, o: number, birth: number, value: number, tick: number): void {
  const { world, setting } = context
  const { reuse } = setting.parameters.sharing
  if (reuse === 1 || world.posts_run[0] === 0 || world.signed_o[o] === 0) return
  const arrivals: { j: number, time: number }[] = []
  for (let j = 0; j < setting.organisations.length; j++) {
    if (j === o || world.signed_o[j] === 0 || world.size_o[j] === 0) continue
    arrivals.push({ j, time: -ln(1 - chance(context, 'reuse', tick, birth, world.identity_o[j]!)) / world.size_o[j]! })
  }
  arrivals.sort((a, b) => a.time - b.time || a.j - b.j)
  for (const { j } of arrivals.slice(0, reuse - 1)) world.reused_o[j]! += value
}
