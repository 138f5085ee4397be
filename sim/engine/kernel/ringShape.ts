import { angleOf, cos, PI, sin } from './math.ts'
import { ringCoverageOf, findRingGaps } from './ringCordon.ts'
import { spreadBetween, type FieldSize, type Shape } from './shape.ts'

/** How many depths the coverage of a shrinking cordon is looked at. */
const LOOKS = 8

/** A cordon that shrinks from the rim of a disc to the border around the hunting field in its midst. Radii, m: border huntDepth,
 *  rim driveDepth + huntDepth; its width follows. The depth is the distance from the rim; places along the cordon are counted
 *  from the right, by way of growing y. A hop over the midst can pass over a wall. */
export function ringShape({ driveDepth, huntDepth }: FieldSize): Shape {
  const rim = driveDepth + huntDepth
  const length = 2 * PI * rim
  // A radius so much shorter makes a place deeper, whatever the last bits say.
  const hair = rim / 1_125_899_906_842_624
  let outX = 1
  let outY = 0

  const depthOf = (x: number, y: number): number => rim - Math.sqrt((x - rim) * (x - rim) + (y - rim) * (y - rim))
  const lengthAt = (depth: number): number => 2 * PI * (rim - depth)

  /** Direction from the midst to a place, into outX, outY. Returns the depth. */
  function look(x: number, y: number): number {
    const radius = Math.sqrt((x - rim) * (x - rim) + (y - rim) * (y - rim))
    outX = radius > 0 ? (x - rim) / radius : 1
    outY = radius > 0 ? (y - rim) / radius : 0
    return rim - radius
  }
  /** Puts i at this depth in the direction of outX, outY. */
  function put(x: Float64Array, y: Float64Array, i: number, depth: number): void {
    let radius = Math.max(0, rim - depth)
    for (;;) {
      x[i] = rim + radius * outX
      y[i] = rim + radius * outY
      if (radius === 0 || depthOf(x[i]!, y[i]!) >= depth) return
      radius = Math.max(0, radius - hair)
    }
  }
  function lookAlong(along: number): void {
    outX = cos(along / rim)
    outY = sin(along / rim)
  }
  function alongOf(x: number, y: number): number {
    const along = angleOf(x - rim, y - rim) * rim
    return along < 0 ? along + length : along
  }
  function stand(x: Float64Array, y: Float64Array, i: number, along: number, depth: number): void {
    lookAlong(along)
    put(x, y, i, depth)
  }
  function turnBack(headingX: Float64Array, headingY: Float64Array, i: number): void {
    const outward = headingX[i]! * outX + headingY[i]! * outY
    headingX[i]! -= 2 * outward * outX
    headingY[i]! -= 2 * outward * outY
  }

  return {
    width: 2 * rim, height: 2 * rim, middle: { x: rim, y: rim }, length, looks: LOOKS,
    lengthAt, depthOf, alongOf, stand,
    face(x, y, headingX, headingY, i) {
      look(x[i]!, y[i]!)
      headingX[i] = -outX
      headingY[i] = -outY
    },
    walk(x, y, i, stride, limit) {
      put(x, y, i, Math.min(limit, look(x[i]!, y[i]!) + stride))
    },
    sidle(x, y, i, wanted, stride, depth) {
      const from = alongOf(x[i]!, y[i]!)
      const most = (stride * length) / lengthAt(depth)
      const way = wanted - from - length * Math.round((wanted - from) / length)
      stand(x, y, i, Math.abs(way) <= most ? wanted : way > 0 ? from + most : from - most, depth)
    },
    scatter(x, y, i, u, v, depth) {
      const inner = rim - depth
      lookAlong(u * length)
      put(x, y, i, Math.max(0, rim - Math.sqrt(rim * rim - v * (rim * rim - inner * inner))))
    },
    settle(x, y, i, limit) {
      const depth = look(x[i]!, y[i]!)
      if (depth < 0 || depth > limit) put(x, y, i, mirrored(depth, 0, limit))
    },
    confine(x, y, headingX, headingY, i, low, high) {
      const depth = look(x[i]!, y[i]!)
      if (depth >= low && depth <= high) return
      turnBack(headingX, headingY, i)
      put(x, y, i, mirrored(depth, low, high))
    },
    bounce(x, y, headingX, headingY, i) {
      const depth = look(x[i]!, y[i]!)
      if (depth >= 0) return false
      turnBack(headingX, headingY, i)
      put(x, y, i, mirrored(depth, 0, rim))
      return true
    },
    evenPost: (k, m) => (k / m) * length,
    onto: along => Math.min(length, Math.max(0, along - Math.floor(along / length) * length)),
    spread(agreed, fixed, count, wanted) {
      unwrap(agreed, count, length, wanted)
      let first = 0
      while (first < count && fixed[first] === 0) first++
      if (first === count) spreadFreely(count, length, wanted)
      else spreadAround(fixed, count, length, wanted, first)
    },
    findGaps: findRingGaps, coverageOf: ringCoverageOf,
  }
}

function mirrored(depth: number, low: number, high: number): number {
  const back = depth < low ? 2 * low - depth : depth > high ? 2 * high - depth : depth
  return Math.min(high, Math.max(low, back))
}

/** Places in ascending order from the first on, over the place where the ring is counted from. */
function unwrap(agreed: Float64Array, count: number, length: number, out: Float64Array): void {
  for (let r = 0; r < count; r++) out[r] = agreed[r]! + (r > 0 && agreed[r]! < agreed[0]! ? length : 0)
}

/** Of all even spacings the one nearest to where they stand (least squares): it hangs on nobody and on no direction. */
function spreadFreely(count: number, length: number, wanted: Float64Array): void {
  let mean = 0
  for (let r = 0; r < count; r++) mean += wanted[r]! / count
  for (let r = 0; r < count; r++) wanted[r] = mean + ((r - (count - 1) / 2) / count) * length
}

/** Between each two of those who stay, beginning at the first of them. */
function spreadAround(fixed: Uint8Array, count: number, length: number, wanted: Float64Array, first: number): void {
  const lap = new Float64Array(count + 1)
  for (let r = 0; r <= count; r++) lap[r] = wanted[(first + r) % count]! + (first + r >= count ? length : 0)
  for (let from = 0, to = 1; to <= count; to++) {
    if (to < count && fixed[(first + to) % count] === 0) continue
    spreadBetween(lap, from + 1, to, lap[from]!, lap[to]!, 1, 1)
    from = to
  }
  for (let r = 0; r < count; r++) wanted[(first + r) % count] = lap[r]! - (first + r >= count ? length : 0)
}
