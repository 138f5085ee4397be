import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { runCli } from '../../../sim/cli/program.ts'
import { world } from './fakeIo.ts'

/** What somebody types, and what the answer must say. */
const WRONG: [argv: string[], says: RegExp][] = [
  [['rn', 'small.yaml'], /unknown command rn\nDid you mean run\?/],
  [['rnu', 'small.yaml'], /unknown command rnu\nDid you mean run\?/],
  [['water-sector'], /Did you mean battue run water-sector\?/],
  [['help', 'chekc'], /Did you mean check\?/],
  [['run'], /a scenario is missing\nSee: battue help run/],
  [['run', 'small.yaml', 'extra'], /too many words/],
  [['run', 'small.yaml', '--set', 'trust.build=0.1', 'trust.initial=0.4'], /unexpected 'trust\.initial=0\.4'; give --set again for each value\nSee: battue help run/],
  [['run', '--set', 'trust.build=0.1', 'trust.initial=0.4', 'small.yaml'], /unexpected 'trust\.initial=0\.4'; give --set again/],
  [['run', 'small.yaml', '--vary', 'trust.build=0:1:1', 'trust.initial=0:1:1'], /unexpected 'trust\.initial=0:1:1'; give --vary again/],
  [['run', 'small.yaml', '--sead', '3'], /unknown option --sead\nDid you mean --seed\?/],
  [['run', 'small.yaml', '--seed'], /--seed <text> needs a value/],
  [['run', 'small.yaml', '--seed', ''], /the seed must be/],
  [['run', 'small.yaml', '--seed', 'two\nlines'], /the seed must be/],
  [['run', 'small.yaml', '--seasons', '0'], /--seasons: expected a whole number from 1 to 10,000, got 0/],
  [['run', 'small.yaml', '--seasons', '1.5'], /whole number/],
  [['run', 'small.yaml', '--replicates', 'many'], /--replicates: expected a whole number/],
  [['run', 'small.yaml', '--replicates', '20000'], /20,000 runs; add --yes/],
  [['run', 'small.yaml', '--yes', '--replicates', '1000000', '--vary', 'trust.build=0:1:1'], /a million is the limit/],
  [['run', 'small.yaml', '--set', 'nothing'], /expected path=value/],
  [['run', 'small.yaml', '--set', 'seed=4'], /given with --seed/],
  [['run', 'small.yaml', '--set', 'border.demarkation=1'], /did you mean 'border\.demarcation'/],
  [['run', 'small.yaml', '--set', 'border.demarcation=2'], /border\.demarcation: expected a number in 0\.\.1, got 2/],
  [['run', 'small.yaml', '--set', 'brook.disposition=hunter'], /brook\.disposition: .*did you mean 'organisations\.brook\.disposition'/],
  [['run', 'small.yaml', '--set', 'disposition=hunter'], /disposition: .*did you mean 'organisations\.\*\.disposition'/],
  [['run', 'small.yaml', '--set', 'demarcation=0.2'], /did you mean 'border\.demarcation'/],
  [['run', 'small.yaml', '--set', 'kind.of.weather=wet'], /got 'kind\.of\.weather' \(docs\/parameters\.md lists the fields\)/],
  [['run', 'small.yaml', '--vary', 'border.demarcation'], /expected path=from:to:step/],
  [['run', 'small.yaml', '--vary', 'border.demarcation=0:1:-1'], /the step leads nowhere/],
  [['run', 'small.yaml', '--vary', 'border.demarcation=1:0:0.5'], /--vary: 1 is above 0: to go down, the step is -0\.5, got border\.demarcation=1:0:0\.5/],
  [['run', 'small.yaml', '--vary', 'border.demarcation=0:2:0.5'], /expected a number in 0\.\.1, got 1\.5/],
  [['run', 'small.yaml', '--vary', 'trust.build=0:1:1', '--set', 'trust.build=0'], /cannot be both varied and set/],
  [['run', 'small.yaml', '--vary', 'seasons=1:3:1', '--seasons', '2'], /cannot be both varied and set/],
  [['run', 'watersector'], /there is no scenario watersector\nDid you mean water-sector\?\nScenarios: .*water-sector/],
  [['check', '.'], /^\. is a folder; a scenario is a file\n$/],
  [['run', 'folder'], /folder is a folder; a scenario is a file/],
  [['run', 'small'], /Did you mean \.\/small\.yaml\?/],
  [['run', ''], /name of the scenario is empty/],
  [['run', './nowhere.yaml'], /there is no such file/],
  [['run', './folder'], /is a folder/],
  [['run', './large.yaml'], /larger than 1 MB/],
  [['run', './latin.yaml'], /not text in UTF-8/],
  [['run', './broken.yaml'], /broken\.yaml:2:5 {2}id: expected a name/],
  [['run', 'small.yaml', '--force'], /only means something together with --out/],
  [['run', 'small.yaml', '--format', 'parquet'], /--format only means something together with --out/],
  [['run', 'small.yaml', '--out', 'new', '--format', 'xlsx'], /--format: expected csv, parquet or both, got xlsx/],
  [['run', 'small.yaml', '--out', 'new', '--format', 'CSV'], /--format: expected csv, parquet or both, got CSV/],
  [['run', 'small.yaml', '--out', 'new', '--format', ''], /--format: expected csv, parquet or both/],
  [['run', 'small.yaml', '--out', 'new', '--format'], /--format <csv\|parquet\|both> needs a value/],
  [['run', 'small.yaml', '--out', ''], /name of the folder is empty/],
  [['run', 'small.yaml', '--out', 'folder'], /folder exists already; choose another name, or add --force/],
  [['run', 'small.yaml', '--out', 'full', '--force'], /full is not the output of an earlier run/],
  [['run', 'small.yaml', '--out', 'small.yaml', '--force'], /not the output of an earlier run/],
  [['run', 'small.yaml', '--out', 'small.yaml/below'], /cannot be made \(part of the path is a file\)/],
  [['check', 'broken.yaml'], /broken\.yaml:2:5/],
  [['check'], /a file is missing/],
  [['list', 'everything'], /too many words/],
  [['schema', '--lang', 'fr'], /--lang: expected nl or en, got fr/],
  [['list', '--lang'], /--lang <nl\|en> needs a value/],
]

