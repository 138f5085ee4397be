import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { languageAsked, languageOfLocale } from '../../../sim/cli/language.ts'
import { sparkline } from '../../../sim/cli/output/sparkline.ts'
import { en } from '../../../sim/cli/text/en.ts'
import { nl } from '../../../sim/cli/text/nl.ts'
import { world } from './fakeIo.ts'

const ESCAPE = '\u001b'

describe('the report of a run', () => {
  it('uses the words of the scenario and the language of the user', async () => {
    const english = (await world({ env: { LANG: 'en_GB.UTF-8' } }).battue('run', 'small.yaml')).stdout
    expect(english).toMatch(/^Small\nDoes it work\?\nsmall · seed acorn · 3 seasons · 2 organisations · 4 beaters\n/)
    expect(english).toMatch(/Harvest: [\d.]+ a season/)
    expect(english).toMatch(/\n3 drives in 3 seasons; on average \d+% of the cordon held\.\n/)
    expect(english).toMatch(/\nquarry next season +[▁-█·]/)
    const dutch = (await world({ env: { LC_ALL: 'nl_BE.UTF-8', LANG: 'en_GB.UTF-8' } }).battue('run', 'small.yaml')).stdout
    expect(dutch).toMatch(/^Klein\nWerkt het\?\nsmall · lot acorn · 3 seizoenen/)
    expect(dutch).toMatch(/Oogst: [\d.,]+ per seizoen/)
    expect(dutch).toMatch(/; gemiddeld bleef \d+% van het cordon dicht\./)
    expect(dutch).toMatch(/vertrouwen ging van 0,50 naar 0,\d\d/)
  })

  it.each([40, 60, 80, 100, 140])('fits on a terminal of %i columns', async (columns) => {
    const { stdout } = await world({ terminal: { columns }, env: { NO_COLOR: '1' } }).battue('run', 'small.yaml')
    const lines = stdout.trimEnd().split('\n').slice(0, -1)
    expect(Math.max(...lines.slice(3).map((line) => line.length))).toBeLessThanOrEqual(columns)
    expect(stdout).toContain('harvest')
  })

  it('says how many columns a narrow window leaves out', async () => {
    const said = async (columns: number, ...argv: string[]): Promise<string> => (await world({ terminal: { columns }, env: { NO_COLOR: '1' } }).battue('run', 'small.yaml', ...argv)).stdout
    expect(await said(140)).not.toContain('left out')
    expect(await said(40)).toMatch(/\n[2-9] columns left out: a wider window shows\nthem\.\n/)
    expect(await said(60, '--vary', 'border.demarcation=0:1:0.5', '--lang', 'nl')).toMatch(/\n\d kolom(men)? weggelaten: in een breder venster/)
  })

  it('has colours on a terminal only, and not for who wants none', async () => {
    expect((await world({ terminal: { columns: 100 } }).battue('run', 'small.yaml')).stdout).toContain(ESCAPE)
    expect((await world({ terminal: { columns: 100 }, env: { NO_COLOR: '1' } }).battue('run', 'small.yaml')).stdout).not.toContain(ESCAPE)
    expect((await world().battue('run', 'small.yaml')).stdout).not.toContain(ESCAPE)
    expect((await world().battue('--help')).stdout).not.toContain(ESCAPE)
  })

  it('shows beginning and end of a long run', async () => {
    const { stdout } = await world().battue('run', 'small.yaml', '--seasons', '60')
    expect(stdout).toMatch(/\n +15 .*\n +…[ …]*\n +46 /)
    expect(stdout).toContain(en.table.elided)
  })

  it('says why there was no drive: nobody signed, or those who did have no beaters', async () => {
    const said = async (...set: string[]) => (await world().battue('run', 'small.yaml', ...set.flatMap((each) => ['--set', each]))).stdout
    expect(await said('organisations.*.disposition=hunter')).toContain('No drives in 3 seasons: nobody signed.')
    expect(await said('organisations.*.size=0')).toContain('No drives in 3 seasons: those who signed have no beaters.')
    expect(await said('organisations.brook.size=0', 'organisations.ash.disposition=hunter')).toContain('those who signed have no beaters')
    expect(await said()).not.toMatch(/signed have|nobody signed/)
  })

  it('of a game tells who drove and who is what, and nothing of a field that is not there', async () => {
    const game = `battue: 1
id: game
title: Game
seasons: 3
organisations: [{ id: d, count: 6, size: 1, disposition: driver, willingness: 1 }, { id: r, count: 4, size: 1, disposition: freeRider }]
population: { group: 5 }
drive: { model: threshold, threshold: 3, factor: 4 }
willingness: { rate: 0 }
`
    const told = async (...argv: string[]) => (await world({ files: { 'game.yaml': game } }).battue(...argv)).stdout
    for (const argv of [['run', 'game.yaml'], ['run', 'game.yaml', '--lang', 'nl'], ['run', 'game.yaml', '--replicates', '2']]) {
      expect(await told(...argv)).not.toMatch(/coverage|dekking|gap|gat|cordon|trust|vertrouwen|next season/)
    }
    expect(await told('run', 'game.yaml')).toMatch(/ 1 +10\/10 +6\/10 .* 6 +4\n/)
    expect(await told('run', 'game.yaml')).toContain('On average 6 of 10 organisations drove.')
    expect(await told('run', 'game.yaml', '--lang', 'nl')).toMatch(/drijver +meelifter\n/)
    expect(await told('run', 'game.yaml', '--lang', 'nl')).toContain('Gemiddeld dreven er 6 van 10 organisaties.')
    expect(await told('check', 'game.yaml')).toContain('Game: 10 organisations, 10 beaters, 3 seasons')
  })

  it('says when a stop condition ended the run, and counts the seasons there were', async () => {
    const report = async (lang: string) => (await world().battue('run', 'small.yaml', '--set', 'stop=season >= 2', '--lang', lang)).stdout
    expect(await report('en')).toContain('The run ended after season 2: its stop condition came true.')
    expect(await report('en')).toContain('· 2 seasons ·')
    expect(await report('nl')).toContain('De run eindigde na seizoen 2: de stopvoorwaarde kwam uit.')
    expect((await world().battue('run', 'small.yaml', '--set', 'stop=season >= 3')).stdout).not.toContain('stop condition')
  })

  it('says nothing of trust where there is nobody to trust', async () => {
    const { cwd, battue } = world()
    writeFileSync(join(cwd, 'alone.yaml'), 'battue: 1\nid: alone\ntitle: Alone\nseasons: 2\norganisations: [{ id: brook, size: 2 }]\n')
    expect((await battue('run', 'alone.yaml')).stdout).not.toContain('trust')
    expect((await battue('run', 'small.yaml')).stdout).toMatch(/in all; mean trust went from 0\.50 to 0\.\d\d\.\n/)
  })

  it('has a row for every value that is varied', async () => {
    const { stdout } = await world().battue('run', 'small.yaml', '--vary', 'border.demarcation=0:1:0.5', '--replicates', '2')
    for (const value of ['0', '0.5', '1']) expect(stdout).toMatch(new RegExp(`\\n +${value} +2 `))
    expect(stdout).toContain('3 combinations of values, each with the same luck (2 runs a row).')
  })

  it('says of differences that are smaller than those between runs that they are, and of single runs that luck is in them', async () => {
    const { battue } = world()
    const said = async (...options: string[]): Promise<string> => (await battue('run', 'small.yaml', ...options)).stdout.replace(/\s+/g, ' ')
    const LARGE = ['--set', 'quarry.count=100', '--set', 'hunt.duration=60', '--vary', 'hunt.catchRate=0:1:1']
    const SMALLER = 'differences are smaller than those between runs'
    expect(await said('--vary', 'border.demarcation=0.5:1:0.5', '--replicates', '6')).toContain(SMALLER)
    const large = await said(...LARGE, '--replicates', '6')
    expect(large).toContain('lowest (0.0) at hunt.catchRate=0.')
    expect(large).not.toContain(SMALLER)
    expect(await said(...LARGE)).toContain('lowest (0.0) at hunt.catchRate=0. One run a row: --replicates shows how much of it is luck.')
    expect(await said(...LARGE, '--lang', 'nl')).toContain('Eén run per rij')
  })

  it('says on a terminal what its last line is for; the line itself is the bare command', async () => {
    const last = (stdout: string): string[] => stdout.trimEnd().split('\n').slice(-2)
    const setting = { terminal: { columns: 100 }, env: { NO_COLOR: '1' } }
    expect(last((await world(setting).battue('run', 'small.yaml')).stdout)).toEqual(['Repeat:', 'battue run small.yaml --seed acorn'])
    expect(last((await world(setting).battue('run', 'small.yaml', '--lang', 'nl')).stdout)).toEqual(['Herhaal:', 'battue run small.yaml --seed acorn'])
    expect(last((await world().battue('run', 'small.yaml')).stdout)[0]).toBe('')
  })

  it('says under npm start how to see it moving, before the command that repeats it', async () => {
    const { stdout } = await world({ env: { npm_lifecycle_event: 'start' } }).battue('run', 'small.yaml')
    expect(stdout.trimEnd().split('\n').slice(-2)).toEqual(['See it moving: npm run dev', 'battue run small.yaml --seed acorn'])
  })
})

