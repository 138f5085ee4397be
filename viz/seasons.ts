import type { SeasonStory } from './protocol.ts'

/** What a season is on the timeline: played with a drive, played without, or still to come. */
export type SeasonKind = 'driven' | 'apart' | 'ahead'
export interface Stretch { kind: SeasonKind, from: number, length: number }

/** More seasons than these are no longer drawn one by one. */
const MOST_APART = 80

/** The seasons of a run from left to right; in a long one, neighbours that are alike are one stretch. */
export function stretches(stories: readonly SeasonStory[], seasons: number): Stretch[] {
  const out: Stretch[] = []
  for (let season = 1; season <= seasons; season++) {
    const row = stories[season - 1]?.result.row
    const kind = row === undefined ? 'ahead' : row.posts > 0 ? 'driven' : 'apart'
    const last = out.at(-1)
    if (seasons > MOST_APART && last?.kind === kind) last.length++
    else out.push({ kind, from: season, length: 1 })
  }
  return out
}
