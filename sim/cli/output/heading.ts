import type { Context } from '../context.ts'
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
export function heading(title: string, question: string, facts: readonly string[], { colours }: Context): string[] {
  return [colours.bold(title), ...(question === '' ? [] : [question]), colours.dim(facts.join(' · '))]
}
