import { resolve } from 'node:path'
import { print, tell, type Context } from '../context.ts'
import { causeOf, codeOf, EXIT, RunFailure, shown } from '../errors.ts'
import { readOptions, type GivenOptions, type RunOptions } from '../options.ts'
import { checkTarget, openDirectory, type AtomicDirectory } from '../output/atomicDir.ts'
import { formatIn } from '../output/format.ts'
import { jsonOf } from '../output/json.ts'
import { tableFacts, writeManifest } from '../output/manifest.ts'
import { ResultTables } from '../output/results.ts'
import { seasonReport } from '../output/seasonReport.ts'
import { sweepReport } from '../output/sweepReport.ts'
import { playAll } from '../play.ts'
import { makePlan, type Done, type Plan } from '../plan.ts'
import { repeatCommand } from '../repeat.ts'
import { findScenario } from '../scenarios.ts'
import { programVersion } from '../version.ts'

/** What the runs of a plan left behind. */
type Played = Awaited<ReturnType<typeof playAll>>

/** `battue run`: plays a scenario once or many times, writes what was asked for, and tells what happened. */
export async function run(name: string, given: GivenOptions, context: Context): Promise<number> {
  const { io, text, lang } = context
  const started = new Date()
  const options = readOptions(given, text, formatIn(lang).whole)
  const target = options.out === undefined ? undefined : { path: resolve(io.cwd, options.out), label: shown(options.out) }
  if (target !== undefined) checkTarget(target, options.force, text)
  const plan = await makePlan(findScenario(name, io.cwd, text), options, context)
  const command = commandOf(plan, options, io.cwd)

  const { done, results } = target === undefined
    ? await playAll(plan, { digests: options.json }, context)
    : await playInto(openDirectory(target, options.force, text), target.label, plan, options, { command, started }, context)

  if (options.json) {
    print(io, JSON.stringify(jsonOf(plan, done, command), null, 2))
  } else if (done.some(({ error }) => error === undefined)) {
    const lines = results === undefined ? await sweepReport(plan, done, context) : await seasonReport(plan.scenario, plan.seed, results, context)
    print(io, [...lines, ''].join('\n'))
  }
  const code = tellFailures(done, context)
  if (target !== undefined) tell(io, text.report.wrote(target.label))
  if (!options.json && done.some(({ error }) => error === undefined)) farewell(command, context)
  return code
}

/** Plays and writes everything to a folder, which appears under its name only when it is complete. */
async function playInto(
  folder: AtomicDirectory, label: string, plan: Plan, { json, format }: RunOptions, { command, started }: { command: string, started: Date }, context: Context,
): Promise<Played> {
  try {
    const tables = await ResultTables.open(folder.path, plan, format)
    const played = await playAll(plan, { digests: json, onResults: (job, results) => { tables.add(job, results) } }, context)
    const program = programVersion()
    const files = tables.finish(played.done, context.lang, tableFacts(plan, played.done, program))
    writeManifest(folder.path, plan, played.done, { program, command, started, ended: new Date(), files })
    folder.commit()
    return played
  } catch (error) {
    // A full disk or a folder that went away is no mistake of the program.
    throw codeOf(error) === undefined ? error : new RunFailure(context.text.errors.writeFailed(label, causeOf(error, context.text)))
  } finally {
    folder.discard()
  }
}

/** Says which runs failed, and gives the exit code. */
function tellFailures(done: readonly Done[], { io, lang, text }: Context): number {
  const failed = done.filter((run) => run.error !== undefined)
  if (failed.length === 0) return EXIT.ok
  const { whole } = formatIn(lang)
  for (const { seed, error = '' } of failed.slice(0, 10)) tell(io, text.errors.runFailed(shown(seed), error))
  tell(io, `battue: ${failed.length === done.length ? text.errors.allFailed(whole(done.length)) : text.errors.someFailed(whole(failed.length), whole(done.length))}`)
  return EXIT.failed
}

/** The last line is the command that repeats the run, and nothing else, so that it can be copied and cut off. */
function farewell(command: string, { io, text, colours }: Context): void {
  if (io.env['npm_lifecycle_event'] === 'start') print(io, colours.bold(text.report.moving))
  if (io.stdout.isTTY === true) print(io, colours.dim(text.report.repeat))
  print(io, command)
}

function commandOf({ source, seed, replicates }: Plan, { seasons, typed, yes }: RunOptions, cwd: string): string {
  return repeatCommand({ scenario: source.name, seed, ...(seasons === undefined ? {} : { seasons }), ...typed, replicates, yes }, cwd)
}
