import { standings, type Standing } from './changes.ts'
import type { Finding } from './findings.ts'
import { valueAt } from './keys.ts'

type Path = 'renewal.power' | 'renewal.crowdingPower'

/** Attraction must fall in the end: crowding sets in more steeply than attraction rises, as written and after every intervention. */
export function crowding(data: unknown): Finding[] {
  return standings<Path>(data, ['renewal.power', 'renewal.crowdingPower']).flatMap((standing) => endless(standing, data))
}

/** To blame is what was written or changed here; of both, crowding. */
function endless({ value, place, changed }: Standing<Path>, data: unknown): Finding[] {
  const { 'renewal.power': power, 'renewal.crowdingPower': crowdingPower } = value
  if (typeof power !== 'number' || typeof crowdingPower !== 'number' || crowdingPower > power) return []
  const written = changed.filter((path) => valueAt(data, place[path]) !== undefined)
  if (written.length === 1 && written[0] === 'renewal.power') {
    return [{ keys: place['renewal.power'], part: 'value', expected: { kind: 'below', path: 'renewal.crowdingPower', value: crowdingPower }, got: { kind: 'literal', text: String(power) } }]
  }
  return [{ keys: place['renewal.crowdingPower'], part: 'value', expected: { kind: 'above', path: 'renewal.power', value: power }, got: { kind: 'literal', text: String(crowdingPower) } }]
}
