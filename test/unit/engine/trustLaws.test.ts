// What every law of trust must keep to.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TRUST_LAWS, type TrustLaw } from '../../../sim/engine/rules/trust.ts'
import { jsonSchema, parseScenario } from '../../../sim/index.ts'
import { anyWithin, unit as even } from '../../support/numbers.ts'

const unit = anyWithin(0, 1)
const conduct = anyWithin(-1, 1)
const rule = fc.record({ build: unit, erode: unit, harm: unit, heal: unit, weight: anyWithin(0, 10) })
const laws = Object.entries(TRUST_LAWS) as [string, TrustLaw][]

const usual = async () => (await parseScenario('{ battue: 1, id: usual, title: Usual, organisations: [{ id: a }] }')).parameters.trust

it('the scenario names each of them', () => {
  const schema = JSON.stringify(jsonSchema())
  for (const [name] of laws) expect(schema).toContain(`"${name}"`)
  expect(laws.length).toBeGreaterThan(1)
})

describe.each(laws)('%s', (_name, law) => {
  it('keeps trust and damage within 0 and 1', () => {
    fc.assert(fc.property(unit, unit, conduct, rule, unit, (trust, damage, s, rates, dependence) => {
      const next = law(trust, damage, s, rates, dependence)
      for (const value of [next.trust, next.damage]) expect(value >= 0 && value <= 1, `${value}`).toBe(true)
    }))
  })
  it('trusts no less after better conduct, and sees no more damage', () => {
    fc.assert(fc.property(unit, unit, conduct, conduct, rule, unit, (trust, damage, a, b, rates, dependence) => {
      const [worse, better] = [law(trust, damage, Math.min(a, b), rates, dependence), law(trust, damage, Math.max(a, b), rates, dependence)]
      expect(better.trust).toBeGreaterThanOrEqual(worse.trust)
      expect(better.damage).toBeLessThanOrEqual(worse.damage)
    }))
  })
  it('good conduct never lowers trust, bad conduct never raises it, and nothing seen leaves it to the last bit', () => {
    fc.assert(fc.property(unit, unit, conduct, rule, unit, (trust, damage, s, rates, dependence) => {
      const next = law(trust, damage, s, rates, dependence).trust
      expect(s > 0 ? next >= trust : s < 0 ? next <= trust : next === trust).toBe(true)
      expect(law(trust, damage, 0, rates, dependence).trust).toBe(trust)
    }))
  })
  it('damage heals by the same part whatever else happens, and there is none before bad conduct', () => {
    fc.assert(fc.property(even, even, anyWithin(0, 1), rule, even, (trust, damage, s, rates, dependence) => {
      expect(law(trust, damage, s, rates, dependence).damage).toBeCloseTo(damage * (1 - rates.heal), 15)
      expect(law(trust, 0, s, rates, dependence).damage).toBe(0)
    }))
  })
  it('by default it comes on foot and leaves on horseback: from the middle, conduct −s takes more than conduct s builds', async () => {
    const rates = await usual()
    for (const s of [0.1, 0.5, 1]) {
      for (const dependence of [0, 0.5, 1]) {
        const [up, down] = [law(0.5, 0, s, rates, dependence).trust - 0.5, 0.5 - law(0.5, 0, -s, rates, dependence).trust]
        expect(up).toBeGreaterThan(0)
        expect(down).toBeGreaterThan(2 * up)
      }
    }
  })
  it('by default one betrayal takes more than five good seasons to mend, from trust .6 up', async () => {
    const rates = await usual()
    for (const start of [0.6, 0.8, 0.95]) {
      let held = law(start, 0, -1, rates, 0)
      for (let season = 0; season < 5; season++) held = law(held.trust, held.damage, 1, rates, 0)
      expect(held.trust).toBeLessThan(start)
    }
  })
})
