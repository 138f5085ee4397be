/** Ticks a second at speed 1: a season of 400 ticks takes twelve seconds. */
export const TICKS_PER_SECOND = 400 / 12
/** The stops of the speed slider, in multiples of the usual speed; the last is as fast as it goes. */
export const SPEEDS = [0.25, 0.5, 1, 2, 4, 8, 16, Infinity] as const
export const USUAL_SPEED = SPEEDS.indexOf(1)

/** How many ticks lie between two frames worth drawing, at some 60 pictures a second. */
export function strideAt(speed: number): number {
  return Number.isFinite(speed) ? Math.max(1, Math.floor((speed * TICKS_PER_SECOND) / 60)) : 1_000_000
}

/** ¼, ½, 1 … as people write them; '' for as fast as possible. */
export function speedSign(speed: number): string {
  if (!Number.isFinite(speed)) return ''
  return speed === 0.25 ? '¼' : speed === 0.5 ? '½' : String(speed)
}
