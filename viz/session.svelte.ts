import type { Frame, Parameters } from '../sim/index.ts'
import type { Engine } from './engine.ts'
import { Latest } from './latest.ts'
import { rememberLanguage } from './memory.ts'
import { Player } from './player.ts'
import { signedIn, type HoldKind } from './playback/holds.ts'
import type { Listener } from './playback/listener.ts'
import { SPEEDS, USUAL_SPEED } from './playback/speed.ts'
import type { Calls, Problem, Schedule, SeasonStory, Settings } from './protocol.ts'
import { loadScenario, SCENARIOS } from './scenarios.ts'
import { inForce, organisationsOf, sceneOf } from './scene.ts'
import { Switches } from './switches.svelte.ts'
import { capital, formatNumber, say, textIn, type Lang, type TextKey } from './text/index.ts'

/** What is drawn on: the field, and the catches that fly over the page. */
export interface Easel {
  picture(frame: Frame, past: readonly Frame[]): void
  crossed(previous: Frame, frame: Frame): void
}

/** A scenario from somebody's own file. No scenario of the app has a colon in its name. */
interface OwnFile { id: string, file: string, text: string, title: Parameters['title'] }

/** What to open, as the worker is asked for it, and the name it has on the page. */
type Opening = Omit<Calls['open']['ask'], 'text' | 'variant'> & { scenario: string | null, text: string | Promise<string>, variant?: string | null }

/** The state of the app: what is open, what is shown, and what people did. Panels read it; they change it through its methods. */
export class Session implements Listener {
  lang = $state<Lang>('en')
  /** prefers-reduced-motion: nothing moves by itself, nothing slides. */
  still = $state(false)
  /** Name of the scenario that is open, or of somebody's own file; null before one is. */
  scenario = $state<string | null>(null)
  /** Its variant that is open; null: as it is. */
  variant = $state<string | null>(null)
  titles = $state.raw<Calls['titles']['answer']['titles']>([])
  /** Files of one's own that were opened; they stay to choose from until the page is closed. */
  own = $state.raw<readonly OwnFile[]>([])
  seed = $state('')
  version = $state('')
  schedule = $state.raw<Schedule>([])
  speedStop = $state(USUAL_SPEED)
  /** A scenario is on its way to the worker: a large one takes a while. */
  isOpening = $state(false)
  isPlaying = $state(false)
  isDone = $state(false)
  frame = $state.raw<Frame | null>(null)
  hold = $state<HoldKind | null>(null)
  /** The seasons played so far, also those after the one shown when people have gone back. */
  stories = $state.raw<readonly SeasonStory[]>([])
  /** The seasons as they went before the latest new start or change in the past, to hold these against. */
  before = $state.raw<readonly SeasonStory[]>([])
  /** Seasons that a change in the past has just taken away. */
  lost = $state.raw<{ from: number, to: number } | null>(null)
  /** What the scenario itself changes, by season. */
  written = $state.raw<Parameters['interventions']>([])
  problem = $state.raw<Problem | null>(null)
  /** Said by screen readers when it changes. */
  announcement = $state('')

  say = (key: TextKey, values: Record<string, string | number> = {}): string => say(this.lang, key, values)
  number = (value: number): string => formatNumber(this.lang, value)
  text = (value: string | Record<Lang, string>): string => textIn(value, this.lang)

  season = $derived(this.frame?.season ?? 1)
  /** The hunt of the season that is shown is over. */
  isOver = $derived(this.frame?.phase === 'share')
  /** The latest season that is over at the moment shown. */
  latest = $derived(this.stories[this.isOver ? this.season - 1 : this.season - 2])
  /** Later seasons have been played. */
  isPast = $derived(this.stories.length > this.season)
  parameters = $derived<Parameters | null>(this.schedule.length === 0 ? null : inForce(this.schedule, this.season))
  organisations = $derived(this.parameters ? organisationsOf(this.parameters, this.lang) : [])
  signed = $derived(this.frame ? signedIn(this.frame) : [])
  scene = $derived(this.parameters ? sceneOf(this.parameters, {
    drive: this.say('together', { drive: this.word('drive') }),
    hunt: this.say('eachForItself', { hunt: this.word('hunt') }),
  }) : null)

  /** Set by the panels that draw. */
  easels = new Set<Easel>()
  readonly player: Player
  readonly switches = new Switches(this)
  #engine: Engine
  #run = 0
  #text = ''
  #file: string | undefined
  #opens = new Latest()
  #coming: { seed: string, variant: string | null } | null = null

  constructor(engine: Engine) {
    this.#engine = engine
    this.player = new Player(engine, this)
  }

  /** The scenario's own word for a thing of the game. */
  word(name: keyof Parameters['words'], form: 'one' | 'many' = 'one'): string {
    return this.parameters?.words[name][this.lang][form] ?? ''
  }
  phaseName(phase: Frame['phase']): string {
    return phase === 'drive' || phase === 'hunt' ? capital(this.word(phase)) : this.say(phase)
  }

  /** A season's sentences, led by which season it is. */
  told({ result, sentences }: SeasonStory): string {
    return this.say('seasonTold', { season: result.row.season, told: sentences[this.lang].join(' ') })
  }

