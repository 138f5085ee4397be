import { coverageOf, createCordon, findGaps } from '../engine/kernel/cordon.ts'
import { pow } from '../engine/kernel/math.ts'
import type { CoverageSample } from './coverageSamples.ts'

/** Constants of the coverage model: driven = N·C^exponent, caught = catchShare·driven. Radii in flight radii. */
export interface CoverageConstants { cover: number, leakReach: number, exponent: number, catchShare: number }

/** How well constants tell the simulated seasons: R² = 1 − Σ residual² / Σ (observed − mean)². */
export interface CoverageQuality {
  r2Driven: number
  /** Of the caught part of single seasons, the luck of the hunt included. */
  r2Caught: number
  /** Of its mean over the seasons of one attendance class of 1/20: what a forecast can know. */
  r2CaughtMean: number
}

/** Field that the samples come from: width and flight radius, m. */
interface Field { width: number, flightRadius: number }

/** Driven part by the coverage model. */
export function predictDriven(sample: CoverageSample, { cover, leakReach, exponent }: Omit<CoverageConstants, 'catchShare'>, field: Field): number {
  return pow(coverageAt(sample, cover, leakReach, field), exponent)
}

/** Least squares over a grid of cover, leak reach and exponent for the driven part; then the catch share through the origin. */
export function fitCoverage(samples: CoverageSample[], field: Field): CoverageConstants {
  const driven = samples.map(s => s.driven)
  let best = { cover: 0, leakReach: 0, exponent: 1 }
  let bestR2 = -Infinity
  for (let cover = 60; cover <= 110; cover++) {
    for (let leak = 0; leak <= 100; leak += 5) {
      const coverage = samples.map(s => coverageAt(s, cover / 100, leak / 100, field))
      for (let tenths = 5; tenths <= 40; tenths++) {
        const r2 = rSquared(driven, coverage.map(c => pow(c, tenths / 10)))
        if (r2 > bestR2) {
          bestR2 = r2
          best = { cover: cover / 100, leakReach: leak / 100, exponent: tenths / 10 }
        }
      }
    }
  }
  return { ...best, catchShare: slope(driven, samples.map(s => s.caught)) }
}

export function judgeCoverage(samples: CoverageSample[], constants: CoverageConstants, field: Field): CoverageQuality {
  const driven = samples.map(s => predictDriven(s, constants, field))
  const caught = driven.map(part => constants.catchShare * part)
  const observed = samples.map(s => s.caught)
  return {
    r2Driven: rSquared(samples.map(s => s.driven), driven),
    r2Caught: rSquared(observed, caught),
    r2CaughtMean: rSquared(classMeans(samples, observed), classMeans(samples, caught)),
  }
}

const CLASSES = 20

/** Mean of a value over the samples of each attendance class that has any. */
function classMeans(samples: CoverageSample[], values: number[]): number[] {
  return Array.from({ length: CLASSES }, (_, k) => values.filter((_, i) => Math.floor(samples[i]!.attendance * CLASSES) === k))
    .filter(members => members.length > 0)
    .map(members => members.reduce((a, b) => a + b, 0) / members.length)
}

function coverageAt({ places }: CoverageSample, cover: number, leakReach: number, { width, flightRadius }: Field): number {
  const cordon = createCordon(places.length)
  cordon.count = places.length
  cordon.place.set(places)
  cordon.cover.fill(cover * flightRadius)
  findGaps(cordon, width)
  return coverageOf(cordon, width, leakReach * flightRadius)
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

/** Part of the variance of `observed` that `predicted` explains. */
export function rSquared(observed: number[], predicted: number[]): number {
  const mean = observed.reduce((a, b) => a + b, 0) / observed.length
  let residual = 0
  let total = 0
  observed.forEach((value, i) => {
    residual += (value - predicted[i]!) ** 2
    total += (value - mean) ** 2
  })
  return 1 - residual / total
}
