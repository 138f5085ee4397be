import type { Camera } from '../camera.ts'
import { beaterRadius, FONT, type Mark } from './picture.ts'

/** Gaps narrower than this are drawn, but carry no figure. */
const LEAST_LABEL_PX = 7
const LABEL_PX = 15

/** Stretches of the cordon that nobody covers, measured as on a drawing: the only thing that is red, with its width in metres. */
export const gaps: Mark = (ctx, { frame, letters, metres }, camera, theme) => {
  if (!frame.driven || frame.phase !== 'drive') return
  ctx.save()
  ctx.strokeStyle = theme.gap
  ctx.fillStyle = theme.gap
  ctx.lineWidth = Math.max(2.5, beaterRadius(camera) * 0.45)
  ctx.lineCap = 'butt'
  ctx.beginPath()
  for (let k = 0; k + 1 < frame.gaps.length; k += 2) {
    const from = frame.gaps[k] as number, to = frame.gaps[k + 1] as number
    ctx.moveTo(camera.x(from, frame.cordon), camera.y(from, frame.cordon))
    ctx.lineTo(camera.x(to, frame.cordon), camera.y(to, frame.cordon))
  }
  ctx.stroke()
  ends(ctx, frame.gaps, frame.cordon, camera)

  ctx.font = `620 ${letters * 1.08}px ${FONT}`
  ctx.strokeStyle = theme.driveField
  ctx.lineWidth = 4
  ctx.lineJoin = 'round'
  ctx.textBaseline = 'middle'
  const away = beaterRadius(camera) + 6
  const across = camera.orientation === 'across'
  // Behind the line, where hardly anything happens; near the start of the drive there is no room there.
  const roomBehind = frame.cordon * camera.scale > (across ? 56 : 24)
  ctx.textAlign = across ? (roomBehind ? 'right' : 'left') : 'center'
  const side = roomBehind ? -1 : 1
  for (const { middle, width } of labels(frame.gaps, camera)) {
    const x = camera.x(middle, frame.cordon) + (across ? side * away : 0)
    const y = camera.y(middle, frame.cordon) - (across ? 0 : side * (away + 6))
    ctx.strokeText(metres(width), x, y)
    ctx.fillText(metres(width), x, y)
  }
  ctx.restore()
}

/** A short stroke at both ends of every gap. */
function ends(ctx: CanvasRenderingContext2D, stretches: Float32Array, cordon: number, camera: Camera): void {
  const half = beaterRadius(camera) * 0.75
  ctx.lineWidth = 1.75
  ctx.beginPath()
  for (const end of stretches) {
    const x = camera.x(end, cordon), y = camera.y(end, cordon)
    const [dx, dy] = camera.orientation === 'across' ? [half, 0] : [0, half]
    ctx.moveTo(x - dx, y - dy)
    ctx.lineTo(x + dx, y + dy)
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
