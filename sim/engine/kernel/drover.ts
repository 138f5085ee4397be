// One drover who brings a whole herd somewhere: the shepherd of Strömbom et al. 2014 (doi:10.1098/rsif.2014.0719).
import { pow } from './math.ts'

/** Lengths in metres, speed in metres a tick. */
export interface DroverRule {
  /** Where the herd is to go. */
  goalX: number
  goalY: number
  /** Length that all distances hang on: the radius within which the animals keep apart (r_a). */
  reach: number
  speed: number
}

/** The animals: those of the first n whose fate is 0 take part. */
export interface Herd {
  n: number
  x_q: Float64Array
  y_q: Float64Array
  fate_q: Uint8Array
  birth_q: Uint32Array
}

const centre = new Float64Array(2)

/** Number of animals in play; the mean of their places is written to `out`. */
export function centreOf({ n, x_q, y_q, fate_q }: Herd, out: Float64Array): number {
  let count = 0
  let sumX = 0
  let sumY = 0
  for (let q = 0; q < n; q++) {
    if (fate_q[q] !== 0) continue
    count++
    sumX += x_q[q]!
    sumY += y_q[q]!
  }
  out[0] = count > 0 ? sumX / count : 0
  out[1] = count > 0 ? sumY / count : 0
  return count
}

/** Moves the drover `place` (x, y) by one tick: towards the place r_a·√N behind the centre of the herd, seen from the goal, if
 *  all N animals are within r_a·N^(2/3) of the centre; else towards the place r_a behind the animal furthest from it (of
 *  several the one born first), seen from the centre. It goes no further than that place, and stands still when an animal
 *  is within 3·r_a. */
export function stepDrover(rule: DroverRule, herd: Herd, place: Float64Array): void {
  const { reach, goalX, goalY } = rule
  const count = centreOf(herd, centre)
  if (count === 0 || anybodyWithin(herd, place, 3 * reach)) return
  const [x, y] = [centre[0]!, centre[1]!]
  const q = furthest(herd, x, y)
  const [farX, farY] = [herd.x_q[q]! - x, herd.y_q[q]! - y]
  const gathered = reach * pow(count, 2 / 3)
  if (farX * farX + farY * farY <= gathered * gathered) approach(place, x, y, x - goalX, y - goalY, reach * Math.sqrt(count), rule.speed)
  else approach(place, herd.x_q[q]!, herd.y_q[q]!, farX, farY, reach, rule.speed)
}

function anybodyWithin({ n, x_q, y_q, fate_q }: Herd, place: Float64Array, distance: number): boolean {
  for (let q = 0; q < n; q++) {
    if (fate_q[q] !== 0) continue
    const dx = x_q[q]! - place[0]!
    const dy = y_q[q]! - place[1]!
    if (dx * dx + dy * dy < distance * distance) return true
  }
  return false
}

function furthest({ n, x_q, y_q, fate_q, birth_q }: Herd, x: number, y: number): number {
  let best = -1
  let largest = -1
  for (let q = 0; q < n; q++) {
    if (fate_q[q] !== 0) continue
    const dx = x_q[q]! - x
    const dy = y_q[q]! - y
    const square = dx * dx + dy * dy
    if (square < largest || (square === largest && birth_q[q]! > birth_q[best]!)) continue
    best = q
    largest = square
  }
  return best
}

/** At most `speed` metres towards the place `behind` metres from (x, y) in the direction (dx, dy); none: (x, y) itself. */
function approach(place: Float64Array, x: number, y: number, dx: number, dy: number, behind: number, speed: number): void {
  const length = Math.sqrt(dx * dx + dy * dy)
  const wayX = x + (length > 0 ? (behind * dx) / length : 0) - place[0]!
  const wayY = y + (length > 0 ? (behind * dy) / length : 0) - place[1]!
  const distance = Math.sqrt(wayX * wayX + wayY * wayY)
  if (distance === 0) return
  const step = Math.min(speed, distance) / distance
  place[0]! += step * wayX
  place[1]! += step * wayY
}
