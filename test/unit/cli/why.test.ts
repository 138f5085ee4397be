import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { en } from '../../../sim/cli/text/why/en.ts'
import { nl } from '../../../sim/cli/text/why/nl.ts'
import { world, type World } from './fakeIo.ts'
import { rich, RICH } from './richScenario.ts'


interface Json { season: number, digest: string, story: string[], organisations: { organisation: string, accounts: { name: string, value: number, terms: { name: string, value: number }[] }[] }[] }

describe('battue why', () => {
  it('tells of one organisation each number as the sum of its terms, in the words of the scenario', async () => {
    const { code, stdout, stderr } = await rich().battue('why', 'rich.yaml', '--season', '2', '--organisation', 'squeeze')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^squeeze, season 2\nRich · rich · seed acorn · squeezer\n/)
    expect(stdout).toContain('squeeze signed. A squeezer always does.')
    for (const title of ['signing', 'attendance', 'conduct', 'loot', 'payoff', 'trust', 'belief', 'inclination', 'willingness'] as const) expect(stdout).toContain(`\n${en.titles[title]}\n`)
    expect(stdout).toMatch(/caught itself +\+\d+\.00\n +owed to all together +-\d+\.\d\d\n +kept back of that +\+\d+\.\d\d\n +got of what all shared/)
    // It handed in all that it got: loot is named among what had no part in the payoff.
    expect(stdout).toMatch(/cost of the drive +120 +× -0\.01 +-1\.20\n[\s\S]*\n {2}No part in it: harvests,/)
  })

  it('adds up as it is printed', async () => {
    const { stdout } = await rich().battue('why', 'rich.yaml', '--season', '1', '--organisation', 'ash')
    const block = /What it got\n([\s\S]*?)\n\n/.exec(stdout)![1]!
    const figures = [...block.matchAll(/([+-]?\d+\.\d\d)$/gm)].map(([, figure]) => Number(figure))
    expect(figures.length).toBeGreaterThan(2)
    expect(figures.slice(0, -1).reduce((sum, figure) => sum + figure, 0)).toBeCloseTo(figures.at(-1)!, 1)
  })

  it('says why each decided as it did', async () => {
    const said = async (id: string) => (await rich().battue('why', 'rich.yaml', '--organisation', id, '--season', '1')).stdout.replace(/\s+/g, ' ')
    expect(await said('cedar')).toContain('cedar did not sign. It signs if its mean trust in the others is 0.900 or more: it was 0.500.')
    expect(await said('birch')).toMatch(/birch (signed|did not sign)\. Its chance of signing was 0\.\d{3}, and it drew 0\.\d{3}/)
    expect(await said('ash')).toContain('Ash signed. A driver always does.')
    expect((await rich().battue('why', 'rich.yaml', '--organisation', 'cedar', '--set', 'pact.mandate=true')).stdout).toContain('cedar signed. Everybody had to.')
  })

  it('shows a formula, what it used, and what it gave', async () => {
    const { stdout } = await rich().battue('why', 'rich.yaml', '--organisation', 'birch', '--season', '1', '--set', 'pact.utility=2 * distrust - 0.5')
    expect(stdout).toMatch(/Formula: 2 \* distrust - 0\.5\n +distrust 0\.500 → 0\.500\n\n/)
  })

  it('without an organisation tells the season in short, and how to ask further', async () => {
    const { stdout } = await rich().battue('why', 'rich.yaml', '--season', '1', '--seed', 'two words')
    expect(stdout).toMatch(/^Rich: season 1\nrich · seed two words\n/)
    for (const name of ['Ash', 'birch', 'cedar', 'squeeze']) expect(stdout).toMatch(new RegExp(`\n${name} +(yes|no) `))
    expect(stdout).toMatch(/cedar +no +trust 0\.50 < 0\.90/)
    expect(stdout).toMatch(/why rich\.yaml '--seed=two words' --season=1 --organisation=\w+\n$/)
  })

  it('speaks Dutch', async () => {
    const { stdout } = await rich({ env: { LANG: 'nl_NL.UTF-8' } }).battue('why', 'rich.yaml', '--season', '2', '--organisation', 'Es')
    expect(stdout).toMatch(/^Es, seizoen 2\nRijk · rich · lot acorn · trouwe drijver\n/)
    expect(stdout).toContain('Es tekende. Een trouwe drijver tekent altijd.')
    expect(stdout).toContain(`\n${nl.titles.willingness}\n`)
    expect(stdout).not.toMatch(/undefined|NaN/)
  })

  it('explains the last season if none is named', async () => {
    expect((await rich().battue('why', 'rich.yaml', '--organisation', 'ash')).stdout).toMatch(/^Ash, season 4\n/)
  })

  it('takes ids and names in large and small letters', async () => {
    for (const name of ['ash', 'ASH', 'es', 'Ash']) expect((await rich().battue('why', 'rich.yaml', '--season', '1', '--organisation', name)).stdout).toMatch(/^Ash, season 1\n/)
  })

  it.each([60, 80, 120])('fits on a terminal of %i columns', async (columns) => {
    const { battue } = rich({ terminal: { columns }, env: { NO_COLOR: '1' } })
    for (const options of [['--organisation', 'ash'], []]) {
      const { stdout } = await battue('why', 'rich.yaml', '--season', '2', ...options)
      expect(Math.max(...stdout.split('\n').filter((line) => !line.includes('battue why')).map((line) => line.length))).toBeLessThanOrEqual(columns)
    }
  })

  it('prints as JSON everything in full, with the digest of that season', async () => {
    const { battue } = rich()
    const told = JSON.parse((await battue('why', 'rich.yaml', '--season', '2', '--json')).stdout) as Json
    const run = JSON.parse((await battue('run', 'rich.yaml', '--json')).stdout) as { digests: string[] }
    expect(told.digest).toBe(run.digests[1])
    expect(told.organisations.map(({ organisation }) => organisation)).toEqual(['ash', 'birch', 'cedar', 'squeeze'])
    for (const { accounts } of told.organisations) {
      const { terms, value } = accounts.find(({ name }) => name === 'payoff')!
      expect(terms.slice(1).reduce((sum, term) => sum + term.value, terms[0]!.value)).toBe(value)
    }
  })
})

