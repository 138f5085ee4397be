// Hosts the engine: the only file of the page that runs the simulation. It never looks at a clock.
import { createRun, ENGINE_VERSION, eventsOf, everybodyIn, follow, formatIssue, frame, intervene, narrate, parseScenario, phaseOf, restore, ScenarioError, snapshot, stepTick, trustMatrix, withIntervention, type Run, type Scenario, type SeasonResult } from '../sim/index.ts'
import { withChange, type Made } from './changes.ts'
import { numberedAs } from './numbering.ts'
import { TRAIL_TICKS } from './playback/timeline.ts'
import { buffersOf, isMessage, PROTOCOL, type Answer, type Ask, type CallName, type Calls, type Goal, type Moment, type Problem, type SeasonStory } from './protocol.ts'
import { Snapshots } from './snapshots.ts'

interface Session {
  run: number
  sim: Run
  /** As it was opened, and with what people changed since. */
  opened: Scenario
  scenario: Scenario
  changes: readonly Made[]
  /** Ticks since the run began. */
  at: number
  /** Has the season that `sim.season` names begun? */
  underWay: boolean
  /** Seasons before this one, as far as telling needs them. */
  earlier: readonly SeasonResult[]
  /** Seasons that the page has been told of and that no change has made untrue. */
  told: number
  snapshots: Snapshots
}

let session: Session | null = null
let runs = 0

function current(run: number): Session {
  if (!session || session.run !== run) throw new Error('This run is over.')
  return session
}

function moment(s: Session): Moment {
  return { at: s.at, frame: numberedAs(everybodyIn(s.scenario.parameters).map(({ id }) => id), frame(s.sim)) }
}

function tell(s: Session, result: SeasonResult, at: number): SeasonStory {
  const seasons = [...s.earlier, result]
  const events = eventsOf(s.sim)
  const sentences = { nl: narrate(seasons, events, s.scenario, 'nl'), en: narrate(seasons, events, s.scenario, 'en') }
  s.earlier = neededOf(seasons)
  s.told = Math.max(s.told, result.row.season)
  return { at, result, trust: trustMatrix(s.sim), sentences }
}

/** What telling a season needs of those before it: the last one, and whether the first alliance had ended before. */
function neededOf(seasons: readonly SeasonResult[]): SeasonResult[] {
  const ended = seasons.find(({ row }) => row.allianceEnded === 1)
  return seasons.filter(each => each === ended || each === seasons.at(-1))
}

/** One tick. True: the hunt is over. Then the moment shows the end of the season's picture; `endSeason` does the rest. */
function tick(s: Session): boolean {
  const { season } = s.sim
  if (!s.underWay && s.snapshots.wants(season)) s.snapshots.add({ season, at: s.at, bytes: snapshot(s.sim), earlier: s.earlier })
  s.underWay = true
  stepTick(s.sim)
  s.at++
  return phaseOf(s.sim) === 'share'
}

/** Sharing, learning and renewal belong to a season's end and show nothing in the field, so they follow in the same call.
 *  Likewise a season's picture begins once the pact is made. */
function endSeason(s: Session): SeasonStory {
  const { at } = s
  for (;;) {
    const result = stepTick(s.sim)
    s.at++
    if (!result) continue
    s.underWay = false
    return tell(s, result, at)
  }
}

/** A run that has begun, and its first picture; a scenario may also fail in its first tick. */
async function read({ text, file, variant, seed, set }: Calls['open']['ask']): Promise<{ opened: Session, first: Moment }> {
  const scenario = await parseScenario(text, { ...(file === undefined ? {} : { file }), ...(variant === undefined ? {} : { variant }), set })
  const sim = createRun(scenario, seed === undefined ? {} : { seed })
  follow(sim)
  const opened: Session = { run: 0, sim, opened: scenario, scenario, changes: [], at: 0, underWay: false, earlier: [], told: 0, snapshots: new Snapshots() }
  tick(opened)
  return { opened, first: moment(opened) }
}

/** Takes the place of the run that plays, which goes on unless all went well. */
async function open(reading: ReturnType<typeof read>): Promise<Calls['open']['answer']> {
  const { opened, first } = await reading
  const { sim, scenario } = opened
  session = { ...opened, run: ++runs }
  return { run: runs, seed: sim.seed, engine: ENGINE_VERSION, schedule: scenario.schedule, first }
}

/** Pictures are built only to be sent. */
function advance({ run, ticks, every }: Calls['advance']['ask']): Calls['advance']['answer'] {
  const s = current(run)
  const moments: Moment[] = []
  let story: SeasonStory | null = null
  for (let done = 0; done < ticks && !story && !s.sim.finished; done++) {
    const before = phaseOf(s.sim)
    const over = tick(s)
    if (over || done === ticks - 1 || s.at % every === 0 || phaseOf(s.sim) !== before) moments.push(moment(s))
    if (over) story = endSeason(s)
  }
  return { run, moments, story, finished: s.sim.finished }
}

/** Ticks of a visit between two looks at what else is asked. */
const TICKS_A_BREATH = 20

