// A scenario in one of its named variants.
import { describe, expect, it } from 'vitest'
import { formatIssues, parseScenario, type ScenarioError } from '../../../sim/index.ts'

const TEXT = `battue: 1
id: small
title: Small
organisations:
  - { id: ash, size: 2, disposition: driver }
  - { id: elm, size: 2, disposition: driver }
interventions:
  - { season: 2, set: { border.demarcation: 0.5 } }
variants:
  - id: none
    title: { nl: Geen drift, en: No drive }
    set: { organisations.*.disposition: hunter, quarry.count: 50 }
  - id: leaving
    title: Elm leaves
    interventions:
      - { season: 3, leave: [elm] }
`
const problems = async (text: string, variant?: string) =>
  await parseScenario(text, { file: 'small.yaml', ...(variant === undefined ? {} : { variant }) }).then(() => '', (error: ScenarioError) => formatIssues(error.issues, 'en'))

describe('variants', () => {
  it('have other values, and more interventions; what is set beside them goes over them', async () => {
    const plain = (await parseScenario(TEXT)).parameters
    const none = (await parseScenario(TEXT, { variant: 'none', set: { 'quarry.count': 60 } })).parameters
    expect(plain.quarry.count).toBe(240)
    expect(none.organisations.map(({ disposition }) => disposition)).toEqual(['hunter', 'hunter'])
    expect(none.quarry.count).toBe(60)
    const leaving = await parseScenario(TEXT, { variant: 'leaving' })
    expect(leaving.parameters.interventions.map(({ season }) => season)).toEqual([2, 3])
    expect(leaving.schedule.at(-1)!.parameters.organisations.map(({ id }) => id)).toEqual(['ash'])
    expect((await parseScenario(TEXT)).schedule).toHaveLength(2)
  })

  it('one that is not there is told, with those that are', async () => {
    expect(await problems(TEXT, 'non')).toMatch(/^small\.yaml:9:1 {2}variants: expected a variant of this scenario: none, leaving, got 'non'/)
    expect(await problems(TEXT, 'non')).toContain('none')
    expect(await problems(TEXT.split('variants:')[0]!, 'none')).toContain('no variant: this scenario has none')
  })

  it('what is wrong with one is told where it stands', async () => {
    expect(await problems(TEXT.replace('quarry.count: 50', 'quarry.cuont: 50'))).toMatch(/^small\.yaml:12:\d+ .*quarry\.count/)
    expect(await problems(TEXT.replace('quarry.count: 50', 'quarry.count: many'))).toMatch(/^small\.yaml:12:\d+ /)
    expect(await problems(TEXT.replace('id: leaving', 'id: none'))).toMatch(/^small\.yaml:13:\d+ /)
    // An intervention of its own is followed only in the variant.
    const wrong = TEXT.replace('leave: [elm]', 'leave: [oak]')
    expect(await problems(wrong)).toBe('')
    expect(await problems(wrong, 'leaving')).toMatch(/^small\.yaml:16:\d+ .*oak/)
    // A value that only goes wrong together with the rest.
    const offers = TEXT.replace('quarry.count: 50', 'quarry.needs: bread')
    expect(await problems(offers, 'none')).toMatch(/^small\.yaml:/)
  })
})
