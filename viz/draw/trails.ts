import type { Frame } from '../../sim/index.ts'
import { indexOfQuarry } from '../playback/interpolate.ts'
import { FATE } from '../protocol.ts'
import { quarryRadius, type Mark } from './picture.ts'

/** With more quarry than this, trails would be a smear. */
const MOST_TRAILS = 4000
/** Jumps longer than this (m) between two frames are new beginnings, not a trail. */
const LONGEST_M = 60

/** A short fading trail behind quarry that flee. */
export const trails: Mark = (ctx, { frame, past }, camera, theme) => {
  if (frame.quarryX.length > MOST_TRAILS) return
  const frames: Frame[] = [frame, ...past.filter(p => p.season === frame.season)]
  ctx.save()
  ctx.strokeStyle = theme.quarry
  ctx.lineWidth = quarryRadius(camera) * 0.9
  ctx.lineCap = 'round'
  for (let age = 0; age + 1 < frames.length; age++) {
    const newer = frames[age] as Frame, older = frames[age + 1] as Frame
    ctx.globalAlpha = 0.3 * (1 - age / frames.length)
    ctx.beginPath()
    for (let q = 0; q < frame.quarryX.length; q++) {
      if (frame.quarryFleeing[q] !== 1 || frame.quarryFate[q] !== FATE.atLarge) continue
      const id = frame.quarryId[q] as number
      const a = age === 0 ? q : indexOfQuarry(newer.quarryId, id, q)
      const b = indexOfQuarry(older.quarryId, id, q)
      if (a < 0 || b < 0) continue
      const ax = newer.quarryX[a] as number, ay = newer.quarryY[a] as number
      const bx = older.quarryX[b] as number, by = older.quarryY[b] as number
      if (Math.abs(ax - bx) + Math.abs(ay - by) > LONGEST_M) continue
      ctx.moveTo(camera.x(ax, ay), camera.y(ax, ay))
      ctx.lineTo(camera.x(bx, by), camera.y(bx, by))
    }
    ctx.stroke()
  }
  ctx.restore()
}
