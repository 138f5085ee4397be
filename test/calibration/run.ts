// How the defaults were found: `npm run calibrate` scans a plausible region of the hunt and fits the coverage model, and
// writes the tables and plots that docs/calibration.md shows. Takes some minutes; CI does not run it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import seedrandom from 'seedrandom'
import { stringify } from 'csv-stringify/sync'
import { sampleAlone, sampleSeasons } from '../../sim/experiment/coverageSamples.ts'
import { coverageFieldOf, fitCoverage, judgeCoverage, predictDriven } from '../../sim/experiment/fitCoverage.ts'
import { createRun, parseScenario, stepSeason } from '../../sim/index.ts'
import { scatterSvg } from './scatter.ts'

const FOLDER = new URL('../../docs/calibration/', import.meta.url)
const FLAGSHIP = readFileSync(new URL('../../scenarios/water-sector.yaml', import.meta.url), 'utf8')
const POINTS = 200
const SEEDS = ['scan-1', 'scan-2', 'scan-3']

/** The plausible region: where a prototype of the model had found effects. */
const REGION: Record<string, [low: number, high: number]> = {
  'field.huntDepth': [45, 80],
  'hunt.duration': [90, 170],
  'hunt.sight': [12, 24],
  'hunt.captureRadius': [5, 7],
  'hunt.catchRate': [0.3, 0.7],
  'hunt.speed': [1, 1.3],
  'hunt.fatiguePerTick': [0.0006, 0.0014],
  'quarry.cohesion': [0.3, 1.05],
}

/** Latin hypercube: every parameter takes each of its POINTS strata once. */
function latinHypercube(): Record<string, number>[] {
  const random = seedrandom('latin-hypercube')
  const points: Record<string, number>[] = Array.from({ length: POINTS }, () => ({}))
  for (const [path, [low, high]] of Object.entries(REGION)) {
    const strata = points.map((_, k) => k)
    for (let i = POINTS - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [strata[i], strata[j]] = [strata[j]!, strata[i]!]
    }
    points.forEach((point, k) => {
      const value = low + ((strata[k]! + random()) / POINTS) * (high - low)
      point[path] = path === 'hunt.duration' ? Math.round(value) : Number(value.toPrecision(4))
    })
  }
  return points
}

const IDS = ['authority', 'contractor', 'engineers', 'institute', 'town', 'utility']

/** Mean bag, and mean loot of the first organisation and of the best other one, over the seeds. */
async function play(point: Record<string, number>, dispositions: string[]) {
  const set = { ...point, 'belief.drySeasons': 1, ...Object.fromEntries(IDS.map((id, i) => [`organisations.${id}.disposition`, dispositions[i]!])) }
  const scenario = await parseScenario(FLAGSHIP, { set })
  let bag = 0
  let first = 0
  let best = 0
  for (const seed of SEEDS) {
    const { row, organisations } = stepSeason(createRun(scenario, { seed }))
    bag += row.bag / SEEDS.length
    first += organisations[0]!.loot / SEEDS.length
    best += Math.max(...organisations.slice(1).map(each => each.loot)) / SEEDS.length
  }
  return { bag, first, best }
}

interface ScanRow { everybody: number, nobody: number, rider: number, bestDriver: number, threeRiders: number, pays: boolean, tempts: boolean, breaks: boolean }

async function scanHunt() {
  const rows: ScanRow[] = []
  for (const [k, point] of latinHypercube().entries()) {
    const everybody = await play(point, IDS.map(() => 'driver'))
    const nobody = await play(point, IDS.map(() => 'hunter'))
    const one = await play(point, IDS.map((_, i) => (i === 0 ? 'freeRider' : 'driver')))
    const three = await play(point, IDS.map((_, i) => (i < 3 ? 'freeRider' : 'driver')))
    rows.push({
      ...point, everybody: everybody.bag, nobody: nobody.bag, rider: one.first, bestDriver: one.best, threeRiders: three.bag,
      pays: everybody.bag >= 1.5 * nobody.bag, tempts: one.first > one.best, breaks: three.bag < nobody.bag,
    })
    if ((k + 1) % 20 === 0) console.error(`scan ${k + 1}/${POINTS}`)
  }
  writeFileSync(new URL('hunt-scan.csv', FOLDER), stringify(rows, { header: true, cast: { boolean: value => (value ? '1' : '0'), number: value => String(Number(value.toPrecision(6))) } }))
  const real = (row: ScanRow) => row.pays && row.tempts && row.breaks
  writeFileSync(new URL('hunt-scan.svg', FOLDER), scatterSvg({
    title: 'Bag with and without a drive, 200 points of the plausible region', xLabel: 'bag when nobody drives', yLabel: 'bag when everybody drives',
    xMax: 160, yMax: 220, line: [0, 0, 146, 219], dots: rows.map(row => ({ x: row.nobody, y: row.everybody, filled: real(row) })),
    legend: { filled: 'pays, tempts and breaks: the dilemma is real', hollow: 'not all three (line: 1.5 times)' },
  }))
  const count = (what: 'pays' | 'tempts' | 'breaks') => rows.filter(row => row[what]).length
  return { points: POINTS, pays: count('pays'), tempts: count('tempts'), breaks: count('breaks'), allThree: rows.filter(real).length }
}

async function fitFlagship() {
  const scenario = await parseScenario(FLAGSHIP)
  const field = coverageFieldOf(scenario.parameters)
  const samples = sampleSeasons(scenario, 400, 'fit', done => {
    if (done % 100 === 0) console.error(`fit ${done}/400`)
  })
  const fit = fitCoverage(samples, field)
  writeFileSync(new URL('coverage-fit.csv', FOLDER), stringify(
    samples.map(({ places, ...sample }) => ({ ...sample, onPost: places.length, predicted: predictDriven({ ...sample, places }, fit, field) })),
    { header: true, cast: { number: value => String(Number(value.toPrecision(6))) } },
  ))
  writeFileSync(new URL('coverage-fit.svg', FOLDER), scatterSvg({
    title: 'Part of the quarry driven, 400 seasons', xLabel: 'predicted by the coverage model', yLabel: 'spatial drive',
    xMax: 1, yMax: 1, line: [0, 0, 1, 1], dots: samples.map(sample => ({ x: predictDriven(sample, fit, field), y: sample.driven, filled: sample.posts === 'agreed' })),
    legend: { filled: 'agreed posts', hollow: 'improvised posts' },
  }))
  return { ...fit, aloneShare: sampleAlone(scenario, 20, 'fit'), ...judgeCoverage(samples, fit, field) }
}

mkdirSync(FOLDER, { recursive: true })
console.log(await fitFlagship())
console.log(await scanHunt())
