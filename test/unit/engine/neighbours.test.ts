import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildGrid, createGrid } from '../../../sim/engine/kernel/grid.ts'
import { sumNearest } from '../../../sim/engine/kernel/neighbours.ts'
import { anyWithin } from '../../support/numbers.ts'

const SIZE = 60
/** Sum of the vectors to the n nearest others of animal q; births[i] is when animal i was born. */
function sumOf(places: readonly (readonly number[])[], q: number, n: number, cell: number, births = places.map((_, i) => i)): number[] {
  const [x, y] = [0, 1].map(k => Float64Array.from(places, place => place[k]!)) as [Float64Array, Float64Array]
  const grid = createGrid(places.length)
  buildGrid(grid, x, y, Uint8Array.from(places, place => place[2] ?? 0), places.length, SIZE, SIZE, cell)
  const out = new Float64Array(2)
  sumNearest(grid, q, x[q]!, y[q]!, n, Uint32Array.from(births), out)
  return [...out]
}
const near = (numbers: number[]) => numbers.map(each => expect.closeTo(each, 9))

// Places on a coarse lattice meet at equal distances; some lie outside the field, where a step may end; some do not take part.
const lattice = fc.integer({ min: -2, max: 14 }).map(k => 5 * k)
const place = fc.tuple(fc.oneof(anyWithin(-10, 70), lattice), fc.oneof(anyWithin(-10, 70), lattice), fc.constantFrom(0, 0, 0, 1))
const flock = fc.array(place, { minLength: 1, maxLength: 60 })

describe('the nearest others', () => {
  it('are those that sorting everybody by distance and birth finds', () => {
    fc.assert(fc.property(flock, fc.nat(59), fc.integer({ min: 1, max: 70 }), fc.constantFrom(3, 10, 100), (places, pick, n, cell) => {
      const q = pick % places.length
      const births = places.map((_, i) => (i * 7919) % 1009)
      const [x, y] = places[q]!
      const others = places.flatMap(([px, py, away], i) => (i === q || away === 1 ? [] : [{ dx: px - x, dy: py - y, square: (px - x) * (px - x) + (py - y) * (py - y), birth: births[i]! }]))
      const nearest = others.sort((a, b) => a.square - b.square || a.birth - b.birth).slice(0, n)
      expect(sumOf(places, q, n, cell, births)).toEqual(near([nearest.reduce((sum, { dx }) => sum + dx, 0), nearest.reduce((sum, { dy }) => sum + dy, 0)]))
    }), { numRuns: 300 })
  })
  it('of four at the same distance the two born first count', () => {
    const places = [[30, 30], [31, 30], [29, 30], [30, 31], [30, 29]]
    expect(sumOf(places, 0, 2, 10, [0, 9, 3, 2, 5])).toEqual([-1, 1])
    expect(sumOf(places, 0, 3, 10, [0, 9, 3, 2, 5])).toEqual([-1, 0])
  })
  it('are found however far away they are', () => expect(sumOf([[1, 1], [59, 1], [1, 2]], 0, 2, 1)).toEqual([58, 1]))
  it('others in the same place count, the animal itself does not', () => {
    expect(sumOf([[30, 30], [30, 30], [40, 30]], 0, 1, 10)).toEqual([0, 0])
    expect(sumOf([[30, 30], [30, 30], [40, 30]], 0, 2, 10)).toEqual([10, 0])
  })
  it('alone there is nobody', () => expect(sumOf([[30, 30]], 0, 5, 10)).toEqual([0, 0]))
})
