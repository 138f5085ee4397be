import type { Mark } from './picture.ts'

/** The agreed line of the drive, from side to side, where it stands now. */
export const cordon: Mark = (ctx, { frame, scene }, camera, theme) => {
  if (!frame.driven || frame.phase !== 'drive') return
  ctx.save()
  ctx.strokeStyle = theme.ink
  ctx.globalAlpha = 0.45
  ctx.lineWidth = 1.25
  ctx.beginPath()
  ctx.moveTo(camera.x(0, frame.cordon), camera.y(0, frame.cordon))
  ctx.lineTo(camera.x(scene.width, frame.cordon), camera.y(scene.width, frame.cordon))
  ctx.stroke()
  ctx.restore()
}
