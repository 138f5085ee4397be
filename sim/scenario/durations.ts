import { standings, type Standing } from './changes.ts'
import type { Finding } from './findings.ts'

/** Ticks of a drive and its hunt together. */
export const MAX_TICKS = 20_000

type Path = 'field.driveDepth' | 'drive.speed' | 'hunt.duration'

/** Seasons that would last too long: ⌈depth / speed⌉ ticks of drive and then the hunt, as written or after an intervention. */
export function durations(data: unknown): Finding[] {
  return standings<Path>(data, ['field.driveDepth', 'drive.speed', 'hunt.duration']).flatMap(tooLong)
}

/** Of speed and duration the one that takes longer is to blame. */
function tooLong({ value, place, changed }: Standing<Path>): Finding[] {
  const { 'field.driveDepth': depth, 'drive.speed': speed, 'hunt.duration': hunt } = value
  if (typeof depth !== 'number' || typeof speed !== 'number' || typeof hunt !== 'number') return []
  const drive = Math.ceil(depth / speed)
  if (drive + hunt <= MAX_TICKS) return []
  return [{
    keys: place[!changed.includes('hunt.duration') || (drive > hunt && changed.includes('drive.speed')) ? 'drive.speed' : 'hunt.duration'], part: 'value',
    expected: { kind: 'together', max: MAX_TICKS }, got: { kind: 'count', count: drive + hunt, what: 'ticks' }, hint: { kind: 'duration', depth, speed, hunt },
  }]
}
