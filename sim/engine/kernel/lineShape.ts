import { coverageOf, evenPost, findGaps } from './cordon.ts'
import { reflect, spreadBetween, type FieldSize, type Shape } from './shape.ts'

/** A cordon from side to side of a rectangle: x is the place along it, y the depth. */
export function lineShape({ width, driveDepth, huntDepth }: FieldSize): Shape {
  const height = driveDepth + huntDepth
  return {
    width, height, middle: { x: width / 2, y: driveDepth + huntDepth / 2 }, length: width, looks: 1,
    lengthAt: () => width,
    depthOf: (_x, y) => y,
    alongOf: x => x,
    stand(x, y, i, along, depth) {
      x[i] = along
      y[i] = depth
    },
    face(_x, _y, headingX, headingY, i) {
      headingX[i] = 0
      headingY[i] = 1
    },
    walk(_x, y, i, stride, limit) {
      y[i] = Math.min(limit, y[i]! + stride)
    },
    sidle(x, y, i, wanted, stride, depth) {
      x[i]! += Math.min(stride, Math.max(-stride, wanted - x[i]!))
      y[i] = depth
    },
    scatter(x, y, i, u, v, depth) {
      x[i] = u * width
      y[i] = v * depth
    },
    settle(x, y, i, depth) {
      x[i] = reflect(x[i]!, width)
      y[i] = reflect(y[i]!, depth)
    },
    confine(x, y, headingX, headingY, i, low, high) {
      x[i] = reflect(turnAtWall(x[i]!, width, 0, headingX, i), width)
      y[i] = Math.min(high, Math.max(low, turnAtWall(y[i]!, high, low, headingY, i)))
    },
    bounce(x, y, headingX, headingY, i) {
      const crossed = x[i]! < 0 || x[i]! > width
      if (crossed) {
        headingX[i] = -headingX[i]!
        x[i] = reflect(x[i]!, width)
      }
      if (y[i]! < 0 || y[i]! > height) {
        headingY[i] = -headingY[i]!
        y[i] = reflect(y[i]!, height)
      }
      return crossed
    },
    evenPost: (k, m) => evenPost(k, m, width),
    onto: along => reflect(along, width),
    spread(agreed, fixed, count, wanted) {
      let first = 0
      let left = 0
      let from = 0.5
      for (let r = 0; r < count; r++) {
        if (fixed[r] === 0) continue
        wanted[r] = agreed[r]!
        spreadBetween(wanted, first, r, left, agreed[r]!, from, 1)
        first = r + 1
        left = agreed[r]!
        from = 1
      }
      spreadBetween(wanted, first, count, left, width, from, 0.5)
    },
    findGaps, coverageOf,
  }
}

// A searcher that walks into a wall walks on mirrored.
function turnAtWall(place: number, high: number, low: number, heading: Float64Array, i: number): number {
  if (place >= low && place <= high) return place
  heading[i] = -heading[i]!
  return place < low ? 2 * low - place : 2 * high - place
}
