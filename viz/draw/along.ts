import type { Camera } from '../camera.ts'
import type { Point } from './flights.ts'
import type { Picture } from './picture.ts'

type Ground = Pick<Picture, 'frame' | 'scene'>

/** The ring's arcs are drawn in so many pieces a turn: none is longer than two pixels on a common screen. */
const PIECES = 360

/** Where a place along the cordon (m) lies on the screen when the cordon is at this depth. */
export function placeOn({ frame, scene }: Ground, camera: Camera, along: number, depth: number = frame.cordon): Point {
  if (scene.cordon === 'line') return { x: camera.x(along, depth), y: camera.y(along, depth) }
  const rim = scene.driveDepth + scene.huntDepth
  const angle = (2 * Math.PI * along) / frame.cordonLength
  const across = rim + (rim - depth) * Math.cos(angle), down = rim + (rim - depth) * Math.sin(angle)
  return { x: camera.x(across, down), y: camera.y(across, down) }
}

/** Direction on the screen, of length 1, from a place on the cordon to where it came from. */
export function behind(ground: Ground, camera: Camera, along: number): Point {
  const { cordon } = ground.frame
  const here = placeOn(ground, camera, along), there = placeOn(ground, camera, along, cordon - 1)
  const length = Math.hypot(there.x - here.x, there.y - here.y) || 1
  return { x: (there.x - here.x) / length, y: (there.y - here.y) / length }
}

/** Adds a stretch of the cordon at this depth to the path. */
export function traceAlong(ctx: CanvasRenderingContext2D, ground: Ground, camera: Camera, from: number, to: number, depth: number = ground.frame.cordon): void {
  const pieces = ground.scene.cordon === 'line' ? 1 : Math.max(1, Math.ceil((PIECES * (to - from)) / ground.frame.cordonLength))
  for (let k = 0; k <= pieces; k++) {
    const { x, y } = placeOn(ground, camera, from + ((to - from) * k) / pieces, depth)
    if (k === 0) ctx.moveTo(x, y)
    else ctx.lineTo(x, y)
  }
}
