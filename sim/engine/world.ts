import { createDigest } from './kernel/digest.ts'
import type { RunKey } from './kernel/random.ts'
import { CELL_BYTES, COLUMN_NAMES, COLUMNS, rowsOf, type Column, type ColumnArrays, type Sizes } from './layout.ts'

/** "batt" and the version of this layout; a snapshot of another version is refused. */
const MAGIC = 0x74746162
const VERSION = 1
const HEADER_WORDS = 8

/** All that changes in a run: one buffer with a view for every column. `capacity.quarry` rows of quarry are reserved. */
export interface World extends ColumnArrays {
  buffer: ArrayBuffer
  capacity: Sizes
}

export class SnapshotError extends Error {
  override name = 'SnapshotError'
}

export function createWorld(capacity: Sizes): World {
  return viewWorld(new ArrayBuffer(byteLength(capacity)), capacity)
}

function byteLength(capacity: Sizes): number {
  let bytes = HEADER_WORDS * 4
  for (const name of COLUMN_NAMES) bytes += columnBytes(COLUMNS[name], capacity)
  return bytes
}

// Every column starts at a multiple of 8, so that each kind of view is aligned.
function columnBytes(column: Column, capacity: Sizes): number {
  return Math.ceil((rowsOf(column.space, capacity) * CELL_BYTES[column.cell]) / 8) * 8
}

function viewWorld(buffer: ArrayBuffer, capacity: Sizes): World {
  const views: Record<string, ArrayBufferView> = {}
  let offset = HEADER_WORDS * 4
  for (const name of COLUMN_NAMES) {
    const column: Column = COLUMNS[name]
    views[name] = viewOf(column, buffer, offset, rowsOf(column.space, capacity))
    offset += columnBytes(column, capacity)
  }
  return { buffer, capacity, ...(views as unknown as ColumnArrays) }
}

function viewOf(column: Column, buffer: ArrayBuffer, offset: number, rows: number): ArrayBufferView {
  switch (column.cell) {
    case 'f64': return new Float64Array(buffer, offset, rows)
    case 'u32': return new Uint32Array(buffer, offset, rows)
    case 'i32': return new Int32Array(buffer, offset, rows)
    case 'u16': return new Uint16Array(buffer, offset, rows)
    case 'u8': return new Uint8Array(buffer, offset, rows)
  }
}

/** Rows of a space that are in use now. */
export function rowsInUse(world: World, space: Column['space']): number {
  return rowsOf(space, { ...world.capacity, quarry: world.quarryCount_run[0]! })
}

/** Makes room for n quarry; existing rows stay. The world gets a new buffer when it was too small. */
export function reserveQuarry(world: World, n: number): void {
  if (n <= world.capacity.quarry) return
  const larger = createWorld({ ...world.capacity, quarry: Math.ceil(n * 1.5) })
  copyColumns(world, larger)
  Object.assign(world, larger)
}

function copyColumns(from: World, to: World): void {
  for (const name of COLUMN_NAMES) to[name].set(from[name])
}

export function copyWorld(world: World): World {
  return viewWorld(world.buffer.slice(0), world.capacity)
}

/** SHA-256 over all columns in use, in the order of COLUMNS: independent of reserved room. */
export function digestWorld(world: World): string {
  const digest = createDigest()
  for (const name of COLUMN_NAMES) digest.add(name, world[name], rowsInUse(world, COLUMNS[name].space))
  return digest.hex()
}

/** A copy of the world as bytes, with the key and the name of its random stream. */
export function worldToBytes(world: World, key: RunKey, seed: string): Uint8Array {
  const bytes = new Uint8Array(world.buffer.byteLength + 2 * seed.length)
  bytes.set(new Uint8Array(world.buffer))
  const header = new Uint32Array(bytes.buffer, 0, HEADER_WORDS)
  const { organisations, beaters, quarry } = world.capacity
  header.set([MAGIC, VERSION, organisations, beaters, quarry, key.low, key.high, seed.length])
  for (let i = 0; i < seed.length; i++) {
    bytes[world.buffer.byteLength + 2 * i] = seed.charCodeAt(i) & 0xff
    bytes[world.buffer.byteLength + 2 * i + 1] = seed.charCodeAt(i) >>> 8
  }
  return bytes
}

/** The reverse of worldToBytes. Throws a SnapshotError when the bytes are no snapshot of this version. */
export function worldFromBytes(bytes: Uint8Array): { world: World, key: RunKey, seed: string } {
  if (bytes.byteLength < HEADER_WORDS * 4) throw new SnapshotError(`not a snapshot: ${bytes.byteLength} bytes`)
  const copy = bytes.slice().buffer
  const header = new Uint32Array(copy, 0, HEADER_WORDS)
  const [magic, version, organisations, beaters, quarry, low, high, seedLength] = header as unknown as [number, number, number, number, number, number, number, number]
  if (magic !== MAGIC) throw new SnapshotError('not a snapshot of battue: wrong first bytes')
  if (version !== VERSION) throw new SnapshotError(`snapshot of layout version ${version}, expected ${VERSION}: rerun the scenario with this version`)
  const capacity = { organisations, beaters, quarry }
  const length = byteLength(capacity)
  if (bytes.byteLength !== length + 2 * seedLength) throw new SnapshotError(`snapshot of ${bytes.byteLength} bytes, expected ${length + 2 * seedLength}: cut short or damaged`)
  let seed = ''
  for (let i = 0; i < seedLength; i++) seed += String.fromCharCode(bytes[length + 2 * i]! | (bytes[length + 2 * i + 1]! << 8))
  return { world: viewWorld(copy.slice(0, length), capacity), key: { low, high }, seed }
}
