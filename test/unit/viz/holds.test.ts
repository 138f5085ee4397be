import { describe, expect, test } from 'vitest'
import { beginsField, holdSeconds, signedIn } from '../../../viz/playback/holds.ts'
import { SPEEDS, speedSign, strideAt, USUAL_SPEED } from '../../../viz/playback/speed.ts'
import { frameOf } from './frames.ts'

describe('beginsField', () => {
  test('once the pact is made, with or without a drive', () => {
    expect(beginsField(null, frameOf())).toBe(true)
    expect(beginsField(frameOf({ phase: 'share' }), frameOf({ season: 2 }))).toBe(true)
    expect(beginsField(frameOf({ phase: 'pact' }), frameOf({ phase: 'hunt', driven: false }))).toBe(true)
  })
  test('not from drive to hunt, and not when sharing', () => {
    expect(beginsField(frameOf(), frameOf({ phase: 'hunt' }))).toBe(false)
    expect(beginsField(frameOf({ phase: 'hunt' }), frameOf({ phase: 'share' }))).toBe(false)
  })
})

test('signed is who signed, with a post or without beaters', () => {
  expect(signedIn(frameOf({ signed: Uint8Array.of(1, 0, 1, 0), postOrganisation: Uint16Array.of(2) }))).toEqual([true, false, true, false])
  expect(signedIn(frameOf({ signed: Uint8Array.of(0, 1), driven: false, postOrganisation: new Uint16Array(0) }))).toEqual([false, true])
})

test('holds grow shorter with speed and go at high speed', () => {
  const lengths = SPEEDS.map(speed => holdSeconds('share', speed))
  expect(lengths.toSorted((a, b) => b - a)).toEqual(lengths)
  expect(holdSeconds('pact', 16)).toBe(0)
  expect(holdSeconds('pact', Infinity)).toBe(0)
})

test('speed: 1 is usual, frames are not sent more often than the screen shows them', () => {
  expect(SPEEDS[USUAL_SPEED]).toBe(1)
  expect([strideAt(1), strideAt(16)]).toEqual([1, 8])
  expect(SPEEDS.map(speedSign)).toEqual(['¼', '½', '1', '2', '4', '8', '16', ''])
})
