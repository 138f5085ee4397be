// What every shape of a cordon must keep to.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCordon, widestGap } from '../../../sim/engine/kernel/cordon.ts'
import type { Shape } from '../../../sim/engine/kernel/shape.ts'
import { SHAPES } from '../../../sim/engine/kernel/shapes.ts'
import { alongOf, APART, body, SIZE, standing, type Body } from '../../support/bodies.ts'
import { anyWithin, unit, within } from '../../support/numbers.ts'

const HAIR = 1e-9
const depthOf = (shape: Shape, { x, y }: Body) => shape.depthOf(x[0]!, y[0]!)
const metres = (a: Body, b: Body) => Math.sqrt((a.x[0]! - b.x[0]!) ** 2 + (a.y[0]! - b.y[0]!) ** 2)
const copy = ({ x, y, headingX, headingY }: Body): Body => ({ x: x.slice(), y: y.slice(), headingX: headingX.slice(), headingY: headingY.slice() })

describe.each(Object.entries(SHAPES))('%s', (name, make) => {
  const shape = make(SIZE)
  const { driveDepth, huntDepth } = SIZE
  const deepest = driveDepth + huntDepth
  const apart = APART[name as keyof typeof SHAPES]
  const depth = anyWithin(0, driveDepth)
  const along = unit.map(s => s * 0.999 * shape.length)
  /** Any place of the field, off its walls by a little. */
  const place = fc.tuple(along, within(0.01, deepest - 0.01))

  it('who stands at a place and a depth is there, and never shallower', () => {
    fc.assert(fc.property(along, anyWithin(0, deepest - 0.01), (s, d) => {
      const one = standing(shape, s, d)
      expect(depthOf(shape, one)).toBeGreaterThanOrEqual(d)
      expect(depthOf(shape, one) - d).toBeLessThan(HAIR)
      expect(apart(alongOf(shape, one), s, shape.length)).toBeLessThan(1e-6)
      for (const [at, size] of [[one.x[0]!, shape.width], [one.y[0]!, shape.height]] as const) expect(at >= 0 && at <= size).toBe(true)
    }))
  })

  it('has the middle of its hunting field beyond the border, with as much of that field before it as behind', () => {
    const { x, y } = shape.middle
    expect(shape.depthOf(x, y)).toBeGreaterThan(driveDepth)
    // Mirrored in the middle, a place on the border is as deep as the other end of the hunting field, or on the border again.
    for (let k = 0; k < 8; k++) {
      const one = standing(shape, (k / 8) * shape.length, driveDepth)
      const across = shape.depthOf(2 * x - one.x[0]!, 2 * y - one.y[0]!)
      expect([driveDepth, deepest].some(each => Math.abs(each - across) < HAIR)).toBe(true)
    }
  })

  it('is as long at a depth as one walks along it, longest at the start, and longer than nothing at the border', () => {
    for (const d of [0, 13, driveDepth]) {
      const steps = 4000
      let walked = 0
      for (let k = 0; k < steps; k++) walked += metres(standing(shape, (k / steps) * shape.length, d), standing(shape, ((k + 1) / steps) * shape.length, d))
      expect(walked).toBeCloseTo(shape.lengthAt(d), 3)
    }
    expect(shape.lengthAt(0)).toBeCloseTo(shape.length, 9)
    expect(shape.lengthAt(13)).toBeLessThanOrEqual(shape.length)
    expect(shape.lengthAt(driveDepth)).toBeGreaterThan(0)
  })

  it('walking goes straight deeper, so far and no further', () => {
    fc.assert(fc.property(along, depth, within(0, 60), (s, d, stride) => {
      const before = standing(shape, s, d)
      const after = copy(before)
      shape.walk(after.x, after.y, 0, stride, driveDepth)
      const gone = Math.min(stride, driveDepth - depthOf(shape, before))
      expect(depthOf(shape, after) - depthOf(shape, before)).toBeCloseTo(gone, 8)
      expect(metres(before, after)).toBeCloseTo(Math.max(0, gone), 8)
      // Once there one is there.
      if (stride > driveDepth - d) expect(depthOf(shape, after)).toBeGreaterThanOrEqual(driveDepth)
    }))
  })

  it('facing on is the way to walk', () => {
    fc.assert(fc.property(place, ([s, d]) => {
      const one = standing(shape, s, d)
      shape.face(one.x, one.y, one.headingX, one.headingY, 0)
      expect(Math.hypot(one.headingX[0]!, one.headingY[0]!)).toBeCloseTo(1, 12)
      const next = copy(one)
      next.x[0]! += 1e-4 * one.headingX[0]!
      next.y[0]! += 1e-4 * one.headingY[0]!
      expect(depthOf(shape, next) - depthOf(shape, one)).toBeCloseTo(1e-4, 9)
    }))
  })

  it('sideways one moves by a stride at most, as the metres are at that depth, and gets where one is wanted', () => {
    fc.assert(fc.property(along, along, depth, within(0.1, 5), (from, wanted, d, stride) => {
      const one = standing(shape, from, d)
      const way = apart(from, wanted, shape.length) * (shape.lengthAt(d) / shape.length)
      const steps = Math.ceil(way / stride)
      for (let k = 0; k < steps; k++) {
        const before = copy(one)
        shape.sidle(one.x, one.y, 0, wanted, stride, d)
        expect(metres(before, one)).toBeLessThanOrEqual(stride + HAIR)
      }
      expect(apart(alongOf(shape, one), wanted, shape.length)).toBeLessThan(1e-6)
      expect(depthOf(shape, one) - d).toBeCloseTo(0, 8)
    }))
  })

  it('scatters evenly by area', () => {
    const limit = 30
    const n = 200
    const quarters = [0, 0, 0, 0]
    let shallow = 0
    for (let i = 0; i < n * n; i++) {
      const one = body()
      shape.scatter(one.x, one.y, 0, (Math.floor(i / n) + 0.5) / n, ((i % n) + 0.5) / n, limit)
      const d = depthOf(shape, one)
      expect(d >= 0 && d <= limit + HAIR).toBe(true)
      if (d < limit / 2) shallow++
      quarters[Math.floor((alongOf(shape, one) / shape.length) * 4)]!++
    }
    // The area down to a depth is the integral of the length.
    const area = (to: number) => Array.from({ length: 1000 }, (_, k) => shape.lengthAt(((k + 0.5) / 1000) * to) * (to / 1000)).reduce((a, b) => a + b)
    expect(shallow / (n * n)).toBeCloseTo(area(limit / 2) / area(limit), 2)
    for (const each of quarters) expect(each / (n * n)).toBeCloseTo(0.25, 2)
  })

  describe('walls', () => {
    const step = fc.tuple(within(-30, 30), within(-30, 30))
    const moved = ([s, d]: [number, number], [dx, dy]: [number, number]) => {
      const one = standing(shape, s, d)
      const length = Math.hypot(dx, dy) || 1
      one.x[0]! += dx
      one.y[0]! += dy
      one.headingX[0] = dx / length
      one.headingY[0] = dx === 0 && dy === 0 ? 1 : dy / length
      return one
    }
    const inside = (one: Body) => depthOf(shape, one) >= 0 && depthOf(shape, one) <= deepest && one.x[0]! >= 0 && one.x[0]! <= shape.width

    it('keep everybody inside, and leave alone who is', () => {
      fc.assert(fc.property(place, step, (from, by) => {
        const start = moved(from, by)
        const wasInside = inside(start)
        const one = copy(start)
        shape.bounce(one.x, one.y, one.headingX, one.headingY, 0)
        expect(inside(one)).toBe(true)
        expect(Math.hypot(one.headingX[0]!, one.headingY[0]!)).toBeCloseTo(1, 12)
        if (wasInside) expect(one).toEqual(start)
        const other = copy(start)
        shape.settle(other.x, other.y, 0, driveDepth)
        expect(depthOf(shape, other) >= 0 && depthOf(shape, other) <= driveDepth + HAIR && other.x[0]! >= 0 && other.x[0]! <= shape.width).toBe(true)
      }))
    })
    it('confine a hunter to its ground', () => {
      fc.assert(fc.property(place, step, fc.constantFrom([0, driveDepth], [driveDepth, deepest], [0, deepest]), (from, by, [low, high]) => {
        const one = moved(from, by)
        const before = copy(one)
        shape.confine(one.x, one.y, one.headingX, one.headingY, 0, low!, high!)
        expect(depthOf(shape, one) >= low! && depthOf(shape, one) <= high! + HAIR).toBe(true)
        if (inside(before) && depthOf(shape, before) > low! && depthOf(shape, before) < high!) expect(one).toEqual(before)
      }))
    })
    it('mirror: who runs into the outermost wall is thrown back by as much, and runs on inwards', () => {
      fc.assert(fc.property(along, within(0.1, 5), (s, beyond) => {
        const one = standing(shape, s, 0)
        shape.face(one.x, one.y, one.headingX, one.headingY, 0)
        const [hx, hy] = [one.headingX[0]!, one.headingY[0]!]
        one.x[0]! -= beyond * hx
        one.y[0]! -= beyond * hy
        one.headingX[0] = -hx
        one.headingY[0] = -hy
        shape.bounce(one.x, one.y, one.headingX, one.headingY, 0)
        expect(depthOf(shape, one)).toBeCloseTo(beyond, 8)
        expect([one.headingX[0], one.headingY[0]]).toEqual([expect.closeTo(hx, 9), expect.closeTo(hy, 9)])
      }))
    })
  })

  describe('people in line', () => {
    const people = fc.uniqueArray(fc.integer({ min: 0, max: 999 }), { minLength: 1, maxLength: 12 }).map(list => list.toSorted((a, b) => a - b).map(k => (k / 1000) * shape.length))
    const spread = (agreed: number[], fixed: number[] = []) => {
      const wanted = new Float64Array(agreed.length)
      shape.spread(Float64Array.from(agreed), Uint8Array.from(agreed, (_, r) => (fixed.includes(r) ? 1 : 0)), agreed.length, wanted)
      return [...wanted]
    }

    it('agreed posts are even: as far from the next as from the one before, and spreading them changes nothing', () => {
      for (const m of [1, 2, 3, 7, 24]) {
        const posts = Array.from({ length: m }, (_, k) => shape.evenPost(k, m))
        for (let k = 1; k < m; k++) expect(apart(posts[k]!, posts[k - 1]!, shape.length)).toBeCloseTo(shape.length / m, 9)
        spread(posts).forEach((each, k) => expect(apart(each, posts[k]!, shape.length)).toBeLessThan(HAIR))
      }
    })
    it('every place is brought onto the cordon, one that is there already stays, and beside an end it goes on as near', () => {
      fc.assert(fc.property(fc.integer({ min: -3000, max: 4000 }), k => {
        const along = (k / 1000) * shape.length
        const there = shape.onto(along)
        expect(there >= 0 && there <= shape.length).toBe(true)
        if (k >= 0 && k < 1000) expect(apart(there, along, shape.length)).toBeLessThan(HAIR)
      }))
      for (const end of [0, shape.length]) for (const step of [-0.01, 0.01]) expect(apart(shape.onto(end + step * shape.length), end, shape.length)).toBeLessThan(0.011 * shape.length)
    })
    it('spreading leaves everybody in order with even spacing, and is done once', () => {
      fc.assert(fc.property(people, agreed => {
        const even = spread(agreed)
        const spacing = even.length > 1 ? even[1]! - even[0]! : 0
        for (let r = 1; r < even.length; r++) expect(even[r]! - even[r - 1]!).toBeCloseTo(shape.length / even.length, 8)
        expect(spacing).toBeGreaterThanOrEqual(0)
        spread(even.map(each => each)).forEach((each, r) => expect(apart(each, even[r]!, shape.length)).toBeLessThan(1e-6))
      }))
    })
    it('those who are fixed stay, the others share the stretch between two of them evenly and in order', () => {
      fc.assert(fc.property(people, fc.infiniteStream(fc.boolean()), (agreed, coins) => {
        const fixed = agreed.map((_, r) => r).filter(() => coins.next().value as boolean)
        const even = spread(agreed, fixed)
        fixed.forEach(r => expect(apart(even[r]!, agreed[r]!, shape.length)).toBeLessThan(HAIR))
        for (let r = 1; r < even.length; r++) expect(even[r]!).toBeGreaterThan(even[r - 1]!)
        expect(even.at(-1)! - even[0]!).toBeLessThan(shape.length)
        fixed.slice(1).forEach((to, k) => {
          const from = fixed[k]!
          for (let r = from + 1; r <= to; r++) expect(even[r]! - even[r - 1]!).toBeCloseTo((agreed[to]! - agreed[from]!) / (to - from), 8)
        })
      }))
    })

    const covered = fc.array(fc.tuple(unit.map(s => s * shape.length), anyWithin(0.01, 60)), { maxLength: 9 })
    const measured = (list: [number, number][], reach = 0) => {
      const cordon = createCordon(list.length)
      list.toSorted((a, b) => a[0] - b[0]).forEach(([at, cover], i) => {
        cordon.place[i] = at
        cordon.cover[i] = cover
      })
      cordon.count = list.length
      shape.findGaps(cordon, shape.length)
      const gaps = Array.from({ length: cordon.gapCount }, (_, g) => [cordon.gaps[2 * g]!, cordon.gaps[2 * g + 1]!] as const)
      return { gaps, widest: widestGap(cordon), coverage: shape.coverageOf(cordon, shape.length, reach) }
    }
    /** How far a place is from anybody's cover; nobody: infinitely far. */
    const bare = (at: number, list: [number, number][]) => Math.min(...list.map(([place, cover]) => apart(at, place, shape.length) - cover), Infinity)

    it('a place lies in a gap exactly if nobody covers it; gaps come in order and do not touch', () => {
      fc.assert(fc.property(covered, fc.array(unit, { minLength: 20, maxLength: 20 }), (list, points) => {
        const { gaps, widest } = measured(list)
        for (const point of points) {
          const at = (0.0005 + point * 0.999) * shape.length
          if (Math.abs(bare(at, list)) < 1e-6) continue
          expect(gaps.some(([from, to]) => (at > from && at < to) || (at + shape.length > from && at + shape.length < to))).toBe(bare(at, list) > 0)
        }
        gaps.forEach(([from, to], g) => {
          expect(from >= 0 && from < shape.length && to > from && to - from <= shape.length + HAIR).toBe(true)
          if (g > 0) expect(from).toBeGreaterThan(gaps[g - 1]![1])
        })
        expect(widest).toBe(gaps.length === 0 ? 0 : Math.max(...gaps.map(([from, to]) => to - from)))
      }))
    })
    it('coverage is the part that lies further than the leak reach from any gap', () => {
      const looks = 1500
      fc.assert(fc.property(covered, anyWithin(0, 20), (list, reach) => {
        const { gaps, coverage } = measured(list, reach)
        const away = (at: number) => Math.min(...gaps.map(([from, to]) => (bare(at, list) > 0 ? 0 : Math.min(apart(at, from, shape.length), apart(at, to, shape.length)))), Infinity)
        let sound = 0
        for (let k = 0; k < looks; k++) if (away(((k + 0.5) / looks) * shape.length) > reach) sound++
        expect(Math.abs(coverage - sound / looks)).toBeLessThan((2 * (gaps.length + 1)) / looks)
        expect(coverage >= 0 && coverage <= 1).toBe(true)
      }), { numRuns: 60 })
    })
  })
})
