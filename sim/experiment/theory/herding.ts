import { DIRECTION_X, DIRECTION_Y, directionOf } from '../../engine/kernel/directions.ts'
import { centreOf, stepDrover, type Herd } from '../../engine/kernel/drover.ts'
import { buildGrid, createGrid } from '../../engine/kernel/grid.ts'
import { lineShape } from '../../engine/kernel/lineShape.ts'
import { moveAnimals, type Animals, type HerdingRule } from '../../engine/kernel/motion.ts'
import { draw, PURPOSES, toUnit, type RunKey } from '../../engine/kernel/random.ts'
import { runKey } from '../runKey.ts'
import type { Row } from './check.ts'
import { whole } from './inputs.ts'
import { defineTopic, type LookUp } from './topic.ts'

interface Inputs { readonly sheep: number, readonly neighbours: number, readonly seeds: number }

/** Radius within which sheep keep apart, m; also what the shepherd's distances hang on. */
const REACH = 2
const FLIGHT_RADIUS = 65
const STEPS = 8_000
/** The goal lies in the middle of a field that nobody can get out of: no walls. */
const GOAL = 2 * STEPS
const SIZE = 2 * GOAL
const ARRIVED = 10

/** The sheep of the paper; distances in metres, speeds in metres a step. */
const SHEEP: Omit<HerdingRule, 'neighbours'> = {
  flightRadius: FLIGHT_RADIUS, fleeSpeed: 1, grazeSpeed: 1, grazeProbability: 0.05, inertia: 0.5, cohesion: 1.05, neighbourhood: 'nearest', cohesionRadius: REACH,
  separation: 2, separationRadius: REACH, fear: 1, noise: 0.3, threatWeight: 'unit',
}
const SHEPHERD = { goalX: GOAL, goalY: GOAL, reach: REACH, speed: 1.5 }

/** The change is sharp where each sheep heeds about half of the others: the largest part of the flocks that may come home, or
 *  stay out. */
const BOUNDS: readonly { sheep: number, neighbours: number, quantity: 'home' | 'astray', most: number }[] = [
  { sheep: 50, neighbours: 20, quantity: 'home', most: 0.25 },
  { sheep: 50, neighbours: 30, quantity: 'astray', most: 0.05 },
  { sheep: 30, neighbours: 13, quantity: 'home', most: 0.05 },
  { sheep: 30, neighbours: 16, quantity: 'astray', most: 0.05 },
]

/** One shepherd brings a flock home if each sheep heeds enough of the others: about half of them. */
export const herding = defineTopic<Inputs>({
  id: 'herding',
  title: { en: 'One shepherd and a flock: each sheep must heed about half of the others', nl: 'Eén herder en een kudde: elk schaap moet op ongeveer de helft van de andere letten' },
  source: 'Strömbom et al. 2014, doi:10.1098/rsif.2014.0719 (secondary source: bounds of our specification)',
  inputs: {
    sheep: whole(2, 200, { en: 'number of sheep', nl: 'aantal schapen' }),
    neighbours: whole(1, 199, { en: 'nearest others that each sheep heeds', nl: 'dichtste buren waarop elk schaap let' }),
    seeds: whole(1, 1_000, { en: 'number of flocks', nl: 'aantal kuddes' }),
  },
  cases: BOUNDS.map(({ sheep, neighbours }) => ({ inputs: { sheep, neighbours, seeds: 20 } })),
  refuses: ({ sheep, neighbours }) => (neighbours < sheep ? null : { input: 'neighbours', accepts: { en: 'less than the number of sheep', nl: 'minder dan het aantal schapen' } }),
  rows: async (inputs, _cited, lookUp) => [judged(inputs, await homecomings(inputs, lookUp))],
})

/** Where nothing is cited any part will do. */
function judged({ sheep, neighbours, seeds }: Inputs, home: number): Row {
  const bound = BOUNDS.find(each => each.sheep === sheep && each.neighbours === neighbours)
  if (bound === undefined) return { quantity: 'home', expected: 0.5, measured: home / seeds, tolerance: 0.5 }
  const { quantity, most } = bound
  return { quantity: `${quantity}/cited`, expected: 0, measured: (quantity === 'home' ? home : seeds - home) / seeds, tolerance: most }
}

async function homecomings({ sheep, neighbours, seeds }: Inputs, lookUp: LookUp): Promise<number> {
  let home = 0
  for (let seed = 1; seed <= seeds; seed++) if (await comesHome(sheep, { ...SHEEP, neighbours }, runKey(`theory:herding:${seed}`), lookUp)) home++
  return home
}

/** Sheep start anywhere in [75, 150]² seen from the goal, the shepherd in [0, 5]². Each step first the shepherd moves, then all
 *  sheep, who see each other where they were before it. */
async function comesHome(n: number, rule: HerdingRule, key: RunKey, lookUp: LookUp): Promise<boolean> {
  const animals = startOf(n, key)
  const herd: Herd = { n, ...animals }
  const words = new Uint32Array(4)
  draw(key, PURPOSES.drover, 0, 0, 0, 0, words)
  const shepherd = Float64Array.of(GOAL + 5 * toUnit(words[0]!, words[1]!), GOAL + 5 * toUnit(words[2]!, words[3]!))
  const grid = createGrid(n)
  const threats = { grid: createGrid(1), radius: Float64Array.of(FLIGHT_RADIUS) }
  const field = { shape: lineShape({ width: SIZE, driveDepth: SIZE, huntDepth: 0 }), open: false, lost: 1 }
  const centre = new Float64Array(2)
  for (let tick = 0; tick < STEPS; tick++) {
    if (tick % 100 === 0) await lookUp()
    // One cell: a flock is small, and this field is not.
    buildGrid(grid, animals.x_q, animals.y_q, animals.fate_q, n, SIZE, SIZE, SIZE)
    stepDrover(SHEPHERD, herd, shepherd)
    buildGrid(threats.grid, shepherd.subarray(0, 1), shepherd.subarray(1, 2), new Uint8Array(1), 1, SIZE, SIZE, SIZE)
    moveAnimals(rule, animals, n, grid, threats, field, { key, purpose: PURPOSES.motion, season: 0, tick })
    centreOf(herd, centre)
    const [x, y] = [centre[0]! - GOAL, centre[1]! - GOAL]
    if (x * x + y * y <= ARRIVED * ARRIVED) return true
  }
  return false
}

function startOf(n: number, key: RunKey): Animals {
  const column = (): Float64Array => new Float64Array(n)
  const animals: Animals = {
    x_q: column(), y_q: column(), headingX_q: column(), headingY_q: column(),
    fleeing_q: new Uint8Array(n), fate_q: new Uint8Array(n), birth_q: Uint32Array.from({ length: n }, (_, q) => q),
  }
  const words = new Uint32Array(4)
  for (let q = 0; q < n; q++) {
    draw(key, PURPOSES.placement, 0, 0, q, 0, words)
    animals.x_q[q] = GOAL + 75 + (75 * words[0]!) / 4294967296
    animals.y_q[q] = GOAL + 75 + (75 * words[1]!) / 4294967296
    const direction = directionOf(words[2]!)
    animals.headingX_q[q] = DIRECTION_X[direction]!
    animals.headingY_q[q] = DIRECTION_Y[direction]!
  }
  return animals
}
