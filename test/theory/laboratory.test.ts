// What the checks of the laboratory rest on: that its game is the game of the laboratory, and settings in which nothing of the kind happens.
import { describe, expect, it } from 'vitest'
import { createRun, parseScenario, stepSeason, type SeasonResult } from '../../sim/index.ts'
import { laboratoryScenario, MEMBERS, play, SESSIONS, TOKENS, type Treatment } from '../../sim/experiment/theory/laboratoryGame.ts'

const TREATMENT: Treatment = { matching: 'fixed', riders: 4, others: 'reciprocator', seasons: 10 }

/** One group of four who do as they are told, with all that they have. */
async function oneSeason(dispositions: readonly string[], treatment: Treatment = TREATMENT): Promise<SeasonResult> {
  const organisations = dispositions.map((disposition, i) => ({ id: `o${i}`, size: TOKENS, disposition, willingness: 1 }))
  const scenario = await parseScenario(JSON.stringify({ ...laboratoryScenario(treatment), population: { group: 0 }, organisations }))
  return stepSeason(createRun(scenario, { seed: 'hand' }))
}

const payoffs = ({ organisations }: SeasonResult): number[] => organisations.map(({ payoff }) => payoff)

describe('the game is a linear public good, by hand', () => {
  it.each([
    // A token costs its owner 1 and brings each of the four 0.4.
    [['driver', 'driver', 'driver', 'driver'], [3, 3, 3, 3]],
    [['driver', 'driver', 'driver', 'freeRider'], [1, 1, 1, 6]],
    [['driver', 'freeRider', 'freeRider', 'freeRider'], [-3, 2, 2, 2]],
    [['freeRider', 'freeRider', 'freeRider', 'freeRider'], [0, 0, 0, 0]],
    // Who stays out has as much of it as who signs.
    [['driver', 'driver', 'hunter', 'freeRider'], [-1, -1, 4, 4]],
    [['driver', 'hunter', 'hunter', 'hunter'], [-3, 2, 2, 2]],
    [['hunter', 'hunter', 'hunter', 'hunter'], [0, 0, 0, 0]],
  ])('%j earn %j', async (dispositions, expected) => {
    const result = await oneSeason(dispositions)
    payoffs(result).forEach((payoff, i) => { expect(payoff).toBeCloseTo(expected[i]!, 5) })
    expect(result.row.onPost).toBe(TOKENS * dispositions.filter((each) => each === 'driver').length)
  })

  it('a sanction takes all from a free rider and what it saved, and gives the loot to the others', async () => {
    const punished = await oneSeason(['driver', 'driver', 'driver', 'freeRider'], { ...TREATMENT, rules: { sharing: { exclusion: true, fine: TOKENS } } })
    const expected = [3, 3, 3, -TOKENS]
    payoffs(punished).forEach((payoff, i) => { expect(payoff).toBeCloseTo(expected[i]!, 5) })
  })
})

it('forty members in ten groups; at first everybody who is no free rider takes part', async () => {
  const run = createRun(await parseScenario(JSON.stringify(laboratoryScenario(TREATMENT))), { seed: 'who' })
  const { row } = stepSeason(run)
  expect(row).toMatchObject({ organisations: 4 * MEMBERS, signed: 40, reciprocators: 24, freeRiders: 16, beaters: 40 * TOKENS })
  expect(run.groups).toHaveLength(10)
})

describe('where nothing of the kind happens', () => {
  it('without free riders contributions do not decline', async () => {
    const sessions = await play({ ...TREATMENT, riders: 0 })
    expect(sessions).toHaveLength(SESSIONS)
    const [first, last] = [0, 9].map((season) => sessions.reduce((sum, session) => sum + session[season]!, 0) / SESSIONS)
    expect(last).toBeGreaterThan(first! - 0.02)
  })

  it('a fine alone does nothing to lateness: not a bit differs', async () => {
    const late: Treatment = { ...TREATMENT, riders: 0, others: 'driver', autonomyNeed: 1, seasons: 6 }
    const digests = async (treatment: Treatment): Promise<string[]> => {
      const run = createRun(await parseScenario(JSON.stringify(laboratoryScenario(treatment))), { seed: 'late' })
      return Array.from({ length: treatment.seasons }, () => stepSeason(run).digest)
    }
    const control = await digests(late)
    expect(await digests({ ...late, interventions: [{ season: 2, set: { 'sharing.fine': 100 } }] })).toEqual(control)
    expect(await digests({ ...late, interventions: [{ season: 2, set: { 'pact.mandate': true } }] })).not.toEqual(control)
  })

  it('where who comes of its own will always comes, lateness goes when the mandate does', async () => {
    const punctual: Treatment = { ...TREATMENT, riders: 0, others: 'driver', autonomyNeed: 0.5, seasons: 17, rules: { pact: { voluntaryFloor: 0.9 } } }
    const present = async (treatment: Treatment, season: number): Promise<number> => {
      const sessions = await play(treatment)
      return sessions.reduce((sum, session) => sum + session[season - 1]!, 0) / SESSIONS
    }
    const mandate: Treatment = { ...punctual, interventions: [{ season: 5, set: { 'pact.mandate': true } }, { season: 17, set: { 'pact.mandate': false } }] }
    expect(await present(mandate, 16)).toBeLessThan(await present(punctual, 16) - 0.05)
    expect(await present(mandate, 17)).toBe(await present(punctual, 17))
  })

  it('the same sessions again, whatever was played in between', async () => {
    const brief: Treatment = { ...TREATMENT, seasons: 2 }
    expect(await play(brief)).toEqual((await play({ ...TREATMENT, seasons: 4 })).map((session) => session.slice(0, 2)))
  })
})
