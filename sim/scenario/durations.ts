import type { Finding } from './findings.ts'
import { isGroup, valueAt, type Keys } from './keys.ts'
import { fieldAt, partOf } from './fieldList.ts'
import { accepts } from './schema/walk.ts'
import { settingValue } from './settings.ts'
import { validAt } from './validAt.ts'

/** Ticks of a drive and its hunt together. */
export const MAX_TICKS = 20_000

const PATHS = ['field.driveDepth', 'drive.speed', 'hunt.duration'] as const
type Path = typeof PATHS[number]

/** Seasons that would last too long: ⌈depth / speed⌉ ticks of drive and then the hunt, as written or after an intervention. */
export function durations(data: unknown): Finding[] {
  const value: Partial<Record<Path, unknown>> = {}
  const place: Record<Path, Keys> = { 'field.driveDepth': ['field', 'driveDepth'], 'drive.speed': ['drive', 'speed'], 'hunt.duration': ['hunt', 'duration'] }
  for (const path of PATHS) value[path] = validAt(data, place[path])
  const findings = tooLong(value, place, PATHS)
  for (const changes of bySeason(data)) {
    for (const { path, to, keys } of changes) {
      value[path] = to
      place[path] = keys
    }
    findings.push(...tooLong(value, place, changes.map(({ path }) => path)))
  }
  return findings
}

/** changed: the fields that could be to blame; of speed and duration the one that takes longer is. */
function tooLong(value: Partial<Record<Path, unknown>>, place: Record<Path, Keys>, changed: readonly Path[]): Finding[] {
  const { 'field.driveDepth': depth, 'drive.speed': speed, 'hunt.duration': hunt } = value
  if (typeof depth !== 'number' || typeof speed !== 'number' || typeof hunt !== 'number') return []
  const drive = Math.ceil(depth / speed)
  if (drive + hunt <= MAX_TICKS) return []
  return [{
    keys: place[!changed.includes('hunt.duration') || (drive > hunt && changed.includes('drive.speed')) ? 'drive.speed' : 'hunt.duration'], part: 'value',
    expected: { kind: 'together', max: MAX_TICKS }, got: { kind: 'count', count: drive + hunt, what: 'ticks' }, hint: { kind: 'duration', depth, speed, hunt },
  }]
}

interface Change { readonly path: Path, readonly to: unknown, readonly keys: Keys }

/** Valid changes to these fields, together for every season that has some, in order. */
function bySeason(data: unknown): Change[][] {
  const list = valueAt(data, ['interventions'])
  const seasons = new Map<number, Change[]>()
  if (!Array.isArray(list)) return []
  list.forEach((item: unknown, i) => {
    const { season, set } = isGroup(item) ? item : {}
    if (typeof season !== 'number' || !isGroup(set)) return
    for (const path of PATHS) {
      const to = settingValue(fieldAt(path), set[path])
      const part = partOf(path)
      if (!Object.hasOwn(set, path) || !fieldAt(path)?.live || part === undefined || !accepts(part.schema, to)) continue
      seasons.set(season, [...(seasons.get(season) ?? []), { path, to, keys: ['interventions', i, 'set', path] }])
    }
  })
  return [...seasons].toSorted(([a], [b]) => a - b).map(([, changes]) => changes)
}