describe('wrong use', () => {
  it.each(WRONG)('battue %j', async (argv, says) => {
    const { cwd, battue } = world()
    mkdirSync(join(cwd, 'folder'))
    mkdirSync(join(cwd, 'full'))
    writeFileSync(join(cwd, 'full', 'letter.txt'), 'precious')
    writeFileSync(join(cwd, 'large.yaml'), 'a'.repeat(1_000_001))
    writeFileSync(join(cwd, 'latin.yaml'), Buffer.from([0x69, 0x64, 0x3a, 0x20, 0xe9]))
    writeFileSync(join(cwd, 'broken.yaml'), 'battue: 1\nid: 3 pigs\ntitle: T\norganisations: [{ id: a }]\n')
    const before = readdirSync(cwd, { recursive: true })

    const { code, stdout, stderr } = await battue(...argv)
    expect(stderr).toMatch(says)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    // No stack trace, and no bug of ours.
    expect(stderr).not.toMatch(/^ {4}at |unexpected error/m)
    expect(readdirSync(cwd, { recursive: true })).toEqual(before)
  })

  it('is told in Dutch to who speaks Dutch', async () => {
    const { battue } = world({ env: { LANG: 'nl_NL.UTF-8' } })
    expect((await battue('rn')).stderr).toBe('battue: onbekende opdracht rn\nBedoelde u run?\nZie: battue help\n')
    expect((await battue('run', 'small.yaml', '--set', 'border.demarcation=2')).stderr).toContain('verwacht een getal in 0..1')
  })

  it('tells everything that is wrong with a file, and goes on to the next', async () => {
    const { cwd, battue } = world()
    writeFileSync(join(cwd, 'bad.yaml'), 'battue: 1\nid: bad\ntitle: T\nseasons: 0\nborder: { demarcation: 2 }\norganisations: []\n')
    const { code, stdout, stderr } = await battue('check', 'bad.yaml', 'nowhere.yaml', 'small.yaml')
    expect(code).toBe(2)
    for (const path of ['seasons', 'border.demarcation', 'organisations']) expect(stderr).toContain(path)
    expect(stderr).toContain('nowhere.yaml: there is no such file')
    expect(stdout).toBe('small.yaml: ok – Small: 2 organisations, 4 beaters, 20 quarry, 3 seasons\n')
  })

  it('says of a good file what does nothing in it: too late an intervention, and what a game has no use for', async () => {
    const { cwd, battue } = world()
    const game = 'battue: 1\nid: game\ntitle: T\nseasons: 3\norganisations: [{ id: a }, { id: b }]\ndrive: { model: linear }\nfield: { cordon: ring }\nsharing: { rule: equal, pooled: 0.5 }\ninterventions: [{ season: 3, set: { pact.threat: 1 } }, { season: 4, set: { pact.threat: 1 } }]\n'
    writeFileSync(join(cwd, 'game.yaml'), game)
    // A variant may use what the others do not.
    writeFileSync(join(cwd, 'both.yaml'), `${game}variants: [{ id: field, title: T, set: { drive.model: spatial } }]\n`)
    const lines = (file: string, ...said: string[]): string => said.map((each) => `${file}: ${each}\n`).join('')
    const late = 'interventions[1].season: does nothing: season 4 comes after the last, 3'
    expect(await battue('check', 'game.yaml')).toMatchObject({ code: 0, stdout: expect.stringContaining('game.yaml: ok'), stderr: lines('game.yaml', late, ...['sharing.pooled', 'sharing.rule', 'field.cordon'].map((path) => `${path}: does nothing with drive.model: linear`)) })
    expect(await battue('check', 'both.yaml')).toMatchObject({ code: 0, stderr: lines('both.yaml', late) })
    expect((await battue('check', 'game.yaml', '--lang', 'nl')).stderr).toContain('sharing.rule: doet niets met drive.model: linear')
    const json = await battue('check', 'game.yaml', 'small.yaml', '--json')
    expect({ code: json.code, stderr: json.stderr }).toEqual({ code: 0, stderr: '' })
    expect((JSON.parse(json.stdout) as { warnings: { path: string }[] }[]).map(({ warnings }) => warnings.map(({ path }) => path))).toEqual([['interventions[1].season', 'sharing.pooled', 'sharing.rule', 'field.cordon'], []])
  })

  it('sums up a good file in the words of its scenario', async () => {
    expect((await world().battue('check', 'water-sector')).stdout).toMatch(/^water-sector: ok – Young people for water: 6 organisations, 24 colleagues, 240 young people, 20 seasons\n$/)
    expect((await world().battue('check', 'water-sector', '--lang', 'nl')).stdout).toMatch(/goed – .*: 6 organisaties, 24 medewerkers, 240 jongeren, 20 seizoenen\n$/)
  })

  it.each(['run', 'why', 'check', 'show', 'list', 'fit', 'patterns', 'theory'])('help %s ends with commands to copy', async (command) => {
    expect((await world().battue('help', command)).stdout).toMatch(new RegExp(`\\nExamples:\\n {2}battue ${command}`))
  })

  it('leaves no control characters of others on the terminal', async () => {
    const { battue } = world()
    const { stderr } = await battue('run', '\u001b[31mred\u0007')
    expect(stderr).toContain('there is no scenario ?[31mred?')
  })
})

