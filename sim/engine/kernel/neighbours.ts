// The n nearest others of an animal, however far they are.
import { columnOf, rowOf, type Grid } from './grid.ts'

// Everybody looked at: place in the grid's order, and squared distance (m²). Room to find the n-th of them.
let seen = new Int32Array(0)
let square = new Float64Array(0)
let room = new Float64Array(0)

/** Writes the sum of the vectors from (x, y) to the n nearest others of animal q to `out`; all others if there are fewer.
 *  Of several at the same distance those born first count. */
export function sumNearest(grid: Grid, q: number, x: number, y: number, n: number, birth_q: Uint32Array, out: Float64Array): void {
  makeRoom(grid.index.length)
  const count = lookAround(grid, q, x, y, n)
  const limit = n < count ? nthSmallest(square, room, count, n) : Infinity
  const [who, squares] = [seen, square]
  let left = n
  let sumX = 0
  let sumY = 0
  for (let i = 0; i < count; i++) {
    if (squares[i]! >= limit) continue
    sumX += grid.x[who[i]!]! - x
    sumY += grid.y[who[i]!]! - y
    left--
  }
  if (limit === Infinity) left = 0
  for (; left > 0; left--) {
    const k = takeFirstBorn(grid, count, limit, birth_q)
    sumX += grid.x[k]! - x
    sumY += grid.y[k]! - y
  }
  out[0] = sumX
  out[1] = sumY
}

function makeRoom(capacity: number): void {
  if (seen.length >= capacity) return
  seen = new Int32Array(capacity)
  square = new Float64Array(capacity)
  room = new Float64Array(capacity)
}

/** Notes everybody in ring after ring of cells around the animal, until n of them are nearer than anybody further out can
 *  be. Returns how many were noted. */
function lookAround(grid: Grid, q: number, x: number, y: number, n: number): number {
  const { columns, rows } = grid
  const column = columnOf(grid, x)
  const row = rowOf(grid, y)
  const outermost = Math.max(column - 1, columns - 2 - column, row - 1, rows - 2 - row)
  let count = 0
  for (let ring = 0; ring <= outermost; ring++) {
    const first = Math.max(1, column - ring)
    const last = Math.min(columns - 2, column + ring)
    const lastRow = Math.min(rows - 2, row + ring)
    for (let r = Math.max(1, row - ring); r <= lastRow; r++) {
      if (r === row - ring || r === row + ring) {
        count = note(grid, q, x, y, r, first, last, count)
        continue
      }
      if (first === column - ring) count = note(grid, q, x, y, r, first, first, count)
      if (last === column + ring) count = note(grid, q, x, y, r, last, last, count)
    }
    if (count >= n && countWithin(count, ring * grid.cell) >= n) break
  }
  return count
}

/** Notes everybody but animal q in the cells `first` … `last` of a row. */
function note(grid: Grid, q: number, x: number, y: number, row: number, first: number, last: number, count: number): number {
  const [who, squares] = [seen, square]
  const to = grid.start[row * grid.columns + last + 1]!
  for (let k = grid.start[row * grid.columns + first]!; k < to; k++) {
    if (grid.index[k] === q) continue
    const dx = grid.x[k]! - x
    const dy = grid.y[k]! - y
    who[count] = k
    squares[count++] = dx * dx + dy * dy
  }
  return count
}

function countWithin(count: number, distance: number): number {
  let inside = 0
  for (let i = 0; i < count; i++) if (square[i]! <= distance * distance) inside++
  return inside
}

/** Of those at exactly this distance the one born first; it is not found again. */
function takeFirstBorn(grid: Grid, count: number, limit: number, birth_q: Uint32Array): number {
  let best = -1
  for (let i = 0; i < count; i++) {
    if (square[i] !== limit) continue
    if (best < 0 || birth_q[grid.index[seen[i]!]!]! < birth_q[grid.index[seen[best]!]!]!) best = i
  }
  square[best] = Infinity
  return seen[best]!
}

/** The n-th smallest of the first `count` squares (Hoare's selection, in `room`). */
function nthSmallest(squares: Float64Array, room: Float64Array, count: number, n: number): number {
  for (let i = 0; i < count; i++) room[i] = squares[i]!
  let low = 0
  let high = count - 1
  while (low < high) {
    const pivot = room[(low + high) >> 1]!
    let i = low
    let j = high
    while (i <= j) {
      while (room[i]! < pivot) i++
      while (room[j]! > pivot) j--
      if (i > j) break
      const swap = room[i]!
      room[i++] = room[j]!
      room[j--] = swap
    }
    if (n - 1 <= j) high = j
    else if (n - 1 >= i) low = i
    else break
  }
  return room[n - 1]!
}
