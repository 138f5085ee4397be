import { createDigest } from './kernel/digest.ts'
import { CELL_BYTES, COLUMN_NAMES, COLUMNS, rowsOf, type Column, type ColumnArrays, type Sizes } from './layout.ts'

/** All that changes in a run: one buffer with a view for every column. `capacity.quarry` rows of quarry are reserved. */
export interface World extends ColumnArrays {
  buffer: ArrayBuffer
  capacity: Sizes
}

export function createWorld(capacity: Sizes): World {
  return viewWorld(new ArrayBuffer(worldBytes(capacity)), capacity)
}

/** Bytes of a world with these sizes. */
export function worldBytes(capacity: Sizes): number {
  let bytes = 0
  for (const name of COLUMN_NAMES) bytes += columnBytes(COLUMNS[name], capacity)
  return bytes
}

// Every column starts at a multiple of 8, so that each kind of view is aligned.
function columnBytes(column: Column, capacity: Sizes): number {
  return Math.ceil((rowsOf(column.space, capacity) * CELL_BYTES[column.cell]) / 8) * 8
}

/** The columns of a world in a buffer of worldBytes. */
export function viewWorld(buffer: ArrayBuffer, capacity: Sizes): World {
  const views: Record<string, ArrayBufferView> = {}
  let offset = 0
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
    case 'u16': return new Uint16Array(buffer, offset, rows)
    case 'u8': return new Uint8Array(buffer, offset, rows)
  }
}

/** Rows of a space that are in use now. */
export function rowsInUse(world: World, space: Column['space']): number {
  return space === 'quarry' ? world.quarryCount_run[0]! : rowsOf(space, world.capacity)
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

/** The digest of one world, or of several: column by column through all of them, where a column of zeros is always left out. */
export function digestWorlds(worlds: readonly World[]): string {
  if (worlds.length === 1) return digestWorld(worlds[0]!)
  const digest = createDigest()
  for (const name of COLUMN_NAMES) {
    const { space, aside }: Column = COLUMNS[name]
    if (aside === true) continue
    // Most columns are at rest: looking is quicker than gathering.
    if (!worlds.some(world => isStirred(world[name], rowsInUse(world, space)))) continue
    const all = columnOf(COLUMNS[name], worlds.reduce((rows, world) => rows + rowsInUse(world, space), 0))
    let k = 0
    for (const world of worlds) {
      const column = world[name]
      for (let row = 0, used = rowsInUse(world, space); row < used; row++) all[k++] = column[row]!
    }
    digest.add(name, all, k)
  }
  return digest.hex()
}

function columnOf(column: Column, rows: number): Float64Array | Uint32Array | Uint16Array | Uint8Array {
  switch (column.cell) {
    case 'f64': return new Float64Array(rows)
    case 'u32': return new Uint32Array(rows)
    case 'u16': return new Uint16Array(rows)
    case 'u8': return new Uint8Array(rows)
  }
}

function isStirred(column: ArrayLike<number>, rows: number): boolean {
  for (let row = 0; row < rows; row++) if (column[row] !== 0) return true
  return false
}

/** SHA-256 over all columns in use, in the order of COLUMNS: independent of reserved room. A quiet column of zeros is left
 *  out: a mechanism that is off leaves digests as they were before there was such a mechanism. */
export function digestWorld(world: World): string {
  const digest = createDigest()
  for (const name of COLUMN_NAMES) {
    const column: Column = COLUMNS[name]
    if (column.aside === true) continue
    const rows = rowsInUse(world, column.space)
    if (column.quiet !== true || isStirred(world[name], rows)) digest.add(name, world[name], rows)
  }
  return digest.hex()
}
