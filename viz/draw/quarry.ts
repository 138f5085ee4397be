import { FATE } from '../protocol.ts'
import { quarryRadius, type Mark } from './picture.ts'

/** Quarry: small dark dots; those that slipped through the cordon are faded for the rest of the season. */
export const quarry: Mark = (ctx, { frame }, camera, theme) => {
  const radius = quarryRadius(camera)
  ctx.save()
  ctx.fillStyle = theme.quarry
  for (const [fate, alpha] of [[FATE.escaped, 0.28], [FATE.atLarge, 1]] as const) {
    ctx.globalAlpha = alpha
    ctx.beginPath()
    for (let q = 0; q < frame.quarryX.length; q++) {
      if (frame.quarryFate[q] !== fate) continue
      const across = frame.quarryX[q] as number, along = frame.quarryY[q] as number
      const x = camera.x(across, along), y = camera.y(across, along)
      ctx.moveTo(x + radius, y)
      ctx.arc(x, y, radius, 0, 2 * Math.PI)
    }
    ctx.fill()
  }
  ctx.restore()
}
