import type { Lang } from './text/index.ts'

// Browsers may refuse to remember anything at all; then the page simply forgets.
const NAME = 'battue.language'

/** The language that was chosen on this page before, if any. */
export function rememberedLanguage(): Lang | null {
  try {
    const kept = localStorage.getItem(NAME)
    return kept === 'nl' || kept === 'en' ? kept : null
  } catch {
    return null
  }
}

export function rememberLanguage(lang: Lang): void {
  try {
    localStorage.setItem(NAME, lang)
  } catch {
    // See above.
  }
}
