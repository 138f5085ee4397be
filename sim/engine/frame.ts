import { ACTIVITY } from './codes.ts'
import type { Context } from './context.ts'
import { gatherCordon, measureCordon } from './line.ts'
import { PHASES, type PhaseName } from './phases/phase.ts'
import { driveModel } from './rules/driveModels.ts'
import { SEASON } from './season.ts'

/** A read-only picture of one moment, for drawing: arrays may be transferred. Metres. Line: y grows from the start of the
 *  drive (0) over the border (driveDepth) to the end of the hunting field. Ring: the middle is at (r, r), r = driveDepth + huntDepth,
 *  and places along the cordon are counted from the right of it, by way of growing y. */
export interface Frame {
  season: number
  phase: PhaseName
  /** Ticks done in this phase, and how many it has. */
  tick: number
  ticks: number
  /** Is there a drive this season? False: nobody signed and everybody hunts the whole field. */
  driven: boolean
  /** Ids of those who are there this season, in order: what the indexes of organisations below stand for. */
  organisations: string[]
  /** 1: signed this season; by organisation in id order. All 0 before the pact. */
  signed: Uint8Array
  /** Depth that the cordon has reached, and how long it is there, m. */
  cordon: number
  cordonLength: number
  beaterX: Float32Array
  beaterY: Float32Array
  /** Index into the organisations in id order. */
  beaterOrganisation: Uint16Array
  /** Index into ACTIVITIES. */
  beaterActivity: Uint8Array
  /** Posts of the agreed cordon, m along it, and whether somebody stands there (1) or not (0). */
  postX: Float32Array
  postKept: Uint8Array
  postOrganisation: Uint16Array
  /** Stretches of the cordon that nobody covers: from, to, from, to … (m along it; on a ring the last may end behind its length,
   *  and so lies over 0). */
  gaps: Float32Array
  /** Birth number: the same quarry keeps it from frame to frame. */
  quarryId: Uint32Array
  quarryX: Float32Array
  quarryY: Float32Array
  /** Index into FATES. */
  quarryFate: Uint8Array
  /** 1: fled in this tick. */
  quarryFleeing: Uint8Array
  /** Quarry needs caught so far this season by each organisation. */
  caught: Float32Array
  /** Quarry behind the cordon so far this season. */
  escaped: number
}

/** The picture of this moment, copied out of the state. */
export function frameOf(context: Context): Frame {
  const { world, setting, scratch } = context
  // Before the pact nobody has a place yet: what the columns hold is last season's.
  const placed = world.phase_run[0] !== 0 || world.tick_run[0] !== 0
  const { field, drover, worth } = driveModel(context.setting)
  const cordon = placed && worth === null
  const posts = cordon ? world.posts_run[0]! : 0
  const quarry = placed && field ? world.quarryCount_run[0]! : 0
  const beaters = cordon ? world.capacity.beaters : 0
  const inDrive = PHASES[world.phase_run[0]!] === 'drive'
  scratch.cordon.gapCount = 0
  if (inDrive && cordon && !drover) {
    gatherCordon(context)
    measureCordon(context, world.cordon_run[0]!)
  }
  const order = world.beaterAt_k.slice(0, posts)
  // A drover leaves the others where the drive begins.
  const depth = drover ? 0 : world.cordon_run[0]!
  const cordonLength = setting.shape.lengthAt(depth)
  const scale = cordonLength / setting.shape.length
  const phase = SEASON[world.phase_run[0]!]!
  return {
    season: context.season,
    phase: phase.name,
    tick: world.tick_run[0]!,
    ticks: phase.ticks(context),
    driven: placed && world.posts_run[0]! > 0,
    cordon: depth,
    organisations: context.setting.organisations.map(each => each.id),
    cordonLength,
    signed: placed ? world.signed_o.slice() : new Uint8Array(world.signed_o.length),
    beaterX: Float32Array.from(world.x_b.subarray(0, beaters)),
    beaterY: Float32Array.from(world.y_b.subarray(0, beaters)),
    beaterOrganisation: world.organisation_b.slice(0, beaters),
    beaterActivity: world.activity_b.slice(0, beaters),
    postX: Float32Array.from(order, b => world.post_b[b]! * scale),
    postKept: Uint8Array.from(order, b => (world.activity_b[b] === ACTIVITY.onPost ? 1 : 0)),
    postOrganisation: Uint16Array.from(order, b => world.organisation_b[b]!),
    gaps: inDrive ? Float32Array.from(scratch.cordon.gaps.subarray(0, 2 * scratch.cordon.gapCount)) : new Float32Array(0),
    quarryId: world.birth_q.slice(0, quarry),
    quarryX: Float32Array.from(world.x_q.subarray(0, quarry)),
    quarryY: Float32Array.from(world.y_q.subarray(0, quarry)),
    quarryFate: world.fate_q.slice(0, quarry),
    quarryFleeing: world.fleeing_q.slice(0, quarry),
    caught: Float32Array.from(world.caught_o),
    escaped: world.escaped_run[0]!,
  }
}
