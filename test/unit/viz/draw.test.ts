import { expect, test } from 'vitest'
import { fit } from '../../../viz/camera.ts'
import { lootOf } from '../../../viz/charts/loot.ts'
import { catchesBetween } from '../../../viz/draw/flights.ts'
import { labels } from '../../../viz/draw/gaps.ts'
import type { SeasonResult } from '../../../sim/index.ts'
import { frameOf } from './frames.ts'

const camera = fit({ left: 0, top: 0, width: 760, height: 400 }, { width: 200, driveDepth: 300, huntDepth: 80 })

test('the widest gaps are labelled first, slivers and crowded ones not', () => {
  const found = labels(Float32Array.of(0, 1, 10, 30, 31, 36, 100, 104), camera)
  expect(found.map(gap => gap.width)).toEqual([20, 5, 4])
  expect(labels(Float32Array.of(10, 16, 16.5, 20.5), camera).map(gap => gap.width)).toEqual([6])
  expect(labels(new Float32Array(0), camera)).toEqual([])
})

test('a catch flies from where somebody began to handle it, once', () => {
  const hunting = frameOf({ phase: 'hunt', beaterActivity: Uint8Array.of(5) })
  const handling = frameOf({ phase: 'hunt', beaterActivity: Uint8Array.of(6), beaterX: Float32Array.of(7), beaterY: Float32Array.of(9) })
  expect(catchesBetween(hunting, handling)).toEqual([{ across: 7, along: 9, organisation: 0 }])
  expect(catchesBetween(handling, handling)).toEqual([])
  expect(catchesBetween(hunting, { ...handling, season: 2 })).toEqual([])
})

test('loot per organisation: a hole where one was not there', () => {
  const results = [{ organisations: [{ organisation: 'a', loot: 3 }] }, { organisations: [{ organisation: 'a', loot: 1 }, { organisation: 'b', loot: 2 }] }] as unknown as SeasonResult[]
  expect(lootOf(results, [{ id: 'a', name: 'A', size: 1 }, { id: 'b', name: 'B', size: 1 }])).toEqual([[3, 1], [NaN, 2]])
})
