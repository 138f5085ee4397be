// The ring as a shape: by hand, and turned.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCordon, widestGap } from '../../../sim/engine/kernel/cordon.ts'
import { SHAPES } from '../../../sim/engine/kernel/shapes.ts'
import { alongOf, APART, SIZE, standing } from '../../support/bodies.ts'
import { unit, within } from '../../support/numbers.ts'

describe('ring, by hand', () => {
  // Rim 65 m, border 25 m; the middle is at (65, 65).
  const ring = SHAPES.ring(SIZE)
  const near = (...numbers: number[]) => numbers.map(each => expect.closeTo(each, 9))
  it('post 0 is at the right, and half of the way round at the left', () => {
    const [right, below, left] = [0, 0.25, 0.5].map(s => standing(ring, s * ring.length, 40))
    expect([right!.x[0], right!.y[0], below!.x[0], below!.y[0], left!.x[0], left!.y[0]]).toEqual(near(90, 65, 65, 90, 40, 65))
    expect(ring.evenPost(3, 4)).toBeCloseTo(0.75 * 2 * Math.PI * 65, 9)
  })
  it('a gap over the place where the ring is counted from is one gap', () => {
    const cordon = createCordon(2)
    cordon.place.set([20, 80])
    cordon.cover.fill(10)
    cordon.count = 2
    ring.findGaps(cordon, 100)
    expect([...cordon.gaps.subarray(0, 2 * cordon.gapCount)]).toEqual([30, 70, 90, 110])
    // Each of the two sound stretches of 20 m loses 2·4 m.
    expect(ring.coverageOf(cordon, 100, 4)).toBeCloseTo(0.24, 12)
  })
  it('moves the shorter way, over 0', () => {
    const one = standing(ring, 1, 0)
    ring.sidle(one.x, one.y, 0, ring.length - 1, 0.5, 0)
    expect(alongOf(ring, one)).toBeCloseTo(0.5, 9)
    ring.sidle(one.x, one.y, 0, ring.length - 1, 0.75, 0)
    expect(alongOf(ring, one)).toBeCloseTo(ring.length - 0.25, 9)
  })
  it('where one of four is missing the others share: the one opposite stays', () => {
    const wanted = new Float64Array(3)
    const quarter = ring.length / 4
    ring.spread(Float64Array.of(0, quarter, 2 * quarter), new Uint8Array(3), 3, wanted)
    expect([...wanted]).toEqual(near(quarter - (4 / 3) * quarter, quarter, quarter + (4 / 3) * quarter))
  })
})

describe('turning a ring', () => {
  const ring = SHAPES.ring(SIZE)
  const lap = (at: number) => ((at % ring.length) + ring.length) % ring.length
  const people = fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 10 }).map(list => list.toSorted((a, b) => a - b).map(k => (k / 100) * ring.length))
  it('turns where everybody is wanted', () => {
    fc.assert(fc.property(people, unit, fc.infiniteStream(fc.boolean()), (agreed, turn, coins) => {
      const fixed = agreed.map(() => (coins.next().value === true ? 1 : 0))
      const of = (places: { at: number, fixed: number }[]) => {
        const wanted = new Float64Array(places.length)
        ring.spread(Float64Array.from(places, p => p.at), Uint8Array.from(places, p => p.fixed), places.length, wanted)
        return wanted
      }
      const line = agreed.map((at, r) => ({ at, fixed: fixed[r]!, r }))
      const turned = line.map(each => ({ ...each, at: lap(each.at + turn * ring.length) })).toSorted((a, b) => a.at - b.at)
      const [before, after] = [of(line), of(turned)]
      turned.forEach(({ r }, k) => expect(APART.ring(after[k]!, before[r]! + turn * ring.length, ring.length)).toBeLessThan(1e-6))
    }))
  })
  it('turns the gaps, and leaves coverage as it is', () => {
    fc.assert(fc.property(people, unit, within(1, 40), (places, turn, cover) => {
      const of = (list: number[]) => {
        const cordon = createCordon(list.length)
        cordon.place.set(list)
        cordon.cover.fill(cover)
        cordon.count = list.length
        ring.findGaps(cordon, ring.length)
        return { count: cordon.gapCount, starts: Array.from({ length: cordon.gapCount }, (_, g) => cordon.gaps[2 * g]!), widest: widestGap(cordon), coverage: ring.coverageOf(cordon, ring.length, 3) }
      }
      const before = of(places)
      const after = of(places.map(at => at + turn * ring.length))
      expect(after.count).toBe(before.count)
      expect(after.widest).toBeCloseTo(before.widest, 6)
      expect(after.coverage).toBeCloseTo(before.coverage, 9)
      for (const start of before.starts) expect(Math.min(...after.starts.map(each => APART.ring(each, start + turn * ring.length, ring.length)))).toBeLessThan(1e-6)
    }))
  })
})
