import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pointCount, pointsOf, rangeValues, replicateSeed } from '../../../sim/index.ts'

describe('a range of values', () => {
  it.each([
    ['0', '1', '0.25', [0, 0.25, 0.5, 0.75, 1]],
    ['0', '0.3', '0.1', [0, 0.1, 0.2, 0.3]],
    ['1', '0', '-0.5', [1, 0.5, 0]],
    ['0', '1', '0.4', [0, 0.4, 0.8]],
    ['5', '5', '1', [5]],
    ['1e-3', '3e-3', '1e-3', [0.001, 0.002, 0.003]],
    ['-1', '1', '1', [-1, 0, 1]],
    ['100', '300', '1e2', [100, 200, 300]],
  ])('from %s to %s by %s', (from, to, step, values) => {
    expect(rangeValues(from, to, step)).toEqual(values)
  })

  it.each([['0', '1', '0'], ['0', '1', '-1'], ['1', '0', '1'], ['0', '1', '1e-9'], ['0', '0', '0']])('leads nowhere from %s to %s by %s', (from, to, step) => {
    expect(rangeValues(from, to, step)).toBeNull()
  })

  it('has the values as they would be typed', () => {
    fc.assert(fc.property(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 60 }), (start, stride, count) => {
      const typed = (hundredths: number): string => (hundredths / 100).toFixed(2)
      const values = rangeValues(typed(start), typed(start + stride * count), typed(stride))
      expect(values).toEqual(Array.from({ length: count + 1 }, (_, i) => Number(typed(start + i * stride))))
    }))
  })
})

describe('points', () => {
  it('are every combination, the last axis changing fastest', () => {
    const axes = [{ path: 'a', values: [1, 2] }, { path: 'b', values: [3, 4, 5] }]
    expect(pointCount(axes)).toBe(6)
    expect(pointsOf(axes)).toEqual([{ a: 1, b: 3 }, { a: 1, b: 4 }, { a: 1, b: 5 }, { a: 2, b: 3 }, { a: 2, b: 4 }, { a: 2, b: 5 }])
    expect(pointsOf([])).toEqual([{}])
    expect(pointCount([])).toBe(1)
  })
})

describe('the seed of a replicate', () => {
  it('names the run; the first is the run itself', () => {
    expect([1, 2, 10].map((replicate) => replicateSeed('acorn', replicate))).toEqual(['acorn', 'acorn/2', 'acorn/10'])
  })
})
