import { callFrom } from './call.ts'
import type { Context } from './context.ts'

/** Commands to copy, below the help of a command. Lines: what follows the name of the program. */
export function examples({ io, text, colours }: Context, lines: readonly string[]): string {
  return ['', colours.bold(text.help.examples), ...lines.map((line) => `  ${callFrom(io.cwd)} ${line}`)].join('\n')
}
