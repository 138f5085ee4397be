import type { Shape } from '../../sim/engine/kernel/shape.ts'
import type { SHAPES } from '../../sim/engine/kernel/shapes.ts'

/** A small field for shapes. */
export const SIZE = { width: 70, driveDepth: 40, huntDepth: 25 }

/** How far apart two places of a cordon of this length are: the only thing that the laws must be told. */
export const APART: Record<keyof typeof SHAPES, (a: number, b: number, length: number) => number> = {
  line: (a, b) => Math.abs(a - b),
  ring: (a, b, length) => Math.abs(((a - b) % length + 1.5 * length) % length - length / 2),
}

/** Room for one body. */
export const body = () => ({ x: new Float64Array(1), y: new Float64Array(1), headingX: new Float64Array(1), headingY: new Float64Array(1) })
export type Body = ReturnType<typeof body>

export function standing(shape: Shape, along: number, depth: number): Body {
  const one = body()
  shape.stand(one.x, one.y, 0, along, depth)
  return one
}

export function alongOf(shape: Shape, { x, y }: Body): number {
  return shape.alongOf(x[0]!, y[0]!)
}
