import { describe, expect, it } from 'vitest'
import { stepDrover } from '../../../sim/engine/kernel/drover.ts'

/** Where a drover at `from` stands after one tick; the goal is the origin, r_a is 2 m, speed 1.5. */
function step(from: readonly number[], animals: readonly (readonly number[])[], given: { fate?: number[], speed?: number } = {}): number[] {
  const n = animals.length
  const herd = {
    n, x_q: Float64Array.from(animals, each => each[0]!), y_q: Float64Array.from(animals, each => each[1]!),
    fate_q: Uint8Array.from(given.fate ?? animals.map(() => 0)), birth_q: Uint32Array.from(animals, (_, i) => i),
  }
  const place = Float64Array.from(from)
  stepDrover({ goalX: 0, goalY: 0, reach: 2, speed: given.speed ?? 1.5 }, herd, place)
  return [...place]
}
const near = (...numbers: number[]) => numbers.map(each => expect.closeTo(each, 10))
const FAR = 1e9

describe('the drover', () => {
  // Four at (100 ± 1, 0 ± 1): within 2·4^(2/3) ≈ 5.04 m of their centre.
  const flock = [[99, -1], [99, 1], [101, -1], [101, 1]]
  it('drives a gathered herd from r_a·√N = 4 m behind its centre, seen from the goal', () => {
    expect(step([200, 50], flock, { speed: FAR })).toEqual(near(104, 0))
  })
  it('goes there at its speed, and no further: 1.5 m along (−0.6, −0.8)', () => {
    expect(step([107 + 3, 8], flock)).toEqual(near(110 - 1.5 * 0.6, 8 - 1.5 * 0.8))
  })
  it('collects a scattered one from r_a behind the animal furthest from the centre', () => {
    // Centre (100, 25); the last one is 75 m off, the others 25.
    expect(step([0, 0], [[100, 0], [100, 0], [100, 0], [100, 100]], { speed: FAR })).toEqual(near(100, 102))
  })
  it('the bound between the two is r_a·N^(2/3): 3.1748 m for two', () => {
    expect(step([0, 0], [[100, -3.17], [100, 3.17]], { speed: FAR })).toEqual(near(100 + 2 * Math.SQRT2, 0))
    expect(step([0, 0], [[100, -3.18], [100, 3.18]], { speed: FAR })).toEqual(near(100, -5.18))
  })
  it('stands still within 3·r_a of any animal, though not of one that is gone', () => {
    expect(step([105, 8], [...flock, [105, 13.9]])).toEqual([105, 8])
    expect(step([105, 8], [...flock, [105, 13.9]], { fate: [0, 0, 0, 0, 2] })).not.toEqual([105, 8])
    expect(step([106, 0], [[100, 0]])).not.toEqual([106, 0])
  })
  it('without a herd it stays where it is', () => expect(step([5, 5], [[10, 10]], { fate: [2] })).toEqual([5, 5]))
  it('a herd on the goal itself has no far side: the drover makes for its centre', () => expect(step([50, 0], [[0, 0]], { speed: 10 })).toEqual(near(40, 0)))
})
