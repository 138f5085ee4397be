import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const LOADER = new URL('../../../node_modules/tsx/dist/loader.mjs', import.meta.url).href
const PROGRAM = [process.execPath, '--import', LOADER, join(root, 'sim', 'cli', 'main.ts')] as const
const env = { PATH: process.env['PATH'], LANG: 'C' }

let cwd = ''
beforeEach(() => { cwd = mkdtempSync(join(tmpdir(), 'battue-process-')) })
afterEach(() => { rmSync(cwd, { recursive: true, force: true }) })

function battue(...argv: string[]): { status: number | null, stdout: string, stderr: string } {
  return spawnSync(PROGRAM[0], [...PROGRAM.slice(1), ...argv], { cwd, env, encoding: 'utf8' })
}

describe('the program', () => {
  it('gives its exit code and keeps data and talk apart', () => {
    expect(battue('--version')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^battue \d/), stderr: '' })
    expect(battue('rn')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('unknown command') })
  })

  it('is quiet when nobody reads on', () => {
    const line = `${PROGRAM.map((word) => `'${word}'`).join(' ')} schema; echo "exit $?" >&2`
    const { stdout, stderr } = spawnSync('sh', ['-c', `{ ${line}; } | head -n 1`], { cwd, env, encoding: 'utf8' })
    expect(stdout).toBe('{\n')
    expect(stderr).toBe('exit 0\n')
  })

  it.each([['SIGINT', 130], ['SIGTERM', 143]] as const)('leaves nothing behind on %s', async (signal, status) => {
    const child = spawn(PROGRAM[0], [...PROGRAM.slice(1), 'run', 'water-sector', '--seasons', '10000', '--out', 'results/long'], { cwd, env, stdio: 'ignore' })
    const ended = new Promise<number | null>((resolve) => { child.on('exit', resolve) })
    while (readdirSync(cwd, { recursive: true }).length < 3 && child.exitCode === null) await setTimeout(50)
    child.kill(signal)
    expect(await ended).toBe(status)
    expect(readdirSync(cwd)).toEqual([])
  })

  it('stops at the first Ctrl-C in the middle of a theory', async () => {
    const child = spawn(PROGRAM[0], [...PROGRAM.slice(1), 'theory', 'herding', '--seeds', '1000'], { cwd, env, stdio: 'ignore' })
    onTestFinished(() => { child.kill('SIGKILL') })
    const ended = new Promise<number | null>((resolve) => { child.on('exit', resolve) })
    await setTimeout(3_000)
    expect(child.exitCode).toBeNull()
    child.kill('SIGINT')
    expect(await Promise.race([ended, setTimeout(2_000, 'still running')])).toBe(130)
  })

  it('stops at the first Ctrl-C even while it learns what hunting alone brings, and leaves nothing behind', async () => {
    const heavy = ['--set', 'belief.drySeasons=100', '--set', 'quarry.count=20000']
    const child = spawn(PROGRAM[0], [...PROGRAM.slice(1), 'run', 'water-sector', ...heavy, '--out', 'results/long'], { cwd, env, stdio: 'ignore' })
    onTestFinished(() => { child.kill('SIGKILL') })
    const ended = new Promise<number | null>((resolve) => { child.on('exit', resolve) })
    // The files are there just before the dry seasons begin, which take minutes.
    while (readdirSync(cwd, { recursive: true }).length < 3 && child.exitCode === null) await setTimeout(50)
    await setTimeout(500)
    expect(child.exitCode).toBeNull()
    child.kill('SIGINT')
    expect(await Promise.race([ended, setTimeout(5_000, 'still running')])).toBe(130)
    expect(readdirSync(cwd)).toEqual([])
  })
})
