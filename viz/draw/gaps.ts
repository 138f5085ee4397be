import type { Camera } from '../camera.ts'
import { behind, placeOn, traceAlong } from './along.ts'
import { beaterRadius, FONT, type Mark, type Picture } from './picture.ts'

/** Gaps narrower than this are drawn, but carry no figure. */
const LEAST_LABEL_PX = 7
const LABEL_PX = 15

/** Stretches of the cordon that nobody covers, measured as on a drawing: the only thing that is red, with its width in metres. */
export const gaps: Mark = (ctx, picture, camera, theme) => {
  const { frame, scene, letters, metres } = picture
  if (!frame.driven || frame.phase !== 'drive') return
  ctx.save()
  ctx.strokeStyle = theme.gap
  ctx.fillStyle = theme.gap
  ctx.lineWidth = Math.max(2.5, beaterRadius(camera) * 0.45)
  ctx.lineCap = 'butt'
  ctx.beginPath()
  for (let k = 0; k + 1 < frame.gaps.length; k += 2) {
    traceAlong(ctx, picture, camera, frame.gaps[k] as number, frame.gaps[k + 1] as number)
  }
  ctx.stroke()
  ends(ctx, picture, camera)

  ctx.font = `620 ${letters * 1.08}px ${FONT}`
  ctx.strokeStyle = theme.driveField
  ctx.lineWidth = 4
  ctx.lineJoin = 'round'
  ctx.textBaseline = 'middle'
  const away = beaterRadius(camera) + 6
  const across = scene.cordon === 'line' && camera.orientation === 'across'
  // Behind the line, where hardly anything happens; near the start of the drive there is no room there.
  const roomBehind = frame.cordon * camera.scale > (across ? 56 : 24)
  ctx.textAlign = across ? (roomBehind ? 'right' : 'left') : 'center'
  const distance = (roomBehind ? 1 : -1) * (across ? away : away + 6)
  for (const { middle, width } of labels(frame.gaps, camera)) {
    const at = placeOn(picture, camera, middle), back = behind(picture, camera, middle)
    const x = at.x + distance * back.x, y = at.y + distance * back.y
    ctx.strokeText(metres(width), x, y)
    ctx.fillText(metres(width), x, y)
  }
  ctx.restore()
}

/** A short stroke at both ends of every gap. */
function ends(ctx: CanvasRenderingContext2D, picture: Picture, camera: Camera): void {
  const half = beaterRadius(camera) * 0.75
  ctx.lineWidth = 1.75
  ctx.beginPath()
  for (const end of picture.frame.gaps) {
    const at = placeOn(picture, camera, end), back = behind(picture, camera, end)
    ctx.moveTo(at.x - half * back.x, at.y - half * back.y)
    ctx.lineTo(at.x + half * back.x, at.y + half * back.y)
  }
  ctx.stroke()
}

/** The widest gaps get their figure first, and none is written over another. */
export function labels(stretches: Float32Array, camera: Camera): { middle: number, width: number }[] {
  const all: { middle: number, width: number }[] = []
  for (let k = 0; k + 1 < stretches.length; k += 2) {
    const from = stretches[k] as number, to = stretches[k + 1] as number
    if ((to - from) * camera.scale >= LEAST_LABEL_PX) all.push({ middle: (from + to) / 2, width: to - from })
  }
  const apart = (camera.orientation === 'across' ? LABEL_PX : 3 * LABEL_PX) / camera.scale
  const kept: { middle: number, width: number }[] = []
  for (const label of all.toSorted((a, b) => b.width - a.width || a.middle - b.middle)) {
    if (kept.every(other => Math.abs(other.middle - label.middle) >= apart)) kept.push(label)
  }
  return kept
}
