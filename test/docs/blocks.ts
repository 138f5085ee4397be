// The fenced blocks of a page, and what it takes to try them out.

export interface Block {
  readonly language: string
  /** What follows the language: `exits 2`, `output`. */
  readonly note: string
  readonly text: string
  /** Line on which its text starts, from 1. */
  readonly line: number
}

/** The fenced blocks of a page, in order. */
export function blocksOf(page: string): Block[] {
  return [...page.matchAll(/^```(\w+)[ \t]*([^\n]*)\n([^]*?)^```$/gm)].map(({ 1: language = '', 2: note = '', 3: text = '', index }) =>
    ({ language, note: note.trim(), text, line: page.slice(0, index).split('\n').length + 1 }))
}

/** The words of a command line: quotes hold them together, nothing else of a shell is needed. */
export function wordsOf(command: string): string[] {
  return [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, single, double, plain]) => single ?? double ?? plain ?? '')
}
