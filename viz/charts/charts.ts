// Which charts there are, and which of them people look at.
export const CHARTS = ['bag', 'loot', 'signing', 'quarry', 'willingness', 'payoff', 'trust'] as const
export type ChartName = (typeof CHARTS)[number]

/** The charts after another one is chosen for a place; where it stood already comes the one it replaces. */
export function chosen(shown: readonly ChartName[], place: number, name: ChartName): ChartName[] {
  return shown.map((each, p) => (p === place ? name : each === name ? shown[place] ?? each : each))
}

/** The season that a key leads to from the one being read (null: none yet); null: the key means nothing here. */
export function readOn(key: string, season: number | null, last: number): number | null {
  if (last < 1) return null
  switch (key) {
    case 'ArrowLeft': return season === null ? last : Math.max(1, season - 1)
    case 'ArrowRight': return season === null ? last : Math.min(last, season + 1)
    case 'Home': return 1
    case 'End': return last
    default: return null
  }
}
