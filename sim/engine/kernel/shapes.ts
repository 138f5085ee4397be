import { lineShape } from './lineShape.ts'
import { ringShape } from './ringShape.ts'
import type { FieldSize, Shape } from './shape.ts'

/** Every shape that a cordon can have. Source: docs/model.md, entities. */
export const SHAPES = { line: lineShape, ring: ringShape } as const satisfies Record<string, (size: FieldSize) => Shape>