describe('help', () => {
  it.each([[[]], [['help']], [['--help']], [['help', 'run']], [['run', '--help']], [['--version']]])('battue %j is an answer, not an error', async (argv) => {
    const { code, stdout, stderr } = await world().battue(...argv)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout.length).toBeGreaterThan(10)
  })

  it('is in Dutch when asked, wherever that is said', async () => {
    const { battue } = world()
    for (const argv of [['--lang', 'nl', 'help', 'run'], ['help', 'run', '--lang=nl'], ['run', '--help', '--lang', 'nl']]) {
      expect((await battue(...argv)).stdout).toContain(nl.help.options.seed.slice(0, 30))
    }
  })
})

describe('the language', () => {
  it('follows the locale in the order of POSIX', () => {
    expect(languageOfLocale({ LC_ALL: 'en_US', LC_MESSAGES: 'nl_NL', LANG: 'nl_NL' })).toBe('en')
    expect(languageOfLocale({ LC_ALL: '', LC_MESSAGES: 'nl_NL.UTF-8', LANG: 'en_US' })).toBe('nl')
    expect(languageOfLocale({ LANG: 'C' })).toBe('en')
    expect(languageOfLocale({})).toBe('en')
  })

  it('is read before everything else, but not behind --', () => {
    expect(languageAsked(['run', 'x', '--lang', 'nl'])).toBe('nl')
    expect(languageAsked(['--lang=en', 'run'])).toBe('en')
    expect(languageAsked(['run', '--', '--lang', 'nl'])).toBeUndefined()
  })

  it('has both texts complete: the same keys, none empty, not one left untranslated by accident', () => {
    const flat = (texts: object, path = ''): [string, unknown][] => Object.entries(texts).flatMap(([key, value]: [string, unknown]) => (
      typeof value === 'object' && value !== null ? flat(value, `${path}${key}.`) : [[`${path}${key}`, value]]
    ))
    expect(flat(nl).map(([key]) => key)).toEqual(flat(en).map(([key]) => key))
    const dutch = new Map(flat(nl))
    const same = flat(en).filter(([key, value]) => typeof value === 'string' && dutch.get(key) === value).map(([key]) => key)
    expect(same).toEqual(['help.words.scenario', 'table.runs', 'report.run.one', 'report.run.many'])
  })
})

describe('a sparkline', () => {
  it('runs from the lowest to the highest, and marks what is missing', () => {
    expect(sparkline([0, 1, 2, 3, 4, 5, 6, 7])).toBe('▁▂▃▄▅▆▇█')
    expect(sparkline([3, null, 5])).toBe('▁·█')
    expect(sparkline([2, 2])).toBe('▅▅')
    expect(sparkline([])).toBe('')
    expect(sparkline([null])).toBe('·')
  })

  it('averages what does not fit', () => {
    expect(sparkline([0, 0, 7, 7, null, null], 3)).toBe('▁█·')
    expect(sparkline(Array.from({ length: 1_000 }, (_, i) => i), 40)).toHaveLength(40)
  })
})
