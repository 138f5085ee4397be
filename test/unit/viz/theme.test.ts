import { describe, expect, test } from 'vitest'
import { SHAPES, shapeOf, shapePath } from '../../../viz/shapes.ts'
import { colourOf, light } from '../../../viz/theme.ts'

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(i => parseInt(hex.slice(i, i + 2), 16) / 255).map(v => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (a: string, b: string) => (Math.max(luminance(a), luminance(b)) + 0.05) / (Math.min(luminance(a), luminance(b)) + 0.05)

describe('contrast (WCAG AA)', () => {
  const grounds = [light.paper, light.surface, light.driveField, light.huntField]
  test.each([['ink', light.ink], ['inkSoft', light.inkSoft], ['gap', light.gap]])('%s as text on every ground', (_, colour) => {
    for (const ground of grounds) expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5)
  })
  test('text on coloured ground', () => {
    expect(contrast(light.ink, light.restart)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(light.on, light.surface)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(light.paper, light.ink)).toBeGreaterThanOrEqual(4.5)
  })
  test.each([['edge', light.edge], ['focus', light.focus], ['bag', light.bag], ['quarry', light.quarry]])('%s as a mark', (_, colour) => {
    expect(contrast(colour, light.paper)).toBeGreaterThanOrEqual(3)
  })
})

test('red is for gaps only', () => {
  for (const [name, colour] of Object.entries(light)) if (name !== 'gap') expect(colour).not.toContain(light.gap)
})

test('every organisation has its own pair of colour and shape', () => {
  const pairs = Array.from({ length: 64 }, (_, o) => `${colourOf(light, o)} ${shapeOf(o)}`)
  expect(new Set(pairs).size).toBe(64)
  expect(Array.from({ length: 8 }, (_, o) => shapeOf(o))).toEqual([...SHAPES])
})

test.each(SHAPES)('%s can be drawn as SVG', shape => {
  expect(shapePath(shape, 5)).toMatch(/^M[\d. -]+.*Z$/)
  expect(shapePath(shape, 5)).not.toContain('NaN')
})
