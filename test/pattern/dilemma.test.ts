// The flagship's defaults lie where the dilemma is real. Only dispositions differ between the variants; seeds are paired.
import { beforeAll, describe, expect, it } from 'vitest'
import { mean, pairedDifference, pairedRatio, type Interval } from '../../sim/experiment/statistics.ts'
import type { SeasonResult } from '../../sim/index.ts'
import { loadScenario, playSeasons } from '../support/seasons.ts'

const SEEDS = Array.from({ length: 24 }, (_, k) => `dilemma-${k + 1}`)
const IDS = ['authority', 'contractor', 'engineers', 'institute', 'town', 'utility']

/** First seasons of the flagship, one a seed, with everybody having this disposition, save the riders. */
async function firstSeasons(disposition: string, riders: string[] = []): Promise<SeasonResult[]> {
  const set = Object.fromEntries(IDS.map(id => [`organisations.${id}.disposition`, riders.includes(id) ? 'freeRider' : disposition]))
  const scenario = await loadScenario('water-sector', set)
  return SEEDS.map(seed => playSeasons(scenario, seed, 1)[0]!)
}

const bags = (seasons: SeasonResult[]) => seasons.map(({ row }) => row.bag)
const payoffs = (seasons: SeasonResult[], id: string) => seasons.map(({ organisations }) => organisations.find(each => each.organisation === id)!.payoff)
const told = ({ mean: m, low, high }: Interval) => `${m.toFixed(2)} [${low.toFixed(2)}, ${high.toFixed(2)}]`

describe('the flagship, 24 paired seeds, keep', () => {
  let everybody: SeasonResult[]
  let nobody: SeasonResult[]
  beforeAll(async () => {
    everybody = await firstSeasons('driver')
    nobody = await firstSeasons('hunter')
  })

  it('everybody driving brings at least 1.5 times the bag of nobody driving', () => {
    const ratio = pairedRatio(bags(everybody), bags(nobody), 'ratio')
    console.log(`bag ${mean(bags(everybody)).toFixed(1)} against ${mean(bags(nobody)).toFixed(1)}: ${told(ratio)} times`)
    expect(ratio.low).toBeGreaterThan(1.5)
  })

  it.each(['authority', 'engineers', 'town'])('a single free rider (%s) earns more than each driver', async rider => {
    const seasons = await firstSeasons('driver', [rider])
    for (const driver of IDS.filter(id => id !== rider)) {
      const advantage = pairedDifference(payoffs(seasons, rider), payoffs(seasons, driver), driver)
      console.log(`${rider} against ${driver}: ${told(advantage)} more`)
      expect(advantage.low).toBeGreaterThan(0)
    }
  })

  it('everybody riding free earns less than everybody driving', async () => {
    const riding = await firstSeasons('freeRider')
    for (const id of IDS) expect(pairedDifference(payoffs(everybody, id), payoffs(riding, id), id).low).toBeGreaterThan(0)
  })

  it('three of six riding free side by side bring less than no drive at all', async () => {
    const broken = await firstSeasons('driver', IDS.slice(0, 3))
    const difference = pairedDifference(bags(nobody), bags(broken), 'broken')
    console.log(`bag ${mean(bags(broken)).toFixed(1)} against ${mean(bags(nobody)).toFixed(1)} without a drive: ${told(difference)} less`)
    expect(difference.low).toBeGreaterThan(0)
  })
})
