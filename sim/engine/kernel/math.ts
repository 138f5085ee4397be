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
