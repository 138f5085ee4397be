import { en } from './en.ts'
import { nl, type Text, type TextKey } from './nl.ts'

export type Lang = 'nl' | 'en'
export type { TextKey }
export const LANGUAGES: readonly Lang[] = ['nl', 'en']
export const TEXTS: Record<Lang, Text> = { nl, en }

/** The first of the browser's languages that the page speaks; otherwise English. */
export function preferredLanguage(languages: readonly string[]): Lang {
  for (const tag of languages) {
    const language = tag.slice(0, 2).toLowerCase()
    if (language === 'nl' || language === 'en') return language
  }
  return 'en'
}

type Values = Record<string, string | number>

/** A text with its places filled in; numbers are written as the language writes them. */
export function say(lang: Lang, key: TextKey, values: Values = {}): string {
  return TEXTS[lang][key].replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name]
    return value === undefined ? place : typeof value === 'number' ? formatNumber(lang, value) : value
  })
}

/** At most one decimal: what is shown here is counted in quarry. */
export function formatNumber(lang: Lang, value: number): string {
  return new Intl.NumberFormat(lang === 'nl' ? 'nl-NL' : 'en-GB', { maximumFractionDigits: 1 }).format(value)
}

/** A part of a whole, in whole per cent. */
export function formatPart(lang: Lang, value: number): string {
  return new Intl.NumberFormat(lang === 'nl' ? 'nl-NL' : 'en-GB', { style: 'percent', maximumFractionDigits: 0 }).format(value)
}

/** A text of a scenario: one string for both languages, or one each. */
export function textIn(text: string | Record<Lang, string>, lang: Lang): string {
  return typeof text === 'string' ? text : text[lang]
}

export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
