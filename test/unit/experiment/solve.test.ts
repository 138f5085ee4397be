import { describe, expect, it } from 'vitest'
import { binomial, binomialTerm, choose, expectation, withoutReturn } from '../../../sim/experiment/theory/counting.ts'
import { arcsin, bisect, peak, rungeKutta, vertex } from '../../../sim/experiment/theory/solve.ts'

describe('solvers', () => {
  it('bisect finds a change of sign, rising or falling, to the last bits', () => {
    expect(bisect((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 15)
    expect(bisect((x) => 2 - x * x, 0, 2)).toBeCloseTo(Math.SQRT2, 15)
    expect(bisect((x) => x, -1, 3)).toBeCloseTo(0, 15)
  })

  it('peak finds the highest point, also at an end', () => {
    const { at, value } = peak((x) => x * (1 - x), 0, 1)
    expect(at).toBeCloseTo(0.5, 7)
    expect(value).toBeCloseTo(0.25, 15)
    expect(peak((x) => x, 0, 3)).toEqual({ at: 3, value: 3 })
    expect(peak((x) => 2 - x, 0, 3)).toEqual({ at: 0, value: 2 })
  })

  it('vertex is exact for a parabola', () => {
    expect(vertex((x) => 3 - 2 * (x - 5) * (x - 5), 1, 1)).toBeCloseTo(5, 14)
  })

  it('arcsin undoes the sine', () => {
    for (const x of [-0.9, 0, 0.25, 0.75, 0.99]) expect(arcsin(x, Math.sin)).toBeCloseTo(Math.asin(x), 13)
  })

  it('Runge–Kutta is of the fourth order', () => {
    const errorOf = (steps: number): number => {
      let state: number[] = [1]
      for (let k = 0; k < steps; k++) state = rungeKutta(([x = 0]) => [x], state, 1 / steps)
      return Math.abs(state[0]! - Math.E)
    }
    expect(errorOf(20)).toBeLessThan(1e-6)
    expect(errorOf(10) / errorOf(20)).toBeGreaterThan(14)
    expect(errorOf(10) / errorOf(20)).toBeLessThan(18)
  })
})

describe('counting', () => {
  it('choose is Pascal\'s triangle', () => {
    for (let n = 1; n <= 30; n++) for (let k = 0; k <= n; k++) expect(choose(n, k)).toBe(choose(n - 1, k - 1) + choose(n - 1, k))
    expect(choose(5, -1) + choose(5, 6)).toBe(0)
  })

  it('one person after the other gives the closed forms', () => {
    for (const x of [0, 0.3, 1]) binomial(9, x).forEach((chance, k) => { expect(chance).toBeCloseTo(binomialTerm(9, k, x), 14) })
    for (const [population, marked, drawn] of [[10, 4, 5], [6, 6, 3], [6, 0, 3], [5, 2, 5]] as const) {
      withoutReturn(population, marked, drawn).forEach((chance, k) => {
        expect(chance).toBeCloseTo((choose(marked, k) * choose(population - marked, drawn - k)) / choose(population, drawn), 14)
      })
    }
    expect(expectation(binomial(4, 0.25), (k) => k)).toBeCloseTo(1, 14)
  })
})
