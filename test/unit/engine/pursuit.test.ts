// Ways to chase: what every one must keep, and where an intercepting hunter goes, reckoned by hand.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createChase, pursue, PURSUITS, type Chase } from '../../../sim/engine/kernel/pursuit.ts'
import { widestPursuit } from '../../../sim/experiment/theory/interception.ts'
import { anyWithin } from '../../support/numbers.ts'

function chaseOf(given: Partial<Chase>, pursuit: keyof typeof PURSUITS = 'intercept'): Chase {
  const chase = { ...createChase(), ...given }
  pursue(PURSUITS[pursuit], chase)
  return chase
}

const scene = fc.record({ x: anyWithin(-50, 50), y: anyWithin(-50, 50), turn: anyWithin(0, 7), quarrySpeed: anyWithin(0, 3), speed: anyWithin(0, 3), reach: anyWithin(0, 60) })
  .map(({ turn, ...rest }) => ({ ...rest, headingX: Math.cos(turn), headingY: Math.sin(turn) }))

describe.each(Object.entries(PURSUITS))('%s', (name, pursuit) => {
  const go = (given: Partial<Chase>) => chaseOf(given, name as keyof typeof PURSUITS)
  it('goes no further than its speed, nor than it wants, and always somewhere finite', () => {
    fc.assert(fc.property(scene, given => {
      const { wayX, wayY, stepX, stepY, distance } = go(given)
      for (const value of [wayX, wayY, stepX, stepY]) expect(Number.isFinite(value)).toBe(true)
      expect(Math.hypot(stepX, stepY)).toBeLessThanOrEqual(Math.min(given.speed, distance) * (1 + 1e-12) + 1e-300)
      if (given.speed > 1e-100 && distance > 1e-100) expect(Math.hypot(stepX, stepY)).toBeGreaterThan(0)
    }))
  })
  it('a quarry that stands still is where it is', () => {
    fc.assert(fc.property(scene, given => {
      const { wayX, wayY } = go({ ...given, quarrySpeed: 0 })
      expect([wayX, wayY]).toEqual([given.x, given.y])
    }))
  })
  it('mirrored, the way is mirrored', () => {
    fc.assert(fc.property(scene, given => {
      const { wayX, wayY } = go(given)
      expect(go({ ...given, y: -given.y, headingY: -given.headingY })).toMatchObject({ wayX, wayY: -wayY })
    }))
  })
  it('changes nothing but the way', () => {
    const chase = { ...createChase(), x: 3, y: 4, headingX: 1, quarrySpeed: 0.5, speed: 1, reach: 1 }
    pursuit(chase)
    expect(chase).toMatchObject({ x: 3, y: 4, headingX: 1, headingY: 0, quarrySpeed: 0.5, speed: 1, reach: 1, stepX: 0, stepY: 0 })
  })
})

describe('intercept', () => {
  it('two sides of a triangle: quarry at (0, 8) running (1, 0) at 3, hunter at 5: they meet after 2 ticks at (6, 8)', () => {
    expect(chaseOf({ y: 8, headingX: 1, quarrySpeed: 3, speed: 5 })).toMatchObject({ wayX: 6, wayY: 8, distance: 10, stepX: 3, stepY: 4 })
  })
  it('with 5 m of reach it needs less time: at speed 2.5 it has gone 5 of the 10 m after 2 ticks', () => {
    expect(chaseOf({ y: 8, headingX: 1, quarrySpeed: 3, speed: 2.5, reach: 5 })).toMatchObject({ wayX: 6, wayY: 8 })
  })
  it('as fast as a quarry that comes by: (10, 0) running to (−0.6, 0.8) at 1 is met after 10/1.2 ticks', () => {
    const { wayX, wayY } = chaseOf({ x: 10, headingX: -0.6, headingY: 0.8, quarrySpeed: 1, speed: 1 })
    expect([wayX, wayY]).toEqual([expect.closeTo(5, 12), expect.closeTo(20 / 3, 12)])
  })
  it('of a faster quarry that comes by it takes the first moment, not the last', () => {
    // Straight at the hunter: met after 10/(2 + 1) ticks; when it has run past, it leads for good.
    expect(chaseOf({ x: 10, headingX: -1, quarrySpeed: 2, speed: 1 }).wayX).toBeCloseTo(10 - 20 / 3, 12)
  })
  it('runs straight at a quarry that it can never meet, and at one within reach', () => {
    expect(chaseOf({ x: 6, y: 8, headingX: 1, quarrySpeed: 2, speed: 1 })).toMatchObject({ wayX: 6, wayY: 8 })
    expect(chaseOf({ x: 6, y: 8, headingX: 1, quarrySpeed: 2, speed: 3, reach: 10 })).toMatchObject({ wayX: 6, wayY: 8 })
  })
  it('brings the hunter within reach, at the moment that it aims at and not before', () => {
    const tenths = (most: number) => fc.integer({ min: 0, max: 10 * most }).map(k => k / 10)
    const plain = fc.record({ x: tenths(50), y: tenths(50), quarrySpeed: tenths(3), speed: tenths(3), reach: tenths(20), turn: tenths(6) })
    fc.assert(fc.property(plain, ({ turn, ...given }) => {
      const { wayX, wayY, distance, x, y, headingX, headingY, quarrySpeed, speed, reach } = chaseOf({ ...given, headingX: Math.cos(turn), headingY: Math.sin(turn) })
      const time = Math.hypot(wayX - x, wayY - y) / quarrySpeed
      if (!(time > 1e-6) || time > 1e4) return
      expect(Math.abs(distance - (speed * time + reach))).toBeLessThan(1e-6 * (1 + distance))
      for (const part of [0.25, 0.5, 0.75]) expect(Math.hypot(x + part * time * quarrySpeed * headingX, y + part * time * quarrySpeed * headingY)).toBeGreaterThan((speed * part * time + reach) * (1 - 1e-9))
    }))
  })
})

describe('theory: the widest angle, reckoned here with the arcsine of the platform', () => {
  it.each([[0.75, 0, 10], [0.75, 1, 10], [0.5, 0.5, 20], [0.9, 2, 7]])('λ %d, ρ %d m, d %d m: converges as all speeds shrink', (ratio, capture, distance) => {
    const angle = Math.asin(ratio) + Math.asin(capture / distance)
    for (const part of [0.02, 0.005, 0.001]) expect(Math.abs(widestPursuit({ ratio, capture, distance }, part * distance) - angle)).toBeLessThan(1e-4)
  })
})
