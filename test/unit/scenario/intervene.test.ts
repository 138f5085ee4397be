import { describe, expect, it } from 'vitest'
import { withIntervention } from '../../../sim/scenario/intervene.ts'
import { parseScenario } from '../../../sim/scenario/parse.ts'
import { printScenario } from '../../../sim/scenario/print.ts'
import type { Scenario } from '../../../sim/scenario/types.ts'
import { refusal, small } from './helpers.ts'

const TEXT = small(`field: { driveDepth: 300 }
hunt: { handling: 6 }
interventions:
  - { season: 8, set: { border.demarcation: 0.8 } }
  - { season: 3, set: { organisations.*.disposition: hunter, organisations.mill.disposition: driver } }
  - { season: 8, set: { border.demarcation: 0.7, director.kind: disinterested } }
`)
const borders = ({ schedule }: Scenario) => schedule.map(({ season, parameters }) => [season, parameters.border.demarcation])

describe('interventions in the file', () => {
  it('add up in the order of their seasons, and in a season in the order of the list', async () => {
    const scenario = await parseScenario(TEXT)
    expect(borders(scenario)).toEqual([[1, 1], [3, 1], [8, 0.7]])
    expect(scenario.schedule[1]!.parameters.organisations.map(({ disposition }) => disposition)).toEqual(['hunter', 'driver'])
    expect(scenario.schedule[2]!.parameters.director.kind).toBe('disinterested')
    expect(scenario.parameters.border.demarcation).toBe(1)
  })

  it('share what they leave alone', async () => {
    const { schedule } = await parseScenario(TEXT)
    expect(schedule[2]!.parameters.organisations).toBe(schedule[1]!.parameters.organisations)
  })

  it('of season 1 hold from the start, while the parameters stay as written', async () => {
    const scenario = await parseScenario(small('interventions: [{ season: 1, set: { border.demarcation: 0 } }]'))
    expect(borders(scenario)).toEqual([[1, 0]])
    expect(scenario.parameters.border.demarcation).toBe(1)
  })
})

describe('withIntervention', () => {
  it('holds from its season on, under what is scheduled later', async () => {
    const before = await parseScenario(TEXT)
    const after = withIntervention(before, { season: 5, set: { 'border.demarcation': 0.1, 'hunt.handling': 9 } })
    expect(borders(after)).toEqual([[1, 1], [3, 1], [5, 0.1], [8, 0.7]])
    expect(after.schedule.map(({ parameters }) => parameters.hunt.handling)).toEqual([6, 6, 9, 9])
    expect(borders(before)).toEqual([[1, 1], [3, 1], [8, 0.7]])
  })

  it('leaves earlier seasons the very same objects', async () => {
    const before = await parseScenario(TEXT)
    const after = withIntervention(before, { season: 5, set: { 'border.demarcation': 0.1 } })
    expect(after.schedule[0]).toBe(before.schedule[0])
    expect(after.schedule[1]).toBe(before.schedule[1])
    expect(after.formulas).toBe(before.formulas)
  })

  it('comes after what was there in the same season', async () => {
    const after = withIntervention(await parseScenario(TEXT), { season: 8, set: { 'border.demarcation': 0.3 } })
    expect(borders(after)).toEqual([[1, 1], [3, 1], [8, 0.3]])
  })

  it('prints as a scenario that does the same', async () => {
    let scenario = await parseScenario(TEXT)
    scenario = withIntervention(scenario, { season: 5, set: { 'organisations.mill.disposition': 'leaver' } })
    scenario = withIntervention(scenario, { season: 1, set: { 'sharing.rule': 'effort', 'pact.mandate': true } })
    const again = await parseScenario(printScenario(scenario.parameters))
    expect(again.parameters).toEqual(scenario.parameters)
    expect(again.schedule.map(({ season, parameters: { interventions: _, ...rest } }) => [season, rest]))
      .toEqual(scenario.schedule.map(({ season, parameters: { interventions: _, ...rest } }) => [season, rest]))
  })

  it('cannot be changed afterwards', async () => {
    const set = { 'border.demarcation': 0.1 }
    const after = withIntervention(await parseScenario(TEXT), { season: 5, set })
    set['border.demarcation'] = 0.9
    expect(after.parameters.interventions[3]!.set).toEqual({ 'border.demarcation': 0.1 })
    expect(Object.isFrozen(after.schedule[2]!.parameters.border)).toBe(true)
    expect(Object.isFrozen(after.parameters.interventions[3])).toBe(true)
  })

  it('is refused with everything that is wrong with it', async () => {
    const scenario = await parseScenario(small('field: { driveDepth: 300 }'))
    expect(await refusal(() => withIntervention(scenario, { season: 2, set: { 'border.demarcation': 2, 'organisations.*.willingness': 3, 'organisations.brok.mission': 1, 'sharing.rule': 'shapley', 'constructor.name': 1, 'pact.utilty': 1 } }))).toEqual([
      'border.demarcation: expected a number in 0..1, got 2',
      "organisations.*.willingness: expected a field that may change while a run goes on, got 'organisations.*.willingness' (changes only on restart)",
      "organisations.brok.mission: expected an organisation: brook, mill or * for all, got 'brok' (did you mean 'brook'?)",
      "sharing.rule: expected one of: keep, equal, effort, contribution, size, need, got 'shapley'",
      "constructor.name: expected a field that may change while a run goes on, got 'constructor.name'",
      "pact.utilty: expected a field that may change while a run goes on, got 'pact.utilty' (did you mean 'pact.utility'?)",
    ])
    expect(await refusal(() => withIntervention(scenario, { season: 1.5, set: {} }))).toEqual(['interventions[0].season: expected a whole number in 1..10000, got 1.5'])
    expect(await refusal(() => withIntervention(scenario, { season: 2, set: { 'hunt.duration': 20_000 } }), 'nl')).toEqual([
      'interventions[0].set.hunt.duration: verwacht een drift en jacht van samen hoogstens 20.000 tikken, gevonden 20.300 tikken (een drift van 300 m met 1 m/tik, dan een jacht van 20000 tikken)',
    ])
  })

  it('is refused after a thousand', async () => {
    const scenario = await parseScenario(small(`interventions:\n${'  - { season: 2, set: { pact.threat: 1 } }\n'.repeat(1000)}`))
    expect(await refusal(() => withIntervention(scenario, { season: 2, set: {} }))).toEqual(['interventions: expected a list of at most 1,000 interventions, got 1,001 interventions'])
  })
})
