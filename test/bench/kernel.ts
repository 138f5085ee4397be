import { buildGrid, createGrid } from '../../sim/engine/kernel/grid.ts'
import { moveAnimals, type Animals, type HerdingRule, type Threats } from '../../sim/engine/kernel/motion.ts'
import { lineShape } from '../../sim/engine/kernel/lineShape.ts'
import { uniform } from '../../sim/engine/kernel/random.ts'

/** The scenario's defaults. */
const RULE: HerdingRule = {
  flightRadius: 12, fleeSpeed: 1.5, grazeSpeed: 0.3, grazeProbability: 0.05, inertia: 0.5, cohesion: 0.6, neighbourhood: 'radius', cohesionRadius: 10, neighbours: 10,
  separation: 1, separationRadius: 2, fear: 2, noise: 0.3, threatWeight: 'linear',
}
/** Quarry a square metre and quarry a beater, as in the scenario's defaults. */
const DENSITY = 240 / (200 * 300)
const QUARRY_PER_BEATER = 6
/** Herds tighten as they flee: every size is measured over the same stretch of that. */
export const TICKS = 20
const KEY = { low: 1, high: 2 }

/** One episode of TICKS ticks with n quarry, always from the same start. */
export function motionEpisode(n: number): () => void {
  const size = Math.sqrt(n / DENSITY)
  const beaters = Math.ceil(n / QUARRY_PER_BEATER)
  const { startX, startY } = sorted(places(n, 1, size), places(n, 2, size))
  const animals: Animals = {
    x_q: new Float64Array(n), y_q: new Float64Array(n), headingX_q: new Float64Array(n), headingY_q: new Float64Array(n),
    fleeing_q: new Uint8Array(n), fate_q: new Uint8Array(n), birth_q: Uint32Array.from({ length: n }, (_, q) => q),
  }
  const grid = createGrid(n)
  const threats: Threats = { grid: createGrid(beaters), radius: new Float64Array(beaters).fill(RULE.flightRadius) }
  buildGrid(threats.grid, places(beaters, 3, size), places(beaters, 4, size), new Uint8Array(beaters), beaters, size, size, RULE.flightRadius)
  const field = { shape: lineShape({ width: size, driveDepth: size, huntDepth: 0 }), open: false, lost: 3 }

  return () => {
    animals.x_q.set(startX)
    animals.y_q.set(startY)
    animals.headingX_q.fill(1)
    animals.headingY_q.fill(0)
    for (let tick = 0; tick < TICKS; tick++) {
      buildGrid(grid, animals.x_q, animals.y_q, animals.fate_q, n, size, size, RULE.cohesionRadius)
      moveAnimals(RULE, animals, n, grid, threats, field, { key: KEY, purpose: 3, season: 1, tick })
    }
  }
}

/** Rows in the order of the grid's cells, as the engine sorts them when it places the quarry. */
function sorted(x: Float64Array, y: Float64Array): { startX: Float64Array, startY: Float64Array } {
  const cell = (i: number) => Math.floor(y[i]! / RULE.cohesionRadius) * 1e6 + Math.floor(x[i]! / RULE.cohesionRadius)
  const order = Uint32Array.from(x, (_, i) => i).sort((a, b) => cell(a) - cell(b) || a - b)
  return { startX: Float64Array.from(order, i => x[i]!), startY: Float64Array.from(order, i => y[i]!) }
}

function places(n: number, which: number, size: number): Float64Array {
  return Float64Array.from({ length: n }, (_, who) => size * uniform(KEY, 1, 0, 0, who, which))
}
