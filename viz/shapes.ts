/** An organisation's shape: the same on the field, in charts and in the legend. */
export const SHAPES = ['disc', 'square', 'triangle', 'diamond', 'pentagon', 'star', 'cross', 'ring'] as const
export type Shape = (typeof SHAPES)[number]

/** Shape of the organisation at this place in id order. Past the eighth the colours come again, with another shape each. */
export function shapeOf(organisation: number): Shape {
  const round = Math.floor(organisation / SHAPES.length)
  return SHAPES[(organisation + round) % SHAPES.length] ?? 'disc'
}

/** What both a canvas context and a Path2D can do. */
type Pen = Pick<CanvasPath, 'moveTo' | 'lineTo' | 'closePath' | 'arc'>

/** Corners on circles of the given radii in turn, beginning at the top. */
function polygon(corners: number, ...radii: number[]): (readonly [number, number])[] {
  return Array.from({ length: corners }, (_, k) => {
    const angle = (2 * Math.PI * k) / corners - Math.PI / 2
    const radius = radii[k % radii.length] ?? 1
    return [radius * Math.cos(angle), radius * Math.sin(angle)] as const
  })
}

const ARM = 0.38
const CROSS = [[-ARM, -1], [ARM, -1], [ARM, -ARM], [1, -ARM], [1, ARM], [ARM, ARM], [ARM, 1], [-ARM, 1], [-ARM, ARM], [-1, ARM], [-1, -ARM], [-ARM, -ARM]] as const

/** Corners in units of the radius, sized by eye so that all shapes weigh about the same. */
const CORNERS: Partial<Record<Shape, readonly (readonly [number, number])[]>> = {
  square: [[-0.84, -0.84], [0.84, -0.84], [0.84, 0.84], [-0.84, 0.84]],
  triangle: polygon(3, 1.22),
  diamond: polygon(4, 1.16),
  pentagon: polygon(5, 1.06),
  star: polygon(10, 1.3, 0.58),
  cross: CROSS,
}

/** Adds the outline of a shape around (x, y) to a path; fill it with the rule `evenodd`, because of the ring. */
export function traceShape(pen: Pen, shape: Shape, x: number, y: number, radius: number): void {
  const corners = CORNERS[shape]
  if (!corners) {
    pen.moveTo(x + radius, y)
    pen.arc(x, y, radius, 0, 2 * Math.PI)
    if (shape === 'ring') {
      pen.moveTo(x + radius * 0.5, y)
      pen.arc(x, y, radius * 0.5, 0, 2 * Math.PI)
    }
    return
  }
  corners.forEach(([dx, dy], k) => {
    if (k === 0) pen.moveTo(x + dx * radius, y + dy * radius)
    else pen.lineTo(x + dx * radius, y + dy * radius)
  })
  pen.closePath()
}

/** The same shape as the `d` of an SVG path around (0, 0), for the legend. */
export function shapePath(shape: Shape, radius: number): string {
  const parts: string[] = []
  const pen: Pen = {
    moveTo: (x, y) => parts.push(`M${x.toFixed(2)} ${y.toFixed(2)}`),
    lineTo: (x, y) => parts.push(`L${x.toFixed(2)} ${y.toFixed(2)}`),
    closePath: () => parts.push('Z'),
    arc: (x, y, r) => parts.push(`A${r} ${r} 0 1 1 ${(x - r).toFixed(2)} ${y.toFixed(2)}A${r} ${r} 0 1 1 ${(x + r).toFixed(2)} ${y.toFixed(2)}Z`),
  }
  traceShape(pen, shape, 0, 0, radius)
  return parts.join('')
}
