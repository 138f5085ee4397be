// What a followed run tells: the very numbers of the run, and nothing that changes it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRun, explain, follow, stepSeason, stepTick, type Explanation, type Run, type Scenario, type Told } from '../../sim/index.ts'
import { scenarioData, scenarioOf } from '../support/scenarios.ts'

/** Left to right, from the first. */
function added(terms: Told['terms']): number {
  let sum: number | undefined
  for (const { value } of terms) sum = sum === undefined ? value : sum + value
  return sum ?? 0
}

function followed(scenario: Scenario): Run {
  const run = createRun(scenario, { seed: 'law' })
  follow(run)
  return run
}

function explained(run: Run): Explanation[] {
  return run.setting.organisations.map(({ id }) => explain(run, id))
}

describe('a followed run, over random valid scenarios', () => {
  it('is the same run', async () => {
    await fc.assert(fc.asyncProperty(scenarioData, async data => {
      const scenario = await scenarioOf(data)
      const [plain, told] = [createRun(scenario, { seed: 'law' }), followed(scenario)]
      while (!plain.finished) expect(stepSeason(told)).toEqual(stepSeason(plain))
    }), { numRuns: 80 })
  })

  it('tells terms that add up to the numbers in the state, bit for bit', async () => {
    await fc.assert(fc.asyncProperty(scenarioData, async data => {
      const run = followed(await scenarioOf(data))
      while (!run.finished) {
        const { organisations } = stepSeason(run)
        for (const [o, { season, accounts, trusted }] of explained(run).entries()) {
          const row = organisations[o]!
          expect(season).toBe(row.season)
          const n = organisations.length
          const state: Record<string, number[]> = {
            signing: [row.utility], loot: [row.loot], payoff: [row.payoff], willingness: [row.willingness],
            trust: Array.from({ length: n }, (_, j) => j).filter(j => j !== o).map(j => run.world.trust_oo[o * n + j]!),
          }
          for (const [name, values] of Object.entries(state)) expect(accounts.filter(each => each.name === name).map(each => each.value), name).toEqual(values)
          expect(trusted.map(each => each.value)).toEqual(Array.from({ length: n }, (_, i) => i).filter(i => i !== o).map(i => run.world.trust_oo[i * n + o]!))
          for (const belief of accounts.filter(each => each.name === 'belief')) expect(belief.value).toBe(row.belief)
          for (const armament of accounts.filter(each => each.name === 'armament')) expect(armament.value).toBe(row.armament)
          for (const mission of accounts.filter(each => each.name === 'mission')) expect((mission as Told<'mission'>).facts.mission).toBe(row.mission)
          for (const attendance of accounts.filter(each => each.name === 'attendance')) expect(attendance.value).toBe(row.attendance)
          for (const { name, terms, value } of [...accounts, ...trusted]) if (terms.length > 0) expect(added(terms), name).toBe(value)
          for (const { terms } of accounts) for (const { weight, amount, value } of terms) if (weight !== undefined) expect(weight * amount!).toBe(value)
        }
      }
    }), { numRuns: 120 })
  })

  it('tells of the forecast what it published, and of a decision what was decided', async () => {
    await fc.assert(fc.asyncProperty(scenarioData, async data => {
      const run = followed(await scenarioOf(data))
      const { organisations } = stepSeason(run)
      for (const [o, { accounts }] of explained(run).entries()) {
        const row = organisations[o]!
        const forecast = accounts.find(each => each.name === 'forecast') as Told<'forecast'>
        expect(forecast.facts.gain).toBe(row.forecast)
        const { facts: { by, signed, leftOut, meanTrust, threshold, inclination, luck } } = accounts.find(each => each.name === 'signing') as Told<'signing'>
        expect(Number(signed)).toBe(row.signed)
        const decided = { mandate: true, always: true, never: false, trust: meanTrust >= threshold, chance: luck < inclination }
        // Whoever wants to sign signs, unless nobody chose it.
        expect(signed || leftOut).toBe(decided[by])
        if (leftOut) expect(data.pact.partners).toBe('choice')
      }
    }), { numRuns: 60 })
  })
})

it('the random scenarios meet every kind of term', async () => {
  const met = new Set<string>()
  for (const data of fc.sample(scenarioData, { numRuns: 250, seed: 3 })) {
    const run = followed(await scenarioOf(data))
    while (!run.finished) {
      stepSeason(run)
      for (const { accounts } of explained(run)) for (const { name, terms } of accounts) for (const term of terms) if (term.value !== 0) met.add(`${name}.${term.name}`)
    }
  }
  const expected: Record<string, string> = {
    forecast: 'kept share costs directorFee worth formula', forecastCosts: 'driveCost huntCost gameCost overhead sizeCost poolCost armsCost',
    signing: 'belief forecast mission autonomy distrust sameOffer grip formula',
    loot: 'caught reused owed withheld share fleeced fleecing forfeited received',
    payoff: 'loot driveCost huntCost gameCost overhead poolCost armsCost fine directorFee ownGround formula',
    trust: 'before conduct neglect contact', belief: 'before step', inclination: 'base gain fairness trust mission inspiration autonomy formula', willingness: 'before step', mission: 'before step', armament: 'before step',
  }
  expect([...met].sort()).toEqual(Object.entries(expected).flatMap(([name, terms]) => terms.split(' ').map(term => `${name}.${term}`)).sort())
})

describe('explain', () => {
  const DATA = { organisations: ['a', 'b'].map(id => ({ id, size: 1, disposition: 'driver' })), seasons: 3, quarry: { count: 3 }, belief: { drySeasons: 1 } }

  it('refuses when nobody followed, before the first season, and for who is not there', async () => {
    const run = createRun(await scenarioOf(DATA))
    stepSeason(run)
    expect(() => explain(run, 'a')).toThrow(RangeError)
    follow(run)
    expect(() => explain(run, 'a')).toThrow(/follow/)
    stepSeason(run)
    expect(explain(run, 'a').season).toBe(2)
    expect(() => explain(run, 'c')).toThrow('there is no organisation c')
  })

  it('tells of a season half done what has been decided, and of the next season nothing of this one', async () => {
    const run = createRun(await scenarioOf(DATA))
    follow(run)
    stepTick(run)
    const names = () => new Set(explain(run, 'a').accounts.map(each => each.name))
    expect(names()).toEqual(new Set(['forecast', 'forecastCosts', 'signing', 'attendance']))
    stepSeason(run)
    expect(names()).toContain('loot')
    stepTick(run)
    expect(names()).not.toContain('loot')
  })
})
