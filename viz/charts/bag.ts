import type { SeasonResult } from '../../sim/index.ts'

/** What the organisations together expect to catch when each hunts alone: the level that a drive's bag has to beat. Before
 *  costs, as the bag is. */
export function aloneOf({ organisations }: SeasonResult): number {
  return organisations.reduce((sum, row) => sum + row.aloneCatch, 0)
}
