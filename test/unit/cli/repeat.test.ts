import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { callFrom } from '../../../sim/cli/call.ts'
import { quote } from '../../../sim/cli/quote.ts'
import { repeatCommand } from '../../../sim/cli/repeat.ts'
import { world } from './fakeIo.ts'

/** The words as a POSIX shell reads them. */
function readBack(words: readonly string[]): string[] {
  return execFileSync('sh', ['-c', `printf '%s\\0' ${words.map(quote).join(' ')}`], { encoding: 'utf8' }).split('\0').slice(0, -1)
}

describe('quoting', () => {
  it('comes back through a shell as it was', () => {
    const word = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'\'"$`\\ ~#!*?[]{}()<>|&;=%^-\t\na') }))
      .map((text) => text.replaceAll('\0', ''))
    fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
      expect(readBack(words)).toEqual(words)
    }), { numRuns: 40 })
  })

  it('leaves plain words plain', () => {
    expect(['water-sector', 'border.demarcation=0:1:0.25', './a/b.yaml', '2026', 'x@y'].map(quote)).toEqual(['water-sector', 'border.demarcation=0:1:0.25', './a/b.yaml', '2026', 'x@y'])
    expect(['', 'a b', "it's", '~', 'a=~', '$HOME', '=x'].map(quote)).toEqual(["''", "'a b'", String.raw`'it'\''s'`, "'~'", "'a=~'", "'$HOME'", "'=x'"])
  })
})

describe('the repeat command', () => {
  const recipe = { scenario: 'small.yaml', seed: '7', set: [], vary: [], replicates: 1, yes: false }

  it('names the seed always, and the rest only where it was given', () => {
    expect(repeatCommand(recipe, '/nowhere')).toBe('battue run small.yaml --seed 7')
    expect(repeatCommand({ ...recipe, seasons: 4, set: ['a=1', 'b=x y'], vary: ['c=0:1:1'], replicates: 5, yes: true }, '/nowhere'))
      .toBe("battue run small.yaml --seed 7 --seasons 4 --set a=1 --set 'b=x y' --vary c=0:1:1 --replicates 5 --yes")
  })

  it('keeps names that look like options apart from options', () => {
    expect(repeatCommand({ ...recipe, scenario: '-x.yaml', seed: '--yes' }, '/nowhere')).toBe('battue run ./-x.yaml --seed=--yes')
  })

  it('goes through npx in the repository of battue, and in folders below it', () => {
    const home = fileURLToPath(new URL('../../..', import.meta.url))
    expect(repeatCommand(recipe, home)).toBe('npx --no-install battue run small.yaml --seed 7')
    expect(repeatCommand(recipe, join(home, 'docs'))).toBe('npx --no-install battue run small.yaml --seed 7')
  })

  it('goes through npx where this copy is installed, and in folders below, but not beside another copy', () => {
    const { cwd } = world()
    const home = join(cwd, 'project', 'node_modules', 'battue')
    for (const folder of [home, join(cwd, 'project', 'deep'), join(cwd, 'other', 'node_modules', 'battue'), join(cwd, 'linked', 'node_modules')]) mkdirSync(folder, { recursive: true })
    symlinkSync(home, join(cwd, 'linked', 'node_modules', 'battue'))
    const call = (folder: string): string => callFrom(join(cwd, folder), home)
    for (const folder of ['project', 'project/deep', 'linked']) expect(call(folder)).toBe('npx --no-install battue')
    for (const folder of ['', 'other', 'nowhere']) expect(call(folder)).toBe('battue')
  })

  it.each([
    [['--seed', "it's 5 o'clock"]],
    [['--seed', '-5', '--set', 'organisations.*.disposition=hunter']],
    [['--seasons', '2', '--set', 'organisations.brook.belief=-0.5']],
    [['--vary', 'border.demarcation=0:1:0.5', '--replicates', '2', '--seed', '$HOME']],
  ])('repeats %j digest for digest', async (options) => {
    const { battue } = world()
    const first = await battue('run', 'small.yaml', '--json', ...options)
    const { command } = JSON.parse(first.stdout) as { command: string }
    const [name, ...argv] = execFileSync('sh', ['-c', `printf '%s\\0' ${command}`], { encoding: 'utf8' }).split('\0').slice(0, -1)
    expect(name).toBe('battue')
    const again = await battue(...argv, '--json')
    expect(again).toEqual(first)
    // In a table it is the last line.
    expect((await battue(...argv)).stdout.trimEnd().split('\n').at(-1)).toBe(command)
  })
})
