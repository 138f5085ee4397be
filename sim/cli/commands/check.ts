import { formatIssues, isGame, ScenarioError, textIn, wordsOf, type Scenario, type ScenarioIssue } from '../../index.ts'
import { print, tell, type Context } from '../context.ts'
import { EXIT, UsageError } from '../errors.ts'
import { formatIn } from '../output/format.ts'
import { counted } from '../output/heading.ts'
import { findScenario, parseSource } from '../scenarios.ts'
import { warningsOf, type Warning } from '../warnings.ts'

interface Verdict { readonly file: string, readonly ok: boolean, readonly issues: readonly ScenarioIssue[], readonly warnings: readonly Warning[] }

/** `battue check`: says of every file that it is fine, or everything that is wrong with it; of one that is fine also what it says in vain. */
export async function check(names: readonly string[], json: boolean, context: Context): Promise<number> {
  const verdicts: Verdict[] = []
  for (const name of names) verdicts.push(await checkOne(name, json, context))
  if (json) print(context.io, JSON.stringify(verdicts, null, 2))
  return verdicts.every(({ ok }) => ok) ? EXIT.ok : EXIT.usage
}

async function checkOne(name: string, json: boolean, context: Context): Promise<Verdict> {
  const { io, lang, text } = context
  try {
    const source = findScenario(name, io.cwd, text)
    const scenario = await parseSource(source)
    // What is wrong with a variant may be seen only in it: it can have interventions of its own.
    const variants: Scenario[] = []
    if (source.variant === undefined) for (const { id } of scenario.parameters.variants) variants.push(await parseSource({ ...source, variant: id }))
    // What only a variant uses is not said in vain.
    const [warnings, ...others] = [scenario, ...variants].map((each) => warningsOf(each, text, formatIn(lang).whole)) as [Warning[], ...Warning[][]]
    const inVain = warnings.filter(({ path }) => others.every((other) => other.some((warning) => warning.path === path)))
    if (!json) {
      print(io, describe(source.file, scenario, context))
      for (const { path, message } of inVain) tell(io, `${source.file}: ${path}: ${message}`)
    }
    return { file: source.file, ok: true, issues: [], warnings: inVain }
  } catch (error) {
    if (error instanceof ScenarioError) {
      tell(io, formatIssues(error.issues, lang))
      return { file: name, ok: false, issues: error.issues, warnings: [] }
    }
    if (!(error instanceof UsageError)) throw error
    // One bad name must not keep the other files from being checked.
    for (const line of error.lines) tell(io, line)
    return { file: name, ok: false, issues: [], warnings: [] }
  }
}

/** What is in a scenario, in its own words. */
function describe(file: string, { parameters }: Scenario, { lang, text }: Context): string {
  const { organisations, population, quarry, seasons, title } = parameters
  const all = organisations.reduce((sum, { count }) => sum + count, 0)
  const words = wordsOf(parameters, lang)
  const beaters = organisations.reduce((sum, { size, count }) => sum + size * count, 0)
  return text.check.ok(
    file, textIn(title, lang), [
      counted(all, words.organisation, lang), counted(beaters, words.beater, lang),
      // A game has none; every group of a population has its own.
      ...(isGame(parameters) ? [] : [counted(quarry.count * (population.group > 0 ? all / population.group : 1), words.quarry, lang)]), counted(seasons, text.report.season, lang),
    ],
  )
}
