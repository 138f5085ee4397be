import pc from 'picocolors'
import { wantsColour, type Io } from './io.ts'
import { isLanguage, languageAsked, languageOfLocale, type Language } from './language.ts'
import { TEXTS, type Texts } from './text/index.ts'

export type Colours = Pick<typeof pc, 'bold' | 'dim' | 'red'>

/** What every command works with. */
export interface Context {
  readonly io: Io
  readonly lang: Language
  readonly text: Texts
  /** The command that was called, if there is such a command. */
  readonly command?: string
  /** Colours for stdout; they change nothing when it is no terminal. */
  readonly colours: Colours
}

/** The context of one call. An unknown `--lang` falls back on the locale here; the program complains about it. */
export function createContext(argv: readonly string[], io: Io): Context {
  const asked = languageAsked(argv)
  const lang = asked !== undefined && isLanguage(asked) ? asked : languageOfLocale(io.env)
  const text = TEXTS[lang]
  const command = argv.find((word) => Object.hasOwn(text.help.commands, word))
  return { io, lang, text, ...(command === undefined ? {} : { command }), colours: pc.createColors(wantsColour(io.stdout, io.env)) }
}

/** One line of talk. */
export function tell(io: Io, line: string): void {
  io.stderr.write(`${line}\n`)
}

/** One line of data. */
export function print(io: Io, line: string): void {
  io.stdout.write(`${line}\n`)
}
