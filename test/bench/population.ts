// 10,000 organisations in groups of 5 in the threshold game, imitating, 1,000 seasons: seconds, and the most memory that the
// process held. A program of its own, so that the memory is its own. Prints both as JSON.
import { createRun, parseScenario, stepSeason } from '../../sim/index.ts'

const MEMBERS = 10_000
const SEASONS = 1_000

const scenario = await parseScenario(JSON.stringify({
  battue: 1, id: 'population', title: 'Population', seasons: SEASONS,
  organisations: [
    { id: 'drives', count: MEMBERS / 2, size: 1, disposition: 'driver', willingness: 1 },
    { id: 'rides', count: MEMBERS / 2, size: 1, disposition: 'hunter', willingness: 1 },
  ],
  population: { group: 5 },
  drive: { model: 'threshold', threshold: 3, factor: 4, cost: 1 },
  learning: { rule: 'imitate', update: 'all', sharpness: 0.5 },
  belief: { drySeasons: 1 },
}))
const start = performance.now()
const run = createRun(scenario)
while (!run.finished) stepSeason(run)
console.log(JSON.stringify({ seconds: (performance.now() - start) / 1000, megabytes: process.resourceUsage().maxRSS / 1024 }))
