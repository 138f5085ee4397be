import { band } from '../camera.ts'
import { FONT, type Mark } from './picture.ts'

const AWAY_PX = 8

/** The dashed border between the fields, with its two names beside it. A vague border is a faint one. */
export const border: Mark = (ctx, { scene, letters }, camera, theme) => {
  const { width, driveDepth, huntDepth, demarcation, driveName, huntName } = scene
  const line = band(camera, width, driveDepth, driveDepth)
  const hunt = band(camera, width, driveDepth, driveDepth + huntDepth)
  const drive = band(camera, width, 0, driveDepth)
  ctx.save()
  ctx.strokeStyle = theme.ink
  ctx.lineWidth = 1.5
  ctx.setLineDash([7, 6])
  ctx.globalAlpha = 0.15 + 0.6 * demarcation
  ctx.beginPath()
  ctx.moveTo(line.left, line.top)
  ctx.lineTo(line.left + line.width, line.top + line.height)
  ctx.stroke()

  ctx.globalAlpha = 1
  ctx.fillStyle = theme.inkSoft
  ctx.font = `500 ${letters}px ${FONT}`
  if (camera.orientation === 'across') {
    ctx.textBaseline = 'bottom'
    const y = line.top - 6
    ctx.textAlign = 'right'
    ctx.fillText(fitting(ctx, driveName, drive.width - AWAY_PX), line.left - AWAY_PX, y)
    ctx.textAlign = 'left'
    ctx.fillText(fitting(ctx, huntName, hunt.width - AWAY_PX), line.left + AWAY_PX, y)
  } else {
    ctx.textAlign = 'left'
    ctx.textBaseline = 'top'
    ctx.fillText(fitting(ctx, driveName, line.width - 2 * AWAY_PX), line.left + AWAY_PX, line.top + AWAY_PX)
    ctx.textBaseline = 'bottom'
    ctx.fillText(fitting(ctx, huntName, line.width - 2 * AWAY_PX), line.left + AWAY_PX, line.top - AWAY_PX)
  }
  ctx.restore()
}

/** The name, or its last part ("together · drive" → "drive") where it does not fit. */
function fitting(ctx: CanvasRenderingContext2D, name: string, widthPx: number): string {
  return ctx.measureText(name).width <= widthPx ? name : name.split(' · ').at(-1) ?? name
}
