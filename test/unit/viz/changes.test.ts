import { expect, test } from 'vitest'
import { withChange } from '../../../viz/changes.ts'

test('a change takes from later ones what it sets itself, whichever switch they came from, and leaves the rest', () => {
  const early = { season: 2, tip: 'border', set: { a: 1, b: 1 } }
  const other = { season: 5, tip: 'agreements', set: { a: 2 } }
  const part = { season: 6, tip: 'agreements', set: { a: 3, c: 3 } }
  const own = { season: 7, tip: 'border', set: { d: 4 } }
  const change = { season: 4, tip: 'border', set: { a: 9 } }
  expect(withChange([early, other, part, own], change)).toEqual([early, { ...part, set: { c: 3 } }, own, change])
})

test('of the same season, too', () => {
  const change = { season: 4, set: { a: 9 } }
  expect(withChange([{ season: 4, set: { a: 1 } }], change)).toEqual([change])
})
