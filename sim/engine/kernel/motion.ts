// How quarry move: the sheep rule of Strömbom et al. 2014 (doi:10.1098/rsif.2014.0719) with many threats at once.
//   heading' = normalise(h·heading + c·[to local centre] + ρ_a·[away from close quarry] + ρ_s·[away from threats] + e·noise)
// Each bracket has unit length, a zero vector stays zero, a zero result keeps the old heading. All read the old
// positions (the grid holds a copy), then all move.
import { DIRECTION_X, DIRECTION_Y, directionOf } from './directions.ts'
import { cellOfPlace, type Grid } from './grid.ts'
import { sumNearest } from './neighbours.ts'
import { draw, type RunKey } from './random.ts'
import type { Shape } from './shape.ts'

/** Weights have no unit, radii are in metres, speeds in metres a tick. */
export interface HerdingRule {
  flightRadius: number
  fleeSpeed: number
  grazeSpeed: number
  grazeProbability: number
  inertia: number
  cohesion: number
  /** Whose centre attracts: that of everybody within cohesionRadius, or of the nearest others. */
  neighbourhood: 'radius' | 'nearest'
  cohesionRadius: number
  /** How many others make up the neighbourhood `nearest`. */
  neighbours: number
  separation: number
  separationRadius: number
  fear: number
  noise: number
  threatWeight: 'linear' | 'unit'
}

/** The moving animals (quarry), one row each. */
export interface Animals {
  x_q: Float64Array
  y_q: Float64Array
  headingX_q: Float64Array
  headingY_q: Float64Array
  /** 1: fled in this tick. */
  fleeing_q: Uint8Array
  /** 0: takes part; anything else stands outside the field. */
  fate_q: Uint8Array
  /** Identity in the random stream. */
  birth_q: Uint32Array
}

/** Threats in cell order, and the flight radius each one causes (by the caller's index). Cells are at least the largest radius wide. */
export interface Threats { grid: Grid, radius: Float64Array }

export interface Field {
  shape: Shape
  open: boolean
  /** Fate of animals that cross an open side. */
  lost: number
}

export interface MotionDraws { key: RunKey, purpose: number, season: number, tick: number }

const words = new Uint32Array(4)
const flight = new Float64Array(2)
const company = new Float64Array(4)
const nearest = new Float64Array(2)

/** Moves each of the first n animals whose fate is 0 by one tick. The grid holds where they all were at the start of the
 *  tick, in cells of at least max(cohesionRadius, separationRadius). */
export function moveAnimals(rule: HerdingRule, animals: Animals, n: number, grid: Grid, threats: Threats, field: Field, draws: MotionDraws): void {
  const { x_q, y_q, headingX_q, headingY_q, fleeing_q, fate_q, birth_q } = animals
  const { key, purpose, season, tick } = draws
  const grazeLimit = rule.grazeProbability * 4294967296
  for (let q = 0; q < n; q++) {
    if (fate_q[q] !== 0) continue
    const x = x_q[q]!
    const y = y_q[q]!
    const threatened = sumThreats(rule, threats, x, y)
    draw(key, purpose, season, tick, birth_q[q]!, 0, words)
    fleeing_q[q] = threatened ? 1 : 0
    if (!threatened && words[0]! >= grazeLimit) continue
    sumNeighbours(rule, grid, x, y)
    if (threatened && rule.neighbourhood === 'nearest') pullToNearest(rule, grid, q, x, y, birth_q)
    const direction = directionOf(words[1]!)
    let nextX = rule.inertia * headingX_q[q]! + rule.noise * DIRECTION_X[direction]! + company[2]!
    let nextY = rule.inertia * headingY_q[q]! + rule.noise * DIRECTION_Y[direction]! + company[3]!
    if (threatened) {
      nextX += company[0]! + flight[0]!
      nextY += company[1]! + flight[1]!
    }
    const length = Math.sqrt(nextX * nextX + nextY * nextY)
    if (length > 0) {
      headingX_q[q] = nextX / length
      headingY_q[q] = nextY / length
    }
    step(animals, q, x, y, threatened ? rule.fleeSpeed : rule.grazeSpeed, field)
  }
}

