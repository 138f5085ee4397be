import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ORGANISATION_COLUMNS, parseScenario, SEASON_COLUMNS, SUMMARY_COLUMNS } from '../../../sim/index.ts'
import { SMALL, world } from './fakeIo.ts'

interface Manifest {
  battue: string, schema: number, engine: string, scenario: { id: string, yaml: string }, set: object, seed: string, command: string, node: string
  started: string, ended: string, runs: { seed: string, digest: string }[], files: { name: string, bytes: number, rows: number, sha256: string }[]
}

/** The cells of a CSV without quoted cells, head first. */
function cells(text: string): string[][] {
  return text.trimEnd().split('\n').map((line) => line.split(','))
}

async function written(...options: string[]): Promise<{ folder: string, read: (name: string) => string, manifest: Manifest, stdout: string }> {
  const { cwd, battue } = world()
  const { code, stdout } = await battue('run', 'small.yaml', '--out', 'deep/out', ...options)
  expect(code).toBe(0)
  expect(readdirSync(join(cwd, 'deep'))).toEqual(['out'])
  const folder = join(cwd, 'deep', 'out')
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
  return { folder, read, manifest: JSON.parse(read('manifest.json')) as Manifest, stdout }
}

describe('--out', () => {
  it('writes a folder that describes itself', async () => {
    const { folder, read, manifest } = await written('--set', 'border.demarcation=0.5')
    expect(readdirSync(folder).sort()).toEqual(['columns.csv', 'manifest.json', 'organisations.csv', 'runs.csv', 'seasons.csv'])
    expect(manifest).toMatchObject({
      schema: 1, seed: 'acorn', set: { 'border.demarcation': 0.5 }, node: process.version,
      command: 'battue run small.yaml --seed acorn --set border.demarcation=0.5', runs: [{ seed: 'acorn' }],
    })
    expect(manifest.battue).toMatch(/^\d+\.\d+\.\d+/)
    expect(new Date(manifest.started).getTime()).toBeLessThanOrEqual(new Date(manifest.ended).getTime())
    // The scenario as used is a scenario again.
    const used = await parseScenario(manifest.scenario.yaml)
    expect(used.parameters).toEqual((await parseScenario(SMALL, { set: { 'border.demarcation': 0.5 } })).parameters)
    for (const { name, bytes, rows, sha256 } of manifest.files) {
      const text = read(name)
      expect(createHash('sha256').update(text).digest('hex')).toBe(sha256)
      expect(Buffer.byteLength(text)).toBe(bytes)
      expect(text.trimEnd().split('\n').length - 1).toBe(rows)
    }
  })

  it('has a row a run, a row a season and a row an organisation in a season', async () => {
    const { read, manifest } = await written('--replicates', '2', '--vary', 'border.demarcation=0:1:1')
    const [head = [], ...runs] = cells(read('runs.csv'))
    expect(head).toEqual(['run', 'point', 'replicate', 'seed', 'set.border.demarcation', 'digest', ...Object.keys(SUMMARY_COLUMNS), 'loot.ash', 'loot.brook', 'own.spread', 'error'])
    // All values with one seed before the next seed.
    expect(runs.map((row) => row.slice(0, 5))).toEqual([['1', '1', '1', 'acorn', '0'], ['2', '2', '1', 'acorn', '1'], ['3', '1', '2', 'acorn/2', '0'], ['4', '2', '2', 'acorn/2', '1']])
    expect(runs.map((row) => row[5])).toEqual(manifest.runs.map(({ digest }) => digest))
    const seasons = cells(read('seasons.csv'))
    expect(seasons[0]).toEqual(['run', ...Object.keys(SEASON_COLUMNS), 'own.spread'])
    expect(seasons.length - 1).toBe(4 * 3)
    const organisations = cells(read('organisations.csv'))
    expect(organisations[0]).toEqual(['run', ...Object.keys(ORGANISATION_COLUMNS)])
    expect(organisations.length - 1).toBe(4 * 3 * 2)
    for (const row of [...runs, ...seasons.slice(1), ...organisations.slice(1)]) expect(row.join()).not.toMatch(/NaN|undefined|Infinity/)
  })

  it('leaves a metric without a finite value empty', async () => {
    const { read } = await written('--set', 'metrics.never=bag / (posts - posts)')
    for (const file of ['seasons.csv', 'runs.csv']) {
      const [head = [], ...rows] = cells(read(file))
      expect(rows.map((row) => row[head.indexOf('own.never')])).toEqual(rows.map(() => ''))
    }
    const { battue } = world()
    const options = ['--set', 'metrics.never=bag / (posts - posts)']
    expect(JSON.parse((await battue('run', 'small.yaml', '--json', ...options)).stdout)).toMatchObject({ summary: { own: { never: null, spread: expect.any(Number) } } })
    expect((await battue('run', 'small.yaml', ...options)).stdout).toMatch(/\nnever +···  – → –\n/)
  })

  it('explains every column of every file', async () => {
    const { read } = await written('--set', 'trust.build=0.1')
    const explained = read('columns.csv').trimEnd().split('\n').slice(1)
    for (const line of explained) expect(line).toMatch(/^\w+\.csv,[^,]+,[^,]+,.+$/)
    const names = explained.map((line) => line.split(',').slice(0, 2).join(' '))
    expect(names).toEqual(['runs.csv', 'seasons.csv', 'organisations.csv'].flatMap((file) => (cells(read(file))[0] ?? []).map((name) => `${file} ${name}`)))
  })

  it('changes nothing about the run', async () => {
    const { battue } = world()
    const plain = JSON.parse((await battue('run', 'small.yaml', '--json')).stdout) as { digests: string[] }
    const { stdout, manifest } = await written('--json')
    expect((JSON.parse(stdout) as { digests: string[] }).digests).toEqual(plain.digests)
    expect(manifest.runs.map(({ digest }) => digest)).toEqual(plain.digests.slice(-1))
  })

  it('replaces only the output of an earlier run, and only when told', async () => {
    const { cwd, battue } = world()
    expect((await battue('run', 'small.yaml', '--out', 'out')).code).toBe(0)
    writeFileSync(join(cwd, 'out', 'note.txt'), 'old')
    expect((await battue('run', 'small.yaml', '--out', 'out')).code).toBe(2)
    expect(readdirSync(join(cwd, 'out'))).toContain('note.txt')
    expect((await battue('run', 'small.yaml', '--out', 'out', '--force')).code).toBe(0)
    expect(readdirSync(join(cwd, 'out'))).not.toContain('note.txt')
    expect(readdirSync(cwd).sort()).toEqual(['out', 'small.yaml'])
  })
})

