import type { Engine } from '../engine.ts'
import type { Calls, Goal, SeasonStory } from '../protocol.ts'
import type { Clock } from './listener.ts'
import { Timeline } from './timeline.ts'

/** What the worker has sent of one run: moments around the position, and what came with them. It asks for one thing at a time. */
export class Supply {
  timeline: Timeline
  /** The end of a season that has come, but that the picture has not reached. */
  story: SeasonStory | null = null
  /** Nothing comes after the moments there are. */
  complete = false
  /** Ticks to ask at once at full speed; follows what the machine can do. */
  chunk = 100
  #engine: Engine
  #clock: Clock
  #run: number
  #asking: Promise<unknown> | null = null

  constructor(engine: Engine, clock: Clock, { run, first }: Calls['open']['answer']) {
    this.#engine = engine
    this.#clock = clock
    this.#run = run
    this.timeline = new Timeline([first])
  }

  get isAsking(): boolean {
    return this.#asking !== null
  }

  /** Asks for more ticks, but never past the end of a season that the picture has not reached:
   *  a switch that is touched meanwhile is to hold from the very next season. True: something came. */
  async more(ticks: number, every: number): Promise<boolean> {
    if (this.#asking) {
      await this.#asking
      return true
    }
    if (this.story || this.complete) return false
    await this.#alone(this.#advance(ticks, every))
    return true
  }

  /** Goes to another moment, in place of those there are. The seasons passed that were not known; null: another visit has taken its place. */
  async visit(to: Goal, known: number): Promise<SeasonStory[] | null> {
    const { moments, stories, finished } = await this.#alone(this.#engine.call('visit', { run: this.#run, to, known }))
    if (moments.length === 0) return null
    this.timeline = new Timeline(moments)
    this.story = null
    this.complete = finished
    return stories
  }

  /** Is this the very end? */
  isDoneAt(at: number): boolean {
    return this.complete && at >= this.timeline.end
  }

  async #advance(ticks: number, every: number): Promise<void> {
    const asked = this.#clock.now()
    const { moments, story, finished } = await this.#engine.call('advance', { run: this.#run, ticks, every })
    const took = this.#clock.now() - asked
    this.chunk = Math.min(5000, Math.max(20, Math.round(this.chunk * (took < 30 ? 1.5 : took > 60 ? 0.6 : 1))))
    this.timeline.add(moments)
    this.story = story
    this.complete = finished
  }

  async #alone<T>(asking: Promise<T>): Promise<T> {
    this.#asking = asking
    try {
      return await asking
    } finally {
      if (this.#asking === asking) this.#asking = null
    }
  }
}