describe('battue why of a run', () => {
  it('plays the run of the folder again, with all that was set', async () => {
    const { battue } = rich()
    await battue('run', 'rich.yaml', '--seed', 'oak', '--set', 'organisations.cedar.threshold=0.3', '--out', 'out')
    const fromFolder = await battue('why', 'out', '--season', '2', '--organisation', 'cedar', '--json')
    const fromScenario = await battue('why', 'rich.yaml', '--seed', 'oak', '--set', 'organisations.cedar.threshold=0.3', '--season', '2', '--organisation', 'cedar', '--json')
    expect(fromFolder.stdout).toBe(fromScenario.stdout)
    expect(fromFolder.code).toBe(0)
  })

  it('of several takes the one that is named', async () => {
    const { battue } = rich()
    await battue('run', 'rich.yaml', '--vary', 'pact.voluntaryFloor=0:1:1', '--replicates', '2', '--out', 'out')
    expect((await battue('why', 'out')).stderr).toContain('out holds 4 runs; say which with --run 1 to --run 4')
    const told = (await battue('why', 'out', '--run', '4', '--organisation', 'ash', '--season', '1', '--json')).stdout
    expect(told).toBe((await battue('why', 'rich.yaml', '--set', 'pact.voluntaryFloor=1', '--seed', 'acorn/2', '--organisation', 'ash', '--season', '1', '--json')).stdout)
  })

  /** Changes the manifest of a run. */
  async function tampered(change: (manifest: Record<string, unknown>) => void): Promise<World> {
    const made = rich()
    await made.battue('run', 'rich.yaml', '--out', 'out')
    const path = join(made.cwd, 'out', 'manifest.json')
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
    change(manifest)
    writeFileSync(path, JSON.stringify(manifest))
    return made
  }
  const otherDigest = (manifest: Record<string, unknown>) => { (manifest['runs'] as { digest: string }[])[0]!.digest = '0'.repeat(64) }

  it('does not explain another run than the one that was written', async () => {
    const { battue } = await tampered(otherDigest)
    const { code, stdout, stderr } = await battue('why', 'out')
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('out: played again, this run ends otherwise than the folder says')
    // The last digest says nothing of an earlier season that the same engine played …
    expect((await battue('why', 'out', '--season', '1')).code).toBe(0)
  })

  it('of another engine looks at the end, whatever the season', async () => {
    const older = await tampered((manifest) => { manifest['engine'] = '0.0.0' })
    expect((await older.battue('why', 'out', '--season', '1')).code).toBe(0)
    const other = await tampered((manifest) => { manifest['engine'] = '0.0.0'; otherDigest(manifest) })
    const { code, stderr } = await other.battue('why', 'out', '--season', '1')
    expect(code).toBe(1)
    expect(stderr).toContain('written by engine 0.0.0')
  })

  it('refuses a manifest that is none', async () => {
    for (const change of [
      (manifest: Record<string, unknown>) => { delete manifest['runs'] },
      (manifest: Record<string, unknown>) => { manifest['runs'] = [] },
      (manifest: Record<string, unknown>) => { manifest['scenario'] = 'rich' },
      (manifest: Record<string, unknown>) => { (manifest['runs'] as { seed: number }[])[0]!.seed = 3 },
    ]) expect((await (await tampered(change)).battue('why', 'out')).stderr).toContain('out: manifest.json is not one that battue run has written')
    expect((await (await tampered((manifest) => { manifest['schema'] = 99 })).battue('why', 'out')).stderr).toContain('another form than this program knows (99)')
  })
})

