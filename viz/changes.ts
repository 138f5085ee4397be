import type { Settings } from './protocol.ts'

/** Settings that somebody made during a run; they hold from `season` on. */
export interface Made { season: number, set: Settings }

/** The changes once one more has been made: what it sets stays as it says, also where somebody had changed it later. */
export function withChange<T extends Made>(changes: readonly T[], change: T): T[] {
  const left = changes.map(each => (each.season < change.season ? each : { ...each, set: without(each.set, change.set) }))
  return [...left.filter(each => Object.keys(each.set).length > 0), change]
}

/** Settings less those that another one makes. */
function without(settings: Settings, other: Settings): Settings {
  return Object.fromEntries(Object.entries(settings).filter(([path]) => !Object.hasOwn(other, path)))
}
