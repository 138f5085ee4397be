import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverageOf, createCordon, evenPost, findGaps, widestGap } from '../../../sim/engine/kernel/cordon.ts'
import { anyWithin } from '../../support/numbers.ts'

function cordonOf(places: number[], covers: number[] | number) {
  const cordon = createCordon(places.length)
  cordon.count = places.length
  cordon.place.set(places)
  cordon.cover.set(typeof covers === 'number' ? places.map(() => covers) : covers)
  return cordon
}

function gapsOf(places: number[], covers: number[] | number, length: number) {
  const cordon = cordonOf(places, covers)
  findGaps(cordon, length)
  return Array.from({ length: cordon.gapCount }, (_, g) => [cordon.gaps[2 * g]!, cordon.gaps[2 * g + 1]!])
}

describe('gaps', () => {
  it('by hand: two people covering 10 m to each side of 100 m', () => {
    expect(gapsOf([20, 60], 10, 100)).toEqual([[0, 10], [30, 50], [70, 100]])
  })
  it('nobody: the whole length', () => expect(gapsOf([], 1, 50)).toEqual([[0, 50]]))
  it('covers that touch leave none', () => expect(gapsOf([10, 30], 10, 40)).toEqual([]))
  it('a wide cover reaches over a narrow neighbour', () => {
    // 50 covers 30..70; 52 covers 51..53 only; 90 covers 80..100.
    expect(gapsOf([50, 52, 90], [20, 1, 10], 100)).toEqual([[0, 30], [70, 80]])
    // 40 covers 39..41; 41 covers 1..81.
    expect(gapsOf([40, 41], [1, 40], 100)).toEqual([[0, 1], [81, 100]])
  })

  it('a point is in a gap exactly if nobody covers it (random places and covers)', () => {
    const person = fc.tuple(anyWithin(0, 100), anyWithin(0.01, 30))
    fc.assert(fc.property(fc.array(person, { maxLength: 12 }), fc.array(anyWithin(0.001, 99.999), { minLength: 20, maxLength: 20 }), (people, points) => {
      people.sort((a, b) => a[0] - b[0])
      const gaps = gapsOf(people.map(p => p[0]), people.map(p => p[1]), 100)
      for (const point of points) {
        const distance = Math.min(...people.map(([x, r]) => Math.abs(point - x) - r), Infinity)
        if (Math.abs(distance) < 1e-6) continue
        const inGap = gaps.some(([from, to]) => point > from! && point < to!)
        expect(inGap).toBe(distance > 0)
      }
    }))
  })
})

describe('coverage', () => {
  const coverage = (places: number[], cover: number, reach: number) => {
    const cordon = cordonOf(places, cover)
    findGaps(cordon, 100)
    return [coverageOf(cordon, 100, reach), widestGap(cordon)]
  }
  it('by hand: gaps 0..10, 30..50, 70..100, each widened by 5', () => expect(coverage([20, 60], 10, 5)).toEqual([1 - (15 + 30 + 35) / 100, 30]))
  it('widened gaps that overlap count once', () => expect(coverage([20, 60], 10, 15)).toEqual([0, 30]))
  it('never falls below 0, however the parts add up (a forecast raises it to a power)', () => {
    const person = fc.tuple(anyWithin(0, 100), anyWithin(0.01, 3))
    fc.assert(fc.property(fc.array(person, { maxLength: 12 }), anyWithin(1, 20), (people, reach) => {
      people.sort((a, b) => a[0] - b[0])
      const cordon = cordonOf(people.map(p => p[0]), people.map(p => p[1]))
      findGaps(cordon, 100)
      const covered = coverageOf(cordon, 100, reach)
      expect(covered >= 0 && covered <= 1).toBe(true)
    }), { numRuns: 2000 })
  })
  it('is 1 without a gap and 0 without anybody', () => {
    expect(coverage([25, 75], 25, 5)).toEqual([1, 0])
    expect(coverage([], 25, 5)).toEqual([0, 100])
  })
})

it('even posts are (k + ½)/m of the line', () => {
  expect([0, 1, 2, 3].map(k => evenPost(k, 4, 200))).toEqual([25, 75, 125, 175])
})
