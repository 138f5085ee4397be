import { createCordon, coverageOf, findGaps } from '../engine/kernel/cordon.ts'
import { pow } from '../engine/kernel/math.ts'
import { gatherCordon } from '../engine/line.ts'
import { contextOf, createRun, step } from '../engine/run.ts'
import { countNeeds } from '../engine/setting.ts'
import type { Parameters, Scenario } from '../scenario/types.ts'
import { replicateSeed } from './plan.ts'
import { runKey } from './runKey.ts'

/** One simulated season: who stood where, and what came of it. */
export interface CoverageSample {
  attendance: number
  /** Places of those on post, m. */
  places: number[]
  /** Part of the quarry that was driven over the border. */
  driven: number
  /** Part of all needs that was served. */
  caught: number
}

/** Constants of the coverage model fitted to the spatial drive: driven = N·C^exponent, caught = catchShare·driven. */
export interface CoverageFit {
  cover: number
  leakReach: number
  exponent: number
  catchShare: number
  aloneShare: number
  /** 1 − Σ residual² / Σ (driven − mean)². */
  r2Driven: number
  /** The same for the caught part of single seasons, predicted by the whole model: luck in the hunt included. */
  r2Caught: number
  /** The same for its mean over the seasons of one attendance class of 1/20: what a forecast can know. */
  r2CaughtMean: number
  samples: CoverageSample[]
}

/** Runs `count` single seasons in which everybody signs and comes with a probability drawn evenly from [0, 1]: half
 *  with agreed, half with improvised posts, without director, and fits the constants by least squares. */
export function fitCoverage(scenario: Scenario, count: number, seed: string, onSample: (done: number) => void = () => {}): CoverageFit {
  const samples: CoverageSample[] = []
  for (let k = 0; k < count; k++) {
    samples.push(sampleSeason(scenario, (k + 0.5) / count, k % 2 === 0 ? 'agreed' : 'improvised', replicateSeed(seed, k + 1)))
    onSample(k + 1)
  }
  const { field, quarry } = scenario.parameters
  const best = fitDriven(samples, field.width, quarry.flightRadius)
  const catchShare = slope(samples.map(s => s.driven), samples.map(s => s.caught))
  const predicted = samples.map(s => catchShare * predictDriven(s, best, field.width, quarry.flightRadius))
  const caught = samples.map(s => s.caught)
  return {
    ...best, catchShare, aloneShare: fitAlone(scenario, seed), samples,
    r2Caught: rSquared(caught, predicted), r2CaughtMean: rSquared(classMeans(samples, caught), classMeans(samples, predicted)),
  }
}

const CLASSES = 20

/** Mean of a value over the samples of each attendance class that has any. */
function classMeans(samples: CoverageSample[], values: number[]): number[] {
  return Array.from({ length: CLASSES }, (_, k) => values.filter((_, i) => Math.floor(samples[i]!.attendance * CLASSES) === k))
    .filter(members => members.length > 0)
    .map(members => members.reduce((a, b) => a + b, 0) / members.length)
}

type DrivenFit = Pick<CoverageFit, 'cover' | 'leakReach' | 'exponent' | 'r2Driven'>

/** Driven part by the coverage model. */
export function predictDriven(sample: CoverageSample, fit: Omit<DrivenFit, 'r2Driven'>, width: number, flightRadius: number): number {
  return pow(coverageAt(sample, fit.cover * flightRadius, fit.leakReach * flightRadius, width), fit.exponent)
}

/** Every cover and leak reach on a grid of hundredths that matters, the exponent by a finer one: the smallest squared error. */
function fitDriven(samples: CoverageSample[], width: number, flightRadius: number): DrivenFit {
  const driven = samples.map(s => s.driven)
  let best: DrivenFit = { cover: 0, leakReach: 0, exponent: 1, r2Driven: -Infinity }
  for (let cover = 60; cover <= 110; cover++) {
    for (let leak = 0; leak <= 100; leak += 5) {
      const coverage = samples.map(s => coverageAt(s, (cover / 100) * flightRadius, (leak / 100) * flightRadius, width))
      for (let exponent = 5; exponent <= 60; exponent++) {
        const r2Driven = rSquared(driven, coverage.map(c => pow(c, exponent / 10)))
        if (r2Driven > best.r2Driven) best = { cover: cover / 100, leakReach: leak / 100, exponent: exponent / 10, r2Driven }
      }
    }
  }
  return best
}

function coverageAt({ places }: CoverageSample, cover: number, reach: number, width: number): number {
  const cordon = createCordon(places.length)
  cordon.count = places.length
  cordon.place.set(places)
  cordon.cover.fill(cover)
  findGaps(cordon, width)
  return Math.max(0, coverageOf(cordon, width, reach))
}

function sampleSeason(scenario: Scenario, attendance: number, posts: 'agreed' | 'improvised', seed: string): CoverageSample {
  const parameters = structuredClone(scenario.parameters)
  parameters.pact.mandate = true
  parameters.pact.posts = posts
  parameters.border.demarcation = 1
  parameters.director.kind = 'none'
  for (const organisation of parameters.organisations) {
    organisation.disposition = 'driver'
    organisation.willingness = attendance
  }
  const run = createRun(only(parameters), seed, runKey(seed))
  step(run)
  const context = contextOf(run)
  gatherCordon(context)
  const places = Array.from(context.scratch.cordon.place.subarray(0, context.scratch.cordon.count))
  const needs = parameters.quarry.count * countNeeds(run.setting.needs)
  for (;;) {
    const result = step(run)
    if (result !== null) return { attendance, places, driven: result.row.driven / parameters.quarry.count, caught: result.row.bag / needs }
  }
}

/** aloneShare: part of all needs served by one organisation in seasons without a drive. */
function fitAlone(scenario: Scenario, seed: string): number {
  const parameters = structuredClone(scenario.parameters)
  for (const organisation of parameters.organisations) organisation.disposition = 'hunter'
  parameters.pact.mandate = false
  let caught = 0
  const seasons = 20
  for (let k = 1; k <= seasons; k++) {
    const run = createRun(only(parameters), replicateSeed(seed, k), runKey(replicateSeed(seed, k)))
    const needs = parameters.quarry.count * countNeeds(run.setting.needs)
    let result = step(run)
    while (result === null) result = step(run)
    caught += result.row.bag / needs
  }
  return caught / seasons / parameters.organisations.length
}

function only(parameters: Parameters): Scenario {
  return { parameters, schedule: [{ season: 1, parameters }], formulas: { metrics: [] } }
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
