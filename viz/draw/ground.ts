import { wholeField } from '../camera.ts'
import type { Mark } from './picture.ts'

const CORNER_PX = 10

/** The two fields. Where the border is vague, green runs over into ochre: the share of ochre is the chance
 *  that somebody believes there that the hunt has begun. */
export const ground: Mark = (ctx, { scene }, camera, theme) => {
  const { cordon, driveDepth, huntDepth, demarcation } = scene
  const all = wholeField(camera, scene)
  const vagueFrom = driveDepth * (1 - (1 - demarcation) / 2)
  const depth = driveDepth + huntDepth
  const isRing = cordon === 'ring'
  const middle = { x: all.left + all.width / 2, y: all.top + all.height / 2 }
  const across = camera.orientation === 'across'
  const fill = isRing
    ? ctx.createRadialGradient(middle.x, middle.y, all.width / 2, middle.x, middle.y, 0)
    : ctx.createLinearGradient(
      camera.x(0, 0), camera.y(0, 0),
      across ? camera.x(0, depth) : camera.x(0, 0), across ? camera.y(0, 0) : camera.y(0, depth),
    )
  fill.addColorStop(0, theme.driveField)
  fill.addColorStop(vagueFrom / depth, theme.driveField)
  fill.addColorStop(driveDepth / depth, theme.huntField)
  fill.addColorStop(1, theme.huntField)
  ctx.fillStyle = fill
  ctx.beginPath()
  if (isRing) ctx.arc(middle.x, middle.y, all.width / 2, 0, 2 * Math.PI)
  else ctx.roundRect(all.left, all.top, all.width, all.height, CORNER_PX)
  ctx.fill()
}
