// Points of the plausible region: does a claim's sign hold there, too?
import seedrandom from 'seedrandom'
import type { Settings } from '../../scenario/paths.ts'
import { fieldAt, getPath } from '../../scenario/paths.ts'
import type { Parameters } from '../../scenario/types.ts'
import type { Claim, Region } from './pattern.ts'

export const POINTS = 200
/** Paired seeds at each point. */
export const SEEDS_AT_POINT = 3
/** Below this part of the points a claim is conditional. */
export const ROBUST = 0.8

/** What nobody knows of a real case, as factors on what the scenario says: how shy and how quick the quarry are, how far hunters see,
 *  how long a catch takes, how fast people learn. */
const USUAL: Region = {
  'quarry.flightRadius': [0.85, 1.15], 'quarry.fleeSpeed': [0.85, 1.15], 'hunt.sight': [0.8, 1.25], 'hunt.handling': [0.7, 1.4], 'hunt.duration': [0.8, 1.25],
  'belief.rate': [0.6, 1.6], 'trust.build': [0.6, 1.6], 'trust.erode': [0.6, 1.6], 'willingness.rate': [0.6, 1.6],
}

/** Latin hypercube (McKay, Beckman & Conover 1979, doi:10.2307/1268522): every range cut into as many strips as there are points, each
 *  strip used once. The same claim has the same points. parameters: those of its scenario. */
export function pointsOfRegion(claim: Claim, parameters: Parameters, points = POINTS): Settings[] {
  const usual = Object.entries(USUAL).map(([path, factors]) => [path, factors.map(factor => factor * Number(getPath(parameters, path)))])
  const region = { ...Object.fromEntries(usual), ...claim.region } as Region
  const columns = Object.entries(region).map(([path, [low, high]]) => {
    const random = seedrandom(`region:${claim.id}:${path}`)
    const strips = shuffled(points, random)
    const { type, min = -Infinity, max = Infinity } = fieldAt(path) ?? {}
    return { path, values: strips.map(strip => Math.min(max, Math.max(min, place(low + ((strip + random()) / points) * (high - low), type === 'whole')))) }
  })
  return Array.from({ length: points }, (_, p) => Object.fromEntries(columns.map(({ path, values }) => [path, values[p]!])))
}

function place(value: number, whole: boolean): number {
  return whole ? Math.round(value) : Number(value.toPrecision(6))
}

function shuffled(n: number, random: () => number): number[] {
  const order = Array.from({ length: n }, (_, i) => i)
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[order[i], order[j]] = [order[j]!, order[i]!]
  }
  return order
}
