import { describe, expect, it } from 'vitest'
import { buildGrid, createGrid } from '../../../sim/engine/kernel/grid.ts'
import { lineShape } from '../../../sim/engine/kernel/lineShape.ts'
import { moveAnimals, type HerdingRule } from '../../../sim/engine/kernel/motion.ts'
import { reflect } from '../../../sim/engine/kernel/shape.ts'

const still: HerdingRule = {
  flightRadius: 10, fleeSpeed: 2, grazeSpeed: 1, grazeProbability: 0, inertia: 0, cohesion: 0, neighbourhood: 'radius', cohesionRadius: 10, neighbours: 3, separation: 0,
  separationRadius: 2, fear: 0, noise: 0, threatWeight: 'linear',
}
const LOST = 3

/** Moves animals (x, y, heading x, heading y) once, with threats (x, y, radius). */
function move(rule: Partial<HerdingRule>, at: number[][], threats: number[][] = [], open = false) {
  const n = at.length
  const column = (k: number) => Float64Array.from(at, row => row[k] ?? 0)
  const animals = { x_q: column(0), y_q: column(1), headingX_q: column(2), headingY_q: column(3), fleeing_q: new Uint8Array(n), fate_q: new Uint8Array(n), birth_q: Uint32Array.from(at, (_, i) => i) }
  const grid = createGrid(n)
  buildGrid(grid, animals.x_q, animals.y_q, animals.fate_q, n, 100, 100, 10)
  const threatGrid = createGrid(threats.length)
  const radius = Float64Array.from(threats, t => t[2]!)
  buildGrid(threatGrid, Float64Array.from(threats, t => t[0]!), Float64Array.from(threats, t => t[1]!), new Uint8Array(threats.length), threats.length, 100, 100, Math.max(10, ...radius))
  moveAnimals({ ...still, ...rule }, animals, n, grid, { grid: threatGrid, radius }, { shape: lineShape({ width: 100, driveDepth: 100, huntDepth: 0 }), open, lost: LOST }, { key: { low: 1, high: 2 }, purpose: 3, season: 1, tick: 0 })
  return { x: animals.x_q, y: animals.y_q, headingX: animals.headingX_q, headingY: animals.headingY_q, fleeing: animals.fleeing_q, fate: animals.fate_q }
}

