import { describe, expect, it } from 'vitest'
import { parseScenario } from '../../../sim/index.ts'
import { SMALL, world } from './fakeIo.ts'

const FEW = ['fit', 'small.yaml', '--seasons', '20']
const number = expect.any(Number) as unknown

describe('battue fit', () => {
  it('prints one object, the same for the same seed', async () => {
    const { battue } = world()
    const { code, stdout, stderr } = await battue(...FEW, '--json', '--set', 'quarry.count=30')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const residuals = { mean: number, deviation: number, largest: { residual: number, attendance: number, posts: expect.stringMatching(/^(agreed|improvised)$/) as unknown } }
    const means = { simulated: number, predicted: number }
    const said = JSON.parse(stdout) as { classes: object[] }
    expect(said).toEqual({
      scenario: 'small', seed: 'acorn', engine: expect.stringMatching(/^\d/) as unknown, set: { 'quarry.count': 30 },
      coverage: { cover: number, leakReach: number, exponent: number, catchShare: number, aloneShare: number }, aloneShareError: number,
      quality: { r2Driven: number, r2DrivenMean: number, r2Caught: number, r2CaughtMean: number },
      seasons: 20, aloneSeasons: 2, residuals: { driven: residuals, caught: residuals },
      classes: Array.from({ length: 10 }, () => ({ from: number, to: number, seasons: 2, driven: means, caught: means })), atEnd: expect.any(Array) as unknown,
      command: 'battue fit small.yaml --seed acorn --seasons 20 --set quarry.count=30',
    })
    expect((await battue(...FEW, '--json', '--set', 'quarry.count=30', '--seed', 'acorn')).stdout).toBe(stdout)
    expect((await battue(...FEW, '--json', '--set', 'quarry.count=30', '--seed', 'beech')).stdout).not.toBe(stdout)
  })

  it.each(['en', 'nl'])('ends with what to paste and the command that repeats it (%s)', async (lang) => {
    const { battue } = world()
    const { code, stdout, stderr } = await battue(...FEW, '--lang', lang)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).not.toMatch(/NaN|undefined|Infinity|-0[.,]00/)
    const lines = stdout.trimEnd().split('\n')
    expect(lines.at(-1)).toBe('battue fit small.yaml --seed acorn --seasons 20')
    const block = lines.slice(lines.indexOf('coverage:'), -2)
    expect(block).toHaveLength(6)
    const { parameters } = await parseScenario(`${SMALL}${block.join('\n')}\n`)
    const { coverage } = JSON.parse((await battue(...FEW, '--json')).stdout) as { coverage: Record<string, number> }
    for (const [name, value] of Object.entries(parameters.coverage)) expect(value).toBe(Number(coverage[name]?.toPrecision(3)))
  })

  it('says what a poor fit means, and that few seasons tell little', async () => {
    const { battue } = world()
    // Quarry that fear nobody and wander about: what is driven is luck.
    const { stdout } = await battue(...FEW, '--set', 'quarry.fear=0', '--set', 'quarry.noise=5')
    expect(stdout.replaceAll('\n', ' ')).toMatch(/The model tells only \d+% of the differences in what is driven.* Only 20 seasons: another seed/)
    const still = await battue(...FEW, '--set', 'quarry.fleeSpeed=0', '--set', 'quarry.grazeSpeed=0')
    expect(still.stdout.replaceAll('\n', ' ')).toMatch(/What is driven is the same in every season.* At the end of what is searched: cover/)
    const { quality } = JSON.parse((await battue(...FEW, '--json', '--set', 'quarry.fleeSpeed=0', '--set', 'quarry.grazeSpeed=0')).stdout) as { quality: object }
    expect(quality).toMatchObject({ r2Driven: null })
  })

  it.each([
    [['fit', 'watersector'], /there is no scenario watersector\nDid you mean water-sector\?/],
    [['fit', 'small.yaml', '--seasons', '19'], /--seasons: expected a whole number from 20 to 10,000, got 19/],
    [['fit', 'small.yaml', '--seasons', 'many'], /--seasons: expected a whole number/],
    [['fit', 'small.yaml', '--seed', ''], /the seed must be/],
    [['fit', 'small.yaml', '--set', 'quarry.count'], /--set quarry\.count {2}expected path=value/],
    [['fit', 'small.yaml', '--set', 'quarry.cuont=3'], /did you mean 'quarry\.count'/],
    [['fit', 'small.yaml', '--set', 'a=1', 'b=2'], /unexpected 'b=2'; give --set again for each value\nSee: battue help fit/],
    [['fit', 'small.yaml', '--out', 'x'], /unknown option --out/],
    [['fit', 'small.yaml', '--set', 'quarry.count=0'], /no quarry in the scenario: nothing can be driven/],
    [['fit', 'small.yaml', '--set', 'organisations.*.size=0'], /no organisation in the scenario has beaters/],
  ])('refuses %j', async (argv, says) => {
    const { battue } = world()
    const { code, stdout, stderr } = await battue(...argv)
    expect(stderr).toMatch(says)
    expect(stderr).not.toMatch(/^ {4}at |unexpected error/m)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  })

  it('stops when the user wants that', async () => {
    const stop = new AbortController()
    const { battue } = world({ signal: stop.signal })
    setTimeout(() => { stop.abort() }, 300)
    const { code, stdout, stderr } = await battue('fit', 'water-sector', '--seasons', '10000')
    expect({ code, stdout, stderr }).toEqual({ code: 130, stdout: '', stderr: 'battue: stopped; nothing was written\n' })
  })
})
