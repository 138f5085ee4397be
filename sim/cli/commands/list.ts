import { formatIssues, ScenarioError, textIn } from '../../index.ts'
import { callFrom } from '../call.ts'
import { print, tell, type Context } from '../context.ts'
import { EXIT } from '../errors.ts'
import { widthOf } from '../io.ts'
import { wrap } from '../output/heading.ts'
import { findScenario, parseSource, scenarioIds } from '../scenarios.ts'

interface Entry { readonly id: string, readonly title: string, readonly question: string }

/** `battue list`: the scenarios that come with the program. */
export async function list(json: boolean, context: Context): Promise<number> {
  const { io, lang, text, colours } = context
  const entries: Entry[] = []
  const broken: string[] = []
  for (const id of scenarioIds()) {
    const source = findScenario(id, io.cwd, text)
    try {
      const { parameters } = await parseSource(source)
      entries.push({ id, title: textIn(parameters.title, lang), question: textIn(parameters.question, lang) })
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error
      broken.push(formatIssues(error.issues, lang))
    }
  }
  if (json) print(io, JSON.stringify(entries, null, 2))
  else {
    const indent = Math.max(0, ...entries.map(({ id }) => id.length)) + 2
    const room = Math.max(20, widthOf(io.stdout) - indent)
    for (const { id, title, question } of entries) {
      const [first = '', ...rest] = [...wrap(title, room), ...wrap(question, room)]
      print(io, colours.bold(id.padEnd(indent)) + first)
      for (const line of rest) print(io, ' '.repeat(indent) + colours.dim(line))
    }
    if (io.stdout.isTTY === true && entries[0] !== undefined) tell(io, `\n${text.list.run}${callFrom(io.cwd)} run ${entries[0].id}`)
  }
  if (broken.length === 0) return EXIT.ok
  tell(io, `battue: ${text.errors.brokenScenarios}`)
  for (const issues of broken) tell(io, issues)
  return EXIT.failed
}
