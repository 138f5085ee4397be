import type { Parameters } from './types.ts'

export type Language = 'nl' | 'en'
/** A text of a scenario: one for both languages, or one each. */
export type Text = string | { readonly nl: string, readonly en: string }
/** The game words that a scenario may rename. */
export type Word = keyof Parameters['words']
export interface WordForms { readonly one: string, readonly many: string }

/** The text in one language. */
export function textIn(text: Text, lang: Language): string {
  return typeof text === 'string' ? text : text[lang]
}

/** The scenario's own words (singular and plural) in one language. */
export function wordsOf(parameters: Parameters, lang: Language): Record<Word, WordForms> {
  const { organisation, beater, quarry, drive, hunt, bag } = parameters.words
  return { organisation: organisation[lang], beater: beater[lang], quarry: quarry[lang], drive: drive[lang], hunt: hunt[lang], bag: bag[lang] }
}
