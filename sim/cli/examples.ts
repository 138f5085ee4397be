import type { Context } from './context.ts'

/** Commands to copy, below the help of a command. */
export function examples({ text, colours }: Context, lines: readonly string[]): string {
  return ['', colours.bold(text.help.examples), ...lines.map((line) => `  ${line}`)].join('\n')
}
