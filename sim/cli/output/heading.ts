import type { Context } from '../context.ts'
import { widthOf } from '../io.ts'
import type { Language } from '../language.ts'
import { formatIn } from './format.ts'

/** `3 organisations`, with the word that fits the number. */
export function counted(count: number, word: { readonly one: string, readonly many: string }, lang: Language): string {
  return `${formatIn(lang).whole(count)} ${count === 1 ? word.one : word.many}`
}

/** For the beginning of a sentence. */
export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** What a report is about: the title, the question if there is one, and what was run. */
export function heading(title: string, question: string, facts: readonly string[], { io, colours }: Context): string[] {
  return [colours.bold(title), ...wrap(question, widthOf(io.stdout)), colours.dim(facts.join(' · '))]
}

/** Breaks a text at spaces into lines of at most `width`. */
export function wrap(words: string, width: number): string[] {
  const lines: string[] = []
  for (const word of words.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
