// A run as bytes: a header, the worlds' sizes and buffers, the seed's letters. Numbers are little-endian, as on every platform that
// battue supports (decision 0022).
import { ACTIVITIES, DISPOSITIONS, FATES } from './codes.ts'
import { sha256Words } from './kernel/digest.ts'
import type { RunKey } from './kernel/random.ts'
import { COLUMN_NAMES, type Sizes } from './layout.ts'
import { PHASES } from './phases/phase.ts'
import { viewWorld, worldBytes, type World } from './world.ts'

/** "batt". */
const MAGIC = 0x74746162
/** Version of the columns; a snapshot of another version is refused. */
const VERSION = 10
/** magic, version, worlds, 0, 0, key (2), letters of the seed, rules (8 words), checksum (8 words); then for every world
 *  organisations, beaters, quarry. */
const HEADER_WORDS = 24
const RULES_AT = 8
const CHECKSUM_AT = 16
/** As long as a scenario's seed may be. */
const MAX_SEED = 200

/** Bytes that are no snapshot, or not one of this scenario. */
export class SnapshotError extends Error {
  override name = 'SnapshotError'
}

/** What a snapshot holds. `rules`: fingerprint of the rules in force, eight words. */
export interface Snapshot { worlds: readonly World[], key: RunKey, seed: string, rules: Uint32Array }

/** Tells rules apart from others, by their text. */
export function fingerprint(rules: string): Uint32Array {
  return sha256Words(lettersOf(rules))
}

export function toBytes({ worlds, key, seed, rules }: Snapshot): Uint8Array {
  const { start, end } = spans(worlds.map(({ capacity }) => capacity))
  const bytes = new Uint8Array(end + 2 * seed.length)
  worlds.forEach((world, g) => bytes.set(new Uint8Array(world.buffer), start[g]))
  bytes.set(lettersOf(seed), end)
  const header = new Uint32Array(bytes.buffer, 0, HEADER_WORDS + 3 * worlds.length)
  header.set([MAGIC, VERSION, worlds.length, 0, 0, key.low, key.high, seed.length])
  header.set(rules, RULES_AT)
  header.set(worlds.flatMap(({ capacity: { organisations, beaters, quarry } }) => [organisations, beaters, quarry]), HEADER_WORDS)
  header.set(checksum(bytes), CHECKSUM_AT)
  return bytes
}

/** Where the buffer of every world starts, each at a multiple of 8, and where the last one ends. */
function spans(sizes: readonly Sizes[]): { start: number[], end: number } {
  let end = Math.ceil((HEADER_WORDS + 3 * sizes.length) / 2) * 8
  const start = sizes.map(each => {
    const from = end
    end += worldBytes(each)
    return from
  })
  return { start, end }
}

/** The reverse. Throws a SnapshotError when the bytes are no sound snapshot of this version. */
export function fromBytes(given: Uint8Array): Snapshot {
  // A copy of just these bytes: a Node Buffer is often a window on a larger one.
  const bytes = new Uint8Array(given)
  if (bytes.byteLength < HEADER_WORDS * 4) throw new SnapshotError(`not a snapshot: ${bytes.byteLength} bytes`)
  const header = new Uint32Array(bytes.buffer, 0, HEADER_WORDS)
  const [magic, version, count, , , low, high, letters] = Array.from(header.subarray(0, 8)) as [number, number, number, number, number, number, number, number]
  if (magic !== MAGIC) throw new SnapshotError('not a snapshot of battue: wrong first bytes')
  if (version !== VERSION) throw new SnapshotError(`snapshot of layout version ${version}, expected ${VERSION}: rerun the scenario with this version`)
  const sizes = sizesIn(bytes, count)
  const { start, end } = spans(sizes)
  if (letters > MAX_SEED || bytes.byteLength !== end + 2 * letters) {
    throw new SnapshotError(`snapshot of ${bytes.byteLength} bytes, expected ${end + 2 * letters}: cut short or damaged`)
  }
  if (!sameWords(header.subarray(CHECKSUM_AT), checksum(bytes))) throw new SnapshotError('snapshot is damaged: its checksum is wrong')
  const worlds = sizes.map((each, g) => viewWorld(bytes.buffer.slice(start[g], start[g]! + worldBytes(each)), each))
  worlds.forEach(checkRanges)
  let seed = ''
  for (let i = 0; i < letters; i++) seed += String.fromCharCode(bytes[end + 2 * i]! | (bytes[end + 2 * i + 1]! << 8))
  return { worlds, key: { low, high }, seed, rules: header.slice(RULES_AT, CHECKSUM_AT) }
}

function sizesIn(bytes: Uint8Array, count: number): Sizes[] {
  if (count < 1 || (HEADER_WORDS + 3 * count) * 4 > bytes.byteLength) throw new SnapshotError(`snapshot of ${count} groups in ${bytes.byteLength} bytes: cut short or damaged`)
  const words = new Uint32Array(bytes.buffer, HEADER_WORDS * 4, 3 * count)
  return Array.from({ length: count }, (_, g) => ({ organisations: words[3 * g]!, beaters: words[3 * g + 1]!, quarry: words[3 * g + 2]! }))
}

/** Of everything but the checksum itself. */
function checksum(bytes: Uint8Array): Uint32Array {
  const rest = bytes.slice()
  rest.fill(0, CHECKSUM_AT * 4, HEADER_WORDS * 4)
  return sha256Words(rest)
}

/** A checksum can be forged: nothing that the engine indexes or counts with may lead it astray. */
function checkRanges(world: World): void {
  const { organisations, beaters, quarry } = world.capacity
  const check = (name: string, values: ArrayLike<number>, low: number, high: number) => {
    for (let i = 0; i < values.length; i++) {
      const value = values[i]!
      if (!(value >= low && value <= high && Math.floor(value) === value)) throw new SnapshotError(`snapshot is damaged: ${name} holds ${value}, expected a whole number in ${low}..${high}`)
    }
  }
  for (const name of COLUMN_NAMES) for (const value of world[name]) if (value - value !== 0) throw new SnapshotError(`snapshot is damaged: ${name} holds ${value}`)
  check('season_run', world.season_run, 1, 1e9)
  check('phase_run', world.phase_run, 0, PHASES.length - 1)
  check('tick_run', world.tick_run, 0, 16_777_215)
  check('quarryCount_run', world.quarryCount_run, 0, quarry)
  check('births_run', world.births_run, 0, 4_294_967_295)
  check('stopped_run', world.stopped_run, 0, 1)
  check('posts_run', world.posts_run, 0, beaters)
  check('organisation_b', world.organisation_b, 0, organisations - 1)
  check('beaterAt_k', world.beaterAt_k, 0, Math.max(0, beaters - 1))
  check('firstBeater_o', world.firstBeater_o, 0, beaters)
  check('adopted_o', world.adopted_o, 0, DISPOSITIONS.length)
  check('activity_b', world.activity_b, 0, ACTIVITIES.length - 1)
  check('fate_q', world.fate_q, 0, FATES.length - 1)
}

function lettersOf(text: string): Uint8Array {
  const bytes = new Uint8Array(2 * text.length)
  for (let i = 0; i < text.length; i++) {
    bytes[2 * i] = text.charCodeAt(i) & 0xff
    bytes[2 * i + 1] = text.charCodeAt(i) >>> 8
  }
  return bytes
}

export function sameWords(a: Uint32Array, b: Uint32Array): boolean {
  return a.length === b.length && a.every((word, i) => word === b[i])
}
