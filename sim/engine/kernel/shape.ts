import type { Cordon } from './cordon.ts'

/** Sizes of a field, m. */
export interface FieldSize {
  width: number
  /** From where the drive starts to the border, and from the border to the deepest place. */
  driveDepth: number
  huntDepth: number
}

/** The shape of a field and of the cordon that crosses it. Whatever the shape, a place has a depth (m from where the drive
 *  starts, at 0, over the border to the deepest place) and a place along the cordon, told as if the cordon were as long as it
 *  is at the start of the drive (m). Who is put at a depth is never shallower, to the last bit.
 *  x, y, headings: columns; i: a row in them. A new shape must pass test/unit/engine/shapes.test.ts. */
export interface Shape {
  /** The field lies in [0, width] × [0, height], m. */
  readonly width: number
  readonly height: number
  /** Middle of the hunting field. */
  readonly middle: { readonly x: number, readonly y: number }
  /** Length of the cordon at the start of the drive, m. */
  readonly length: number
  /** At how many depths one must look to know how well a drive is covered; 1: its cordon is as long all the way. */
  readonly looks: number
  /** Length of the cordon when it has come to this depth, m. */
  lengthAt(depth: number): number
  depthOf(x: number, y: number): number
  alongOf(x: number, y: number): number
  /** Puts i at a place along the cordon, at this depth. */
  stand(x: Float64Array, y: Float64Array, i: number, along: number, depth: number): void
  /** Turns i to where the depth grows fastest. */
  face(x: Float64Array, y: Float64Array, headingX: Float64Array, headingY: Float64Array, i: number): void
  /** Moves i deeper by `stride` m, to `limit` at most. */
  walk(x: Float64Array, y: Float64Array, i: number, stride: number, limit: number): void
  /** Takes i along to this depth, and sideways to `wanted` (along the cordon), by `stride` m at most, the shorter way. */
  sidle(x: Float64Array, y: Float64Array, i: number, wanted: number, stride: number, depth: number): void
  /** Uniform by area over all places down to `depth`, for u and v uniform in [0, 1). */
  scatter(x: Float64Array, y: Float64Array, i: number, u: number, v: number, depth: number): void
  /** Mirrors a place back into the field down to `depth`. */
  settle(x: Float64Array, y: Float64Array, i: number, depth: number): void
  /** Keeps i between two depths and between the sides: at a wall place and heading are mirrored. */
  confine(x: Float64Array, y: Float64Array, headingX: Float64Array, headingY: Float64Array, i: number, low: number, high: number): void
  /** Mirrors i back into the field. True: it had crossed a side that can be open. */
  bounce(x: Float64Array, y: Float64Array, headingX: Float64Array, headingY: Float64Array, i: number): boolean
  /** Place of post k of m, evenly spaced. */
  evenPost(k: number, m: number): number
  /** The place on the cordon for one beside its ends: a line mirrors it, a ring goes round. In [0, length]. */
  onto(along: number): number
  /** Even places for `count` people who stand at `agreed` places, in order; those who are fixed stay where they are, the
   *  others share the stretch between two of them. Near the agreed places: may lie a length before or behind. */
  spread(agreed: Float64Array, fixed: Uint8Array, count: number, wanted: Float64Array): void
  /** Finds the gaps of a cordon of this length. */
  findGaps(cordon: Cordon, length: number): void
  /** C = 1 − the part of the cordon in a gap or within `reach` of one. */
  coverageOf(cordon: Cordon, length: number, reach: number): number
}

/** Even places for people first … last − 1 between two places. `from` and `to`: how many spacings the first and the last of
 *  them keep from the ends: 1 from somebody who stands there, ½ from the end of a line. */
export function spreadBetween(wanted: Float64Array, first: number, last: number, left: number, right: number, from: number, to: number): void {
  const spacings = last - first - 1 + (from + to)
  for (let r = first; r < last; r++) wanted[r] = left + ((r - first + from) / spacings) * (right - left)
}

/** A place past a wall, mirrored back into [0, length]. */
export function reflect(place: number, length: number): number {
  const mirrored = place < 0 ? -place : place > length ? 2 * length - place : place
  return Math.min(length, Math.max(0, mirrored))
}
