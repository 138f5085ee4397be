import { shapeOf, traceShape } from '../shapes.ts'
import { colourOf } from '../theme.ts'
import { placeOn } from './along.ts'
import { beaterRadius, type Mark } from './picture.ts'

/** Empty posts: the hollow shape of the organisation that promised to stand there. */
export const posts: Mark = (ctx, picture, camera, theme) => {
  const { frame } = picture
  if (!frame.driven || frame.phase !== 'drive') return
  const radius = beaterRadius(camera)
  ctx.save()
  ctx.lineWidth = Math.max(1.25, radius * 0.22)
  for (let k = 0; k < frame.postX.length; k++) {
    if (frame.postKept[k] === 1) continue
    const organisation = frame.postOrganisation[k] ?? 0
    const { x, y } = placeOn(picture, camera, frame.postX[k] as number)
    ctx.beginPath()
    traceShape(ctx, shapeOf(organisation), x, y, radius * 0.9)
    ctx.strokeStyle = colourOf(theme, organisation)
    ctx.stroke()
  }
  ctx.restore()
}