describe('a run that fails', () => {
  const DIVIDES = { set: ['--set', 'pact.utility=1 / (season - 2)'] }

  it('is told in one line, exits 1 and writes nothing', async () => {
    const { cwd, battue } = world()
    const { code, stdout, stderr } = await battue('run', 'small.yaml', '--out', 'out', ...DIVIDES.set)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/^battue: the run with seed acorn failed: .*season = 2.*\n$/)
    expect(readdirSync(cwd)).toEqual(['small.yaml'])
  })

  it('says in which season and for whom a formula failed, and has no table where every run did', async () => {
    const payoff = ['--set', 'costs.payoff=loot / (season - 2)', '--replicates', '2']
    const { code, stdout, stderr } = await world().battue('run', 'small.yaml', ...payoff)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/costs\.payoff: expected .* \(season 2, organisation (ash|brook)\)\n[^]*battue: all 2 runs failed\n$/)
    expect((await world().battue('run', 'small.yaml', ...payoff, '--lang', 'nl')).stderr).toMatch(/ \(seizoen 2, organisatie (ash|brook)\)\n[^]*alle 2 runs mislukten/)
    expect((await world().battue('run', 'small.yaml', '--set', 'costs.payoff=1 / season')).stderr).toMatch(/\(before the first season, organisation (ash|brook)\)/)
  })

  it('does not take the others with it', async () => {
    const { battue } = world()
    const { code, stdout, stderr } = await battue('run', 'small.yaml', '--json', '--vary', 'seasons=1:2:1', ...DIVIDES.set)
    const { runs } = JSON.parse(stdout) as { runs: { digest: string | null, error?: string }[] }
    expect(code).toBe(1)
    expect(stderr).toContain('1 of 2 runs failed')
    expect(runs.map((run) => [typeof run.digest, typeof run.error])).toEqual([['string', 'undefined'], ['object', 'string']])
  })

  it('stops when the user wants that, and removes what it began', async () => {
    const { cwd, battue } = world({ signal: AbortSignal.timeout(300) })
    const { code, stderr } = await battue('run', 'small.yaml', '--seasons', '10000', '--out', 'deep/out')
    expect({ code, stderr }).toEqual({ code: 130, stderr: 'battue: stopped; nothing was written\n' })
    expect(readdirSync(cwd)).toEqual(['small.yaml'])
  })
})

describe('a mistake of our own', () => {
  it('is one line that asks to report it; the stack only for who debugs', async () => {
    const lines: string[] = []
    const broken = Object.assign(new Writable({ write() {} }), { write() { throw new Error('boom') } })
    const stderr = new Writable({ write(chunk, _encoding, done) { lines.push(String(chunk)); done() } })
    const io = { stdout: broken, stderr, cwd: '/', env: {}, signal: new AbortController().signal }
    expect(await runCli(['list'], io)).toBe(1)
    expect(lines).toEqual(['battue: unexpected error: boom. Please report it; BATTUE_DEBUG=1 shows where it happened\n'])
    await runCli(['list'], { ...io, env: { BATTUE_DEBUG: '1' } })
    expect(lines.at(-1)).toMatch(/^Error: boom\n {4}at /)
  })
})
