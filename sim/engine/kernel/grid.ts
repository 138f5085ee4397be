// A uniform grid in cell order: points are copied, sorted by cell (counting sort), so that the neighbours of a
// point lie in three contiguous ranges. A rim of empty ghost cells makes every cell have eight neighbours.

import type { Shape } from './shape.ts'

/** Points in cell order. `start[c] .. start[c+1]` are the points of cell c; `index` leads back to the caller's numbering. */
export interface Grid {
  cell: number
  columns: number
  rows: number
  count: number
  start: Int32Array
  index: Int32Array
  x: Float64Array
  y: Float64Array
  /** Cell of each of the caller's points in the last build (scratch of the sort). */
  cellOf: Int32Array
}

/** A grid for at most `capacity` points. Its cells are allocated by the first build, for the field that it is given. */
export function createGrid(capacity: number): Grid {
  return {
    cell: 1, columns: 3, rows: 3, count: 0,
    start: new Int32Array(0),
    index: new Int32Array(capacity), x: new Float64Array(capacity), y: new Float64Array(capacity),
    cellOf: new Int32Array(capacity),
  }
}

// In a field so wide that it has more cells, they are made larger. A constant: how a field is divided, and so the order
// of every sum, must not hang on how many points there are.
const MAX_CELLS = 4_194_304

/** Sorts the n points with `skip[i] === 0` into cells of at least `radius` metres. The field is [0,width]×[0,height];
 *  points outside count as being in the nearest cell at the rim. */
export function buildGrid(grid: Grid, x: Float64Array, y: Float64Array, skip: Uint8Array, n: number, width: number, height: number, radius: number): void {
  let cell = radius
  while ((Math.floor(width / cell) + 3) * (Math.floor(height / cell) + 3) > MAX_CELLS) cell *= 1.5
  const columns = Math.floor(width / cell) + 3
  const rows = Math.floor(height / cell) + 3
  const cells = columns * rows
  if (grid.start.length <= cells) grid.start = new Int32Array(cells + 1)
  const { start, index, cellOf } = grid
  start.fill(0, 0, cells + 1)
  let count = 0
  for (let i = 0; i < n; i++) {
    if (skip[i] !== 0) continue
    const c = cellAt(x[i]!, y[i]!, cell, columns, rows)
    cellOf[i] = c
    start[c]!++
    count++
  }
  let sum = 0
  for (let c = 0; c <= cells; c++) {
    sum += start[c]!
    start[c] = sum
  }
  // Filling backwards keeps points of one cell in the caller's order.
  for (let i = n - 1; i >= 0; i--) {
    if (skip[i] !== 0) continue
    const k = --start[cellOf[i]!]!
    index[k] = i
    grid.x[k] = x[i]!
    grid.y[k] = y[i]!
  }
  grid.cell = cell
  grid.columns = columns
  grid.rows = rows
  grid.count = count
}

function cellAt(x: number, y: number, cell: number, columns: number, rows: number): number {
  const column = Math.min(columns - 2, Math.max(1, Math.floor(x / cell) + 1))
  const row = Math.min(rows - 2, Math.max(1, Math.floor(y / cell) + 1))
  return row * columns + column
}

/** Column of the cell of a place. The rim of ghost cells is column 0 and the last one. */
export function columnOf({ cell, columns }: Grid, x: number): number {
  return Math.min(columns - 2, Math.max(1, Math.floor(x / cell) + 1))
}

/** Row of the cell of a place. */
export function rowOf({ cell, rows }: Grid, y: number): number {
  return Math.min(rows - 2, Math.max(1, Math.floor(y / cell) + 1))
}

/** The cell of a place, for walking its three row ranges: start[c−1] .. start[c+2], likewise at c ± columns. */
export function cellOfPlace(grid: Grid, x: number, y: number): number {
  return cellAt(x, y, grid.cell, grid.columns, grid.rows)
}

/** The caller's index of the nearest point within `radius` whose `open` bits share one with `mask` and whose depth lies in
 *  [low, high]; −1 if there is none. Equal distances: the smaller index. */
export function nearest(grid: Grid, x: number, y: number, radius: number, open: Uint16Array, mask: number, shape: Pick<Shape, 'depthOf'>, low: number, high: number): number {
  const { cell, columns, rows, start, index } = grid
  const firstColumn = Math.max(1, Math.floor((x - radius) / cell) + 1)
  const lastColumn = Math.min(columns - 2, Math.floor((x + radius) / cell) + 1)
  const firstRow = Math.max(1, Math.floor((y - radius) / cell) + 1)
  const lastRow = Math.min(rows - 2, Math.floor((y + radius) / cell) + 1)
  let best = -1
  let bestSquare = radius * radius
  for (let row = firstRow; row <= lastRow; row++) {
    const from = start[row * columns + firstColumn]!
    const to = start[row * columns + lastColumn + 1]!
    for (let k = from; k < to; k++) {
      const dx = grid.x[k]! - x
      const dy = grid.y[k]! - y
      const square = dx * dx + dy * dy
      if (square > bestSquare) continue
      const i = index[k]!
      if ((open[i]! & mask) === 0) continue
      const depth = shape.depthOf(grid.x[k]!, grid.y[k]!)
      if (depth < low || depth > high) continue
      if (square === bestSquare && best >= 0 && i > best) continue
      best = i
      bestSquare = square
    }
  }
  return best
}