describe('--json', () => {
  it('prints one object about one run', async () => {
    const { battue } = world()
    const { stdout, stderr } = await battue('run', 'small.yaml', '--json', '--seed', '8', '--seasons', '2')
    const said = JSON.parse(stdout) as { digest: string, digests: string[] }
    expect(said).toMatchObject({ scenario: 'small', seed: '8', engine: expect.stringMatching(/^\d/), seasons: 2, command: 'battue run small.yaml --seed 8 --seasons 2' })
    expect(Object.keys(said)).toEqual(expect.arrayContaining(['summary', 'set']))
    expect(said.digests).toHaveLength(2)
    expect(said.digests.at(-1)).toBe(said.digest)
    for (const digest of said.digests) expect(digest).toMatch(/^[0-9a-f]{64}$/)
    expect(stderr).toBe('')
  })

  it('lists several runs; the first replicate is the run itself', async () => {
    const { battue } = world()
    const { runs } = JSON.parse((await battue('run', 'small.yaml', '--json', '--replicates', '3')).stdout) as { runs: { seed: string, set: object, digest: string, digests: string[], summary: object }[] }
    expect(runs.map(({ seed }) => seed)).toEqual(['acorn', 'acorn/2', 'acorn/3'])
    const alone = async (seed: string): Promise<object> => JSON.parse((await battue('run', 'small.yaml', '--json', '--seed', seed)).stdout) as object
    for (const { seed, digest, digests, summary } of runs) expect(await alone(seed)).toMatchObject({ digest, digests, summary })
  })

  it('is there for check and list too', async () => {
    const { battue } = world()
    expect(JSON.parse((await battue('check', 'small.yaml', '--json')).stdout)).toEqual([{ file: 'small.yaml', ok: true, issues: [], warnings: [] }])
    const listed = JSON.parse((await battue('list', '--json', '--lang', 'nl')).stdout) as { id: string, title: string, question: string }[]
    expect(listed.map(({ id }) => id)).toContain('water-sector')
    for (const { title, question } of listed) expect(title.length * question.length).toBeGreaterThan(0)
  })

  it('gives a schema that knows the fields', async () => {
    const { battue } = world()
    expect(JSON.parse((await battue('schema')).stdout)).toMatchObject({ properties: { border: { properties: { demarcation: { minimum: 0, maximum: 1 } } } } })
  })
})
