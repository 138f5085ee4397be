import { CommanderError } from 'commander'
import { callFrom } from './call.ts'
import { tell, type Context } from './context.ts'
import { EXIT, Interrupted, RunFailure, shown, UsageError } from './errors.ts'

/** Says what went wrong in one line or a few, never with a stack trace, and gives the exit code. */
export async function explain(error: unknown, context: Context): Promise<number> {
  const { io, text } = context
  if (error instanceof CommanderError) return explainUse(error, context)
  if (error instanceof UsageError) {
    const [first = '', ...rest] = error.lines
    tell(io, `battue: ${first}`)
    for (const line of rest) tell(io, line)
    return EXIT.usage
  }
  if (error instanceof RunFailure) {
    tell(io, `battue: ${error.message}`)
    return EXIT.failed
  }
  if (error instanceof Interrupted) {
    tell(io, `battue: ${text.errors.interrupted}`)
    return EXIT.interrupted
  }
  if (error instanceof Error && error.name === 'ScenarioError') {
    const { formatIssues, ScenarioError } = await import('../index.ts')
    if (error instanceof ScenarioError) {
      tell(io, formatIssues(error.issues, context.lang))
      return EXIT.usage
    }
  }
  tell(io, `battue: ${text.errors.unexpected(shown(error instanceof Error ? error.message : String(error)))}`)
  if (io.env['BATTUE_DEBUG'] === '1' && error instanceof Error) tell(io, error.stack ?? '')
  return EXIT.failed
}

/** What the option parser found, in the user's language. Its messages are English, but name what is wrong between quotes. */
function explainUse(error: CommanderError, { io, text, command }: Context): number {
  if (error.code === 'commander.help' || error.code === 'commander.helpDisplayed' || error.code === 'commander.version') return EXIT.ok
  const { errors } = text
  const name = shown(/'(.*)'/s.exec(error.message)?.[1] ?? '')
  const said: Record<string, string> = {
    'commander.unknownOption': errors.unknownOption(name),
    'commander.missingArgument': errors.missingArgument(name.replace(/[….]+$/, '')),
    'commander.optionMissingArgument': errors.missingValue(name),
    'commander.excessArguments': errors.tooMany,
  }
  tell(io, `battue: ${said[error.code] ?? error.message.replace(/^error: /, '')}`)
  const near = /\(Did you mean (?:one of )?(.*)\?\)$/s.exec(error.message)?.[1]
  if (near !== undefined) tell(io, errors.didYouMean(shown(near)))
  tell(io, errors.seeHelp(`${callFrom(io.cwd)} help${command === undefined ? '' : ` ${command}`}`))
  return EXIT.usage
}
