import type { Context } from '../context.ts'
import type { ColumnName } from '../layout.ts'

export const PHASES = ['pact', 'drive', 'hunt', 'share', 'learn', 'renew'] as const
export type PhaseName = (typeof PHASES)[number]

/** One part of a season. A test holds every phase to the columns it says it reads and writes. */
export interface Phase {
  name: PhaseName
  reads: readonly ColumnName[]
  writes: readonly ColumnName[]
  /** How many ticks it takes this season; 0: it is left out. */
  ticks(context: Context): number
  /** Before the first tick. */
  begin?(context: Context): void
  tick(context: Context, tick: number): void
  /** After the last tick. */
  end?(context: Context): void
}
