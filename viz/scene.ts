import type { Parameters } from '../sim/index.ts'
import type { FieldSize } from './camera.ts'
import type { Schedule } from './protocol.ts'
import { textIn, type Lang } from './text/index.ts'

/** One organisation as the page shows it; the place in the list is its index in frames (id order). */
export interface Organisation { id: string, name: string, size: number }

/** What stays the same from frame to frame and is needed to draw one. */
export interface Scene extends FieldSize {
  /** How clear the border is, 0..1. */
  demarcation: number
  driveName: string
  huntName: string
}

export function sceneOf(parameters: Parameters, names: { drive: string, hunt: string }): Scene {
  const { cordon, width, driveDepth, huntDepth } = parameters.field
  return { cordon, width, driveDepth, huntDepth, demarcation: parameters.border.demarcation, driveName: names.drive, huntName: names.hunt }
}

/** All organisations that are ever there, in the engine's order: by id, compared code unit by code unit. */
export function organisationsOf(parameters: Parameters, lang: Lang): Organisation[] {
  const joining = parameters.interventions.flatMap(({ join }) => join)
  return [...parameters.organisations, ...joining]
    .filter((each, i, all) => all.findIndex(({ id }) => id === each.id) === i)
    .map(o => ({ id: o.id, name: textIn(o.name ?? o.id, lang), size: o.size }))
    .toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

/** The parameters that hold in a season. */
export function inForce(schedule: Schedule, season: number): Parameters {
  const entry = schedule.findLast(e => e.season <= season) ?? schedule[0]
  if (!entry) throw new Error('a schedule has at least one entry')
  return entry.parameters
}
