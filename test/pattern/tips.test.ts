// The five tips as switches in the flagship: together they hold the alliance, one alone does not.
import { beforeAll, describe, expect, it } from 'vitest'
import { mean, pairedDifference } from '../../sim/experiment/statistics.ts'
import type { Settings } from '../../sim/index.ts'
import { loadScenario, playSeasons } from '../support/seasons.ts'

const SEEDS = Array.from({ length: 12 }, (_, k) => `tips-${k + 1}`)
const SEASONS = 8
const TIPS = ['mindshift', 'transparency', 'border', 'agreements', 'director'] as const

/** Mean bag of the first seasons, one a seed, with these tips followed from the start. */
async function bags(followed: readonly string[]): Promise<number[]> {
  const { tips } = (await loadScenario('water-sector')).parameters
  const set: Settings = Object.assign({}, ...TIPS.map(tip => tips[tip][followed.includes(tip) ? 'on' : 'off']))
  const scenario = await loadScenario('water-sector', set)
  return SEEDS.map(seed => mean(playSeasons(scenario, seed, SEASONS).map(({ row }) => row.bag)))
}

describe('bag of the first 8 seasons, 12 paired seeds', () => {
  let none: number[]
  let all: number[]
  beforeAll(async () => {
    none = await bags([])
    all = await bags(TIPS)
  })

  it('all five tips bring more than none', () => {
    const more = pairedDifference(all, none, 'all')
    console.log(`all ${mean(all).toFixed(1)}, none ${mean(none).toFixed(1)}: ${more.mean.toFixed(1)} [${more.low.toFixed(1)}, ${more.high.toFixed(1)}] more`)
    expect(more.low).toBeGreaterThan(10)
  })

  it.each(TIPS)('all five tips bring more than %s alone', async tip => {
    const alone = await bags([tip])
    const more = pairedDifference(all, alone, tip)
    console.log(`${tip} alone ${mean(alone).toFixed(1)}: all bring ${more.mean.toFixed(1)} [${more.low.toFixed(1)}, ${more.high.toFixed(1)}] more`)
    expect(more.low).toBeGreaterThan(10)
  })
})