/** Weighted direction away from all threats within their radius, into `flight`. False: no threat near. */
function sumThreats(rule: HerdingRule, threats: Threats, x: number, y: number): boolean {
  const { grid, radius } = threats
  if (grid.count === 0) return false
  const centre = cellOfPlace(grid, x, y)
  let sumX = 0
  let sumY = 0
  let threatened = false
  for (let row = -1; row <= 1; row++) {
    const c = centre + row * grid.columns
    const to = grid.start[c + 2]!
    for (let k = grid.start[c - 1]!; k < to; k++) {
      const dx = x - grid.x[k]!
      const dy = y - grid.y[k]!
      const reach = radius[grid.index[k]!]!
      const square = dx * dx + dy * dy
      if (square >= reach * reach) continue
      threatened = true
      if (square === 0) continue
      const distance = Math.sqrt(square)
      const weight = rule.threatWeight === 'linear' ? (1 - distance / reach) / distance : 1 / distance
      sumX += dx * weight
      sumY += dy * weight
    }
  }
  const length = Math.sqrt(sumX * sumX + sumY * sumY)
  flight[0] = length > 0 ? (rule.fear * sumX) / length : 0
  flight[1] = length > 0 ? (rule.fear * sumY) / length : 0
  return threatened
}

/** The pull to the local centre (0, 1) and the push from close neighbours (2, 3), into `company`. The animal itself is
 *  at distance 0 and adds nothing. */
function sumNeighbours(rule: HerdingRule, grid: Grid, x: number, y: number): void {
  const near = rule.cohesionRadius * rule.cohesionRadius
  const close = rule.separationRadius * rule.separationRadius
  const centre = cellOfPlace(grid, x, y)
  let pullX = 0
  let pullY = 0
  let pushX = 0
  let pushY = 0
  for (let row = -1; row <= 1; row++) {
    const c = centre + row * grid.columns
    const to = grid.start[c + 2]!
    for (let k = grid.start[c - 1]!; k < to; k++) {
      const dx = grid.x[k]! - x
      const dy = grid.y[k]! - y
      const square = dx * dx + dy * dy
      if (square <= near) {
        pullX += dx
        pullY += dy
      }
      if (square <= close && square > 0) {
        const distance = Math.sqrt(square)
        pushX -= dx / distance
        pushY -= dy / distance
      }
    }
  }
  const pull = Math.sqrt(pullX * pullX + pullY * pullY)
  const push = Math.sqrt(pushX * pushX + pushY * pushY)
  company[0] = pull > 0 ? (rule.cohesion * pullX) / pull : 0
  company[1] = pull > 0 ? (rule.cohesion * pullY) / pull : 0
  company[2] = push > 0 ? (rule.separation * pushX) / push : 0
  company[3] = push > 0 ? (rule.separation * pushY) / push : 0
}

/** The pull to the centre of the nearest others, into `company` (0, 1). */
function pullToNearest(rule: HerdingRule, grid: Grid, q: number, x: number, y: number, birth_q: Uint32Array): void {
  sumNearest(grid, q, x, y, rule.neighbours, birth_q, nearest)
  const length = Math.sqrt(nearest[0]! * nearest[0]! + nearest[1]! * nearest[1]!)
  company[0] = length > 0 ? (rule.cohesion * nearest[0]!) / length : 0
  company[1] = length > 0 ? (rule.cohesion * nearest[1]!) / length : 0
}

/** One step along the heading; borders turn the animal back, an open side loses it. */
function step(animals: Animals, q: number, oldX: number, oldY: number, speed: number, { shape, open, lost }: Field): void {
  const { x_q, y_q, headingX_q, headingY_q } = animals
  x_q[q] = oldX + speed * headingX_q[q]!
  y_q[q] = oldY + speed * headingY_q[q]!
  if (!shape.bounce(x_q, y_q, headingX_q, headingY_q, q) || !open) return
  animals.fate_q[q] = lost
  animals.fleeing_q[q] = 0
}