/** Plays from the last snapshot before the goal, on a run of its own: the one that stands stays where it is until the goal is reached. */
async function visit({ run, to, known: heard }: Calls['visit']['ask'], isWanted: () => boolean): Promise<Calls['visit']['answer']> {
  const standing = current(run)
  // The page may not have heard yet of a change that made seasons untrue.
  const known = Math.min(heard, standing.told)
  const s = goneBack(standing, to, known)
  let moments: Moment[] = []
  const stories: SeasonStory[] = []
  for (let done = 1; ; done++) {
    if (done % TICKS_A_BREATH === 0) await breath()
    if (!isWanted()) return { run, moments: [], stories: [], finished: false }
    const over = tick(s)
    if (over || isNear(s, to)) moments.push(moment(s))
    if (over) {
      const story = endSeason(s)
      if (story.result.row.season > known) stories.push(story)
    }
    if (isThere(s, to)) break
    if (over) moments = []
  }
  session = s
  return { run, moments, stories, finished: s.sim.finished }
}

/** The session as it was at the beginning of a season, not after the goal nor after the first season to be told. */
function goneBack(s: Session, to: Goal, known: number): Session {
  const { at, bytes, earlier } = s.snapshots.last(kept => kept.season <= known + 1 && ('season' in to ? kept.season <= to.season : kept.at < to.at))
  const sim = restore(s.scenario, bytes)
  follow(sim)
  return { ...s, sim, at, underWay: false, earlier }
}

function isNear(s: Session, to: Goal): boolean {
  return 'season' in to ? s.sim.season === to.season : s.at >= to.at - TRAIL_TICKS
}

function isThere(s: Session, to: Goal): boolean {
  return s.sim.finished || ('season' in to ? s.underWay && s.sim.season >= to.season : s.at >= to.at)
}

/** Lets what was asked meanwhile come in. */
function breath(): Promise<void> {
  return new Promise(resolve => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      resolve()
    }, { once: true })
    port1.start()
    port2.postMessage(null)
  })
}

function change({ run, set }: Calls['intervene']['ask']): Calls['intervene']['answer'] {
  const s = current(run)
  const season = s.underWay ? s.sim.season + 1 : s.sim.season
  const changes = withChange(s.changes, { season, set })
  const scenario = changes.reduce(withIntervention, s.opened)
  intervene(s.sim, scenario)
  s.snapshots.cut(season)
  s.told = Math.min(s.told, season - 1)
  s.scenario = scenario
  s.changes = changes
  return { run, season, schedule: scenario.schedule }
}

/** Titles for the chooser; one that cannot be read is listed by its name, and explained when somebody opens it. */
async function titles({ files }: Calls['titles']['ask']): Promise<Calls['titles']['answer']> {
  const titleOf = async (id: string, text: string) => (await parseScenario(text).catch(() => null))?.parameters.title ?? id
  return { titles: await Promise.all(files.map(async ({ id, text }) => ({ id, title: await titleOf(id, text) }))) }
}

const handlers: { [K in Exclude<CallName, 'open'>]: (body: Calls[K]['ask'], isWanted: () => boolean) => Calls[K]['answer'] | Promise<Calls[K]['answer']> } = { advance, visit, intervene: change, titles }

function problemOf(error: unknown): Problem {
  if (error instanceof ScenarioError) return { message: error.message, issues: error.issues.map(issue => ({ nl: formatIssue(issue, 'nl'), en: formatIssue(issue, 'en') })) }
  return { message: error instanceof Error ? error.message : String(error), issues: [] }
}

type Work = () => Answer['body'] | Promise<Answer['body']>

/** What is to be done when its turn comes. A scenario is read at once: a visit under way stops for one that can be opened, and for no other. */
function workOf(ask: Ask): Work {
  if (ask.kind === 'open') {
    const reading = read(ask.body)
    reading.then(() => { moved = Math.max(moved, ask.id) }, () => {})
    return () => open(reading)
  }
  if (ask.kind === 'visit') moved = ask.id
  const handle = handlers[ask.kind] as (body: Ask['body'], isWanted: () => boolean) => Answer['body'] | Promise<Answer['body']>
  return () => handle(ask.body, () => ask.id === moved)
}

async function answer({ battue, id, kind }: Ask, work: Work): Promise<void> {
  try {
    const body = await work()
    const moments = 'moments' in body ? body.moments : 'first' in body ? [body.first] : []
    self.postMessage({ battue, id, kind, body } as Answer, { transfer: moments.flatMap(m => buffersOf(m.frame)) as ArrayBuffer[] })
  } catch (error) {
    self.postMessage({ battue: PROTOCOL, id, kind: 'failed', body: problemOf(error) } satisfies Answer)
  }
}

/** The last message that says where to stand, if that can be done; visits asked before it are no longer wanted. */
let moved = 0
// One at a time, in the order asked: visiting is asynchronous.
let queue = Promise.resolve()
self.addEventListener('message', ({ data }: MessageEvent) => {
  if (!isMessage(data)) return
  const ask = data as Ask, work = workOf(ask)
  queue = queue.then(() => answer(ask, work))
})
