import { copyFileSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { ENGINE_VERSION } from '../../../sim/index.ts'
import { world, type World } from './fakeIo.ts'

const TABLES = ['runs', 'seasons', 'organisations'] as const
type Row = Record<string, unknown>

/** Plays into a folder `out` with both forms. Among the settings: a text, a whole number, a flag, a list and a metric that has no value in a season without a drive. */
const OPTIONS = [
  'run', 'small.yaml', '--out', 'out', '--replicates', '2', '--vary', 'organisations.brook.size=1:2:1', '--set', 'organisations.ash.disposition=hunter', '--set', 'pact.mandate=true',
  '--set', 'quarry.needs=all', '--set', 'metrics.perPost=bag / posts', '--set', 'metrics.third=bag / 3',
]

function bytesOf(folder: string, name: string): ArrayBuffer {
  const file = readFileSync(join(folder, name))
  return file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer
}

async function written({ cwd, battue }: World, format: string, ...options: string[]): Promise<{ folder: string, read: (table: string) => Promise<Row[]>, cells: (table: string) => string[][] }> {
  expect((await battue(...OPTIONS, '--format', format, ...options)).code).toBe(0)
  const folder = join(cwd, 'out')
  return {
    folder,
    read: async (table) => await parquetReadObjects({ file: bytesOf(folder, `${table}.parquet`) }),
    cells: (table) => readFileSync(join(folder, `${table}.csv`), 'utf8').trimEnd().split('\n').map((line) => line.split(',')),
  }
}

describe('--format', () => {
  it('writes the tables in the form that was asked for, and always says what they mean', async () => {
    const files = async (format: string): Promise<string[]> => readdirSync((await written(world(), format)).folder).toSorted()
    const others = ['columns.csv', 'manifest.json']
    expect(await files('csv')).toEqual([...others, ...TABLES.map((name) => `${name}.csv`)].toSorted())
    expect(await files('parquet')).toEqual([...others, ...TABLES.map((name) => `${name}.parquet`)].toSorted())
    expect(await files('both')).toEqual([...others, ...TABLES.flatMap((name) => [`${name}.csv`, `${name}.parquet`])].toSorted())
  })

  it('parquet holds what csv holds, cell by cell', async () => {
    const { read, cells } = await written(world(), 'both')
    for (const table of TABLES) {
      const [head = [], ...expected] = cells(table)
      const rows = await read(table)
      expect(rows.map((row) => Object.keys(row))).toEqual(expected.map(() => head))
      // A number in full is the number again: every bit of it is compared (but the sign of zero, which CSV does not have).
      expect(rows.map((row) => Object.values(row).map((value) => (value === null || value === undefined ? '' : String(value))))).toEqual(expected)
    }
  })

  it('parquet has numbers as numbers and words as words, and no value where there is none', async () => {
    const { read } = await written(world(), 'parquet')
    const [season] = await read('seasons')
    expect(season).toMatchObject({ run: 1, season: 1, 'own.third': Number(season?.['bag']) / 3 })
    const runs = await read('runs')
    expect(runs[0]).toMatchObject({ 'set.organisations.brook.size': 1, 'set.organisations.ash.disposition': 'hunter', 'set.pact.mandate': true, 'set.quarry.needs': 'all', error: null })
  })

  it('parquet says of each column what it is, and of the file where it comes from', async () => {
    const { folder } = await written(world(), 'both')
    const columns = readFileSync(join(folder, 'columns.csv'), 'utf8').trimEnd().split('\n').slice(1)
    for (const table of TABLES) {
      const { schema, key_value_metadata: pairs = [] } = parquetMetadata(bytesOf(folder, `${table}.parquet`))
      const facts = Object.fromEntries(pairs.map(({ key, value }) => [key, value]))
      expect(facts).toMatchObject({ battue: expect.stringMatching(/^\d+\.\d+\.\d+/), engine: ENGINE_VERSION, scenario: 'small', seed: 'acorn', schema: '1' })
      expect(JSON.parse(facts['set'] ?? '')).toMatchObject({ 'pact.mandate': true })
      const told = JSON.parse(facts['columns'] ?? '') as { name: string, unit: string, en: string, nl: string }[]
      expect(told.map(({ name }) => name)).toEqual(schema.slice(1).map(({ name }) => name))
      const described = columns.filter((line) => line.startsWith(`${table}.parquet,`))
      expect(described.map((line) => line.split(',').slice(1, 3).join())).toEqual(told.map(({ name, unit }) => `${name},${unit}`))
      for (const { unit, en, nl } of told) expect([unit, en, nl].every((words) => words.length > 0)).toBe(true)
    }
  })

  it('parquet has one type a column, and demands a value where one is always there', async () => {
    const { folder } = await written(world(), 'parquet')
    const typesOf = (table: string): Record<string, string> => Object.fromEntries(parquetMetadata(bytesOf(folder, `${table}.parquet`)).schema.slice(1)
      .map(({ name, type, converted_type: text, repetition_type: presence }) => [name, [type, text, presence].filter(Boolean).join(' ')]))
    expect(typesOf('organisations')).toMatchObject({ run: 'INT32 REQUIRED', organisation: 'BYTE_ARRAY UTF8 REQUIRED', size: 'INT32 REQUIRED', loot: 'DOUBLE REQUIRED' })
    expect(Object.values(typesOf('organisations')).filter((type) => !type.endsWith('REQUIRED'))).toEqual([])
    expect(typesOf('seasons')).toMatchObject({ season: 'INT32 REQUIRED', coverage: 'DOUBLE REQUIRED', 'own.spread': 'DOUBLE OPTIONAL' })
    expect(typesOf('runs')).toMatchObject({
      seed: 'BYTE_ARRAY UTF8 REQUIRED', digest: 'BYTE_ARRAY UTF8 OPTIONAL', bagMean: 'DOUBLE OPTIONAL', error: 'BYTE_ARRAY UTF8 OPTIONAL',
      'set.organisations.brook.size': 'INT32 REQUIRED', 'set.pact.mandate': 'BOOLEAN REQUIRED', 'set.organisations.ash.disposition': 'BYTE_ARRAY UTF8 REQUIRED',
    })
  })

  it('parquet has the digest of a single run', async () => {
    const { cwd, battue } = world()
    const { stdout } = await battue('run', 'small.yaml', '--out', 'out', '--format', 'parquet', '--json')
    const pairs = parquetMetadata(bytesOf(join(cwd, 'out'), 'seasons.parquet')).key_value_metadata ?? []
    expect(pairs.find(({ key }) => key === 'digest')?.value).toBe((JSON.parse(stdout) as { digest: string }).digest)
  })

  it('gives the same bytes again, whoever reads along', async () => {
    const once = await written(world(), 'parquet')
    const again = await written(world(), 'both', '--lang', 'nl')
    for (const table of TABLES) expect(Buffer.from(bytesOf(once.folder, `${table}.parquet`)).equals(Buffer.from(bytesOf(again.folder, `${table}.parquet`)))).toBe(true)
  })

  it.each([
    ['everything', []], ['herds', ['quarry.placement=herds', 'renewal.growth=0.3']], ['a reckoned drive', ['drive.model=coverage', 'hunt.model=contest']],
    ['a population', ['population.group=2', 'population.matching=random', 'organisations.*.count=2', 'drive.model=coverage', 'hunt.model=contest']],
  ])('has a place for all that a run can tell (%s)', async (kind, settings) => {
    const { cwd, battue } = world()
    const file = kind === 'a population' ? 'small.yaml' : 'everything.yaml'
    copyFileSync(new URL('../../support/everything.yaml', import.meta.url), join(cwd, 'everything.yaml'))
    const options = settings.flatMap((setting) => ['--set', setting])
    expect((await battue('run', file, '--out', 'out', '--format', 'parquet', ...options)).code).toBe(0)
    expect(await parquetReadObjects({ file: bytesOf(join(cwd, 'out'), 'seasons.parquet') })).not.toEqual([])
  })

  it('leaves the summary of a run that failed empty', async () => {
    const { cwd, battue } = world()
    // The utility of the second value is not finite.
    const failing = ['--vary', 'organisations.brook.belief=0:1:1', '--set', 'organisations.*.disposition=calculator', '--set', 'pact.utility=1 / (1 - belief)', '--seasons', '1']
    expect((await battue('run', 'small.yaml', '--out', 'out', '--format', 'parquet', ...failing)).code).toBe(1)
    const runs = await parquetReadObjects({ file: bytesOf(join(cwd, 'out'), 'runs.parquet') })
    expect(runs[0]).toMatchObject({ digest: expect.any(String), bagMean: expect.any(Number), error: null })
    expect(runs[1]).toMatchObject({ digest: null, bagMean: null, 'loot.ash': null, error: expect.stringContaining('pact.utility') })
  })
})
