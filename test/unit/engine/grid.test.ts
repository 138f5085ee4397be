import fc from 'fast-check'
import { expect, it } from 'vitest'
import { buildGrid, cellOfPlace, createGrid, nearest } from '../../../sim/engine/kernel/grid.ts'
import { anyWithin } from '../../support/numbers.ts'

const WIDTH = 90
const HEIGHT = 60
const place = fc.tuple(
  // Cell borders and corners are as likely as anything.
  fc.oneof(anyWithin(0, WIDTH), fc.constantFrom(0, 7, 14, WIDTH)),
  fc.oneof(anyWithin(0, HEIGHT), fc.constantFrom(0, 7, 14, HEIGHT)),
  fc.constantFrom(0, 0, 0, 1),
)
const places = fc.array(place, { maxLength: 80 })

function gridOf(points: [number, number, number][], radius: number) {
  const grid = createGrid(points.length)
  const x = Float64Array.from(points, p => p[0])
  const y = Float64Array.from(points, p => p[1])
  const skip = Uint8Array.from(points, p => p[2])
  buildGrid(grid, x, y, skip, points.length, WIDTH, HEIGHT, radius)
  return grid
}

it('the three row ranges around a place hold every point within the radius, and nobody who was skipped', () => {
  fc.assert(fc.property(places, place, fc.constantFrom(0.5, 7, 40), (points, [px, py], radius) => {
    const grid = gridOf(points, radius)
    const found = new Set<number>()
    const c = cellOfPlace(grid, px, py)
    for (const row of [-1, 0, 1]) {
      for (let k = grid.start[c + row * grid.columns - 1]!; k < grid.start[c + row * grid.columns + 2]!; k++) found.add(grid.index[k]!)
    }
    points.forEach(([x, y, skipped], i) => {
      const near = (x - px) ** 2 + (y - py) ** 2 <= radius * radius
      if (skipped) expect(found.has(i)).toBe(false)
      else if (near) expect(found.has(i)).toBe(true)
    })
  }))
})

it('points of one cell stay in the order they came in', () => {
  fc.assert(fc.property(places, points => {
    const grid = gridOf(points, 7)
    for (let c = 0; c < grid.columns * grid.rows; c++) {
      const cell = [...grid.index.subarray(grid.start[c]!, grid.start[c + 1]!)]
      expect(cell).toEqual([...cell].sort((a, b) => a - b))
    }
  }))
})

it('nearest finds what a look at all points finds', () => {
  fc.assert(fc.property(places, place, fc.constantFrom(3, 12, 50), fc.constantFrom(0, 20), (points, [px, py], radius, low) => {
    const open = Uint16Array.from(points, (_, i) => (i % 3 === 0 ? 0 : i % 3))
    let best = -1
    let bestSquare = radius * radius
    points.forEach(([x, y, skipped], i) => {
      const square = (x - px) * (x - px) + (y - py) * (y - py)
      if (skipped || (open[i]! & 2) === 0 || y < low || square > bestSquare || (square === bestSquare && best >= 0)) return
      best = i
      bestSquare = square
    })
    expect(nearest(gridOf(points, 7), px, py, radius, open, 2, { depthOf: (_x, y) => y }, low, HEIGHT)).toBe(best)
  }))
})
