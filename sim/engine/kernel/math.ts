// The one place where numbers other than + − × ÷ sqrt are made: fdlibm ports that give the same bits in every
// JavaScript engine. Math.exp, Math.pow … differ between engines and even between versions of one.
import stdlibCos from '@stdlib/math-base-special-cos'
import stdlibExp from '@stdlib/math-base-special-exp'
import stdlibLn from '@stdlib/math-base-special-ln'
import stdlibPow from '@stdlib/math-base-special-pow'
import stdlibSin from '@stdlib/math-base-special-sin'
import stdlibTanh from '@stdlib/math-base-special-tanh'

type Unary = (x: number) => number

export const exp: Unary = stdlibExp
/** Natural logarithm. */
export const ln: Unary = stdlibLn
export const sin: Unary = stdlibSin
export const cos: Unary = stdlibCos
export const tanh: Unary = stdlibTanh
export const pow: (base: number, exponent: number) => number = stdlibPow

/** 1 / (1 + e^−x), in (0, 1). */
export function logistic(x: number): number {
  return 1 / (1 + exp(-x))
}

/** Rounds x >= 0 down or up, up if `luck` in [0, 1) is below its fraction: right on average. */
export function roundByChance(x: number, luck: number): number {
  const whole = Math.floor(x)
  return whole + (luck < x - whole ? 1 : 0)
}

export function clip(x: number, low: number, high: number): number {
  return x < low ? low : x > high ? high : x
}

export const PI = 3.141592653589793

/** A standard normal number from two uniform ones in [0, 1) (Box & Muller 1958, doi:10.1214/aoms/1177706645). */
export function normal(u: number, v: number): number {
  return Math.sqrt(-2 * ln(1 - u)) * cos(2 * PI * v)
}

/** Angle of the vector (x, y) with the x axis, in [−π, π]; 0 for a vector of length 0. A near guess, then Newton's method on
 *  sin and cos, which cubes the error: two steps are more than enough. */
export function angleOf(x: number, y: number): number {
  const length = Math.sqrt(x * x + y * y)
  if (length === 0) return 0
  let angle = guessAngle(x, y)
  for (let k = 0; k < 2; k++) angle += (y * cos(angle) - x * sin(angle)) / length
  return clip(angle, -PI, PI)
}

function guessAngle(x: number, y: number): number {
  if (Math.abs(y) > Math.abs(x)) return (y > 0 ? PI / 2 : -PI / 2) - arctangentNear(x / y)
  return arctangentNear(y / x) + (x > 0 ? 0 : y < 0 ? -PI : PI)
}

/** Within 0.005 for |slope| <= 1. */
function arctangentNear(slope: number): number {
  return slope / (1 + 0.28125 * slope * slope)
}
