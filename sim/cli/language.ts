export type Language = 'nl' | 'en'

/** The language of the user's locale: Dutch for nl…, else English. */
export function languageOfLocale(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '')
  return locale !== undefined && /^nl/i.test(locale) ? 'nl' : 'en'
}

/** What `--lang` says, before anything else is read: the help itself is in that language. Undefined: not given. */
export function languageAsked(argv: readonly string[]): string | undefined {
  const end = argv.indexOf('--')
  const words = end === -1 ? argv : argv.slice(0, end)
  const at = words.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const word = words[at]
  if (word === undefined) return undefined
  return word === '--lang' ? words[at + 1] : word.slice('--lang='.length)
}

export function isLanguage(text: string): text is Language {
  return text === 'nl' || text === 'en'
}
