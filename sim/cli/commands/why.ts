import { ENGINE_VERSION, eventsOf, everybodyIn, explain, narrate, parseScenario, textIn, type Explanation, type Run, type Scenario, type SeasonResult } from '../../index.ts'
import { callFrom } from '../call.ts'
import { print, tell, type Context } from '../context.ts'
import { EXIT, RunFailure, shown, UsageError } from '../errors.ts'
import { readOptions, type GivenOptions } from '../options.ts'
import { formatIn } from '../output/format.ts'
import { whyReport } from '../output/whyReport.ts'
import { whySeason } from '../output/whySeason.ts'
import { playUntil } from '../play.ts'
import { quote } from '../quote.ts'
import { findRunFolder } from '../runFolder.ts'
import { findScenario, parseSource, suggestion } from '../scenarios.ts'
import { WHY_TEXTS, type WhyTexts } from '../text/why/index.ts'

/** What the option parser hands over: texts, exactly as typed. */
export interface GivenWhy extends Pick<GivenOptions, 'seed' | 'set' | 'json'> {
  season?: string
  organisation?: string
  run?: string
}

/** The run that is asked about. */
interface Asked {
  readonly scenario: Scenario
  readonly seed: string
  readonly label: string
  /** Last digest, if it is known, and the engine that made it. */
  readonly digest: string | null
  readonly engine: string
}

/** One season of one run, explained. */
export interface Why {
  readonly scenario: Scenario
  /** In force in that season. */
  readonly parameters: Scenario['parameters']
  readonly seed: string
  readonly result: SeasonResult
  readonly story: readonly string[]
  /** The command that asks about this season. */
  readonly call: string
  /** Of the organisation asked about, or of all. */
  readonly explanations: readonly Explanation[]
}

/** `battue why`: plays a run again and tells how the numbers of a season came about. */
export async function why(name: string, given: GivenWhy, context: Context): Promise<number> {
  const { io, lang } = context
  const text = WHY_TEXTS[lang]
  const asked = await findRun(name, given, text, context)
  const { seasons } = asked.scenario.parameters
  const season = given.season === undefined ? seasons : wholeUpTo(seasons, given.season, text.errors.season, context)
  const wanted = given.organisation === undefined ? undefined : findOrganisation(given.organisation, everybodyIn(asked.scenario.parameters), text, context)

  // Another engine may play otherwise from some season on: the last digest tells.
  const toEnd = asked.digest !== null && asked.engine !== ENGINE_VERSION
  const look = (run: Run, results: readonly SeasonResult[]) => {
    const result = results.at(-1)!
    const parameters = asked.scenario.schedule.findLast((entry) => entry.season <= result.row.season)!.parameters
    const there = parameters.organisations.map(({ id }) => id).sort()
    if (wanted !== undefined && !there.includes(wanted)) throw new UsageError(text.errors.notThere(wanted, formatIn(lang).whole(result.row.season)), text.errors.organisations(there.join(', ')))
    const ids = wanted === undefined ? there : [wanted]
    return { result, parameters, story: narrate(results, eventsOf(run), asked.scenario, lang), explanations: ids.map((id) => explain(run, id)) }
  }
  const { seen, digest } = await playUntil(asked.scenario, asked.seed, season, look, toEnd, context)
  if (asked.digest !== null && digest !== null && digest !== asked.digest) {
    if (asked.engine !== ENGINE_VERSION) tell(io, text.errors.otherEngine(shown(asked.engine), ENGINE_VERSION))
    throw new RunFailure(text.errors.digest(asked.label))
  }
  const reached = seen.result.row.season
  if (given.season !== undefined && reached < season) throw new UsageError(text.errors.stopped(given.season, formatIn(lang).whole(reached)))
  const found: Why = { scenario: asked.scenario, seed: asked.seed, call: callOf(name, given, reached, io.cwd), ...seen }
  if (given.json === true) print(io, JSON.stringify(jsonOf(found), null, 2))
  else print(io, (given.organisation === undefined ? await whySeason(found, context) : await whyReport(found, context)).join('\n'))
  return EXIT.ok
}

