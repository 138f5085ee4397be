import type { PhaseName } from './phases/phase.ts'

/** What a beater is doing; the order is part of the state format. */
export const ACTIVITIES = ['absent', 'onPost', 'resting', 'left', 'poaching', 'hunting', 'handling'] as const
/** What became of a quarry; `escaped` holds for this season only. */
export const FATES = ['atLarge', 'escaped', 'caught', 'lost'] as const

/** A read-only picture of one moment, for drawing: arrays may be transferred. Metres; y grows from the
 *  start of the drive (0) over the border (driveDepth) to the end of the hunting field. */
export interface Frame {
  season: number
  phase: PhaseName
  /** Ticks done in this phase, and how many it has. */
  tick: number
  ticks: number
  /** Is there a drive this season? False: nobody signed and everybody hunts the whole field. */
  driven: boolean
  /** Position of the cordon along the drive, m. */
  cordon: number
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
  /** Stretches of the cordon that nobody covers: from, to, from, to … (m). */
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