describe('why of a game', () => {
  const GAME = `battue: 1
id: meal
title: { nl: Maal, en: Meal }
seasons: 2
organisations:
  - { id: rider, count: 3, size: 1, disposition: freeRider, shirk: 1 }
  - { id: cook, size: 1, disposition: driver }
population: { group: 4 }
drive: { model: threshold, threshold: 1, factor: 4, cost: 1 }
words:
  bag: { nl: { one: hap, many: happen }, en: { one: bite, many: bites } }
`
  async function said(...argv: string[]): Promise<string> {
    const { cwd, battue } = world()
    writeFileSync(join(cwd, 'meal.yaml'), GAME)
    return (await battue('why', 'meal.yaml', ...argv)).stdout
  }

  it('tells who drove and what its part was, and knows nothing of posts, of catching, or of who saw it', async () => {
    const rider = await said('--organisation', 'rider')
    expect(rider).toContain('  It promised to drive, and did not.\n  It let some of its own rest.\n')
    expect(rider).toMatch(/What it got\n {2}its part of what the drivers brought +\+\d/)
    expect(rider).not.toMatch(/found out|on post|caught itself/i)
    expect(rider).toMatch(/It came with probability/)
    expect(await said('--organisation', 'rider', '--lang', 'nl')).toMatch(/Beloofd was te drijven, en dat gebeurde niet\.[^]*eigen deel van wat de drijvers opbrachten/)
    expect(await said('--organisation', 'rider', '--set', 'sharing.fine=0.1')).toContain('It was found out.')
    expect(await said()).toMatch(/drove[^]*\ncook +yes +always does +yes [^]*\nrider 1 +yes +always does +no /)
  })

  it('numbers those of a kind', async () => {
    expect(await said('--organisation', 'cook')).toMatch(/\n {2}rider 1 +0\.\d{3}.*\n {2}rider 2 .*\n {2}rider 3 /)
    expect(await said('--organisation', 'rider')).toMatch(/held by.*\n {2}cook .*\n {2}rider 2 .*\n {2}rider 3 /)
  })

  it('counts what the drive brings also when that is nothing', async () => {
    const nothing = await said('--organisation', 'rider', '--set', 'drive.threshold=4')
    expect(nothing).toMatch(/\n {2}what the drive brings +0\.00\n/)
    expect(nothing).not.toMatch(/No part in it: what the drive brings/)
  })
})

