// The mission in force: what the scenario says and what gifts to dependants raised on top of it.
import { expect, it } from 'vitest'
import { learn } from '../../../sim/engine/phases/learn.ts'
import { contextOf } from '../../../sim/engine/run.ts'
import { utilityOfSigning } from '../../../sim/engine/rules/utility.ts'
import { createRun, stepSeason } from '../../../sim/index.ts'
import { runOf } from '../../support/phases.ts'
import { scenarioOf } from '../../support/scenarios.ts'

const PAIR = { quarry: { count: 0 }, hunt: { duration: 1 }, belief: { drySeasons: 1 }, organisations: ['a', 'b'].map(id => ({ id, size: 1, mission: 0.3 })) }

it('a raised mission counts in the utility of signing, in an own formula too', async () => {
  for (const [pact, difference] of [[{ missionWeight: 2 }, 1], [{ utility: '10 * mission' }, 5]] as const) {
    const run = await runOf({ ...PAIR, pact })
    const before = utilityOfSigning(contextOf(run), 0).utility
    run.world.missionRaised_o[0] = 0.5
    expect(utilityOfSigning(contextOf(run), 0).utility - before).toBeCloseTo(difference, 12)
  }
})

it('and in willingness: a raised mission of .8 is as good as one of .8 in the scenario', async () => {
  const willing = async (mission: number, raised: number) => {
    const run = await runOf({ ...PAIR, organisations: PAIR.organisations.map(each => ({ ...each, mission })), willingness: { mission: 3 } })
    run.world.missionRaised_o.fill(raised)
    learn.tick(contextOf(run), 0)
    return run.world.willingness_o[0]!
  }
  expect(await willing(0.3, 0.5)).toBeCloseTo(await willing(0.8, 0), 12)
  expect(await willing(0.3, 0)).toBeLessThan(await willing(0.8, 0))
})

it('rises season by season towards the level at which rise and decay balance, k(1 − m)/(k + decay); sinks back without gifts', async () => {
  const scenario = await scenarioOf({
    ...PAIR, quarry: { count: 80 }, field: { width: 60, driveDepth: 20, huntDepth: 20 }, hunt: { duration: 30, captureRadius: 15 }, renewal: { arrivals: 80, leaveRate: 1 },
    organisations: PAIR.organisations.map(each => ({ ...each, size: 3, disposition: 'driver', willingness: 1 })),
    sharing: { rule: 'equal', pooled: 0.5, chest: 0.5, missionRate: 0.4, missionDecay: 0.2 },
    interventions: [{ season: 31, set: { 'sharing.chest': 0 } }],
  })
  const run = createRun(scenario, { seed: 'mission' })
  const missions = Array.from({ length: 60 }, () => stepSeason(run).organisations[0]!.mission)
  // k = .4·.5 = .2: the first rise is .2·.7, and it ends at .3 + .2·.7/.4.
  expect(missions[0]).toBeCloseTo(0.44, 12)
  expect(missions[29]).toBeCloseTo(0.65, 4)
  for (let s = 1; s < 30; s++) expect(missions[s]!).toBeGreaterThan(missions[s - 1]!)
  expect(missions[30]).toBeCloseTo(0.3 + 0.8 * (missions[29]! - 0.3), 12)
  expect(missions[59]).toBeCloseTo(0.3, 2)
})
