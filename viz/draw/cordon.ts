import { traceAlong } from './along.ts'
import type { Mark } from './picture.ts'

/** The agreed line of the drive, from side to side or all the way round, where it stands now. */
export const cordon: Mark = (ctx, picture, camera, theme) => {
  const { frame } = picture
  if (!frame.driven || frame.phase !== 'drive') return
  ctx.save()
  ctx.strokeStyle = theme.ink
  ctx.globalAlpha = 0.45
  ctx.lineWidth = 1.25
  ctx.beginPath()
  traceAlong(ctx, picture, camera, 0, frame.cordonLength)
  ctx.stroke()
  ctx.restore()
}
