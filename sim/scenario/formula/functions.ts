import { clip, exp, ln, logistic, pow, tanh } from '../../engine/kernel/math.ts'

/** A part of a formula, compiled: a function of the named values. */
export type Evaluate = (values: Readonly<Record<string, number>>) => number

interface Callable {
  /** Least and largest number of values that it takes. */
  readonly min: number
  readonly max: number
  readonly make: (...values: Evaluate[]) => Evaluate
}

const unary = (f: (x: number) => number): Callable => ({ min: 1, max: 1, make: (x: Evaluate) => (v) => f(x(v)) })
const fold = (f: (a: number, b: number) => number): Callable => ({
  min: 1, max: Infinity,
  make: (first: Evaluate, ...rest: Evaluate[]) => (v) => {
    let result = first(v)
    for (const next of rest) result = f(result, next(v))
    return result
  },
})

/** The functions that a formula may call. All of them give the same bits in every JavaScript engine. */
export const FUNCTIONS: Readonly<Record<string, Callable>> = {
  abs: unary(Math.abs),
  min: fold(Math.min),
  max: fold(Math.max),
  floor: unary(Math.floor),
  ceil: unary(Math.ceil),
  round: unary(Math.round),
  sqrt: unary(Math.sqrt),
  exp: unary(exp),
  log: unary(ln),
  pow: { min: 2, max: 2, make: (x: Evaluate, y: Evaluate) => (v) => pow(x(v), y(v)) },
  tanh: unary(tanh),
  logistic: unary(logistic),
  clip: { min: 3, max: 3, make: (x: Evaluate, low: Evaluate, high: Evaluate) => (v) => clip(x(v), low(v), high(v)) },
  if: { min: 3, max: 3, make: (condition: Evaluate, yes: Evaluate, no: Evaluate) => (v) => (condition(v) !== 0 ? yes(v) : no(v)) },
}
export const FUNCTION_NAMES: readonly string[] = Object.keys(FUNCTIONS)

type Binary = (a: Evaluate, b: Evaluate) => Evaluate
const bit = (yes: boolean): number => (yes ? 1 : 0)

/** Operators between two parts, by the name that mathjs gives them. Comparisons are exact and give 1 or 0. */
export const BINARY: Readonly<Record<string, Binary>> = {
  add: (a, b) => (v) => a(v) + b(v),
  subtract: (a, b) => (v) => a(v) - b(v),
  multiply: (a, b) => (v) => a(v) * b(v),
  divide: (a, b) => (v) => a(v) / b(v),
  pow: (a, b) => (v) => pow(a(v), b(v)),
  smaller: (a, b) => (v) => bit(a(v) < b(v)),
  smallerEq: (a, b) => (v) => bit(a(v) <= b(v)),
  larger: (a, b) => (v) => bit(a(v) > b(v)),
  largerEq: (a, b) => (v) => bit(a(v) >= b(v)),
  equal: (a, b) => (v) => bit(a(v) === b(v)),
  unequal: (a, b) => (v) => bit(a(v) !== b(v)),
  and: (a, b) => (v) => bit(a(v) !== 0 && b(v) !== 0),
  or: (a, b) => (v) => bit(a(v) !== 0 || b(v) !== 0),
}

export const UNARY: Readonly<Record<string, (a: Evaluate) => Evaluate>> = {
  unaryMinus: (a) => (v) => -a(v),
  unaryPlus: (a) => a,
  not: (a) => (v) => bit(a(v) === 0),
}