/** The scenario and the seed that are meant, from a folder or from a scenario with options. */
async function findRun(name: string, given: GivenWhy, text: WhyTexts, context: Context): Promise<Asked> {
  const folder = findRunFolder(name, context.io.cwd, text)
  if (folder === undefined) {
    if (given.run !== undefined) throw new UsageError(text.errors.runWithScenario)
    const { seed, set } = readOptions({ ...(given.seed === undefined ? {} : { seed: given.seed }), ...(given.set === undefined ? {} : { set: given.set }) }, context.text, formatIn(context.lang).whole)
    const source = findScenario(name, context.io.cwd, context.text)
    const scenario = await parseSource(source, set)
    return { scenario, seed: seed ?? scenario.parameters.seed, label: shown(name), digest: null, engine: ENGINE_VERSION }
  }
  for (const option of ['seed', 'set'] as const) if (given[option] !== undefined) throw new UsageError(text.errors.scenarioWithRun(`--${option}`))
  const { runs } = folder
  const { whole } = formatIn(context.lang)
  if (runs.length > 1 && given.run === undefined) throw new UsageError(text.errors.severalRuns(shown(name), whole(runs.length)))
  const run = runs[given.run === undefined ? 0 : wholeUpTo(runs.length, given.run, text.errors.run, context) - 1]!
  return { scenario: await parseScenario(folder.yaml, { file: `${shown(name)}/manifest.json`, set: run.set }), seed: run.seed, label: shown(name), digest: run.digest, engine: folder.engine }
}

function wholeUpTo(max: number, typed: string, wrong: (max: string, got: string) => string, { lang }: Context): number {
  const number = /^\d+$/.test(typed) ? Number(typed) : 0
  if (number < 1 || number > max) throw new UsageError(wrong(formatIn(lang).whole(max), shown(typed)))
  return number
}

/** By id, or by name; large or small letters. */
function findOrganisation(typed: string, organisations: ReturnType<typeof everybodyIn>, { errors }: WhyTexts, { lang, text }: Context): string {
  const known = organisations.flatMap(({ id, name }) => [id, ...(name === undefined ? [] : [textIn(name, 'nl'), textIn(name, 'en')])].map((word) => ({ word, id })))
  const exact = known.find(({ word }) => word === typed) ?? known.find(({ word }) => word.toLowerCase() === typed.toLowerCase())
  if (exact !== undefined) return exact.id
  const near = suggestion(typed, known.map(({ word }) => word.toLowerCase()))
  const meant = known.find(({ word }) => word.toLowerCase() === near)
  throw new UsageError(
    errors.organisation(shown(typed)),
    ...(meant === undefined ? [] : [text.errors.didYouMean(meant.id)]),
    errors.organisations(organisations.map(({ id, name }) => (name === undefined || textIn(name, lang) === id ? id : `${id} (${textIn(name, lang)})`)).join(', ')),
  )
}

function callOf(name: string, { seed, set = [], run }: GivenWhy, season: number, cwd: string): string {
  const options = [...(run === undefined ? [] : [`--run=${run}`]), ...(seed === undefined ? [] : [`--seed=${seed}`]), ...set.map((each) => `--set=${each}`), `--season=${season}`]
  return [callFrom(cwd), 'why', ...[name.startsWith('-') ? `./${name}` : name, ...options].map(quote)].join(' ')
}

/** Everything in full; what had no part is there too. */
function jsonOf({ scenario, seed, result, story, explanations }: Why): object {
  return {
    scenario: scenario.parameters.id, seed, engine: ENGINE_VERSION, season: result.row.season, digest: result.digest, story,
    organisations: explanations.map(({ organisation, count, accounts, trusted }) => ({ organisation, count, accounts, trusted })),
  }
}
