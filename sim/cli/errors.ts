import type { Texts } from './text/index.ts'

/** What the program tells its caller: done, the run failed, wrong use, or stopped by the user (128 + SIGINT). */
export const EXIT = { ok: 0, failed: 1, usage: 2, interrupted: 130 } as const

/** The user asked for something that cannot be done as asked. The lines say what, and what to do. */
export class UsageError extends Error {
  readonly lines: readonly string[]

  constructor(...lines: string[]) {
    super(lines.join('\n'))
    this.lines = lines
  }
}

/** What was asked is fine, but the run or the writing of it failed. */
export class RunFailure extends Error {}

/** The user stopped the work. */
export class Interrupted extends Error {}

/** A user's own words inside a message: no control characters, not endless. */
export function shown(text: string): string {
  const clean = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '?')
  return clean.length > 80 ? `${clean.slice(0, 79)}…` : clean
}

/** The short code of a system error (ENOENT, EACCES …), if it is one. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z0-9]+$/.test(error.code) ? error.code : undefined
}

/** Why the system could not do it, in words if there are any for it. */
export function causeOf(error: unknown, { causes }: Texts): string {
  const code = codeOf(error)
  if (code !== undefined) return causes[code] ?? code
  return shown(error instanceof Error ? error.message : String(error))
}
