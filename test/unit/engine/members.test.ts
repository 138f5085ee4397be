// Organisations that join, leave, grow and merge between seasons.
import { describe, expect, it } from 'vitest'
import { createRun, explain, follow, formatIssues, intervene, restore, snapshot, stepSeason, stepTick, summarise, withIntervention, type Run, type ScenarioError, type SeasonResult } from '../../../sim/index.ts'
import { rowOf, runOf } from '../../support/phases.ts'
import { scenarioOf } from '../../support/scenarios.ts'

const BASE = {
  seasons: 6, field: { width: 90, driveDepth: 30, huntDepth: 20 }, quarry: { count: 60 }, renewal: { growth: 1, capacity: 80 }, hunt: { duration: 20 }, belief: { drySeasons: 1 },
  organisations: ['ash', 'birch', 'elm'].map((id, i) => ({ id, size: 2 + i, disposition: 'driver' })),
  sharing: { rule: 'effort', pooled: 0.5 }, trust: { initial: 0.4 },
}
const with_ = (...interventions: Record<string, unknown>[]) => ({ ...BASE, interventions })
const play = (run: Run): SeasonResult[] => {
  const results: SeasonResult[] = []
  while (!run.finished) results.push(stepSeason(run))
  return results
}
const ids = ({ organisations }: SeasonResult) => organisations.map(each => each.organisation)
const digests = (results: SeasonResult[]) => results.map(({ digest }) => digest)
async function after(seasons: number, ...interventions: Record<string, unknown>[]): Promise<{ before: Run, run: Run }> {
  const run = await runOf(with_(...interventions))
  for (let season = 0; season < seasons; season++) stepSeason(run)
  const before = restore(run.scenario, snapshot(run))
  stepTick(run)
  return { before, run }
}
const trust = (run: Run, i: string, j: string) => run.world.trust_oo[rowOf(run, i) * run.setting.organisations.length + rowOf(run, j)]!

describe('who is there', () => {
  it('follows the interventions, in rows by id', async () => {
    const results = play(await runOf(with_(
      { season: 2, join: [{ id: 'cedar', size: 1 }] }, { season: 3, leave: ['ash'] }, { season: 4, merge: [{ from: ['birch', 'cedar'], into: 'elm' }] }, { season: 5, join: [{ id: 'ash', size: 7, disposition: 'hunter' }], set: { 'organisations.elm.size': 3 } })))
    expect(results.map(ids)).toEqual([['ash', 'birch', 'elm'], ['ash', 'birch', 'cedar', 'elm'], ['birch', 'cedar', 'elm'], ['elm'], ['ash', 'elm'], ['ash', 'elm']])
    expect(results.map(({ row }) => row.beaters)).toEqual([9, 10, 8, 8, 10, 10])
    for (const { row, organisations } of results) expect(organisations.reduce((sum, each) => sum + each.loot, 0)).toBe(row.bag)
  })
  it('the seasons before are as they would have been', async () => {
    const plain = digests(play(await runOf(BASE)))
    const joined = digests(play(await runOf(with_({ season: 4, join: [{ id: 'cedar' }] }))))
    expect(joined.slice(0, 3)).toEqual(plain.slice(0, 3))
    expect(joined[3]).not.toBe(plain[3])
  })
  it('quarry stay when people change', async () => {
    const { before, run } = await after(2, { season: 3, join: [{ id: 'cedar' }], leave: ['ash'] })
    expect(run.world.quarryCount_run[0]).toBe(before.world.quarryCount_run[0])
  })
  it('restores at any tick, also right after a change, and does not mind the order in lists', async () => {
    const interventions = [{ season: 2, join: [{ id: 'cedar', size: 2 }, { id: 'oak', size: 1 }], leave: ['elm', 'ash'] }, { season: 3, merge: [{ from: ['oak', 'cedar'], into: 'birch' }] }]
    const scenario = await scenarioOf(with_(...interventions))
    const whole = digests(play(createRun(scenario)))
    for (const ticks of [0, 52, 53, 54, 55, 60, 106, 107, 108, 109, 120]) {
      const run = createRun(scenario)
      const early: string[] = []
      for (let t = 0; t < ticks; t++) {
        const result = stepTick(run)
        if (result !== null) early.push(result.digest)
      }
      expect([...early, ...digests(play(restore(scenario, snapshot(run))))]).toEqual(whole)
    }
    const turned = interventions.map(each => ({ ...each, ...('join' in each ? { join: each.join!.toReversed(), leave: each.leave!.toReversed() } : { merge: [{ from: ['cedar', 'oak'], into: 'birch' }] }) }))
    expect(digests(play(createRun(await scenarioOf(with_(...turned)))))).toEqual(whole)
  })
  it('a click lets somebody join a run that goes on: the same as written beforehand', async () => {
    const written = await scenarioOf(with_({ season: 3, join: [{ id: 'cedar', size: 2 }] }))
    const run = await runOf(BASE)
    const early = [stepSeason(run), stepSeason(run)]
    intervene(run, withIntervention(run.scenario, { season: 3, join: written.parameters.interventions[0]!.join }))
    expect(digests([...early, ...play(run)])).toEqual(digests(play(createRun(written, { seed: 'test' }))))
  })
  it('somebody without beaters who stays away may come and go: nobody else notices', async () => {
    const quiet = { ...BASE, organisations: BASE.organisations.map(each => ({ ...each, autonomyNeed: 0 })), willingness: { trust: 0 }, pact: { distrustWeight: 0 } }
    const caught = (results: SeasonResult[]) => results.map(({ organisations }) => organisations.filter(each => each.organisation !== 'guest').map(each => [each.organisation, each.caught, each.loot, each.willingness]))
    const plain = caught(play(await runOf(quiet)))
    expect(caught(play(await runOf({ ...quiet, interventions: [{ season: 2, join: [{ id: 'guest', size: 0, disposition: 'loner' }] }, { season: 4, leave: ['guest'] }] })))).toEqual(plain)
  })
})

