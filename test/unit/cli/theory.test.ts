import { describe, expect, it, vi } from 'vitest'
import type { Check, Topic } from '../../../sim/index.ts'
import type * as Door from '../../../sim/index.ts'
import { world } from './fakeIo.ts'

// Beside two quick theories of our own, one that fails.
vi.mock('../../../sim/index.ts', async (original) => {
  const door = await original<typeof Door>()
  const off: Check = { name: 'lottery/1/wins/monte-carlo', source: 'nobody', expected: 0.5, measured: 0.2, error: 0.3, tolerance: 0.1, pass: false, z: -9 }
  const lottery: Topic = { id: 'lottery', title: { en: 'A theory that fails', nl: 'Een theorie die niet klopt' }, source: 'nobody', inputs: [], cases: 1, run: async () => [off] }
  return { ...door, THEORY: [...door.THEORY.filter(({ id }) => id === 'stag-hunt' || id === 'airport'), lottery] }
})

const checksOf = (stdout: string): Check[] => (JSON.parse(stdout) as { checks: Check[] }).checks

describe('battue theory', () => {
  it('prints every check under its theory with its source, and exits 1 when one fails', async () => {
    const { code, stdout, stderr } = await world().battue('theory')
    expect(code).toBe(1)
    for (const words of ['stag-hunt – A drive that needs enough drivers', 'doi:10.1098/rspb.2008.1126', 'airport – ', 'lottery – ']) expect(stdout).toContain(words)
    for (const head of ['check', 'expected', 'measured', 'error', 'tolerance', 'verdict']) expect(stdout).toContain(head)
    expect(stdout).toMatch(/^stag-hunt\/5-3-4\/unstable\/cited +0\.412116 +0\.41211622 +2\.2E-7 +1E-6 +holds$/m)
    expect(stdout).toMatch(/^lottery\/1\/wins\/monte-carlo +0\.5 +0\.2 +0\.3 +0\.1 +-9\.0 +fails$/m)
    expect(stdout).not.toContain('…')
    expect(stderr).toMatch(/^1 of \d+ checks fail\.\n.*fails by luck/)
  })

  it('--json: one object with the checks', async () => {
    const { code, stdout } = await world().battue('theory', '--json')
    expect(code).toBe(1)
    const checks = checksOf(stdout)
    expect(checks.length).toBeGreaterThan(60)
    for (const check of checks) {
      expect(Object.keys(check).filter((key) => key !== 'z')).toEqual(['name', 'source', 'expected', 'measured', 'error', 'tolerance', 'pass'])
      expect([typeof check.name, typeof check.expected, typeof check.pass]).toEqual(['string', 'number', 'boolean'])
    }
    expect(checks.filter(({ pass }) => !pass).map(({ name }) => name)).toEqual(['lottery/1/wins/monte-carlo'])
  })

  it('one theory, with inputs as options in any place', async () => {
    const { battue } = world()
    const { code, stdout } = await battue('theory', 'stag-hunt', '--group', '5', '--threshold', '3', '--factor', '4', '--json')
    expect(code).toBe(0)
    const found = Object.fromEntries(checksOf(stdout).map(({ name, measured }) => [name, measured]))
    expect(found['stag-hunt/5-3-4/unstable']).toBeCloseTo(0.412116, 6)
    expect(found['stag-hunt/5-3-4/stable']).toBeCloseTo(0.815506, 6)
    expect((await battue('theory', '--json', 'stag-hunt', '--factor=4', '--threshold', '3')).stdout).toBe(stdout)
    const other = await battue('theory', 'airport', '--costs', '3,6')
    expect(other.code).toBe(0)
    expect(other.stdout).toMatch(/^airport\/3,6\/2 +4\.5 +4\.5 /m)
    expect(other.stdout).toMatch(/\nAll 4 checks hold\.\n$/)
  })

  it('--only: the checks with a name, or with names that go on from it', async () => {
    const { battue } = world()
    const names = async (only: string): Promise<string[]> => checksOf((await battue('theory', '--only', only, '--json')).stdout).map(({ name }) => name)
    expect(await names('airport/1500,2200,3000/2')).toEqual(['/cited', '', '/monte-carlo'].map((end) => `airport/1500,2200,3000/2${end}`))
    expect(await names('airport/1500,2200,3000/2/cited')).toEqual(['airport/1500,2200,3000/2/cited'])
    expect((await names('stag-hunt')).every((name) => name.startsWith('stag-hunt/'))).toBe(true)
    // A failing theory that was not asked for does not count.
    expect((await battue('theory', '--only', 'airport')).code).toBe(0)
    expect((await battue('theory', 'airport', '--only', 'airport/1500,2200,3000')).stdout).toContain('All 9 checks hold.')
  })

  it('speaks Dutch', async () => {
    const { stdout, stderr } = await world().battue('theory', '--lang', 'nl')
    expect(stdout).toContain('Een drift die genoeg drijvers nodig heeft')
    expect(stdout).toContain('Bron: Pacheco')
    expect(stdout).toMatch(/^stag-hunt\/5-3-4\/unstable\/cited +0,412116 .* klopt$/m)
    expect(stderr).toMatch(/^1 van \d+ controles kloppen niet\./)
  })

  it('has help for itself and for every theory', async () => {
    const { battue } = world()
    expect((await battue('help')).stdout).toContain('theory')
    for (const argv of [['help', 'theory'], ['theory', '--help']]) expect((await battue(...argv)).stdout).toContain('stag-hunt')
    const { code, stdout } = await battue('theory', 'stag-hunt', '--help', '--lang', 'nl')
    expect(code).toBe(0)
    expect(stdout).toMatch(/--threshold <waarde> +minste drijvers/)
    expect(stdout).toContain('anders 3')
  })

  it('fits on a narrow terminal', async () => {
    const { stdout } = await world({ terminal: { columns: 60 }, env: { NO_COLOR: '1' } }).battue('theory', '--only', 'airport/1500,2200,3000')
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
    expect(stdout).not.toContain('tolerance')
  })

  it('stops when asked to', async () => {
    const { code, stderr } = await world({ signal: AbortSignal.abort() }).battue('theory')
    expect({ code, stderr }).toEqual({ code: 130, stderr: 'battue: stopped; nothing was written\n' })
  })

  it.each<[argv: string[], says: RegExp]>([
    [['stag'], /there is no theory stag\n.*Theories: stag-hunt, airport, lottery/s],
    [['stag-hnt', '--group', '5'], /there is no theory stag-hnt\nDid you mean stag-hunt\?/],
    [['--grp', '5'], /unknown option --grp\nSee: battue help theory/],
    [['stag-hunt', '--grp', '5'], /unknown option --grp/],
    [['stag-hunt', '--group'], /--group <value> needs a value/],
    [['stag-hunt', '--group', 'many'], /--group: expected a whole number from 2 to 40, got many\nSee: battue theory stag-hunt --help/],
    [['stag-hunt', '--threshold', '9'], /--threshold: expected at most the group, got 9/],
    [['stag-hunt', 'extra'], /too many words/],
    [['--only', 'airprt'], /there is no check airprt\nDid you mean airport\?/],
    [['--only', 'airport/1500,2200,300'], /there is no check airport\/1500,2200,300/],
    [['--only', ''], /there is no check/],
    [['--only'], /--only <name> needs a value/],
    [['airport', '--only', 'stag-hunt'], /there is no check stag-hunt/],
  ])('wrong use: theory %j', async (argv, says) => {
    const { code, stdout, stderr } = await world().battue('theory', ...argv)
    expect(stderr).toMatch(says)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  })
})
