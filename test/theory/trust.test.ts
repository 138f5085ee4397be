// The two laws of trust by hand, and the asymmetric law's long-run mean with other inputs.
import { describe, expect, it } from 'vitest'
import { damaged } from '../../sim/engine/rules/trust.ts'
import { THEORY } from '../../sim/index.ts'

const RULE = { build: 0.1, erode: 0.3, harm: 0.6, heal: 0.03, weight: 0.5 }

describe('trust with lasting damage', () => {
  it('grows by a part of what is missing, less where there is damage; damage heals', () => {
    const { trust, damage } = damaged(0.5, 0.4, 0.8, RULE, 1)
    expect(trust).toBeCloseTo(0.5 + 0.1 * 0.8 * 0.5 * 0.6, 15)
    expect(damage).toBeCloseTo(0.4 * 0.97, 15)
  })

  it('falls by a part of what there is, more for who depends; damage is done and heals at once', () => {
    const { trust, damage } = damaged(0.5, 0.4, -0.8, RULE, 0.65)
    expect(trust).toBeCloseTo(0.5 - 0.3 * 0.8 * 0.5 * (1 + 0.5 * 0.65), 15)
    expect(damage).toBeCloseTo(0.4 + 0.6 * 0.8 * 0.6 - 0.03 * 0.4, 15)
  })

  it('nothing done changes nothing but the damage', () => {
    expect(damaged(0.5, 0.4, 0, RULE, 1)).toEqual({ trust: 0.5, damage: 0.4 - 0.03 * 0.4, change: 0 })
  })

  it('stays within 0 and 1, whatever the rule', () => {
    for (const rate of [0, 0.5, 1]) {
      for (const conduct of [-1, -0.5, 0, 0.5, 1]) {
        for (const before of [0, 0.3, 1]) {
          const { trust, damage } = damaged(before, before, conduct, { build: rate, erode: rate, harm: rate, heal: rate, weight: 3 * rate }, 1)
          for (const value of [trust, damage]) {
            expect(value).toBeGreaterThanOrEqual(0)
            expect(value).toBeLessThanOrEqual(1)
          }
        }
      }
    }
  })

  it('takes other phases, and says the trust after each', async () => {
    const checks = await THEORY.find(({ id }) => id === 'damaged-trust')!.run({ dependence: '1', initial: '0.9', phases: '3:-5,40:1,2:-0.2,1:0' })
    expect(checks.map(({ name }) => name.split('/').at(-1))).toEqual(['trust-3', 'trust-43', 'trust-45', 'trust-46', 'damage'])
    expect(checks.filter(({ pass }) => !pass)).toEqual([])
    // The same by hand, season after season.
    let [trust, damage] = [0.9, 0]
    const after: number[] = []
    for (const [seasons, offset] of [[3, -5], [40, 1], [2, -0.2], [1, 0]] as const) {
      const s = Math.tanh(offset)
      for (let k = 0; k < seasons; k++) {
        [trust, damage] = [
          s > 0 ? trust + 0.1 * s * (1 - trust) * (1 - damage) : trust + 0.3 * s * trust * 1.5,
          damage + (s < 0 ? 0.6 * -s * (1 - damage) : 0) - 0.03 * damage,
        ]
      }
      after.push(trust)
    }
    checks.forEach(({ measured }, i) => { expect(measured).toBeCloseTo([...after, damage][i]!, 12) })
  })
})

it('the asymmetric law settles at u·p/(u·p + w(1−p)), slow or quick', async () => {
  for (const [build, erode, success] of [[0.02, 0.02, 0.5], [0.9, 0.1, 0.2], [0.1, 1, 0.97]] as const) {
    const checks = await THEORY.find(({ id }) => id === 'trust')!.run({ build: `${build}`, erode: `${erode}`, success: `${success}` })
    expect(checks.map(({ pass }) => pass)).toEqual([true, true])
    expect(checks[0]!.measured).toBeCloseTo(1 / (1 + (erode * (1 - success)) / (build * success)), 10)
  }
})