describe('what they bring and take along', () => {
  it('a newcomer begins like everybody: initial trust both ways, its own willingness, nothing signed; the others keep theirs', async () => {
    const { before, run } = await after(2, { season: 3, join: [{ id: 'cedar', size: 2, willingness: 0.3, belief: 0.1 }] })
    expect([trust(run, 'cedar', 'ash'), trust(run, 'ash', 'cedar')]).toEqual([0.4, 0.4])
    expect(trust(run, 'ash', 'elm')).toBe(trust(before, 'ash', 'elm'))
    expect(trust(before, 'ash', 'elm')).not.toBe(0.4)
    expect(run.world.willingness_o[rowOf(run, 'cedar')]).toBe(0.3)
    expect(run.world.willingness_o[rowOf(run, 'elm')]).toBe(before.world.willingness_o[rowOf(before, 'elm')])
    expect([...run.world.signedLast_o]).toEqual([1, 1, 0, 1])
    expect(run.world.aloneCatch_o[rowOf(run, 'cedar')]).toBeGreaterThanOrEqual(0)
    expect(run.world.alone_o[rowOf(run, 'elm')]).toBe(before.world.alone_o[rowOf(before, 'elm')])
  })
  it('who grows finds out anew what hunting alone brings; the others keep what they know', async () => {
    const { before, run } = await after(2, { season: 3, set: { 'organisations.elm.size': 8 } })
    expect(run.world.aloneCatch_o[2]).toBeGreaterThan(before.world.aloneCatch_o[2]!)
    expect([...run.world.alone_o].slice(0, 2)).toEqual([...before.world.alone_o].slice(0, 2))
    expect(run.world.capacity.beaters).toBe(13)
    expect(run.world.size_o[2]).toBe(8)
  })
  it('a merger has all beaters, the mean willingness by size, and the mean regard', async () => {
    const { before, run } = await after(2, { season: 3, merge: [{ from: ['ash'], into: 'birch' }] })
    const old = before.world
    expect([run.world.size_o[0], run.world.capacity.organisations]).toEqual([5, 2])
    expect(run.world.willingness_o[0]).toBeCloseTo((2 * old.willingness_o[0]! + 3 * old.willingness_o[1]!) / 5, 12)
    expect(trust(run, 'elm', 'birch')).toBeCloseTo((2 * trust(before, 'elm', 'ash') + 3 * trust(before, 'elm', 'birch')) / 5, 12)
  })
  it('mergers in a chain lose nobody: ash into birch, birch into elm', async () => {
    const { before, run } = await after(2, { season: 3, merge: [{ from: ['ash'], into: 'birch' }, { from: ['birch'], into: 'elm' }] })
    expect([run.world.capacity.organisations, run.world.size_o[0]]).toEqual([1, 9])
    expect(run.world.willingness_o[0]).toBeCloseTo([2, 3, 4].reduce((sum, size, o) => sum + (size * before.world.willingness_o[o]!) / 9, 0), 12)
  })
  it('who joins under the id of somebody who left or merged is new all the same', async () => {
    const back = { id: 'ash', size: 2, disposition: 'driver' }
    for (const change of [{ leave: ['ash'], join: [back] }, { merge: [{ from: ['ash'], into: 'birch' }], join: [back] }]) {
      const { run } = await after(2, { season: 3, ...change })
      expect([trust(run, 'ash', 'elm'), trust(run, 'elm', 'ash'), run.world.signedLast_o[0]]).toEqual([0.4, 0.4, 0])
    }
  })
  it('who merges into a newcomer of the same season brings along what it was', async () => {
    const { before, run } = await after(2, { season: 3, join: [{ id: 'cedar', size: 1, willingness: 0.9 }] }, { season: 3, merge: [{ from: ['birch'], into: 'cedar' }] })
    expect([run.world.capacity.organisations, run.world.size_o[rowOf(run, 'cedar')]]).toEqual([3, 4])
    expect(run.world.willingness_o[rowOf(run, 'cedar')]).toBe(before.world.willingness_o[rowOf(before, 'birch')])
    expect(trust(run, 'ash', 'cedar')).toBe(trust(before, 'ash', 'birch'))
  })
  it('a newcomer has the mindshift in force', async () => {
    const run = await runOf({ ...with_({ season: 2, join: [{ id: 'zed', size: 2, belief: 0.1 }] }), pact: { mindshift: 0.5 } })
    stepSeason(run)
    stepTick(run)
    expect(run.world.belief_o[rowOf(run, 'zed')]).toBeCloseTo(0.6, 12)
  })
  it('a snapshot fits only a scenario in which the same people come and merge', async () => {
    const run = await runOf(with_({ season: 2, merge: [{ from: ['birch'], into: 'ash' }] }))
    stepSeason(run)
    const other = await scenarioOf(with_({ season: 2, leave: ['birch'], set: { 'organisations.ash.size': 5 } }))
    expect(() => restore(other, snapshot(run))).toThrow('the rules of season 2 differ')
  })
})

