// The coverage model speaks for the spatial drive: gaps, metrics and forecast use its constants.
import { beforeAll, describe, expect, it } from 'vitest'
import { sampleAlone, sampleSeasons, type CoverageSample } from '../../sim/experiment/coverageSamples.ts'
import { coverageFieldOf, fitCoverage, judgeCoverage } from '../../sim/experiment/fitCoverage.ts'
import type { Scenario } from '../../sim/index.ts'
import { loadScenario } from '../support/seasons.ts'

describe('the flagship\'s coverage constants, on seasons they were not fitted to', () => {
  let scenario: Scenario
  let samples: CoverageSample[]
  beforeAll(async () => {
    scenario = await loadScenario('water-sector')
    samples = sampleSeasons(scenario, 160, 'fresh')
  })
  const field = () => coverageFieldOf(scenario.parameters)

  it('tell what is driven and caught: R² over 0.9', () => {
    const quality = judgeCoverage(samples, scenario.parameters.coverage, field())
    console.log(quality)
    expect(quality.r2Driven).toBeGreaterThan(0.9)
    expect(quality.r2CaughtMean).toBeGreaterThan(0.9)
  })

  it('are close to what a fit to these seasons gives', () => {
    const fit = fitCoverage(samples, field())
    console.log(fit)
    expect(Math.abs(fit.cover - scenario.parameters.coverage.cover)).toBeLessThan(0.05)
    expect(Math.abs(fit.catchShare - scenario.parameters.coverage.catchShare)).toBeLessThan(0.05)
  })

  it('the share of an organisation without a drive is within a fifth of the constant', () => {
    const alone = sampleAlone(scenario, 20, 'fresh')
    expect(Math.abs(alone / scenario.parameters.coverage.aloneShare - 1)).toBeLessThan(0.2)
  })
})