describe('the sheep rule, term by term', () => {
  it('nobody near: stays where it is, heading kept', () => {
    const { x, y, headingY, fleeing } = move({}, [[50, 50, 0, 1]])
    expect([x[0], y[0], headingY[0], fleeing[0]]).toEqual([50, 50, 1, 0])
  })
  it('flees straight away from a threat at fleeSpeed', () => {
    const { x, y, fleeing } = move({ fear: 1 }, [[50, 50, 0, 1]], [[50, 45, 10]])
    expect([x[0], y[0], fleeing[0]]).toEqual([50, 52, 1])
  })
  it('a threat out of its flight radius does nothing; a skilled one reaches further', () => {
    expect(move({ fear: 1 }, [[50, 50]], [[50, 39, 10]]).fleeing[0]).toBe(0)
    expect(move({ fear: 1 }, [[50, 50]], [[50, 39, 12]]).fleeing[0]).toBe(1)
  })
  it('linear threats count 1 − d/r: of two at 2 m (left) and 8 m (below), r = 10, the direction is (0.8, 0.2)', () => {
    const { headingX, headingY } = move({ fear: 1 }, [[50, 50]], [[48, 50, 10], [50, 42, 10]])
    expect(headingX[0]).toBeCloseTo(0.8 / Math.sqrt(0.68), 12)
    expect(headingY[0]).toBeCloseTo(0.2 / Math.sqrt(0.68), 12)
  })
  it('unit threats count alike', () => {
    const { headingX, headingY } = move({ fear: 1, threatWeight: 'unit' }, [[50, 50]], [[48, 50, 10], [50, 42, 10]])
    expect(headingX[0]).toBeCloseTo(Math.SQRT1_2, 12)
    expect(headingY[0]).toBeCloseTo(Math.SQRT1_2, 12)
  })
  it('threats that cancel out leave the old heading', () => {
    const { headingX, x } = move({ fear: 1 }, [[50, 50, 1, 0]], [[50, 45, 10], [50, 55, 10]])
    expect([headingX[0], x[0]]).toEqual([1, 52])
  })
  it('a threatened animal is pulled to its neighbours\' centre: of (56,50) and (50,58) the direction is (6,8)/10', () => {
    // The threat stands on the spot: it threatens but pushes nowhere.
    const { headingX, headingY } = move({ cohesion: 1 }, [[50, 50], [56, 50], [50, 58]], [[50, 50, 1]])
    expect(headingX[0]).toBeCloseTo(0.6, 12)
    expect(headingY[0]).toBeCloseTo(0.8, 12)
  })
  it('or to that of its nearest others only: with n = 1 of (56,50) and (50,58) the direction is (1,0)', () => {
    const { headingX, headingY } = move({ cohesion: 1, neighbourhood: 'nearest', neighbours: 1 }, [[50, 50], [56, 50], [50, 58]], [[50, 50, 1]])
    expect([headingX[0], headingY[0]]).toEqual([1, 0])
  })
  it('nearest others attract beyond the radius, too', () => {
    const far = [[50, 50, 0, 1], [50, 90]]
    expect(move({ cohesion: 1, neighbourhood: 'nearest' }, [[20, 50, 0, 1], ...far], [[20, 50, 1]]).headingX[0]).toBeCloseTo(60 / Math.sqrt(60 * 60 + 40 * 40), 12)
    expect(move({ cohesion: 1, neighbourhood: 'radius' }, [[20, 50, 0, 1], ...far], [[20, 50, 1]]).headingX[0]).toBe(0)
  })
  it('a grazing animal is not pulled to the others, but keeps apart', () => {
    const apart = move({ grazeProbability: 1, cohesion: 5, separation: 1 }, [[50, 50], [51, 50]])
    expect(apart.x[0]).toBe(49)
    const alone = move({ grazeProbability: 1, cohesion: 5, separation: 1, inertia: 1 }, [[50, 50, 0, 1], [55, 50, 0, 1]])
    expect([alone.x[0], alone.y[0]]).toEqual([50, 51])
  })
  it('weights: inertia h·(0,1) + fear ρ·(1,0)', () => {
    const { headingX, headingY } = move({ inertia: 3, fear: 4 }, [[50, 50, 0, 1]], [[45, 50, 10]])
    expect(headingX[0]).toBeCloseTo(0.8, 12)
    expect(headingY[0]).toBeCloseTo(0.6, 12)
  })
  it('two animals in one place do not push each other and stay finite', () => {
    const { x, y } = move({ separation: 1, cohesion: 1, grazeProbability: 1, inertia: 1 }, [[50, 50, 1, 0], [50, 50, 0, 1]])
    expect([...x, ...y]).toEqual([51, 50, 50, 51])
  })
  it('all read the old positions: the result does not depend on the order of the animals', () => {
    const rule = { separation: 2, cohesion: 1, fear: 2, inertia: 0.5 }
    const at = [[50, 50, 1, 0], [51, 50.5, 0, 1], [52, 49, -1, 0]]
    const forward = move(rule, at, [[50, 45, 20]])
    const backward = move(rule, [...at].reverse(), [[50, 45, 20]])
    for (let i = 0; i < 3; i++) expect(backward.x[2 - i]).toBeCloseTo(forward.x[i]!, 12)
  })
})

describe('sides', () => {
  it('closed: turned back', () => {
    const { x, headingX, fate } = move({ fear: 1 }, [[99, 50]], [[95, 50, 10]])
    expect([x[0], headingX[0], fate[0]]).toEqual([99, -1, 0])
  })
  it('open: lost', () => expect(move({ fear: 1 }, [[99, 50]], [[95, 50, 10]], true).fate[0]).toBe(LOST))
  it('the ends of the field are always closed', () => {
    const { y, fate } = move({ fear: 1 }, [[50, 1]], [[50, 5, 10]], true)
    expect([y[0], fate[0]]).toEqual([1, 0])
  })
  it('a step longer than the field ends inside', () => expect([reflect(-300, 100), reflect(350, 100), reflect(30, 100)]).toEqual([100, 0, 30]))
})