describe('regressions', () => {
  it('a disposition that an intervention sets replaces what was learned, however the members are moved in that season', async () => {
    const learning = { learning: { rule: 'imitate', sharpness: 10 }, drive: { model: 'linear', factor: 3, cost: 1 }, hunt: { model: 'contest' }, belief: { drySeasons: 1 }, seasons: 4 }
    const hunters = async (data: Record<string, unknown>, more: object = {}) =>
      play(await runOf({ ...data, ...learning, interventions: [{ season: 4, set: { 'organisations.*.disposition': 'hunter', ...more } }] })).at(-1)!.row.hunters
    const many = [{ id: 'a', count: 20, size: 1, disposition: 'driver' }, { id: 'b', count: 20, size: 1, disposition: 'freeRider' }]
    expect(await hunters({ organisations: many, population: { group: 4 } })).toBe(40)
    expect(await hunters({ organisations: many, population: { group: 4, matching: 'random' } })).toBe(40)
    const few = ['a', 'b', 'c', 'd'].map((id, i) => ({ id, size: 2, disposition: i % 3 === 0 ? 'driver' : 'freeRider' }))
    expect(await hunters({ organisations: few })).toBe(4)
    expect(await hunters({ organisations: few }, { 'organisations.b.size': 5 })).toBe(4)
  })
  it('a formula for attendance is asked once a season, also where beaters tell beforehand', async () => {
    const run = await runOf({ ...BASE, pact: { informing: true, attendance: '0.5' } })
    follow(run)
    stepSeason(run)
    expect(explain(run, 'ash').accounts.filter(({ name }) => name === 'formula')).toHaveLength(1)
  })
  it('too many beaters within a season\'s list are none when it begins', async () => {
    const results = play(await runOf(with_({ season: 2, join: [{ id: 'oak', size: 4995 }] }, { season: 2, leave: ['oak'] })))
    expect(results.map(({ row }) => row.beaters)).toEqual([9, 9, 9, 9, 9, 9])
  })
})

