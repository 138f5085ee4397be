import { createCordon } from '../engine/kernel/cordon.ts'
import { pow } from '../engine/kernel/math.ts'
import type { FieldSize, Shape } from '../engine/kernel/shape.ts'
import { SHAPES } from '../engine/kernel/shapes.ts'
import type { Parameters } from '../scenario/types.ts'
import { finish, type CoverageSample } from './coverageSamples.ts'

/** Constants of the coverage model: driven = N·C^exponent, caught = catchShare·driven. Radii in flight radii. */
export interface CoverageConstants { cover: number, leakReach: number, exponent: number, catchShare: number }
/** What the driven part depends on. */
export type DriveConstants = Omit<CoverageConstants, 'catchShare'>

/** How well constants tell the simulated seasons: R² = 1 − Σ residual² / Σ (observed − mean)². NaN where nothing varies. */
export interface CoverageQuality {
  r2Driven: number
  /** Of the caught part of single seasons, the luck of the hunt included. */
  r2Caught: number
  /** Of its mean over the seasons of one attendance class of 1/20: what a forecast can know. */
  r2CaughtMean: number
  /** The same for the driven part. */
  r2DrivenMean: number
}

/** What the samples come from: the shape of the field, how deep the cordon goes and the flight radius, m. */
export interface CoverageField { shape: Shape, driveDepth: number, flightRadius: number }

export function coverageFieldOf({ field, quarry }: { field: FieldSize & Pick<Parameters['field'], 'cordon'>, quarry: Pick<Parameters['quarry'], 'flightRadius'> }): CoverageField {
  return { shape: SHAPES[field.cordon](field), driveDepth: field.driveDepth, flightRadius: quarry.flightRadius }
}

/** Where the fit looks: first everywhere in large steps, then around the best places in small ones. */
export const SEARCH = { cover: [0.1, 2], leakReach: [0, 2], exponent: [0.1, 8] } as const satisfies Record<keyof DriveConstants, readonly [number, number]>
const COVERS = steps(10, 200, 5)
const LEAKS = steps(0, 200, 10)
const TENTHS = [1, 3, 5, 7, 10, 15, 20, 30, 40, 60, 80]
const BEST_PLACES = 5

/** Driven part by the coverage model. */
export function predictDriven(sample: CoverageSample, { cover, leakReach, exponent }: DriveConstants, field: CoverageField): number {
  return pow(coverageAt(sample, cover, leakReach, field), exponent)
}

/** Least squares over a grid of cover, leak reach and exponent for the driven part; then the catch share through the origin. */
export function fitCoverage(samples: readonly CoverageSample[], field: CoverageField): CoverageConstants {
  return finish(fittingCoverage(samples, field))
}

/** One point of the grid: cover and leak reach in hundredths, the exponent in tenths, and the sum of squared residuals. */
interface Point { cover: number, leak: number, tenths: number, squares: number }

/** The same in steps, for a program that must look up in between. Steps of 0.01 for cover, 0.05 for leakReach, 0.1 for exponent. */
export function* fittingCoverage(samples: readonly CoverageSample[], field: CoverageField): Generator<void, CoverageConstants> {
  const driven = samples.map(s => s.driven)
  function* search(covers: readonly number[], leaks: readonly number[], exponents: readonly number[]): Generator<void, Point[]> {
    const points: Point[] = []
    for (const cover of covers) {
      for (const leak of leaks) {
        const coverage = samples.map(s => coverageAt(s, cover / 100, leak / 100, field))
        points.push(...exponents.map(tenths => ({ cover, leak, tenths, squares: residualSquares(driven, coverage.map(c => pow(c, tenths / 10))) })))
        yield
      }
    }
    return points
  }

  /** From a point to the best around it, until there is none that is better. */
  function* descend(from: Point): Generator<void, Point> {
    for (let point = from; ;) {
      const { cover, leak, tenths } = point
      const reach = Math.max(2, Math.ceil(tenths / 6))
      const around = yield* search(
        within(steps(cover - 5, cover + 5, 1), SEARCH.cover, 100), within(steps(leak - 10, leak + 10, 5), SEARCH.leakReach, 100),
        within(steps(tenths - reach, tenths + reach, 1), SEARCH.exponent, 10),
      )
      const best = least([point, ...around])
      if (best === point) return point
      point = best
    }
  }

  const rough = yield* search(COVERS, LEAKS, TENTHS)
  const places = Array.from({ length: rough.length / TENTHS.length }, (_, k) => least(rough.slice(k * TENTHS.length, (k + 1) * TENTHS.length)))
  const found: Point[] = []
  for (const place of places.sort(bySquares).slice(0, BEST_PLACES)) found.push(yield* descend(place))
  const best = least(found)
  return { cover: best.cover / 100, leakReach: best.leak / 100, exponent: best.tenths / 10, catchShare: slope(driven, samples.map(s => s.caught)) }
}

