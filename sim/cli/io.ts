/** Where words go: process.stdout and process.stderr, or a stand-in. */
export type Output = NodeJS.WritableStream & { readonly isTTY?: boolean, readonly columns?: number }

/** All that the command line has of the world around it, so that tests can give it another one. */
export interface Io {
  /** Data. */
  readonly stdout: Output
  /** Talk: progress, notes, errors. */
  readonly stderr: Output
  /** Working folder. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Aborted when the user stops the work (Ctrl-C). */
  readonly signal: AbortSignal
}

/** Width to write for when the output is no terminal. */
const PLAIN_WIDTH = 100
/** Anything wider is hard to read. */
const WIDEST = 140

/** Columns of text that fit on the output. */
export function widthOf(output: Output): number {
  return Math.min(WIDEST, output.isTTY === true && output.columns ? output.columns : PLAIN_WIDTH)
}

/** Colours only on a terminal that has them and a user who wants them (no-color.org). */
export function wantsColour(output: Output, env: Io['env']): boolean {
  return output.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb'
}
