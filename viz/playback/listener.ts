import type { Frame } from '../../sim/index.ts'
import type { Calls, Problem, SeasonStory } from '../protocol.ts'
import type { HoldKind } from './holds.ts'

/** Wall clock in milliseconds, and a call at the next picture; a test gives its own. */
export interface Clock {
  now(): number
  next(callback: () => void): number
  cancel(handle: number): void
}

/** What the player tells. `past`: frames shortly before the picture, the latest first. */
export interface Listener {
  opened(answer: Calls['open']['answer']): void
  picture(frame: Frame, past: readonly Frame[]): void
  /** The picture went past this frame. */
  crossed(previous: Frame, frame: Frame): void
  held(kind: HoldKind | null): void
  /** A season is over, or was passed; also one that ended before, when it has been played again. */
  ended(story: SeasonStory): void
  /** How many seasons have been told of. */
  known(): number
  playing(playing: boolean): void
  /** Everything is over and stays on view; false: no longer. */
  finished(over: boolean): void
  failed(problem: Problem): void
}
