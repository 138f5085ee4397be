import { withChange, type Made } from './changes.ts'
import { EngineError } from './engine.ts'
import type { Settings } from './protocol.ts'
import type { Session } from './session.svelte.ts'
import { settingsOf, standing, TIPS, type Change, type TipName } from './settings.ts'

/** The five tips as switches. Touching one is an intervention: it holds from the next season on, and is part of the run. */
export class Switches {
  changes = $state.raw<readonly (Change & Made)[]>([])
  #session: Session
  /** What people set; it goes along when they start again. */
  #kept: Settings = {}
  /** Switches touched at the end: they wait for the next start. */
  #waiting = $state.raw<Partial<Record<TipName, boolean>>>({})

  constructor(session: Session) {
    this.#session = session
  }

  get kept(): Settings {
    const { parameters } = this.#session
    if (!parameters) return this.#kept
    const waiting = TIPS.map(tip => (this.#waiting[tip] === undefined ? {} : settingsOf(parameters, tip, this.#waiting[tip])))
    return Object.assign({}, this.#kept, ...waiting) as Settings
  }

  /** A run has begun with these settings. */
  begin(kept: Settings): void {
    this.#kept = kept
    this.#waiting = {}
    this.changes = []
  }

  /** People have gone back from the end: what waited for a new start has not been done. */
  leaveEnd(): void {
    this.#waiting = {}
  }

  /** Where a switch stands: what was set last, or else holds from the next season on. */
  isOn(tip: TipName): boolean {
    return this.#waiting[tip] ?? this.#standing(tip)?.on ?? false
  }

  /** When its position begins to hold: a season, 'later' (after a new start), or null: it holds now. */
  holdsFrom(tip: TipName): number | 'later' | null {
    return this.#waiting[tip] !== undefined ? 'later' : this.#standing(tip)?.from ?? null
  }

  #standing(tip: TipName): ReturnType<typeof standing> | null {
    const { schedule, season, isOver } = this.#session
    return schedule.length > 0 ? standing(tip, season, schedule, this.changes, season + (isOver ? 2 : 1)) : null
  }

  async flip(tip: TipName): Promise<void> {
    const session = this.#session
    if (!session.parameters) return
    const on = !this.isOn(tip)
    const set = settingsOf(session.parameters, tip, on)
    if (session.isDone) {
      this.#waiting = { ...this.#waiting, [tip]: on }
      session.announcement = `${session.say(tip)} ${session.say(on ? 'on' : 'off')}, ${session.say('tipLater')}`
      return
    }
    try {
      const season = await session.intervene(set)
      this.#kept = { ...this.#kept, ...set }
      this.changes = withChange(this.changes, { season, tip, on, set })
      const said = session.say(on ? 'tipOn' : 'tipOff', { tip: session.say(tip), season })
      session.announcement = session.lost ? `${said}. ${session.say('lostSeasons', session.lost)}` : said
    } catch (error) {
      session.failed(error instanceof EngineError ? error.problem : { message: String(error), issues: [] })
    }
  }
}
