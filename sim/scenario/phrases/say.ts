import type { Language } from '../words.ts'
import { english } from './en.ts'
import { dutch } from './nl.ts'
import type { Phrase, PhraseTable } from './phrase.ts'

const TABLES: Record<Language, PhraseTable> = { en: english, nl: dutch }

/** The phrase in words. */
export function say(phrase: Phrase, lang: Language): string {
  const words = TABLES[lang][phrase.kind] as (phrase: Phrase) => string
  return words(phrase)
}