describe('the alliance', () => {
  it('is counted season by season: who signed first, who of them still does, and whether that is fewer than half', async () => {
    const hunts = (...who: string[]) => Object.fromEntries(who.map(id => [`organisations.${id}.disposition`, 'hunter']))
    const results = play(await runOf({
      ...with_({ season: 1, set: hunts('ash', 'birch', 'elm') }, { season: 2, set: { ...hunts(), 'organisations.*.disposition': 'driver' } }, { season: 3, join: [{ id: 'oak', disposition: 'driver' }] },
        { season: 4, set: hunts('ash', 'birch') }, { season: 5, set: { 'organisations.birch.disposition': 'driver' } }),
    }))
    expect(results.map(({ row }) => [row.firstSignatories, row.firstStillSigned, row.allianceEnded])).toEqual([[0, 0, 0], [3, 3, 0], [3, 3, 0], [3, 1, 1], [3, 2, 0], [3, 2, 0]])
    expect(summarise(results).allianceEnd).toBe(4)
  })
  it('lives on in a merger: it counts for all who are part of it', async () => {
    const results = play(await runOf(with_({ season: 2, merge: [{ from: ['ash', 'birch'], into: 'elm' }] }, { season: 4, set: { 'organisations.elm.disposition': 'hunter' } })))
    expect(results.map(({ row }) => [row.firstSignatories, row.firstStillSigned])).toEqual([[3, 3], [3, 3], [3, 3], [3, 0], [3, 0], [3, 0]])
    expect(summarise(results).allianceEnd).toBe(4)
  })
  it('may stop the run when it ends, also after a snapshot; no digest knows of it', async () => {
    const leaving = [{ season: 3, leave: ['ash'] }, { season: 4, leave: ['birch'] }]
    const scenario = await scenarioOf({ ...with_(...leaving), stop: 'allianceEnded' })
    const run = createRun(scenario, { seed: 'test' })
    stepSeason(run)
    const rest = play(restore(scenario, snapshot(run)))
    expect(rest.map(({ row }) => row.season)).toEqual([2, 3, 4])
    expect(digests(rest)).toEqual(digests(play(await runOf(with_(...leaving)))).slice(1, 4))
  })
  it('is that of all groups of a population together', async () => {
    const results = play(await runOf({
      ...BASE, seasons: 3, population: { group: 2 }, drive: { model: 'linear' }, organisations: [{ id: 'ash', count: 4, size: 1, disposition: 'driver' }],
      interventions: [{ season: 3, set: { 'organisations.ash.disposition': 'hunter' } }],
    }))
    expect(results.map(({ row }) => [row.firstSignatories, row.firstStillSigned, row.allianceEnded])).toEqual([[4, 4, 0], [4, 4, 0], [4, 0, 1]])
  })

  it('has ended when fewer than half of its first signatories sign: two of three do not end it, one does', async () => {
    const results = play(await runOf(with_({ season: 2, leave: ['ash'] }, { season: 4, set: { 'organisations.birch.disposition': 'hunter' } })))
    expect(summarise(results).allianceEnd).toBe(4)
    expect(summarise(results.slice(0, 3)).allianceEnd).toBeNull()
  })
})