it('of a population explains the first of a kind, and says so', async () => {
  const { cwd, battue } = world()
  writeFileSync(join(cwd, 'many.yaml'), 'battue: 1\nid: many\ntitle: Many\nseasons: 2\ndrive: { model: linear }\npopulation: { group: 3, matching: random }\norganisations: [{ id: ant, count: 9, disposition: driver }, { id: bee, count: 3, disposition: hunter }]\n')
  const { code, stdout } = await battue('why', 'many.yaml', '--organisation', 'ant')
  expect(code).toBe(0)
  expect(stdout).toMatch(/^ant, season 2\nMany · many · seed battue · driver · the first of 9 alike\n/)
  expect((await battue('why', 'many.yaml')).stdout).toMatch(/\nbee 1 +no +never does/)
})

it('shows each formula of the scenario with what it used and gave', async () => {
  const set = ['pact.attendance=usual / 2', 'sharing.weight=size + 1', 'costs.payoff=usual - 1', 'willingness.target=trust'].flatMap((each) => ['--set', each])
  const { stdout } = await rich().battue('why', 'rich.yaml', '--season', '1', '--organisation', 'ash', ...set)
  expect(stdout).toMatch(/Formula: usual \/ 2\n +usual 0\.900 → 0\.450\n +Each came with probability 0\.450, by the formula/)
  expect(stdout).toMatch(/Formula: size \+ 1\n +size 3\.000 → 4\.000\n/)
  expect(stdout).toMatch(/Formula: usual - 1\n +usual (-?\d+\.\d{3}) → (-?\d+\.\d{3})\n\n/)
  expect(stdout).toMatch(/Formula: trust\n +trust 0\.\d{3} → 0\.\d{3}\n/)
})

describe('battue why of a run that a stop condition ends', () => {
  const STOP = ['--set', 'stop=season >= 2']
  it('explains the last season there was', async () => {
    expect((await rich().battue('why', 'rich.yaml', '--organisation', 'ash', ...STOP)).stdout).toMatch(/^Ash, season 2\n/)
    const { code, stderr } = await rich().battue('why', 'rich.yaml', '--season', '3', ...STOP)
    expect({ code, told: stderr.includes('--season 3: the run ended after season 2, when its stop condition came true') }).toEqual({ code: 2, told: true })
  })

  it('compares the digest of the season in which it stopped', async () => {
    const { battue } = rich()
    await battue('run', 'rich.yaml', '--out', 'out', ...STOP)
    expect((await battue('why', 'out')).code).toBe(0)
  })
})

it('knows who was there in a season', async () => {
  const { cwd, battue } = rich()
  writeFileSync(join(cwd, 'comes.yaml'), `${RICH}interventions:\n  - { season: 3, join: [{ id: willow, size: 2, disposition: driver }], leave: [cedar] }\n`)
  expect((await battue('why', 'comes.yaml', '--season', '3', '--organisation', 'willow')).stdout).toMatch(/^willow, season 3\n/)
  expect((await battue('why', 'comes.yaml', '--season', '2')).stdout).toMatch(/\ncedar +no /)
  const late = await battue('why', 'comes.yaml', '--season', '3')
  expect(late.stdout).toMatch(/\nwillow +yes /)
  expect(late.stdout).toContain('New: willow; cedar left;')
  expect(late.stdout).not.toMatch(/\ncedar /)
  const { code, stderr } = await battue('why', 'comes.yaml', '--season', '2', '--organisation', 'willow')
  expect(code).toBe(2)
  expect(stderr).toBe('battue: willow was not there in season 2\nOrganisations: ash, birch, cedar, squeeze\n')
})
