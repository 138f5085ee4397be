import { band } from '../camera.ts'
import { placeOn, traceAlong } from './along.ts'
import { FONT, type Mark } from './picture.ts'

const AWAY_PX = 8

/** The dashed border between the fields, with its two names beside it. A vague border is a faint one. */
export const border: Mark = (ctx, picture, camera, theme) => {
  const { frame, scene, letters } = picture
  ctx.save()
  ctx.strokeStyle = theme.ink
  ctx.lineWidth = 1.5
  ctx.setLineDash([7, 6])
  ctx.globalAlpha = 0.15 + 0.6 * scene.demarcation
  ctx.beginPath()
  traceAlong(ctx, picture, camera, 0, frame.cordonLength, scene.driveDepth)
  ctx.stroke()

  ctx.globalAlpha = 1
  ctx.fillStyle = theme.inkSoft
  ctx.font = `500 ${letters}px ${FONT}`
  if (scene.cordon === 'ring') nameRing(ctx, picture, camera)
  else nameLine(ctx, picture, camera)
  ctx.restore()
}

type Naming = (ctx: CanvasRenderingContext2D, picture: Parameters<Mark>[1], camera: Parameters<Mark>[2]) => void

const nameLine: Naming = (ctx, { scene }, camera) => {
  const { width, driveDepth, huntDepth, driveName, huntName } = scene
  const line = band(camera, width, driveDepth, driveDepth)
  const hunt = band(camera, width, driveDepth, driveDepth + huntDepth)
  const drive = band(camera, width, 0, driveDepth)
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
}

/** Above and below the top of the border. */
const nameRing: Naming = (ctx, picture, camera) => {
  const { frame, scene } = picture
  const quarters = [0, 1, 2, 3].map(k => placeOn(picture, camera, (k / 4) * frame.cordonLength, scene.driveDepth))
  const top = quarters.reduce((a, b) => (b.y < a.y ? b : a))
  const inside = 2 * scene.huntDepth * camera.scale - 2 * AWAY_PX
  ctx.textAlign = 'center'
  ctx.textBaseline = 'bottom'
  ctx.fillText(fitting(ctx, scene.driveName, 2 * scene.driveDepth * camera.scale), top.x, top.y - AWAY_PX)
  ctx.textBaseline = 'top'
  ctx.fillText(fitting(ctx, scene.huntName, inside), top.x, top.y + AWAY_PX)
}

/** The name, or its last part ("together · drive" → "drive") where it does not fit. */
function fitting(ctx: CanvasRenderingContext2D, name: string, widthPx: number): string {
  return ctx.measureText(name).width <= widthPx ? name : name.split(' · ').at(-1) ?? name
}