describe('is refused with a message', () => {
  it.each([
    ['who leaves was never there', [{ season: 2, leave: ['oak'] }], /interventions\[0\]\.leave\[0\]: expected an organisation that is there by then: ash, birch, elm, got 'oak'/],
    ['who leaves has left', [{ season: 2, leave: ['ash'] }, { season: 3, leave: ['ash'] }], /interventions\[1\]\.leave\[0\]: expected an organisation that is there by then: birch, elm/],
    ['the last one leaves', [{ season: 2, leave: ['ash', 'birch', 'elm'] }], /leave\[2\]: expected at least one organisation that stays/],
    ['who joins is there', [{ season: 2, join: [{ id: 'ash' }] }], /join\[0\]\.id: expected an id that no other organisation has, got 'ash'/],
    ['a setting names who has left', [{ season: 2, leave: ['ash'] }, { season: 3, set: { 'organisations.ash.mission': 1 } }], /organisations\.ash\.mission: expected an organisation: birch, elm or \* for all/],
    ['merging into nobody', [{ season: 2, merge: [{ from: ['ash'], into: 'oak' }] }], /merge\[0\]\.into: expected an organisation that is there by then/],
    ['merging into itself', [{ season: 2, merge: [{ from: ['ash'], into: 'ash' }] }], /merge\[0\]\.from\[0\]: expected other organisations than ash itself/],
    ['too many beaters', [{ season: 2, join: [{ id: 'oak', size: 5000 }] }], /expected at most 5,000 beaters, got 5,009 beaters/],
    ['several newcomers alike', [{ season: 2, join: [{ id: 'oak', count: 3 }] }], /interventions\[0\]\.join\[0\]\.count: expected 1, got 3/],
    ['a newcomer whose offer nobody needs', [{ season: 2, join: [{ id: 'oak', offers: ['fish', 'fish'] }], set: {} }], /offers\[1\]: expected every name once/],
    ['a newcomer with a mistake', [{ season: 2, join: [{ id: 'oak', size: -1 }] }], /interventions\[0\]\.join\[0\]\.size: expected a whole number in 0\.\.5000/],
  ])('%s', async (_, interventions, message) => {
    await expect(scenarioOf(with_(...interventions))).rejects.toThrow(message)
  })
  it.each([
    ['whom the director favours leaves', [{ season: 3, leave: ['ash'] }], /interventions\[0\]\.leave\[0\]: expected another organisation than ash, which director\.favours names, got 'ash'/],
    ['whom the director favours merges', [{ season: 3, merge: [{ from: ['ash'], into: 'elm' }] }], /merge\[0\]\.from\[0\]: expected another organisation than ash/],
    ['the director favours who is not there yet', [{ season: 2, set: { 'director.favours': 'oak' } }, { season: 3, join: [{ id: 'oak' }] }], /set\.director\.favours: expected one of the organisations .*: ash, birch, elm, got 'oak'/],
    ['the director favours who is there no more', [{ season: 2, leave: ['elm'] }, { season: 3, set: { 'director.favours': 'elm' } }], /interventions\[1\]\.set\.director\.favours: expected one of the organisations .*: ash, birch, got 'elm'/],
  ])('%s', async (_, interventions, message) => {
    await expect(scenarioOf({ ...with_(...interventions), director: { kind: 'partisan', favours: 'ash' } })).rejects.toThrow(message)
  })
  it('but a director may favour another from the season on in which the favoured one goes, or a newcomer', async () => {
    for (const favours of ['elm', 'oak']) {
      const data = { ...with_({ season: 3, leave: ['ash'], join: [{ id: 'oak' }], set: { 'director.favours': favours } }), director: { kind: 'partisan', favours: 'ash' } }
      expect(play(await runOf(data))).toHaveLength(6)
    }
  })
  it('in Dutch too', async () => {
    const error = await scenarioOf({ ...with_({ season: 2, leave: ['ash'] }), director: { favours: 'ash' } }).catch((thrown: unknown) => thrown)
    const told = formatIssues((error as ScenarioError).issues, 'nl')
    expect(told).toContain("verwacht een andere organisatie dan ash, die director.favours noemt, gevonden 'ash'")
    expect(told).not.toContain('expected')
  })
  it('in a population', async () => {
    await expect(scenarioOf({ ...with_({ season: 2, leave: ['ash'], set: { 'organisations.elm.size': 3 } }), population: { group: 3 } })).rejects.toThrow(/expected no members that come, go or grow/)
  })
})
