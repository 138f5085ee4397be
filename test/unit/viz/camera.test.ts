import { expect, test } from 'vitest'
import { band, fit, wholeField } from '../../../viz/camera.ts'

const field = { cordon: 'line', width: 200, driveDepth: 300, huntDepth: 80 } as const

test('on a wide screen the drive goes from left to right', () => {
  const camera = fit({ left: 10, top: 20, width: 760, height: 500 }, field)
  expect(camera.orientation).toBe('across')
  expect(camera.scale).toBe(2)
  expect([camera.x(0, 0), camera.y(0, 0)]).toEqual([10, 20])
  expect([camera.x(200, 380), camera.y(200, 380)]).toEqual([770, 420])
})

test('on a tall screen it goes upwards', () => {
  const camera = fit({ left: 0, top: 0, width: 200, height: 700 }, field)
  expect(camera.orientation).toBe('up')
  expect(camera.y(0, 380)).toBeLessThan(camera.y(0, 0))
})

test('the whole field lies in the box, whatever its size', () => {
  for (const [width, height] of [[760, 500], [320, 200], [200, 700], [1, 1], [0, 0]] as const) {
    const camera = fit({ left: 5, top: 7, width, height }, field)
    const all = band(camera, field.width, 0, 380)
    expect(all.left).toBeGreaterThanOrEqual(5 - 1e-9)
    expect(all.top).toBeGreaterThanOrEqual(7 - 1e-9)
    expect(all.left + all.width).toBeLessThanOrEqual(5 + width + 1e-9)
    expect(all.top + all.height).toBeLessThanOrEqual(7 + height + 1e-9)
  }
})

test('a ring is as wide as it is long, and the whole of it lies in the box', () => {
  const ring = { cordon: 'ring', width: 10, driveDepth: 40, huntDepth: 20 } as const
  const camera = fit({ left: 5, top: 7, width: 480, height: 240 }, ring)
  expect(camera.scale).toBe(2)
  expect(wholeField(camera, ring)).toEqual({ left: 5, top: 7, width: 240, height: 240 })
})
