import { ACTIVITY } from '../protocol.ts'
import { shapeOf, traceShape } from '../shapes.ts'
import { colourOf } from '../theme.ts'
import { beaterRadius, quarryRadius, type Mark } from './picture.ts'

/** Everybody in the field, in the colour and the shape of their organisation; those who rest are small and faint,
 *  those who handle a catch carry it. */
export const beaters: Mark = (ctx, { frame }, camera, theme) => {
  const radius = beaterRadius(camera)
  ctx.save()
  ctx.lineWidth = 1
  ctx.strokeStyle = theme.ink
  for (let b = 0; b < frame.beaterX.length; b++) {
    const activity = frame.beaterActivity[b]
    if (activity === ACTIVITY.absent) continue
    const organisation = frame.beaterOrganisation[b] ?? 0
    const across = frame.beaterX[b] as number, along = frame.beaterY[b] as number
    const x = camera.x(across, along), y = camera.y(across, along)
    const resting = activity === ACTIVITY.resting
    ctx.globalAlpha = resting ? 0.5 : 1
    ctx.fillStyle = colourOf(theme, organisation)
    ctx.beginPath()
    traceShape(ctx, shapeOf(organisation), x, y, resting ? radius * 0.7 : radius)
    ctx.fill('evenodd')
    ctx.stroke()
    if (activity === ACTIVITY.handling) carry(ctx, x, y - radius * 1.5, quarryRadius(camera), theme.quarry, theme.paper)
  }
  ctx.restore()
}

function carry(ctx: CanvasRenderingContext2D, x: number, y: number, radius: number, dot: string, halo: string): void {
  for (const [size, colour] of [[radius + 1.2, halo], [radius, dot]] as const) {
    ctx.fillStyle = colour
    ctx.beginPath()
    ctx.arc(x, y, size, 0, 2 * Math.PI)
    ctx.fill()
  }
}