function least(points: readonly Point[]): Point {
  return points.reduce((best, point) => (point.squares < best.squares ? point : best))
}

/** The first of equals: equally good points differ in nothing that the samples could tell. */
function bySquares(a: Point, b: Point): number {
  return a.squares - b.squares
}

function steps(from: number, to: number, by: number): number[] {
  return Array.from({ length: Math.floor((to - from) / by) + 1 }, (_, k) => from + k * by)
}

function within(values: readonly number[], [low, high]: readonly [number, number], scale: number): number[] {
  return values.filter(value => value >= low * scale && value <= high * scale)
}

export function judgeCoverage(samples: readonly CoverageSample[], constants: CoverageConstants, field: CoverageField): CoverageQuality {
  const driven = samples.map(s => predictDriven(s, constants, field))
  const caught = driven.map(part => constants.catchShare * part)
  const observedDriven = samples.map(s => s.driven)
  const observedCaught = samples.map(s => s.caught)
  return {
    r2Driven: rSquared(observedDriven, driven),
    r2DrivenMean: rSquared(classMeans(samples, observedDriven), classMeans(samples, driven)),
    r2Caught: rSquared(observedCaught, caught),
    r2CaughtMean: rSquared(classMeans(samples, observedCaught), classMeans(samples, caught)),
  }
}

const CLASSES = 20

/** Mean of a value over the samples of each attendance class that has any. */
function classMeans(samples: readonly CoverageSample[], values: number[]): number[] {
  return Array.from({ length: CLASSES }, (_, k) => values.filter((_, i) => Math.floor(samples[i]!.attendance * CLASSES) === k))
    .filter(members => members.length > 0)
    .map(members => members.reduce((a, b) => a + b, 0) / members.length)
}

/** Mean over the depths at which the cordon must be looked at: a ring closes in. */
function coverageAt({ places, skills }: CoverageSample, cover: number, leakReach: number, { shape, driveDepth, flightRadius }: CoverageField): number {
  const cordon = createCordon(places.length)
  cordon.count = places.length
  cordon.cover.set(skills.map(skill => skill * cover * flightRadius))
  let sum = 0
  for (let look = 0; look < shape.looks; look++) {
    const length = shape.lengthAt(((look + 0.5) / shape.looks) * driveDepth)
    const scale = length / shape.length
    places.forEach((place, i) => { cordon.place[i] = place * scale })
    shape.findGaps(cordon, length)
    sum += shape.coverageOf(cordon, length, leakReach * flightRadius)
  }
  return sum / shape.looks
}

/** Least squares through the origin. */
function slope(x: number[], y: number[]): number {
  let xy = 0
  let xx = 0
  x.forEach((value, i) => {
    xy += value * y[i]!
    xx += value * value
  })
  return xx > 0 ? xy / xx : 0
}

function residualSquares(observed: readonly number[], predicted: readonly number[]): number {
  let sum = 0
  observed.forEach((value, i) => { sum += (value - predicted[i]!) ** 2 })
  return sum
}

/** Part of the variance of `observed` that `predicted` explains; NaN if there is none. */
export function rSquared(observed: readonly number[], predicted: readonly number[]): number {
  const mean = observed.reduce((a, b) => a + b, 0) / observed.length
  let total = 0
  for (const value of observed) total += (value - mean) ** 2
  return total > 0 ? 1 - residualSquares(observed, predicted) / total : NaN
}
