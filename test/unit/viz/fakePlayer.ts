// A stand-in for the worker and for time, for tests of the player.
import type { Frame, SeasonResult } from '../../../sim/index.ts'
import { EngineError, type Engine } from '../../../viz/engine.ts'
import { Player } from '../../../viz/player.ts'
import type { Clock, Listener } from '../../../viz/playback/listener.ts'
import type { CallName, Calls, Moment, SeasonStory } from '../../../viz/protocol.ts'
import { frameOf } from './frames.ts'

export const DRIVE = 30, HUNT = 20, LENGTH = DRIVE + HUNT

/** Seasons of 50 ticks and two seasons in all; like the worker, it never goes past the end of a season in one answer. */
class FakeEngine implements Engine {
  at = 0
  asked: Calls['advance']['ask'][] = []
  failing = false
  moment(): Moment {
    const season = Math.floor((this.at - 1) / LENGTH) + 1, tick = this.at - 1 - (season - 1) * LENGTH
    const phase = tick < DRIVE ? 'drive' : tick < LENGTH - 1 ? 'hunt' : 'share'
    return { at: this.at, frame: frameOf({ season, phase, tick, quarry: [[1, tick, 0]] }) }
  }
  async call<K extends CallName>(kind: K, body: Calls[K]['ask']): Promise<Calls[K]['answer']> {
    if (this.failing) throw new EngineError({ message: 'refused', issues: [] })
    if (kind === 'advance') {
      this.asked.push(body as Calls['advance']['ask'])
      await this.gate
    }
    const visited = kind === 'visit' ? await this.visit(body as Calls['visit']['ask']) : null
    return (visited ?? (kind === 'open' ? this.open() : this.advance(body as Calls['advance']['ask']))) as Calls[K]['answer']
  }
  /** Visits, and requests for more, wait here when a test wants them to. */
  gate: Promise<void> = Promise.resolve()
  visits: Calls['visit']['ask'][] = []
  /** Like the worker: the moment asked for with those shortly before it in the same season, and the seasons passed that were not known. */
  async visit(ask: Calls['visit']['ask']): Promise<Calls['visit']['answer']> {
    this.visits.push(ask)
    await this.gate
    if (ask !== this.visits.at(-1)) return { run: 1, moments: [], stories: [], finished: false }
    const { to, known } = ask
    const goal = Math.min(2 * LENGTH, 'season' in to ? (to.season - 1) * LENGTH + 1 : to.at)
    const begun = Math.floor((goal - 1) / LENGTH) * LENGTH + 1
    const moments: Moment[] = []
    for (this.at = Math.max(begun, goal - 12); this.at <= goal; this.at++) moments.push(this.moment())
    this.at = goal
    const stories: SeasonStory[] = []
    for (let season = known + 1; season * LENGTH <= goal; season++) stories.push(this.story(season))
    return { run: 1, moments, stories, finished: goal >= 2 * LENGTH }
  }
  story(season: number): SeasonStory {
    return { at: season * LENGTH, result: { row: { season } } as SeasonResult, trust: { organisations: [], trust: [] }, sentences: { nl: [], en: [] } }
  }
  open(): Calls['open']['answer'] {
    this.at = 1
    return { run: 1, seed: 's', engine: 'test', schedule: [], first: this.moment() }
  }
  advance(ask: Calls['advance']['ask']): Calls['advance']['answer'] {
    const moments: Moment[] = []
    let story: SeasonStory | null = null
    for (let k = 0; k < ask.ticks && !story && this.at < 2 * LENGTH; k++) {
      this.at++
      const moment = this.moment()
      moments.push(moment)
      if (moment.frame.phase === 'share') story = this.story(moment.frame.season)
    }
    return { run: 1, moments, story, finished: this.at >= 2 * LENGTH }
  }
}

/** Time passes only when the test says so. */
class FakeClock implements Clock {
  time = 0
  callbacks = new Map<number, () => void>()
  now() { return this.time }
  next(callback: () => void) { this.callbacks.set(this.callbacks.size + 1, callback); return this.callbacks.size }
  cancel(handle: number) { this.callbacks.delete(handle) }
  async pass(seconds: number) {
    for (let t = 0; t < seconds; t += 0.02) {
      this.time += 20
      const due = [...this.callbacks.values()]
      this.callbacks.clear()
      for (const callback of due) callback()
      await Promise.resolve().then(() => {}).then(() => {}).then(() => {}).then(() => {})
    }
  }
}

/** A player on a stand-in engine, and what it told. */
export function setUp() {
  const told: string[] = []
  let shown: Frame | null = null
  let known = 0
  const listener: Listener = {
    opened: () => told.push('opened'),
    picture: frame => { shown = frame },
    crossed: () => {},
    held: kind => told.push(kind ? `hold ${kind}` : 'go on'),
    ended: story => {
      told.push(`season ${story.result.row.season}`)
      known = Math.max(known, story.result.row.season)
    },
    known: () => known,
    playing: playing => told.push(playing ? 'play' : 'pause'),
    finished: over => told.push(over ? 'finished' : 'goes on'),
    failed: problem => told.push(`failed: ${problem.message}`),
  }
  const engine = new FakeEngine(), clock = new FakeClock()
  return { told, engine, clock, player: new Player(engine, listener, clock), frame: () => shown as unknown as Frame }
}
