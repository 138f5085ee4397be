import { ENGINE_VERSION, FEWEST_SEASONS, fittingScenario, lackingForFit, seasonsOfFit, type CoverageFit, type Scenario } from '../../index.ts'
import { print, type Context } from '../context.ts'
import { EXIT, UsageError } from '../errors.ts'
import { checkSeed, MAX_SEASONS, readSettings, readWhole, type GivenOptions } from '../options.ts'
import { fitReport, pasteBlock } from '../output/fitReport.ts'
import { formatIn } from '../output/format.ts'
import { startProgress } from '../output/progress.ts'
import { createPause } from '../pause.ts'
import { repeatFit } from '../repeat.ts'
import { findScenario, parseSource } from '../scenarios.ts'

/** Enough for constants to two digits, in half a minute or so for the flagship. */
const USUAL_SEASONS = 400

/** `battue fit`: samples the spatial model of a scenario, and says which coverage model speaks for it, and how well. */
export async function fit(name: string, given: Pick<GivenOptions, 'seed' | 'seasons' | 'set' | 'json'>, context: Context): Promise<number> {
  const { io, lang, text, colours } = context
  checkSeed(given.seed, text)
  const seasons = given.seasons === undefined ? USUAL_SEASONS : readWhole('--seasons', given.seasons, [FEWEST_SEASONS, MAX_SEASONS], text, formatIn(lang).whole)
  const set = Object.fromEntries(readSettings(given.set ?? [], text))
  const source = findScenario(name, io.cwd, text)
  const scenario = await parseSource(source, set)
  const lacking = lackingForFit(scenario)
  if (lacking !== undefined) throw new UsageError(text.errors.nothingToFit[lacking])
  const seed = given.seed ?? scenario.parameters.seed
  const command = repeatFit({ scenario: source.name, seed, ...(given.seasons === undefined ? {} : { seasons }), set: given.set ?? [] }, io.cwd)

  const fitted = await fitInSteps(scenario, { seasons, seed }, context)
  if (given.json === true) {
    print(io, JSON.stringify({ scenario: scenario.parameters.id, seed, engine: ENGINE_VERSION, set, ...jsonOf(fitted), command }, null, 2))
    return EXIT.ok
  }
  print(io, [...await fitReport(scenario, seed, fitted, context), '', colours.bold(text.fit.paste), ...pasteBlock(fitted), ''].join('\n'))
  if (io.stdout.isTTY === true) print(io, colours.dim(text.report.repeat))
  print(io, command)
  return EXIT.ok
}

async function fitInSteps(scenario: Scenario, options: { seasons: number, seed: string }, { io, text }: Context): Promise<CoverageFit> {
  const pause = createPause(io.signal)
  const progress = startProgress(seasonsOfFit(options.seasons), io, text)
  try {
    const work = fittingScenario(scenario, options)
    for (;;) {
      const { done, value } = work.next()
      if (done === true) return value
      if (value) progress.advance()
      if (pause.due()) await pause.take()
    }
  } finally {
    progress.stop()
  }
}

/** R² is null where nothing varied. */
function jsonOf({ constants, quality, ...rest }: CoverageFit): object {
  const known = Object.fromEntries(Object.entries(quality).map(([name, r2]) => [name, Number.isFinite(r2) ? r2 : null]))
  return { coverage: constants, quality: known, ...rest }
}
