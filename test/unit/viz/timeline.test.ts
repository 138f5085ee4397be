import { describe, expect, test } from 'vitest'
import { Timeline } from '../../../viz/playback/timeline.ts'
import { frameOf } from './frames.ts'

const moment = (at: number) => ({ at, frame: frameOf({ tick: at }) })
const timeline = (...ats: number[]) => {
  const t = new Timeline([moment(ats[0] ?? 0)])
  t.add(ats.slice(1).map(moment))
  return t
}

describe('Timeline', () => {
  test('a position lies between two moments', () => {
    const { from, to, part } = timeline(0, 1, 5).place(2)
    expect([from.at, to.at, part]).toEqual([1, 5, 0.25])
  })

  test('before the first and after the last there is only that one', () => {
    const t = timeline(3, 4)
    expect(t.place(0).from.at).toBe(3)
    expect(t.place(9)).toMatchObject({ from: { at: 4 }, to: { at: 4 }, part: 0 })
  })

  test('a moment that is already known is not added again', () => {
    const t = timeline(0, 1)
    t.add([moment(1), moment(2)])
    expect(t.crossed(-1, 9).map(c => c.moment.at)).toEqual([1, 2])
    expect(t.end).toBe(2)
  })

  test('crossing tells each moment once, with the one before', () => {
    const t = timeline(0, 1, 2, 3)
    expect(t.crossed(0.5, 2).map(c => [c.previous.at, c.moment.at])).toEqual([[0, 1], [1, 2]])
    expect(t.crossed(2, 2.5)).toEqual([])
  })

  test('forgets what is far behind, never the place where it stands', () => {
    const t = timeline(0, 1, 2, 100, 200)
    t.forget(150)
    expect(t.place(150)).toMatchObject({ from: { at: 100 }, to: { at: 200 }, part: 0.5 })
    expect(t.place(0).from.at).toBe(100)
  })

  test('the past, latest first, is short', () => {
    expect(timeline(0, 5, 18, 19, 20, 21).past(20).map(m => m.at)).toEqual([20, 19, 18])
  })
})
