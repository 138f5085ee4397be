import { expect, test } from 'vitest'
import { fit } from '../../../viz/camera.ts'
import { perOrganisation } from '../../../viz/charts/figures.ts'
import { behind, placeOn, traceAlong } from '../../../viz/draw/along.ts'
import { catchesBetween } from '../../../viz/draw/flights.ts'
import { labels } from '../../../viz/draw/gaps.ts'
import { MARKS } from '../../../viz/draw/index.ts'
import { light } from '../../../viz/theme.ts'
import type { SeasonResult } from '../../../sim/index.ts'
import { frameOf } from './frames.ts'

const camera = fit({ left: 0, top: 0, width: 760, height: 400 }, { cordon: 'line', width: 200, driveDepth: 300, huntDepth: 80 })

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
  expect(perOrganisation(results, [{ id: 'a', name: 'A', size: 1 }, { id: 'b', name: 'B', size: 1 }], row => row.loot)).toEqual([[3, 1], [NaN, 2]])
})

/** A canvas that writes down every number it is given, and to what. */
function notebook() {
  const calls: { name: string, numbers: number[] }[] = []
  const ctx = new Proxy({}, {
    get: (_, name) => (...values: unknown[]) => {
      calls.push({ name: String(name), numbers: values.filter(each => typeof each === 'number') })
      return name === 'measureText' ? { width: 10 } : name.toString().startsWith('create') ? { addColorStop: () => {} } : undefined
    },
    set: () => true,
  }) as unknown as CanvasRenderingContext2D
  return { ctx, calls }
}

/** A ring of 60 m around (60, 60), one metre a pixel, whose cordon has come to 40 m from the middle. */
const scene = { cordon: 'ring', width: 10, driveDepth: 40, huntDepth: 20, demarcation: 0.5, driveName: 'together · drive', huntName: 'apart · hunt' } as const
const round = fit({ left: 0, top: 0, width: 120, height: 120 }, scene)
const frame = frameOf({ cordon: 20, cordonLength: 80 * Math.PI, postX: Float32Array.of(0, 20 * Math.PI), postKept: Uint8Array.of(0, 0), postOrganisation: Uint16Array.of(0, 0), gaps: Float32Array.of(10, 30, 240, 260), quarry: [[1, 60, 70]] })
const fromMiddle = ({ x, y }: { x: number, y: number }) => Math.hypot(x - 60, y - 60)

test('places along a ring lie on its circle, a quarter of it a quarter of the way round', () => {
  const [a, b] = [placeOn({ frame, scene }, round, 0), placeOn({ frame, scene }, round, 20 * Math.PI)]
  expect([fromMiddle(a), fromMiddle(b)]).toEqual([expect.closeTo(40), expect.closeTo(40)])
  expect((a.x - 60) * (b.x - 60) + (a.y - 60) * (b.y - 60)).toBeCloseTo(0)
  const back = behind({ frame, scene }, round, 17)
  const at = placeOn({ frame, scene }, round, 17)
  expect(fromMiddle({ x: at.x + 5 * back.x, y: at.y + 5 * back.y })).toBeCloseTo(45)
})

test('a stretch of a ring is an arc, also over the place where it is counted from', () => {
  const { ctx, calls } = notebook()
  traceAlong(ctx, { frame, scene }, round, 240, 260)
  expect(calls.filter(each => each.name === 'moveTo').length).toBe(1)
  expect(calls.length).toBeGreaterThan(20)
  let length = 0
  calls.forEach(({ numbers: [x = 0, y = 0] }, k) => {
    expect(fromMiddle({ x, y })).toBeCloseTo(40)
    const [px = x, py = y] = calls[k - 1]?.numbers ?? []
    length += Math.hypot(x - px, y - py)
  })
  expect(length).toBeCloseTo(20, 2)
})

test('a line is drawn as it is: from side to side, behind is where it came from', () => {
  const line = { ...scene, cordon: 'line', width: 200, driveDepth: 300, huntDepth: 80 } as const
  const { ctx, calls } = notebook()
  traceAlong(ctx, { frame: frameOf({ cordon: 50 }), scene: line }, camera, 0, 200)
  expect(calls).toEqual([{ name: 'moveTo', numbers: [100, 0] }, { name: 'lineTo', numbers: [100, 400] }])
  expect(behind({ frame: frameOf({ cordon: 50 }), scene: line }, camera, 30)).toEqual({ x: -1, y: 0 })
})

test.each(['line', 'ring'] as const)('every mark of a %s is drawn within the field', cordon => {
  const shown = { frame, past: [frame], scene: { ...scene, cordon, width: 300 }, letters: 12, metres: String }
  const view = fit({ left: 0, top: 0, width: 400, height: 400 }, shown.scene)
  for (const mark of MARKS) {
    const { ctx, calls } = notebook()
    mark(ctx, shown, view, light)
    expect(calls.length).toBeGreaterThan(0)
    for (const { name, numbers } of calls) {
      expect(numbers.every(Number.isFinite), name).toBe(true)
      if (name === 'moveTo' || name === 'lineTo' || name === 'fillText') for (const each of numbers) expect(each >= -30 && each <= 430, `${name} ${each}`).toBe(true)
    }
  }
})
