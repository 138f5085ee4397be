import { fieldAt, partOf } from './fieldList.ts'
import { isGroup, valueAt, type Keys } from './keys.ts'
import { accepts } from './schema/walk.ts'
import { settingValue } from './settings.ts'
import { validAt } from './validAt.ts'

/** Where some fields that must fit together stand: their values as far as they are valid, and where each was written. */
export interface Standing<Path extends string> {
  readonly value: Readonly<Record<Path, unknown>>
  readonly place: Readonly<Record<Path, Keys>>
  /** The first season in which they stand so; 0: as written at the start. */
  readonly season: number
  /** Those that changed here: one of them is to blame if they do not fit. */
  readonly changed: readonly Path[]
}

/** These fields as they stand in the file, and again after every season in which interventions change some of them. */
export function standings<Path extends string>(data: unknown, paths: readonly Path[]): Standing<Path>[] {
  const place = record<Path, Keys>(paths, (path) => path.split('.'))
  const value = record<Path, unknown>(paths, (path) => validAt(data, place[path]))
  const found: Standing<Path>[] = [{ value: { ...value }, place: { ...place }, season: 0, changed: paths }]
  for (const [season, changes] of bySeason(data, paths)) {
    for (const { path, to, keys } of changes) {
      value[path] = to
      place[path] = keys
    }
    found.push({ value: { ...value }, place: { ...place }, season, changed: changes.map(({ path }) => path) })
  }
  return found
}

function record<Path extends string, T>(paths: readonly Path[], of: (path: Path) => T): Record<Path, T> {
  return Object.fromEntries(paths.map((path) => [path, of(path)])) as Record<Path, T>
}

interface Change<Path> { readonly path: Path, readonly to: unknown, readonly keys: Keys }

/** Valid changes to these fields, together for every season that has some, in order. */
function bySeason<Path extends string>(data: unknown, paths: readonly Path[]): [season: number, changes: Change<Path>[]][] {
  const list = valueAt(data, ['interventions'])
  const seasons = new Map<number, Change<Path>[]>()
  if (!Array.isArray(list)) return []
  list.forEach((item: unknown, i) => {
    const { season, set } = isGroup(item) ? item : {}
    if (typeof season !== 'number' || !isGroup(set)) return
    for (const path of paths) {
      const to = settingValue(fieldAt(path), set[path])
      const part = partOf(path)
      if (!Object.hasOwn(set, path) || !fieldAt(path)?.live || part === undefined || !accepts(part.schema, to)) continue
      seasons.set(season, [...(seasons.get(season) ?? []), { path, to, keys: ['interventions', i, 'set', path] }])
    }
  })
  return [...seasons].toSorted(([a], [b]) => a - b)
}
