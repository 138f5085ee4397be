import type { Parameters } from '../sim/index.ts'
import type { Schedule, Settings } from './protocol.ts'
import { inForce } from './scene.ts'

export const TIPS = ['mindshift', 'transparency', 'border', 'agreements', 'director'] as const
export type TipName = (typeof TIPS)[number]

/** All values that a path names, as in `border.demarcation`, `organisations.brook.size` or `organisations.*.size`. */
export function valuesAt(parameters: Parameters, path: string): unknown[] {
  let here: unknown[] = [parameters]
  for (const key of path.split('.')) here = here.flatMap(value => inside(value, key))
  return here
}

function inside(value: unknown, key: string): unknown[] {
  if (Array.isArray(value)) {
    return key === '*' ? value : value.filter(item => typeof item === 'object' && item !== null && 'id' in item && item.id === key)
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.hasOwn(value, key) ? [(value as Record<string, unknown>)[key]] : []
}

/** A tip is followed when all the values that it switches on are in force. */
export function isOn(parameters: Parameters, tip: TipName): boolean {
  return Object.entries(parameters.tips[tip].on).every(([path, wanted]) => {
    const values = valuesAt(parameters, path)
    return values.length > 0 && values.every(value => value === wanted)
  })
}

/** What to change to follow a tip, or to leave it. */
export function settingsOf(parameters: Parameters, tip: TipName, on: boolean): Settings {
  return { ...(on ? parameters.tips[tip].on : parameters.tips[tip].off) }
}

/** A switch that somebody touched: it holds from `season` on. */
export interface Change { season: number, tip: TipName, on: boolean }

/** How a switch stands while `season` is shown, and the season from which that holds (null: it holds now). `reach`: the last season
 *  from which a change made now might hold. At the end of a season the worker may have begun the next one, so it need not be that;
 *  changes that hold later still were made in what is now the future. */
export function standing(tip: TipName, season: number, schedule: Schedule, changes: readonly Change[], reach: number): { on: boolean, from: number | null } {
  const change = changes.findLast(c => c.tip === tip && c.season > season && c.season <= reach)
  const from = change?.season ?? season + 1
  const on = change?.on ?? isOn(inForce(schedule, from), tip)
  for (let earlier = season; earlier < from; earlier++) if (isOn(inForce(schedule, earlier), tip) !== on) return { on, from }
  return { on, from: null }
}
