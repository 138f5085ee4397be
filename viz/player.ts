import type { Frame } from '../sim/index.ts'
import { EngineError, type Engine } from './engine.ts'
import { beginsField, holdSeconds, type HoldKind } from './playback/holds.ts'
import { interpolate } from './playback/interpolate.ts'
import type { Clock, Listener } from './playback/listener.ts'
import { strideAt, TICKS_PER_SECOND } from './playback/speed.ts'
import { Timeline } from './playback/timeline.ts'
import type { Calls, Moment, SeasonStory } from './protocol.ts'

export const pageClock: Clock = {
  now: () => performance.now(),
  next: callback => requestAnimationFrame(callback),
  cancel: handle => cancelAnimationFrame(handle),
}

/** Longest step of wall clock in one picture: a tab that was hidden goes on where it was. */
const LONGEST_PICTURE_S = 0.1
/** Seconds of play to have in store. */
const AHEAD_S = 0.8

type Found = (previous: Frame, frame: Frame, ended: boolean) => boolean

/** Owns the wall clock: asks the worker for ticks ahead, and shows them at the chosen pace. */
export class Player {
  /** False: whole frames only, nothing slides (prefers-reduced-motion). */
  smooth = true
  #engine: Engine
  #clock: Clock
  #listener: Listener
  #run = 0
  #timeline: Timeline | null = null
  /** Position, in ticks since the run began. */
  #at = 0
  #speed = 1
  #playing = false
  #handle = 0
  #last = 0
  #hold: { kind: HoldKind, left: number } | null = null
  /** The end of a season that has come from the worker, but that the picture has not reached. */
  #story: SeasonStory | null = null
  #complete = false
  /** The last result is on view, and stays there. */
  #over = false
  #fetching: Promise<void> | null = null
  /** Ticks asked at once at full speed; follows what the machine can do. */
  #chunk = 100
  #seeks = 0

  constructor(engine: Engine, listener: Listener, clock: Clock = pageClock) {
    this.#engine = engine
    this.#listener = listener
    this.#clock = clock
  }

  /** Opens a scenario in place of the one that plays; if it cannot be read, the old one stays. */
  async open(ask: Calls['open']['ask']): Promise<boolean> {
    this.#seeks++
    const opened = await this.#engine.call('open', ask).catch(error => this.#failed(error))
    if (!opened) return false
    this.#run = opened.run
    this.#timeline = new Timeline(opened.first)
    this.#at = opened.first.at
    this.#story = null
    this.#fetching = null
    this.#complete = false
    this.#over = false
    this.#endHold()
    this.#listener.opened(opened)
    if (beginsField(null, opened.first.frame)) this.#beginHold('pact', holdSeconds('pact', this.#speed))
    this.redraw()
    return true
  }

