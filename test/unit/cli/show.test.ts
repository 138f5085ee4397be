import { describe, expect, it } from 'vitest'
import { world } from './fakeIo.ts'

const RICH = `battue: 1
id: rich
title: { nl: Rijk, en: Rich }
question: { nl: Wat?, en: What? }
story: { nl: Een verhaal., en: A story. }
notice: { nl: Kijk naar de gaten., en: Look at the gaps. }
try: { nl: Draai aan de grens., en: Turn the border. }
source: { nl: Zelf bedacht., en: Made up. }
organisations: [{ id: ash, name: { nl: Es, en: Ash }, size: 2 }, { id: elm, size: 1 }]
variants:
  - { id: none, title: { nl: Geen drift, en: No drive }, says: { nl: Ieder voor zich., en: Each for itself. }, set: { organisations.*.disposition: hunter } }
  - { id: going, title: Going, interventions: [{ season: 4, leave: [ash], set: { border.demarcation: 0.5 } }] }
`
const files = { 'rich.yaml': RICH }

describe('battue show', () => {
  it('tells all there is to know, in both languages', async () => {
    const { code, stdout } = await world({ files }).battue('show', 'rich.yaml')
    expect(code).toBe(0)
    for (const words of ['Rich', 'What?', 'A story.', 'What to notice\nLook at the gaps.', 'What to try\nTurn the border.', 'Ash (2 beaters, ', 'elm (1 beater, ', 'rich.yaml@none – No drive', 'Each for itself.', 'organisations.*.disposition=hunter', 'from season 4: Ash leaves, border.demarcation=0.5', 'Made up.', 'run rich.yaml']) expect(stdout).toContain(words)
    const dutch = (await world({ files }).battue('show', 'rich.yaml', '--lang', 'nl')).stdout
    for (const words of ['Een verhaal.', 'Let op\nKijk naar de gaten.', 'Probeer\nDraai aan de grens.', 'Es (2 drijvers, rekenaar)', 'vanaf seizoen 4: Es gaat weg']) expect(dutch).toContain(words)
  })

  it('a variant, and every scenario of the program', async () => {
    expect((await world({ files }).battue('show', 'rich.yaml@none')).stdout).toContain('Ash (2 beaters, hunter)')
    expect((await world({ files }).battue('run', 'rich.yaml@none', '--seasons', '1')).stdout).toMatch(/run rich\.yaml@none --seed/)
    expect(JSON.parse((await world().battue('show', 'water-sector', '--json')).stdout)).toMatchObject({ id: 'water-sector', title: { en: expect.any(String) as string } })
  })

  it('wrong use', async () => {
    expect(await world({ files }).battue('show', 'rich.yaml@non')).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('a variant of this scenario: none, going') as string })
    expect(await world().battue('show', 'nothing')).toMatchObject({ code: 2, stdout: '' })
    expect(await world().battue('show', 'water-sector', 'more')).toMatchObject({ code: 2, stdout: '' })
    expect(await world().battue('show')).toMatchObject({ code: 2, stdout: '' })
  })

  it('check follows every variant', async () => {
    const broken = { 'rich.yaml': RICH.replace('leave: [ash]', 'leave: [oak]') }
    expect(await world({ files: broken }).battue('check', 'rich.yaml')).toMatchObject({ code: 2, stderr: expect.stringContaining('oak') as string })
    expect(await world({ files }).battue('check', 'rich.yaml')).toMatchObject({ code: 0 })
  })
})

describe('battue patterns', () => {
  it('measures a claim and its counter-case, and says so in both languages', async () => {
    const { code, stdout } = await world().battue('patterns', '--only', '1a', '--replicates', '4')
    expect(code).toBe(0)
    for (const words of ['1. Driving pays', 'Counter-case:', '95%', 'holds', 'as expected', 'all 1.']) expect(stdout).toContain(words)
    const { patterns: [first] } = JSON.parse((await world().battue('patterns', '--only', '1', '--replicates', '4', '--json')).stdout) as { patterns: Record<string, unknown>[] }
    expect(Object.keys(first!)).toEqual(expect.arrayContaining(['id', 'title', 'scenario', 'variants', 'minimum', 'difference', 'low', 'high', 'replicates', 'holds', 'robustness']))
    expect(first).toMatchObject({ id: '1a', replicates: 4, holds: true })
    expect((await world().battue('patterns', '--only', '1a', '--replicates', '3', '--lang', 'nl')).stdout).toContain('Tegengeval:')
  })

  it('another seed has other luck, the same seed the same', async () => {
    const found = async (seed: string) => (await world().battue('patterns', '--only', '1a', '--replicates', '3', '--seed', seed, '--json')).stdout
    expect(await found('x')).toBe(await found('x'))
    expect(await found('x')).not.toBe(await found('y'))
  })

  it.each<[string[], RegExp]>([
    [['--only', '99'], /there is no pattern 99\n/],
    [['--only', '1z'], /Did you mean 1/],
    [['--replicates', '1'], /--replicates/],
    [['--workers', '0'], /--workers/],
    [['--seed', ''], /seed/],
    [['--sed', 'x'], /unknown option --sed/],
  ])('wrong use: %j', async (argv, says) => {
    const { code, stdout, stderr } = await world().battue('patterns', ...argv)
    expect(stderr).toMatch(says)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  })

  it('stops when asked to', async () => {
    expect(await world({ signal: AbortSignal.abort() }).battue('patterns', '--only', '1a')).toMatchObject({ code: 130, stdout: '' })
  })
})
