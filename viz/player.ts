import type { Frame } from '../sim/index.ts'
import { EngineError, type Engine } from './engine.ts'
import { beginsField, holdSeconds, type HoldKind } from './playback/holds.ts'
import { interpolate } from './playback/interpolate.ts'
import type { Clock, Listener } from './playback/listener.ts'
import { strideAt, TICKS_PER_SECOND } from './playback/speed.ts'
import { Supply } from './playback/supply.ts'
import type { Calls, Goal, Moment } from './protocol.ts'

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

/** Owns the wall clock: asks the worker for ticks ahead, and shows them at the chosen pace; goes to any other moment when asked. */
export class Player {
  /** False: whole frames only, nothing slides (prefers-reduced-motion). */
  smooth = true
  #engine: Engine
  #clock: Clock
  #listener: Listener
  #supply: Supply | null = null
  /** Position, in ticks since the run began. */
  #at = 0
  #speed = 1
  #playing = false
  #handle = 0
  #last = 0
  #hold: { kind: HoldKind, left: number } | null = null
  /** The last result is on view, and stays there. */
  #over = false
  #visiting: Promise<void> | null = null
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
    this.#supply = new Supply(this.#engine, this.#clock, opened)
    this.#at = opened.first.at
    this.#over = false
    this.#visiting = null
    this.#endHold()
    this.#listener.opened(opened)
    if (beginsField(null, opened.first.frame)) this.#beginHold('pact', holdSeconds('pact', this.#speed))
    this.redraw()
    return true
  }

  play(): void {
    if (this.#playing || !this.#supply || this.#over) return
    if (this.#isAtEnd(this.#supply)) return this.#finish()
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
    return this.#seek(() => true, 1)
  }

  stepPhase(): Promise<void> {
    return this.#seek((previous, frame, ended) => ended || beginsField(previous, frame) || (previous.phase === 'drive' && frame.phase === 'hunt'), 400)
  }

  stepSeason(): Promise<void> {
    return this.#seek((_previous, _frame, ended) => ended, 400)
  }

  /** One tick back, also into the season before. A key that is held down waits for each step. */
  async stepBack(): Promise<void> {
    const supply = this.#supply, goal = Math.ceil(this.#at) - 1
    if (!supply || this.#visiting || goal < 1) return
    const pair = supply.timeline.pairAt(goal)
    // The worker has to go along if it is, or will be, in another season: a switch is to hold from the season after this one.
    if (!pair || supply.isAsking || pair.moment.frame.season !== supply.timeline.last().moment.frame.season) return this.visit({ at: goal })
    this.#stop()
    this.#arrive(supply, pair.previous, pair.moment)
  }

  /** Back to the beginning of the season; from there, to that of the season before. */
  async stepSeasonBack(): Promise<void> {
    if (!this.#supply || this.#visiting) return
    const season = this.#season(this.#supply)
    return this.visit({ season: this.#hold?.kind === 'pact' ? Math.max(1, season - 1) : season })
  }

  /** Goes to any moment of the run, back or on, and stands still there. */
  async visit(to: Goal): Promise<void> {
    const supply = this.#supply
    if (!supply) return
    this.#stop()
    const visiting = this.#go(supply, to)
    this.#visiting = visiting
    await visiting
    if (this.#visiting === visiting) this.#visiting = null
  }

  /** Draws the present picture again: the canvas was resized, or the language changed. */
  redraw(): void {
    if (!this.#supply) return
    const { timeline } = this.#supply
    const place = timeline.place(this.#at)
    const frame = this.smooth ? interpolate(place) : (place.part >= 1 ? place.to : place.from).frame
    this.#listener.picture(frame, timeline.past(this.#at).map(moment => moment.frame))
  }

  #picture = (): void => {
    if (!this.#playing) return
    const now = this.#clock.now()
    const seconds = Math.min((now - this.#last) / 1000, LONGEST_PICTURE_S)
    this.#last = now
    if (this.#supply) this.#advance(this.#supply, seconds)
    this.redraw()
    this.#handle = this.#clock.next(this.#picture)
  }

  #advance(supply: Supply, seconds: number): void {
    const { timeline } = supply
    if (this.#hold) {
      this.#hold.left -= seconds
      if (this.#hold.left > 0) return
      // Who got what stays on view until the next season is there, and after the last one.
      if (this.#hold.kind === 'share' && timeline.end <= this.#at) {
        if (this.#isAtEnd(supply)) this.#finish()
        else void this.#more(supply, this.#ahead(supply), strideAt(this.#speed))
        return
      }
      this.#endHold()
    }
    const end = timeline.end
    const goal = Number.isFinite(this.#speed) ? Math.min(this.#at + seconds * this.#speed * TICKS_PER_SECOND, end) : end
    for (const { previous, moment } of timeline.crossed(this.#at, goal)) {
      this.#at = moment.at
      this.#listener.crossed(previous.frame, moment.frame)
      const kind = this.#pass(supply, previous, moment)
      const length = kind === null ? 0 : holdSeconds(kind, this.#speed)
      if (kind !== null && length > 0) return this.#beginHold(kind, length)
    }
    this.#at = goal
    timeline.forget(this.#at)
    if (this.#isAtEnd(supply)) return this.#finish()
    if (end - this.#at < this.#ahead(supply)) void this.#more(supply, this.#ahead(supply), strideAt(this.#speed))
  }

  /** Nothing comes after this, and nobody is on the way to anywhere else. */
  #isAtEnd(supply: Supply): boolean {
    return !this.#visiting && supply.isDoneAt(this.#at)
  }

  /** Ticks to have in store. */
  #ahead({ chunk }: Supply): number {
    return Number.isFinite(this.#speed) ? Math.max(12, Math.ceil(this.#speed * TICKS_PER_SECOND * AHEAD_S)) : chunk
  }

  /** The picture goes past a moment: tells of a season that ended with it; the kind of hold that belongs to it. */
  #pass(supply: Supply, previous: Moment | null, { frame }: Moment): HoldKind | null {
    if (frame.phase === 'share') {
      if (supply.story) this.#listener.ended(supply.story)
      supply.story = null
      return 'share'
    }
    return beginsField(previous?.frame ?? null, frame) ? 'pact' : null
  }

  /** Goes straight to the first moment for which `found` holds, and stands still there. */
  async #seek(found: Found, ticks: number): Promise<void> {
    this.pause()
    if (this.#over) return
    const seek = ++this.#seeks
    await this.#visiting
    if (seek !== this.#seeks) return
    this.#endHold()
    for (;;) {
      const supply = this.#supply
      if (!supply) return
      for (const { previous, moment } of supply.timeline.crossed(this.#at, Infinity)) {
        this.#at = moment.at
        const kind = this.#pass(supply, previous, moment)
        if (!found(previous.frame, moment.frame, kind === 'share')) continue
        // Only the last of what was passed over is shown: a hundred catches at once would be a swarm.
        this.#listener.crossed(previous.frame, moment.frame)
        supply.timeline.forget(this.#at)
        this.#arrive(supply, previous, moment)
        return
      }
      if (supply.complete) return this.#finish()
      if (!(await this.#more(supply, ticks, 1)) || seek !== this.#seeks) return
    }
  }

  async #go(supply: Supply, to: Goal): Promise<void> {
    const stories = await supply.visit(to, this.#listener.known()).catch(error => this.#failed(error, supply))
    if (!stories || supply !== this.#supply) return
    for (const story of stories) this.#listener.ended(story)
    const { previous, moment } = supply.timeline.last()
    this.#arrive(supply, previous, moment)
  }

  /** Stands at a moment; what was decided there stays on view. */
  #arrive(supply: Supply, previous: Moment | null, moment: Moment): void {
    this.#at = moment.at
    const kind = this.#pass(supply, previous, moment)
    if (supply.isDoneAt(this.#at)) this.#finish()
    else if (kind) this.#beginHold(kind, this.#playing ? holdSeconds(kind, this.#speed) : Infinity)
    else this.#endHold()
    this.redraw()
  }

  /** True: something came. */
  async #more(supply: Supply, ticks: number, every: number): Promise<boolean> {
    const came = await supply.more(ticks, every).catch(error => this.#failed(error, supply))
    return came === true && supply === this.#supply
  }

  #season({ timeline }: Supply): number {
    return timeline.place(this.#at).from.frame.season
  }

  /** Stands still, at the end no longer. */
  #stop(): void {
    this.pause()
    this.#seeks++
    if (!this.#over) return
    this.#over = false
    this.#listener.finished(false)
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
    this.#listener.finished(true)
    this.#beginHold('share', Infinity)
  }

  /** What a run did that has been replaced meanwhile is nobody's business any more. */
  #failed(error: unknown, supply?: Supply): undefined {
    if (supply && supply !== this.#supply) return
    if (supply) this.pause()
    this.#listener.failed(error instanceof EngineError ? error.problem : { message: String(error), issues: [] })
  }
}