  play(): void {
    if (this.#playing || !this.#timeline || this.#over) return
    if (this.#complete && this.#at >= this.#timeline.end) return this.#finish()
    this.#seeks++
    if (this.#hold?.left === Infinity) this.#endHold()
    this.#playing = true
    this.#last = this.#clock.now()
    this.#handle = this.#clock.next(this.#picture)
    this.#listener.playing(true)
  }

  pause(): void {
    if (!this.#playing) return
    this.#playing = false
    this.#clock.cancel(this.#handle)
    this.#listener.playing(false)
  }

  /** Multiples of the usual speed; Infinity: as fast as the engine can. */
  setSpeed(speed: number): void {
    this.#speed = speed
  }

  stepTick(): Promise<void> {
    const goal = Math.floor(this.#at) + 1
    return this.#seek(() => this.#at >= goal, 1)
  }

  stepPhase(): Promise<void> {
    return this.#seek((previous, frame, ended) => ended || beginsField(previous, frame) || (previous.phase === 'drive' && frame.phase === 'hunt'), 400)
  }

  stepSeason(): Promise<void> {
    return this.#seek((_previous, _frame, ended) => ended, 400)
  }

  /** Draws the present picture again: the canvas was resized, or the language changed. */
  redraw(): void {
    if (!this.#timeline) return
    const place = this.#timeline.place(this.#at)
    const frame = this.smooth ? interpolate(place) : (place.part >= 1 ? place.to : place.from).frame
    this.#listener.picture(frame, this.#timeline.past(this.#at).map(moment => moment.frame))
  }

  #picture = (): void => {
    if (!this.#playing) return
    const now = this.#clock.now()
    const seconds = Math.min((now - this.#last) / 1000, LONGEST_PICTURE_S)
    this.#last = now
    this.#advance(seconds)
    this.redraw()
    this.#handle = this.#clock.next(this.#picture)
  }

  #advance(seconds: number): void {
    const timeline = this.#timeline
    if (!timeline) return
    if (this.#hold) {
      this.#hold.left -= seconds
      if (this.#hold.left > 0) return
      // Who got what stays on view until the next season is there, and after the last one.
      if (this.#hold.kind === 'share' && timeline.end <= this.#at) {
        if (this.#complete) this.#finish()
        else void this.#fetch(this.#ahead(), strideAt(this.#speed))
        return
      }
      this.#endHold()
    }
    const end = timeline.end
    const goal = Number.isFinite(this.#speed) ? Math.min(this.#at + seconds * this.#speed * TICKS_PER_SECOND, end) : end
    for (const { previous, moment } of timeline.crossed(this.#at, goal)) {
      this.#at = moment.at
      this.#listener.crossed(previous.frame, moment.frame)
      const kind = this.#pass(previous, moment)
      const length = kind === null ? 0 : holdSeconds(kind, this.#speed)
      if (kind !== null && length > 0) return this.#beginHold(kind, length)
    }
    this.#at = goal
    timeline.forget(this.#at)
    if (this.#complete && this.#at >= end) return this.#finish()
    if (timeline.end - this.#at < this.#ahead()) void this.#fetch(this.#ahead(), strideAt(this.#speed))
  }

  /** Ticks to have in store. */
  #ahead(): number {
    return Number.isFinite(this.#speed) ? Math.max(12, Math.ceil(this.#speed * TICKS_PER_SECOND * AHEAD_S)) : this.#chunk
  }

  /** The picture goes past a moment: tells of a season that ended with it; the kind of hold that belongs to it. */
  #pass(previous: Moment, moment: Moment): HoldKind | null {
    if (this.#story && this.#story.at <= moment.at) {
      this.#listener.ended(this.#story)
      this.#story = null
      return 'share'
    }
    return beginsField(previous.frame, moment.frame) ? 'pact' : null
  }

  /** Goes straight to the first moment for which `found` holds, and stands still there. */
  async #seek(found: Found, ticks: number): Promise<void> {
    this.pause()
    if (this.#over) return
    const seek = ++this.#seeks
    this.#endHold()
    for (;;) {
      const timeline = this.#timeline
      if (!timeline) return
      for (const { previous, moment } of timeline.crossed(this.#at, Infinity)) {
        this.#at = moment.at
        const kind = this.#pass(previous, moment)
        if (!found(previous.frame, moment.frame, kind === 'share')) continue
        // Only the last of what was passed over is shown: a hundred catches at once would be a swarm.
        this.#listener.crossed(previous.frame, moment.frame)
        timeline.forget(this.#at)
        if (kind) this.#beginHold(kind, Infinity)
        if (this.#complete && this.#at >= timeline.end) this.#finish()
        this.redraw()
        return
      }
      if (this.#complete) return this.#finish()
      if (!(await this.#fetch(ticks, 1)) || seek !== this.#seeks) return
    }
  }

  /** Asks for more ticks, but never past the end of a season that the picture has not reached:
   *  a switch that is touched meanwhile is to hold from the very next season. True: something came. */
  async #fetch(ticks: number, every: number): Promise<boolean> {
    if (this.#fetching) {
      await this.#fetching
      return true
    }
    if (this.#story || this.#complete) return false
    let came = false
    const fetch = this.#ask(ticks, every).then(ok => { came = ok })
    this.#fetching = fetch
    await fetch
    if (this.#fetching === fetch) this.#fetching = null
    return came
  }

  async #ask(ticks: number, every: number): Promise<boolean> {
    const run = this.#run
    const asked = this.#clock.now()
    const answer = await this.#engine.call('advance', { run, ticks, every }).catch((error: unknown) => {
      // A run that has been replaced meanwhile is nobody's business any more.
      if (run === this.#run) this.pause()
      return run === this.#run ? this.#failed(error) : undefined
    })
    if (!answer || run !== this.#run) return false
    const took = this.#clock.now() - asked
    this.#chunk = Math.min(5000, Math.max(20, Math.round(this.#chunk * (took < 30 ? 1.5 : took > 60 ? 0.6 : 1))))
    this.#timeline?.add(answer.moments)
    this.#story = answer.story
    this.#complete = answer.finished
    return true
  }

  #beginHold(kind: HoldKind, seconds: number): void {
    this.#hold = { kind, left: seconds }
    this.#listener.held(kind)
  }

  #endHold(): void {
    if (!this.#hold) return
    this.#hold = null
    this.#listener.held(null)
  }

  /** The last result stays on view. */
  #finish(): void {
    this.#over = true
    this.pause()
    this.#listener.finished()
    this.#beginHold('share', Infinity)
  }

  #failed(error: unknown): undefined {
    this.#listener.failed(error instanceof EngineError ? error.problem : { message: String(error), issues: [] })
  }
}
