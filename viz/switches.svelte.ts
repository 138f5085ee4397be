import { EngineError } from './engine.ts'
import type { Settings } from './protocol.ts'
import { inForce } from './scene.ts'
import type { Session } from './session.svelte.ts'
import { isOn, settingsOf, type TipName } from './settings.ts'

/** A switch that somebody touched: it holds from `season` on. */
export interface Change { season: number, tip: TipName, on: boolean }

/** The five tips as switches. Touching one is an intervention: it holds from the next season on, and is part of the run. */
export class Switches {
  changes = $state.raw<readonly Change[]>([])
  #session: Session
  /** What people set; it goes along when they start again. */
  #kept: Settings = {}
  /** Switches touched after the end: they wait for the next start. */
  #waiting = $state.raw<Partial<Record<TipName, boolean>>>({})

  constructor(session: Session) {
    this.#session = session
  }

  get kept(): Settings {
    return this.#kept
  }

  /** A run has begun with these settings. */
  begin(kept: Settings): void {
    this.#kept = kept
    this.#waiting = {}
    this.changes = []
  }

  /** Where a switch stands: what holds from the next season on. */
  isOn(tip: TipName): boolean {
    const { schedule, season } = this.#session
    return this.#waiting[tip] ?? (schedule.length > 0 && isOn(inForce(schedule, season + 1), tip))
  }

  /** When its position begins to hold: a season, 'later' (after a new start), or null: it holds now. */
  holdsFrom(tip: TipName): number | 'later' | null {
    const { parameters, season } = this.#session
    if (this.#waiting[tip] !== undefined) return 'later'
    if (!parameters || isOn(parameters, tip) === this.isOn(tip)) return null
    return season + 1
  }

  async flip(tip: TipName): Promise<void> {
    const session = this.#session
    if (!session.parameters) return
    const on = !this.isOn(tip)
    const set = settingsOf(session.parameters, tip, on)
    if (session.isDone) {
      this.#waiting = { ...this.#waiting, [tip]: on }
      this.#kept = { ...this.#kept, ...set }
      session.announcement = `${session.say(tip)} ${session.say(on ? 'on' : 'off')}, ${session.say('tipLater')}`
      return
    }
    try {
      const season = await session.intervene(set)
      this.#kept = { ...this.#kept, ...set }
      this.changes = [...this.changes.filter(c => c.season !== season || c.tip !== tip), { season, tip, on }]
      session.announcement = session.say(on ? 'tipOn' : 'tipOff', { tip: session.say(tip), season })
    } catch (error) {
      session.failed(error instanceof EngineError ? error.problem : { message: String(error), issues: [] })
    }
  }
}
