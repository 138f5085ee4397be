// How fast is it here? Prints a table and stores it under the machine's name. It never fails on a time.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Table from 'cli-table3'
import { stringify } from 'csv-stringify/sync'
import { createRun, ENGINE_VERSION, parseScenario, stepSeason } from '../../sim/index.ts'
import { motionEpisode, TICKS } from './kernel.ts'
import { growthExponent, measure, type Measurement, type Subject } from './measure.ts'

const ROUNDS = 7
/** Of the scenarios: there are many. */
const FEW_ROUNDS = 3
const SIZES = [1_000, 10_000, 100_000]
/** Every batch moves as many quarry, whatever the size. */
const QUARRY_PER_BATCH = 100_000
const SEASONS = 5
const SCENARIOS = fileURLToPath(new URL('../../scenarios', import.meta.url))
const RESULTS = fileURLToPath(new URL('./results', import.meta.url))

const scenarioAt = (file: string) => parseScenario(readFileSync(join(SCENARIOS, file), 'utf8'), { file })
const scenario = await scenarioAt('water-sector.yaml')
const flagship: Subject = {
  name: 'flagship', unit: 'seasons/s', size: scenario.parameters.quarry.count, units: SEASONS,
  run: () => {
    const run = createRun(scenario)
    for (let season = 0; season < SEASONS; season++) stepSeason(run)
  },
}
const motion = SIZES.map((size): Subject => {
  const episode = motionEpisode(size)
  const episodes = QUARRY_PER_BATCH / size
  return {
    name: 'motion', unit: 'quarry-ticks/s', size, units: QUARRY_PER_BATCH * TICKS,
    run: () => {
      for (let k = 0; k < episodes; k++) episode()
    },
  }
})

/** One whole run of every scenario, dry seasons included. */
const whole = await Promise.all(readdirSync(SCENARIOS).filter(name => name.endsWith('.yaml')).toSorted().map(async (file): Promise<Subject> => {
  const one = await scenarioAt(file)
  return {
    name: `scenario ${one.parameters.id}`, unit: 's a run', size: one.parameters.seasons, units: 1,
    run: () => {
      const run = createRun(one)
      while (!run.finished) stepSeason(run)
    },
  }
}))
const seconds = ({ median, low, high, ...rest }: Measurement): Measurement => ({ ...rest, median: 1 / median, low: 1 / high, high: 1 / low })

const measurements = measure([flagship, ...motion], ROUNDS)
const exponent = growthExponent(measurements.filter(({ name }) => name === 'motion'))
// Once: it takes a minute or two.
const population = JSON.parse(execFileSync(process.execPath, ['--import', 'tsx', fileURLToPath(new URL('./population.ts', import.meta.url))], { encoding: 'utf8' })) as { seconds: number, megabytes: number }
const single = (name: string, unit: string, value: number): Measurement => ({ name, unit, size: 10_000, median: value, low: value, high: value, runs: 1 })
const rows: Measurement[] = [...measurements, ...measure(whole, FEW_ROUNDS).map(seconds), single('population', 's for 1,000 seasons', population.seconds), single('population', 'MB', population.megabytes), { name: 'motion growth', unit: 'exponent', size: NaN, median: exponent, low: NaN, high: NaN, runs: ROUNDS }]

const cpu = cpus()[0]?.model.trim().replace(/\s+/g, ' ') ?? 'unknown processor'
const machine = `${cpu}, ${availableParallelism()} cores, ${process.platform} ${process.arch}, Node ${process.versions.node}`
const columns = ['measure', 'size', 'median', 'low', 'high', 'unit', 'runs']
const cells = rows.map(({ name, size, median, low, high, unit, runs }) => [name, ...[size, median, low, high].map(rounded), unit, runs])

const table = new Table({ head: columns, style: { head: [], border: [] } })
table.push(...cells)
console.log(machine)
console.log(table.toString())

const file = join(RESULTS, `${machine.toLowerCase().replace(/[^a-z0-9.]+/g, '-')}.csv`)
const about = [ENGINE_VERSION, new Date().toISOString().slice(0, 10), machine]
writeFileSync(file, stringify([[...columns, 'engine', 'date', 'machine'], ...cells.map((row) => [...row, ...about])]))
console.log(`Stored in test/bench/results/${basename(file)}`)

/** Four figures: more would be noise. */
function rounded(value: number): string | number {
  return Number.isNaN(value) ? '' : Number(value.toPrecision(4))
}
