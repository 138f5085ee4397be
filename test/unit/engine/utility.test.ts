// The utility of signing, calculated anew here from the formula on the page.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pact } from '../../../sim/engine/phases/pact.ts'
import { gain } from '../../../sim/engine/rules/gain.ts'
import { meanTrust, utilityOfSigning } from '../../../sim/engine/rules/utility.ts'
import { contextOf } from '../../../sim/engine/run.ts'
import { playPhase, runOf } from '../../support/phases.ts'
import { scenarioData } from '../../support/scenarios.ts'
import { unit, within } from '../../support/numbers.ts'

describe('gain', () => {
  it.each([
    [15, 10, 4, 0.5], [5, 10, 4, -0.5], [3, -2, 4, 1.25], [3, 0, 4, 0.75], [1000, 10, 4, 2], [-1000, 10, 4, -2], [0, 0, 0, 0], [5, 0, 0, 0],
  ])('of %d over %d alone with %d beaters is %d', (x, alone, size, expected) => expect(gain(x, alone, size)).toBe(expected))
})

interface Given { belief: number, forecast: number, trust: number[][] }

type Data = typeof scenarioData extends fc.Arbitrary<infer T> ? T : never

/** U as MODEL and docs have it, for organisation o of data that stand in id order. */
function utility(data: Data, { belief, forecast, trust }: Given, o: number): number {
  const { pact: p, sharing, border, director } = data
  const own = data.organisations[o]!
  const others = data.organisations.map((_, j) => j).filter(j => j !== o)
  const mean = (of: (j: number) => number) => (others.length === 0 ? 0 : others.reduce((sum, j) => sum + of(j), 0) / others.length)
  const distrust = mean(j => 1 - trust[o]![j]!)
  const overlap = (j: number) => {
    const theirs = data.organisations[j]!.offers
    const shared = own.offers.filter(each => theirs.includes(each)).length
    return shared / new Set([...own.offers, ...theirs]).size
  }
  const sizes = data.organisations.map(each => each.size)
  const [all, largest, n] = [sizes.reduce((a, b) => a + b, 0), Math.max(...sizes), sizes.length]
  const pressure = n === 1 || all === 0 || own.size === largest ? 0 : (largest / all - 1 / n) / (1 - 1 / n)
  const oversight = director.kind === 'none' ? 0 : director.oversight
  const passedOver = director.kind === 'partisan' && own.id !== director.favours ? 1 : 0
  const autonomyLoss = own.autonomyNeed * ((p.mandate ? 1 : 0) + pressure + (1 - director.style) * oversight + passedOver)
  return (1 - p.transparency) * belief + p.transparency * forecast + p.missionWeight * own.mission - autonomyLoss
    - p.distrustWeight * distrust - p.threat * mean(j => overlap(j) * (1 - border.demarcation * trust[o]![j]!))
    - own.grip * (sharing.rule === 'keep' ? 0 : sharing.pooled) * distrust
}

describe('utility of signing', () => {
  it('is the formula, for every organisation of any scenario', async () => {
    await fc.assert(fc.asyncProperty(scenarioData, fc.array(unit, { minLength: 25, maxLength: 25 }), within(-2, 2), async (data, trusts, forecast) => {
      const run = await runOf({ ...data, pact: { ...data.pact, utility: undefined } })
      const n = data.organisations.length
      const trust = Array.from({ length: n }, (_, i) => Array.from({ length: n }, (__, j) => trusts[5 * i + j]!))
      run.world.trust_oo.set(trust.flat())
      data.organisations.forEach((own, o) => {
        run.world.forecast_o[o] = forecast
        expect(utilityOfSigning(contextOf(run), o).utility).toBeCloseTo(utility(data, { belief: own.belief, forecast, trust }, o), 10)
      })
    }), { numRuns: 150 })
  })

  it('by hand: two of three share an offer, a mandate, a commanding director, a pooled bag', async () => {
    const run = await runOf({
      organisations: [
        { id: 'a', size: 2, offers: ['bread', 'meat'], belief: 0.5, mission: 0.5, autonomyNeed: 0.5, grip: 0.25 },
        { id: 'b', size: 2, offers: ['bread'] },
        { id: 'c', size: 6, offers: ['cheese'] },
      ],
      pact: { mandate: true, transparency: 0.25, missionWeight: 2, distrustWeight: 0.5, threat: 0.5 },
      border: { demarcation: 0.5 }, director: { kind: 'disinterested', oversight: 0.5, style: 0.25 }, sharing: { rule: 'equal', pooled: 0.5 },
      belief: { drySeasons: 1 }, hunt: { duration: 1 },
    })
    run.world.trust_oo.set([9, 0.8, 0.4, 9, 9, 9, 9, 9, 9])
    run.world.forecast_o[0] = 0.1
    // Belief ¾·0.5 + forecast ¼·0.1 + mission 2·0.5 = 1.4. Autonomy: ½·(1 + (0.6 − ⅓)/⅔ + ¾·½) = ½·1.775.
    // Distrust 0.4 · ½. Same offer: half of what a and b offer, (1 − 0.5·0.8)·½ over two partners = 0.15, · ½. Grip ¼·½·0.4.
    expect(utilityOfSigning(contextOf(run), 0).utility).toBeCloseTo(1.4 - 0.8875 - 0.2 - 0.075 - 0.05, 12)
    expect(meanTrust(contextOf(run), 0)).toBeCloseTo(0.6, 12)
  })

  it('of the only organisation there is: a mean over nobody is 0', async () => {
    const run = await runOf({ organisations: [{ id: 'a', belief: 0.3, autonomyNeed: 1 }], pact: { distrustWeight: 5, threat: 5 }, belief: { drySeasons: 1 } })
    expect(utilityOfSigning(contextOf(run), 0).utility).toBe(0.3)
    expect(meanTrust(contextOf(run), 0)).toBe(0)
  })

  it('a scenario\'s own formula takes its place', async () => {
    const run = await runOf({ organisations: [{ id: 'a', size: 3, belief: 0.5 }], pact: { utility: 'belief * 2 + size / 10 - season' }, belief: { drySeasons: 1 } })
    playPhase(contextOf(run), pact)
    expect(run.world.utility_o[0]).toBeCloseTo(0.5 * 2 + 0.3 - 1, 12)
  })
})
