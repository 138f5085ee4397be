import { formatIssues, isGame, ScenarioError, textIn, wordsOf, type Scenario, type ScenarioIssue } from '../../index.ts'
import { print, tell, type Context } from '../context.ts'
import { EXIT, UsageError } from '../errors.ts'
import { counted } from '../output/heading.ts'
import { findScenario, parseSource } from '../scenarios.ts'

interface Verdict { readonly file: string, readonly ok: boolean, readonly issues: readonly ScenarioIssue[] }

/** `battue check`: says of every file that it is fine, or everything that is wrong with it. */
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
    if (source.variant === undefined) for (const { id } of scenario.parameters.variants) await parseSource({ ...source, variant: id })
    if (!json) print(io, describe(source.file, scenario, context))
    return { file: source.file, ok: true, issues: [] }
  } catch (error) {
    if (error instanceof ScenarioError) {
      tell(io, formatIssues(error.issues, lang))
      return { file: name, ok: false, issues: error.issues }
    }
    if (!(error instanceof UsageError)) throw error
    // One bad name must not keep the other files from being checked.
    for (const line of error.lines) tell(io, line)
    return { file: name, ok: false, issues: [] }
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
