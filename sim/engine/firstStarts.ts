// A partisan director lets one organisation's hunters choose first where they start.
import { ACTIVITY, ATLARGE } from './codes.ts'
import { chance, type Context } from './context.ts'
import { directorOf } from './rules/directors.ts'

/** Places along the border to choose from, at most. */
const MOST_PLACES = 64

/** Each hunter of the favoured signatory in turn goes to the place on the border where most driven quarry are in sight for each
 *  of those who stand there then (ties: the smallest draw). Where nothing is in sight from anywhere they stay where they are. */
export function chooseStarts(context: Context): void {
  const { world, setting } = context
  const director = directorOf(setting)
  for (let o = 0; o < setting.organisations.length; o++) {
    if (world.posts_run[0]! > 0 && world.signed_o[o] === 1 && director.favours(setting, o)) placeFirst(context, o)
  }
}

function placeFirst(context: Context, o: number): void {
  const { world, setting } = context
  const { shape } = setting
  const { driveDepth } = setting.parameters.field
  const seen = seenFromBorder(context, o)
  const luck = seen.map((_, c) => chance(context, 'firstStart', 0, world.identity_o[o]!, c))
  const standing = seen.map(() => 0)
  for (let b = world.firstBeater_o[o]!; b < world.firstBeater_o[o]! + world.size_o[o]!; b++) {
    if (world.activity_b[b] !== ACTIVITY.hunting) continue
    let best = 0
    for (let c = 1; c < seen.length; c++) {
      const more = seen[c]! * (standing[best]! + 1) - seen[best]! * (standing[c]! + 1)
      if (more > 0 || (more === 0 && luck[c]! < luck[best]!)) best = c
    }
    if (seen[best] === 0) return
    standing[best]!++
    shape.stand(world.x_b, world.y_b, b, shape.evenPost(best, seen.length), driveDepth)
    shape.face(world.x_b, world.y_b, world.headingX_b, world.headingY_b, b)
  }
}

/** For each place on the border, evenly spaced, so far apart that hardly a quarry is in sight from two: how many driven quarry with
 *  a need that o serves are in sight from there. */
function seenFromBorder({ world, setting }: Context, o: number): number[] {
  const { shape } = setting
  const { sight } = setting.parameters.hunt
  const { driveDepth } = setting.parameters.field
  const places = Math.max(1, Math.min(MOST_PLACES, Math.floor(shape.lengthAt(driveDepth) / (2 * sight))))
  const at = { x: new Float64Array(places), y: new Float64Array(places) }
  return Array.from({ length: places }, (_, c) => {
    shape.stand(at.x, at.y, c, shape.evenPost(c, places), driveDepth)
    let seen = 0
    for (let q = 0; q < world.quarryCount_run[0]!; q++) {
      if (world.fate_q[q] !== ATLARGE || (world.needs_q[q]! & setting.offers_o[o]!) === 0) continue
      const dx = world.x_q[q]! - at.x[c]!
      const dy = world.y_q[q]! - at.y[c]!
      if (dx * dx + dy * dy <= sight * sight && shape.depthOf(world.x_q[q]!, world.y_q[q]!) >= driveDepth) seen++
    }
    return seen
  })
}
