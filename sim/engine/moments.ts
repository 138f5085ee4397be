// Sharing by contribution asks what the drive would have been worth without some: it looks back at who stood where,
// at a few moments of the drive.
import { ACTIVITY } from './codes.ts'
import { chance, type Context } from './context.ts'
import { pow } from './kernel/math.ts'
import { MOMENTS } from './layout.ts'
import { coverOf, measureCordon } from './line.ts'
import { contributions } from './rules/contribution.ts'
import type { Setting } from './setting.ts'

/** A cordon that holds less than this part holds nothing, whatever the last bits say. */
const NOTHING = 1e-9

/** Ticks between two moments: evenly spread, the first after half a stretch. */
function stretchOf(driveTicks: number): number {
  return Math.ceil(driveTicks / MOMENTS)
}

/** How many moments a drive of so many ticks has: one each tick while there are at most MOMENTS. */
export function momentsOf(driveTicks: number): number {
  const stretch = stretchOf(driveTicks)
  return Math.floor((driveTicks - 1 - Math.floor(stretch / 2)) / stretch) + 1
}

/** Depth of the cordon at a moment, m. */
function depthAt({ driveTicks, parameters }: Setting, moment: number): number {
  const stretch = stretchOf(driveTicks)
  return Math.min(parameters.field.driveDepth, (Math.floor(stretch / 2) + moment * stretch + 1) * parameters.drive.speed)
}

/** Keeps the places of all on post, if this tick of the drive is one of its moments and somebody will look back at it. */
export function noteMoment({ world, setting }: Context, tick: number): void {
  if (setting.parameters.sharing.rule !== 'contribution') return
  const stretch = stretchOf(setting.driveTicks)
  const since = tick - Math.floor(stretch / 2)
  if (since < 0 || since % stretch !== 0) return
  const moment = since / stretch
  for (let k = 0; k < world.posts_run[0]!; k++) {
    const b = world.beaterAt_k[k]!
    if (world.activity_b[b] !== ACTIVITY.onPost) continue
    world.stood_b[b]! |= 1 << moment
    world.place_m[b * MOMENTS + moment] = setting.shape.alongOf(world.x_b[b]!, world.y_b[b]!)
  }
}

/** Who stood on post, from left to right, at some moments in a row at which all stood alike. */
interface Standing {
  moments: number
  count: number
  organisation: Uint16Array
  /** How deep the cordon was, m; m along it as it was there, and m covered to both sides. */
  depth: number
  place: Float64Array
  cover: Float64Array
}

/** Writes every signatory's part of what the drive was worth and, when that had to be sampled, its standard error.
 *  v(S) = C(S)^exponent with C(S) the coverage of S's beaters alone where they really stood, mean over the moments.
 *  (How many quarry there were is a factor of every v, so it changes no part.) Who never stood adds nothing to anybody
 *  and is no player. Source: docs/model.md, share. */
export function weighContributions(context: Context, out_part_o: Float64Array, out_error_o: Float64Array): void {
  const { world, setting } = context
  const moments = momentsOf(setting.driveTicks)
  const standings = standingsOf(context, moments)
  const player_o = new Uint8Array(setting.organisations.length)
  let places = 0
  for (const { count, organisation } of standings) {
    places += count
    for (let i = 0; i < count; i++) player_o[organisation[i]!] = 1
  }
  const worth = (member_o: Uint8Array): number => {
    let sum = 0
    for (const standing of standings) sum += standing.moments * coverageBy(context, standing, member_o)
    const mean = sum / moments
    return mean < NOTHING ? 0 : pow(mean, setting.parameters.coverage.exponent)
  }
  const luck = (order: number, o: number) => chance(context, 'shapley', order, world.identity_o[o]!)
  contributions(player_o, worth, luck, places, out_part_o, out_error_o)
}

/** Where all stood, moment by moment. As long as nobody moves sideways or leaves, one standing serves many moments. */
function standingsOf(context: Context, moments: number): Standing[] {
  const standings: Standing[] = []
  for (let moment = 0; moment < moments; moment++) {
    const last = standings.at(-1)
    if (last !== undefined && standAlike(context, moment - 1, moment)) last.moments++
    else standings.push(standingAt(context, moment))
  }
  return standings
}

function standAlike({ world: { posts_run, beaterAt_k, stood_b, place_m }, setting }: Context, before: number, moment: number): boolean {
  if (setting.shape.lengthAt(depthAt(setting, before)) !== setting.shape.lengthAt(depthAt(setting, moment))) return false
  for (let k = 0; k < posts_run[0]!; k++) {
    const b = beaterAt_k[k]!
    const stood = (stood_b[b]! >> moment) & 1
    if (stood !== ((stood_b[b]! >> before) & 1)) return false
    if (stood === 1 && place_m[b * MOMENTS + moment] !== place_m[b * MOMENTS + before]) return false
  }
  return true
}

function standingAt(context: Context, moment: number): Standing {
  const { world, setting } = context
  const depth = depthAt(setting, moment)
  const scale = setting.shape.lengthAt(depth) / setting.shape.length
  const there = Array.from(world.beaterAt_k.subarray(0, world.posts_run[0])).filter(b => ((world.stood_b[b]! >> moment) & 1) === 1)
  return {
    moments: 1,
    depth,
    count: there.length,
    organisation: Uint16Array.from(there, b => world.organisation_b[b]!),
    place: Float64Array.from(there, b => world.place_m[b * MOMENTS + moment]! * scale),
    cover: Float64Array.from(there, b => coverOf(context, world.organisation_b[b]!)),
  }
}

/** Coverage by the members alone. */
function coverageBy(context: Context, { count, organisation, place, cover, depth }: Standing, member_o: Uint8Array): number {
  const { cordon } = context.scratch
  let members = 0
  for (let i = 0; i < count; i++) {
    if (member_o[organisation[i]!] === 0) continue
    cordon.place[members] = place[i]!
    cordon.cover[members++] = cover[i]!
  }
  cordon.count = members
  return measureCordon(context, depth)
}
