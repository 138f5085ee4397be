// Hosts the engine: the only file of the page that runs the simulation. It never looks at a clock.
import { createRun, ENGINE_VERSION, eventsOf, everybodyIn, follow, formatIssue, frame, intervene, narrate, parseScenario, phaseOf, ScenarioError, stepTick, withIntervention, type Run, type Scenario, type SeasonResult } from '../sim/index.ts'
import { numberedAs } from './numbering.ts'
import { buffersOf, isMessage, PROTOCOL, type Answer, type Ask, type CallName, type Calls, type Moment, type Problem, type SeasonStory } from './protocol.ts'

interface Session {
  run: number
  sim: Run
  scenario: Scenario
  /** Ticks since the run began. */
  at: number
  /** Has the season that `sim.season` names begun? */
  underWay: boolean
  /** The seasons so far. */
  results: SeasonResult[]
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
  s.results.push(result)
  const events = eventsOf(s.sim)
  const sentences = { nl: narrate(s.results, events, s.scenario, 'nl'), en: narrate(s.results, events, s.scenario, 'en') }
  return { at, result, sentences }
}

/** One tick. True: the hunt is over. Then the moment shows the end of the season's picture; `endSeason` does the rest. */
function tick(s: Session): boolean {
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

/** The run that plays goes on unless all goes well: a scenario may also fail in its first tick. */
async function open({ text, file, variant, seed, set }: Calls['open']['ask']): Promise<Calls['open']['answer']> {
  const scenario = await parseScenario(text, { ...(file === undefined ? {} : { file }), ...(variant === undefined ? {} : { variant }), set })
  const sim = createRun(scenario, seed === undefined ? {} : { seed })
  follow(sim)
  const opened: Session = { run: runs + 1, sim, scenario, at: 0, underWay: false, results: [] }
  tick(opened)
  const first = moment(opened)
  session = opened
  runs = opened.run
  return { run: opened.run, seed: sim.seed, engine: ENGINE_VERSION, schedule: scenario.schedule, first }
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

function change({ run, set }: Calls['intervene']['ask']): Calls['intervene']['answer'] {
  const s = current(run)
  const season = s.underWay ? s.sim.season + 1 : s.sim.season
  const scenario = withIntervention(s.scenario, { season, set })
  intervene(s.sim, scenario)
  s.scenario = scenario
  return { run, season, schedule: scenario.schedule }
}

/** Titles for the chooser; one that cannot be read is listed by its name, and explained when somebody opens it. */
async function titles({ files }: Calls['titles']['ask']): Promise<Calls['titles']['answer']> {
  const titleOf = async (id: string, text: string) => (await parseScenario(text).catch(() => null))?.parameters.title ?? id
  return { titles: await Promise.all(files.map(async ({ id, text }) => ({ id, title: await titleOf(id, text) }))) }
}

const handlers: { [K in CallName]: (body: Calls[K]['ask']) => Calls[K]['answer'] | Promise<Calls[K]['answer']> } = { open, advance, intervene: change, titles }

function problemOf(error: unknown): Problem {
  if (error instanceof ScenarioError) return { message: error.message, issues: error.issues.map(issue => ({ nl: formatIssue(issue, 'nl'), en: formatIssue(issue, 'en') })) }
  return { message: error instanceof Error ? error.message : String(error), issues: [] }
}

async function answer(ask: Ask): Promise<void> {
  const { battue, id, kind } = ask
  try {
    const handle = handlers[kind] as (body: Ask['body']) => Promise<Answer['body']>
    const body = await handle(ask.body)
    const moments = 'moments' in body ? body.moments : 'first' in body ? [body.first] : []
    self.postMessage({ battue, id, kind, body } as Answer, { transfer: moments.flatMap(m => buffersOf(m.frame)) as ArrayBuffer[] })
  } catch (error) {
    self.postMessage({ battue: PROTOCOL, id, kind: 'failed', body: problemOf(error) } satisfies Answer)
  }
}

// One at a time, in the order asked: opening a scenario is asynchronous.
let queue = Promise.resolve()
self.addEventListener('message', ({ data }: MessageEvent) => {
  if (isMessage(data)) queue = queue.then(() => answer(data as Ask))
})
