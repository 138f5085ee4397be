import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rich } from './richScenario.ts'

describe('wrong use of why', () => {
  const WRONG: [argv: string[], says: RegExp][] = [
    [[], /a run or scenario is missing\nSee: .*help why/],
    [[''], /name of the run or scenario is empty/],
    [['folder'], /folder is not the output of a run: it has no manifest\.json/],
    [['nowhere'], /there is no scenario nowhere/],
    [['rich.yaml', 'more'], /too many words/],
    [['rich.yaml', '--season', '0'], /--season: expected a whole number from 1 to 4, got 0/],
    [['rich.yaml', '--season', '5'], /--season: expected a whole number from 1 to 4, got 5/],
    [['rich.yaml', '--season', 'last'], /--season: expected a whole number/],
    [['rich.yaml', '--organisation', 'birhc'], /there is no organisation birhc\nDid you mean birch\?\nOrganisations: ash \(Ash\), birch, cedar, squeeze/],
    [['rich.yaml', '--organisation', ''], /there is no organisation/],
    [['rich.yaml', '--run', '1'], /--run only means something together with the folder of a run/],
    [['rich.yaml', '--set', 'border.demarcation=2'], /expected a number in 0\.\.1/],
    [['rich.yaml', '--sesson', '2'], /unknown option --sesson\nDid you mean --season\?/],
  ]
  it.each(WRONG)('battue why %j', async (argv, says) => {
    const { cwd, battue } = rich()
    mkdirSync(join(cwd, 'folder'))
    const { code, stdout, stderr } = await battue('why', ...argv)
    expect(stderr).toMatch(says)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  })

  it('does not take a seed or settings for a run that has its own', async () => {
    const { battue } = rich()
    await battue('run', 'rich.yaml', '--out', 'out')
    for (const option of [['--seed', 'x'], ['--set', 'quarry.count=3']]) {
      const { code, stderr } = await battue('why', 'out', ...option)
      expect({ code, told: stderr.includes(`${option[0]} only means something together with a scenario`) }).toEqual({ code: 2, told: true })
    }
    expect((await battue('why', 'out', '--run', '2')).stderr).toContain('--run: expected a whole number from 1 to 1, got 2')
  })

  it('tells of a run that fails before that season, and stops when the user wants that', async () => {
    expect(await rich().battue('why', 'rich.yaml', '--season', '3', '--set', 'pact.utility=1 / (season - 2)')).toMatchObject({ code: 1, stdout: '' })
    expect(await rich({ signal: AbortSignal.abort() }).battue('why', 'water-sector')).toMatchObject({ code: 130, stdout: '' })
  })
})
