// How a hunter chases a quarry, seen from where the hunter is. Lengths in metres, speeds in metres a tick.

export interface Chase {
  /** Where the quarry is, and the unit vector along which it runs. */
  x: number
  y: number
  headingX: number
  headingY: number
  quarrySpeed: number
  speed: number
  /** Within this distance the hunter can make a catch. */
  reach: number
  /** The way to where the hunter wants to be, its length, and the part of it that it goes in this tick. */
  wayX: number
  wayY: number
  distance: number
  stepX: number
  stepY: number
}

/** Sets the way. */
export type Pursuit = (chase: Chase) => void

/** Straight to where the quarry is. */
export const direct: Pursuit = chase => {
  chase.wayX = chase.x
  chase.wayY = chase.y
}

/** To where the quarry will be at the first moment t >= 0 at which it comes within reach of a hunter who runs there straight,
 *  if it runs straight on itself: |place + t·quarrySpeed·heading| = t·speed + reach. If it never does, straight to where it is.
 *  Source: law of cosines in the triangle of hunter, quarry and meeting place. */
export const intercept: Pursuit = chase => {
  const t = meetingTime(chase)
  chase.wayX = chase.x + t * chase.quarrySpeed * chase.headingX
  chase.wayY = chase.y + t * chase.quarrySpeed * chase.headingY
}

/** A meeting later than that is none: no drive or hunt lasts so long. Numbers stay finite. */
const NEVER_TICKS = 1e9

/** The first t >= 0 with (speed² − quarrySpeed²)·t² − 2·away·t − apart = 0; 0 if there is none. */
function meetingTime({ x, y, headingX, headingY, quarrySpeed, speed, reach }: Chase): number {
  const apart = x * x + y * y - reach * reach
  if (apart <= 0) return 0
  const away = quarrySpeed * (x * headingX + y * headingY) - speed * reach
  const square = away * away + (speed * speed - quarrySpeed * quarrySpeed) * apart
  // Of two moments this is the first; written so that it holds for equal speeds too.
  const divisor = square < 0 ? 0 : Math.sqrt(square) - away
  return divisor * NEVER_TICKS > apart ? apart / divisor : 0
}

export const PURSUITS = { direct, intercept } as const satisfies Record<string, Pursuit>

/** One tick of a chase: the step is the way, or the first `speed` metres of it. */
export function pursue(pursuit: Pursuit, chase: Chase): void {
  pursuit(chase)
  const { wayX, wayY, speed } = chase
  const distance = Math.sqrt(wayX * wayX + wayY * wayY)
  const length = Math.min(speed, distance)
  chase.distance = distance
  chase.stepX = distance > 0 ? (length * wayX) / distance : 0
  chase.stepY = distance > 0 ? (length * wayY) / distance : 0
}

export function createChase(): Chase {
  return { x: 0, y: 0, headingX: 0, headingY: 0, quarrySpeed: 0, speed: 0, reach: 0, wayX: 0, wayY: 0, distance: 0, stepX: 0, stepY: 0 }
}
