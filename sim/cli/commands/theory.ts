import { THEORY, TheoryInputError, type Check, type Topic } from '../../index.ts'
import { callFrom } from '../call.ts'
import { print, tell, type Context } from '../context.ts'
import { EXIT, shown, UsageError } from '../errors.ts'
import { widthOf } from '../io.ts'
import { wrap } from '../output/heading.ts'
import { startProgress } from '../output/progress.ts'
import { renderTable } from '../output/table.ts'
import { theoryColumns } from '../output/theoryTable.ts'
import { formatIn } from '../output/format.ts'
import { createPause, type Pause } from '../pause.ts'
import { suggestion } from '../scenarios.ts'

export interface TheoryOptions {
  readonly topic: string | undefined
  /** As typed. */
  readonly inputs: Readonly<Record<string, string>>
  /** Name of a check, or the beginning of one. */
  readonly only: string | undefined
  readonly json: boolean
}

/** `battue theory`: runs the checks and says which hold. */
export async function theory({ topic, inputs, only, json }: TheoryOptions, context: Context): Promise<number> {
  const { io, lang, text } = context
  const pause = createPause(io.signal)
  const wanted = isIn(only)
  const done: Check[] = []
  for (const each of chosen(topic, only, context)) {
    await pause.take()
    const checks = await run(each, inputs, pause, context)
    const shownChecks = checks.filter(wanted)
    if (shownChecks.length === 0) throw unknownCheck(String(only), checks.map(({ name }) => name), context)
    done.push(...shownChecks)
    if (!json) print(io, [...await report(each, shownChecks, context), ''].join('\n'))
  }
  if (json) print(io, JSON.stringify({ checks: done }, null, 2))
  const failed = done.filter(({ pass, notShown }) => !pass && notShown !== true)
  const missing = done.filter(({ notShown }) => notShown === true).length
  const { whole } = formatIn(lang)
  if (failed.length === 0) {
    if (!json) print(io, missing > 0 ? text.theory.allButKnown(whole(done.length - missing), whole(missing)) : text.theory.allHold(whole(done.length)))
    return EXIT.ok
  }
  tell(io, text.theory.someFail(whole(failed.length), whole(done.length)))
  if (failed.some(({ z }) => z !== undefined)) tell(io, text.theory.luck)
  return EXIT.failed
}

/** Names go on at a slash: cordon/12-1-0.1 is not cordon/12-1-0.15. */
function isIn(only: string | undefined): (check: Check) => boolean {
  return ({ name }) => only === undefined || name === only || name.startsWith(only.endsWith('/') ? only : `${only}/`)
}

/** The theories that were asked for. Throws a UsageError when there is none. */
function chosen(topic: string | undefined, only: string | undefined, { io, text }: Context): readonly Topic[] {
  const ids = THEORY.map(({ id }) => id)
  if (topic?.startsWith('-') === true) throw new UsageError(text.errors.unknownOption(shown(topic)), text.errors.seeHelp(`${callFrom(io.cwd)} help theory`))
  const name = topic ?? only?.split('/')[0]
  if (name === undefined) return THEORY
  const found = THEORY.filter(({ id }) => id === name)
  if (found.length > 0) return found
  const near = suggestion(name, ids)
  throw new UsageError(
    topic === undefined ? text.errors.unknownCheck(shown(String(only))) : text.errors.unknownTopic(shown(name)),
    ...(near === undefined ? [] : [text.errors.didYouMean(near)]),
    text.errors.knownTopics(ids.join(', ')),
  )
}

async function run(topic: Topic, inputs: Readonly<Record<string, string>>, pause: Pause, { io, lang, text }: Context): Promise<Check[]> {
  const cases = Object.keys(inputs).length === 0 ? topic.cases : 1
  const progress = startProgress(cases, io, text, text.progress.cases(topic.id))
  try {
    return await topic.run(inputs, { lookUp: () => (pause.due() ? pause.take() : undefined), caseDone: () => { progress.advance() } })
  } catch (error) {
    if (!(error instanceof TheoryInputError)) throw error
    throw new UsageError(text.errors.theoryInput(`--${error.input}`, error.accepts[lang], shown(error.got)), text.errors.seeHelp(`${callFrom(io.cwd)} theory ${topic.id} --help`))
  } finally {
    progress.stop()
  }
}

function unknownCheck(only: string, names: readonly string[], { text }: Context): UsageError {
  const near = suggestion(only, names)
  return new UsageError(text.errors.unknownCheck(shown(only)), ...(near === undefined ? [] : [text.errors.didYouMean(near)]))
}

async function report({ id, title, source }: Topic, checks: readonly Check[], context: Context): Promise<string[]> {
  const { io, lang, text, colours } = context
  const { lines } = await renderTable(theoryColumns(checks, context), checks, widthOf(io.stdout), context)
  return [colours.bold(`${id} – ${title[lang]}`), ...wrap(text.theory.source(source), widthOf(io.stdout)).map(colours.dim), ...lines]
}
