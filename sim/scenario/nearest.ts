import { distance } from 'fastest-levenshtein'

/** Longer words are no typing mistakes, and comparing them costs time. */
const LONGEST = 80

/** The candidate that `word` probably meant, by typing mistakes; undefined if none is near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (word.length === 0 || word.length > LONGEST) return undefined
  let best: string | undefined
  let least = Infinity
  for (const candidate of candidates) {
    const mistakes = distance(word.toLowerCase(), candidate.toLowerCase())
    const allowed = Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3))
    if (mistakes <= allowed && mistakes < candidate.length && mistakes < least) {
      best = candidate
      least = mistakes
    }
  }
  return best
}
