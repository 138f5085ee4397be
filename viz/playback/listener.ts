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
  ended(story: SeasonStory): void
  playing(playing: boolean): void
  finished(): void
  failed(problem: Problem): void
}
