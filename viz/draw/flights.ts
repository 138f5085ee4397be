import type { Frame } from '../../sim/index.ts'
import { ACTIVITY } from '../protocol.ts'
import type { Theme } from '../theme.ts'

/** A catch on its way to its organisation's tally; metres, and wall clock in ms. */
export interface Flight { across: number, along: number, organisation: number, begun: number, lasts: number }

/** The catches made between two frames: where somebody began to handle one. */
export function catchesBetween(previous: Frame, frame: Frame): Omit<Flight, 'begun' | 'lasts'>[] {
  if (previous.season !== frame.season) return []
  const catches: Omit<Flight, 'begun' | 'lasts'>[] = []
  for (let b = 0; b < frame.beaterX.length; b++) {
    if (frame.beaterActivity[b] !== ACTIVITY.handling || previous.beaterActivity[b] === ACTIVITY.handling) continue
    catches.push({ across: frame.beaterX[b] as number, along: frame.beaterY[b] as number, organisation: frame.beaterOrganisation[b] ?? 0 })
  }
  return catches
}

export interface Point { x: number, y: number }

/** Draws one flight along a flat arc: `part` 0 at the hunter, 1 at the tally. */
export function flight(ctx: CanvasRenderingContext2D, from: Point, to: Point, part: number, radius: number, theme: Theme): void {
  const t = part * part * (3 - 2 * part)
  const bend = { x: (from.x + to.x) / 2, y: Math.min(from.y, to.y) - 0.12 * Math.abs(to.x - from.x) }
  const x = (1 - t) ** 2 * from.x + 2 * t * (1 - t) * bend.x + t * t * to.x
  const y = (1 - t) ** 2 * from.y + 2 * t * (1 - t) * bend.y + t * t * to.y
  ctx.save()
  ctx.globalAlpha = Math.min(1, 4 * (1 - part))
  ctx.fillStyle = theme.quarry
  ctx.beginPath()
  ctx.arc(x, y, radius, 0, 2 * Math.PI)
  ctx.fill()
  ctx.restore()
}
