import { describe, expect, test } from 'vitest'
import { indexOfQuarry, interpolate } from '../../../viz/playback/interpolate.ts'
import { frameOf } from './frames.ts'

const place = (a: ReturnType<typeof frameOf>, b: ReturnType<typeof frameOf>, part: number, ticks = 1) => ({ from: { at: 10, frame: a }, to: { at: 10 + ticks, frame: b }, part })

describe('interpolate', () => {
  test('quarry slide by identity, not by place in the list', () => {
    const a = frameOf({ quarry: [[1, 0, 0], [2, 4, 4], [5, 8, 8]] })
    const b = frameOf({ quarry: [[2, 6, 4], [5, 8, 10]] })
    const half = interpolate(place(a, b, 0.5))
    expect([...half.quarryX]).toEqual([0, 5, 8])
    expect([...half.quarryY]).toEqual([0, 4, 9])
    expect([...half.quarryId]).toEqual([1, 2, 5])
  })

  test('a jump is not drawn as a walk', () => {
    const half = interpolate(place(frameOf({ quarry: [[1, 0, 0]] }), frameOf({ quarry: [[1, 90, 0]] }), 0.5))
    expect(half.quarryX[0]).toBe(0)
  })

  test('several ticks apart, longer steps are still walks', () => {
    const half = interpolate(place(frameOf({ quarry: [[1, 0, 0]] }), frameOf({ quarry: [[1, 24, 0]] }), 0.5, 8))
    expect(half.quarryX[0]).toBe(12)
  })

  test('beaters and cordon slide; the cordon not into another phase', () => {
    const a = frameOf({ beaterY: Float32Array.of(2), cordon: 2 })
    expect(interpolate(place(a, frameOf({ beaterY: Float32Array.of(3), cordon: 3 }), 0.25)).beaterY[0]).toBe(2.25)
    expect(interpolate(place(a, frameOf({ cordon: 3 }), 0.25)).cordon).toBe(2.25)
    expect(interpolate(place(a, frameOf({ cordon: 3, phase: 'hunt' }), 0.25)).cordon).toBe(2)
  })

  test('between two seasons nothing slides', () => {
    const a = frameOf({ quarry: [[1, 0, 0]] }), b = frameOf({ season: 2, quarry: [[1, 1, 0]] })
    expect(interpolate(place(a, b, 0.9))).toBe(a)
    expect(interpolate(place(a, b, 1))).toBe(b)
  })
})

test('indexOfQuarry finds every birth number, whatever the hint', () => {
  const ids = Uint32Array.of(3, 4, 9, 20, 21)
  for (let hint = 0; hint < 7; hint++) {
    ids.forEach((id, i) => expect(indexOfQuarry(ids, id, hint)).toBe(i))
    expect(indexOfQuarry(ids, 10, hint)).toBe(-1)
  }
})
