import type { Frame } from '../../sim/index.ts'

/** A short stop, so that people can see what was just decided: who signed, or who got what. */
export type HoldKind = 'pact' | 'share'

const SECONDS: Record<HoldKind, number> = { pact: 1.8, share: 3 }
/** From this speed on nothing stops: nobody could read it. */
const FASTEST_WITH_HOLDS = 8

/** Seconds of wall clock that a hold lasts; 0: no hold at this speed. */
export function holdSeconds(kind: HoldKind, speed: number): number {
  return speed >= FASTEST_WITH_HOLDS ? 0 : SECONDS[kind] / Math.sqrt(Math.max(speed, 0.5))
}

const isField = (frame: Frame) => frame.phase === 'drive' || frame.phase === 'hunt'

/** Does the field phase of a season begin with this frame? Then the pact has just been made. */
export function beginsField(previous: Frame | null, frame: Frame): boolean {
  return isField(frame) && (previous === null || previous.season !== frame.season || !isField(previous))
}

/** Which organisations signed, by place in id order; whoever has no beaters signs without a post. */
export function signedIn(frame: Frame): boolean[] {
  return Array.from(frame.signed, signed => signed === 1)
}
