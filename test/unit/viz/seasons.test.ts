import { expect, test } from 'vitest'
import type { SeasonResult } from '../../../sim/index.ts'
import { stretches } from '../../../viz/seasons.ts'

const stories = (posts: number[]) => posts.map((count, k) => ({ at: k, result: { row: { season: k + 1, posts: count } } as SeasonResult, trust: { organisations: [], trust: [] }, sentences: { nl: [], en: [] } }))

test('seasons with a drive, without, and to come', () => {
  expect(stretches(stories([4, 0]), 3).map(({ kind }) => kind)).toEqual(['driven', 'apart', 'ahead'])
})

test('in a long run neighbours that are alike are one', () => {
  expect(stretches(stories([4, 4, 0]), 500)).toEqual([{ kind: 'driven', from: 1, length: 2 }, { kind: 'apart', from: 3, length: 1 }, { kind: 'ahead', from: 4, length: 497 }])
})