  /** Opens a scenario of the app, or a file that was opened before, and plays it. */
  async choose(id: string): Promise<void> {
    const own = this.own.find(each => each.id === id)
    if (own) return this.openText(own.text, own.file)
    if (await this.#open({ scenario: id, text: loadScenario(id), file: `${id}.yaml`, set: {} })) this.before = []
  }

  /** Opens somebody's own scenario: text from a file, never trusted to be one. */
  async openText(text: string, file: string): Promise<void> {
    const id = `own:${file}`
    if (!await this.#open({ scenario: id, text, file, set: {} })) return
    const opened: OwnFile = { id, file, text, title: this.parameters?.title ?? file }
    this.own = this.own.some(each => each.id === id) ? this.own.map(each => (each.id === id ? opened : each)) : [...this.own, opened]
    this.before = []
  }

  /** Opens a variant of the scenario with the same luck, or the scenario as it is: with and without. */
  chooseVariant(variant: string | null): Promise<void> {
    return this.#again({ ...this.#how, variant }, {})
  }

  /** Starts again; `seed` gives other luck. Switches stay as they are, unless `asWritten`. */
  restart(options: { seed?: string, asWritten?: boolean } = {}): Promise<void> {
    const { seed, variant } = this.#how
    return this.#again({ seed: options.seed ?? seed, variant }, options.asWritten ? {} : this.switches.kept)
  }

  /** How the scenario that is open was last asked for, whether that has come or not. */
  get #how(): { seed: string, variant: string | null } {
    return this.#coming ?? { seed: this.seed, variant: this.variant }
  }

  async #again(how: { seed: string, variant: string | null }, set: Settings): Promise<void> {
    const { stories } = this
    this.#coming = how
    const opened = await this.#open({ scenario: this.scenario, text: this.#text, ...(this.#file === undefined ? {} : { file: this.#file }), ...how, set })
    if (opened && stories.length > 0) this.before = stories
  }

  /** What was asked last is what is open in the end; false: it could not be opened, or something else was asked before it could be. */
  async #open({ scenario, text: coming, variant = null, ...rest }: Opening): Promise<boolean> {
    const isLast = this.#opens.ask()
    this.isOpening = true
    try {
      const text = await coming
      if (!isLast()) return false
      if (!await this.player.open({ ...rest, text, ...(variant === null ? {} : { variant }) })) return false
      this.scenario = scenario
      this.#text = text
      this.#file = rest.file
      this.variant = variant
      this.switches.begin(rest.set)
      this.problem = null
      this.player.pause()
      if (!this.still) this.player.play()
      return true
    } catch (error) {
      this.failed({ message: String(error), issues: [] })
      return false
    } finally {
      if (isLast()) {
        this.isOpening = false
        this.#coming = null
      }
    }
  }

  /** Goes to the beginning of a season, also one that has not been played yet. */
  async visit(season: number): Promise<void> {
    await this.player.visit({ season })
  }

  /** Titles of all scenarios, for the chooser; asked once the picture moves. */
  async loadTitles(): Promise<void> {
    try {
      const files = await Promise.all(SCENARIOS.map(async id => ({ id, text: await loadScenario(id) })))
      this.titles = (await this.#engine.call('titles', { files })).titles
    } catch {
      // Without titles the chooser shows the names of the files.
    }
  }

  /** Goes on in this language, also the next time the page is opened. */
  speak(lang: Lang): void {
    this.lang = lang
    rememberLanguage(lang)
    this.player.redraw()
  }

  setStill(still: boolean): void {
    this.still = still
    this.player.smooth = !still
  }

  setSpeed(stop: number): void {
    this.speedStop = stop
    this.player.setSpeed(SPEEDS[stop] ?? 1)
  }

  toggle(): void {
    if (this.isPlaying) this.player.pause()
    else if (this.isDone) void this.restart()
    else this.player.play()
  }

  /** Changes parameters from the next season that has not begun; tells which. Throws an EngineError if they do not fit. */
  async intervene(set: Settings): Promise<number> {
    const { season, schedule } = await this.#engine.call('intervene', { run: this.#run, set })
    this.schedule = schedule
    this.#lose(season)
    return season
  }

  /** From this season on something else will happen than what was seen. */
  #lose(season: number): void {
    if (this.stories.length < season) return
    this.before = this.stories
    this.lost = { from: season, to: this.stories.length }
    this.stories = this.stories.slice(0, season - 1)
  }

  // What the player tells.
  opened({ run, seed, engine, schedule }: Calls['open']['answer']): void {
    this.#run = run
    this.seed = seed
    this.version = engine
    this.schedule = schedule
    this.written = schedule[0]?.parameters.interventions ?? []
    this.stories = []
    this.lost = null
    this.isDone = false
  }
  picture(frame: Frame, past: readonly Frame[]): void {
    this.frame = frame
    for (const easel of this.easels) easel.picture(frame, past)
  }
  crossed(previous: Frame, frame: Frame): void {
    for (const easel of this.easels) easel.crossed(previous, frame)
  }
  held(kind: HoldKind | null): void {
    this.hold = kind
  }
  ended(story: SeasonStory): void {
    if (story.result.row.season === this.stories.length + 1) {
      this.stories = [...this.stories, story]
      this.lost = null
    }
    // Faster than this nobody can follow it by ear.
    if ((SPEEDS[this.speedStop] ?? 1) <= 4) this.announcement = this.told(story)
  }
  playing(playing: boolean): void {
    this.isPlaying = playing
  }
  known(): number {
    return this.stories.length
  }
  finished(over: boolean): void {
    this.isDone = over
    if (!over) this.switches.leaveEnd()
  }
  failed(problem: Problem): void {
    this.problem = problem
  }
}
