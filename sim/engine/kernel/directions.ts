import { cos, PI, sin } from './math.ts'

/** Number of directions a random heading can take. A power of two, so that a random word picks one by its top bits. */
export const DIRECTIONS = 4096
const SHIFT = 32 - 12

/** Unit vectors, evenly spaced: component i of direction i. */
export const DIRECTION_X = new Float64Array(DIRECTIONS)
export const DIRECTION_Y = new Float64Array(DIRECTIONS)
for (let i = 0; i < DIRECTIONS; i++) {
  const angle = (2 * PI * (i + 0.5)) / DIRECTIONS
  DIRECTION_X[i] = cos(angle)
  DIRECTION_Y[i] = sin(angle)
}

/** The direction that a random 32-bit word picks. */
export function directionOf(word: number): number {
  return word >>> SHIFT
}
