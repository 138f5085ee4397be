// What every disposition must be able to answer, and what each of the nine answers.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DISPOSITION_RULES, type DispositionRule, type SigningView } from '../../../sim/engine/rules/dispositions.ts'
import { jsonSchema } from '../../../sim/index.ts'
import { anyWithin } from '../../support/numbers.ts'

const unit = anyWithin(0, 1)
const view = fc.record({ meanTrust: unit, threshold: unit, inclination: unit, luck: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }) })
const rules = Object.entries(DISPOSITION_RULES) as [string, DispositionRule][]

describe.each(rules)('%s', (_name, rule) => {
  it('answers yes or no to whatever it sees, and the same to the same', () => {
    fc.assert(fc.property(view, seen => {
      const answer = rule.signs(seen)
      expect(typeof answer).toBe('boolean')
      expect(rule.signs({ ...seen })).toBe(answer)
    }))
  })
  it('signs no less readily when it trusts more or expects more', () => {
    fc.assert(fc.property(view, unit, unit, (seen, trust, inclination) => {
      const rosier: SigningView = { ...seen, meanTrust: Math.max(seen.meanTrust, trust), inclination: Math.max(seen.inclination, inclination) }
      if (rule.signs(seen)) expect(rule.signs(rosier)).toBe(true)
    }))
  })
  it('says how it behaves', () => {
    expect(['stand', 'rest', 'leave', 'poach']).toContain(rule.conduct)
    expect(['hunt', 'away']).toContain(rule.unsigned)
    expect(typeof rule.squeezes).toBe('boolean')
  })
})

describe('who signs', () => {
  const rosy: SigningView = { meanTrust: 1, threshold: 0.5, inclination: 1, luck: 0 }
  const grim: SigningView = { meanTrust: 0, threshold: 0.5, inclination: 0, luck: 0.999 }
  it.each([
    { names: ['driver', 'freeRider', 'leaver', 'squeezer', 'poacher'], inRosy: true, inGrim: true },
    { names: ['reciprocator', 'calculator'], inRosy: true, inGrim: false },
    { names: ['loner', 'hunter'], inRosy: false, inGrim: false },
  ])('$names: $inRosy when all is well, $inGrim when nothing is', ({ names, inRosy, inGrim }) => {
    for (const [name, rule] of rules) if (names.includes(name)) expect([rule.signs(rosy), rule.signs(grim)]).toEqual([inRosy, inGrim])
  })
  it('a reciprocator from its threshold on, a calculator below its inclination', () => {
    const { reciprocator, calculator } = DISPOSITION_RULES
    expect([0.49, 0.5, 0.51].map(meanTrust => reciprocator.signs({ ...grim, meanTrust }))).toEqual([false, true, true])
    expect([0.29, 0.3, 0.31].map(luck => calculator.signs({ ...grim, inclination: 0.3, luck }))).toEqual([true, false, false])
  })
})

it('there is a rule for every disposition of the scenario format, and no other', () => {
  const text = JSON.stringify(jsonSchema())
  const listed = /"enum":(\["driver"[^\]]*\])/.exec(text)
  expect([...JSON.parse(listed![1]!) as string[]].sort()).toEqual(rules.map(([name]) => name).sort())
})
