// Faults that were found in review, each with the example that showed it.
import { describe, expect, it } from 'vitest'
import { createRun, intervene, restore, snapshot, stepSeason, stepTick, withIntervention } from '../../../sim/index.ts'
import { runOf } from '../../support/phases.ts'
import { scenarioOf } from '../../support/scenarios.ts'

const small = {
  field: { width: 60, driveDepth: 20, huntDepth: 10 }, quarry: { count: 20 }, hunt: { duration: 5 }, belief: { drySeasons: 1 },
  organisations: [{ id: 'a', size: 2, disposition: 'driver' }, { id: 'b', size: 2, disposition: 'driver' }],
}

describe('restoring', () => {
  it('reads a window on a larger Node buffer', async () => {
    const scenario = await scenarioOf(small)
    const bytes = snapshot(createRun(scenario))
    const window = Buffer.concat([Buffer.alloc(8), bytes]).subarray(8)
    expect(snapshot(restore(scenario, window))).toEqual(bytes)
  })
  it('refuses any changed byte', async () => {
    const scenario = await scenarioOf(small)
    const bytes = snapshot(createRun(scenario))
    for (let at = 0; at < bytes.length; at += 97) {
      const damaged = bytes.slice()
      damaged[at]! ^= 0x40
      expect(() => restore(scenario, damaged)).toThrow(/snapshot/)
    }
  })
  it('refuses a scenario whose rules of that season differ, not one that differs later', async () => {
    const scenario = await scenarioOf(small)
    const run = createRun(scenario)
    stepTick(run)
    expect(() => restore(withIntervention(scenario, { season: 1, set: { 'hunt.speed': 2 } }), snapshot(run))).toThrow('snapshot of another scenario: the rules of season 1 differ')
    expect(restore(withIntervention(scenario, { season: 2, set: { 'hunt.speed': 2 } }), snapshot(run)).season).toBe(1)
  })
})

describe('intervening', () => {
  it('before the first season is as if the run had begun that way, what hunting alone pays included', async () => {
    const scenario = await scenarioOf(small)
    const faster = withIntervention(scenario, { season: 1, set: { 'hunt.speed': 2 } })
    const run = createRun(scenario)
    intervene(run, faster)
    expect(stepSeason(run).digest).toBe(stepSeason(createRun(faster)).digest)
  })
  it('cannot change a season that is over, or the organisations', async () => {
    const scenario = await scenarioOf(small)
    const run = createRun(scenario)
    stepSeason(run)
    expect(() => intervene(run, withIntervention(scenario, { season: 1, set: { 'hunt.speed': 2 } }))).toThrow(RangeError)
    intervene(run, withIntervention(scenario, { season: 2, set: { 'hunt.speed': 2 } }))
    const other = await scenarioOf({ ...small, organisations: [...small.organisations, { id: 'c' }] })
    expect(() => intervene(run, other)).toThrow('its organisations differ')
  })
})

describe('a run that fails', () => {
  it('fails the same way again instead of going on half done', async () => {
    const run = createRun(await scenarioOf({ ...small, renewal: { arrivals: 1_000_000, crowding: 10_000 } }))
    expect(() => stepSeason(run)).toThrow('quarry at large')
    expect(() => stepSeason(run)).toThrow('quarry at large')
  })
  it('does not fail for a metric without a finite value: it is empty that season', async () => {
    const hunters = small.organisations.map(each => ({ ...each, disposition: 'hunter' }))
    const run = createRun(await scenarioOf({ ...small, organisations: hunters, metrics: { each: 'bag / posts', plain: 'bag + 1' } }))
    const { own, row } = stepSeason(run)
    expect(own).toEqual({ each: null, plain: row.bag + 1 })
    expect(stepSeason(run).row.season).toBe(2)
  })
})

describe('an organisation that is never there', () => {
  it('adds no need to the quarry, whatever it offers', async () => {
    const run = async (organisations: Record<string, unknown>[]) => stepSeason(createRun(await scenarioOf({ ...small, organisations })))
    const plain = await run(small.organisations)
    expect((await run([...small.organisations, { id: 'z', size: 0, offers: ['other'] }])).row.bag).toBe(plain.row.bag)
    expect((await run([...small.organisations, { id: 'z', size: 3, disposition: 'loner', offers: ['other'] }])).row.bag).toBe(plain.row.bag)
  })
  it('does not change how a wide field is divided into cells', async () => {
    const wide = { ...small, field: { width: 400, driveDepth: 100, huntDepth: 960 }, quarry: { count: 150 } }
    const caught = async (size: number) => {
      const run = createRun(await scenarioOf({ ...wide, organisations: [...small.organisations, { id: 'z', size, disposition: 'loner' }].map(each => ({ ...each, autonomyNeed: 0 })) }))
      return [stepSeason(run).row, Array.from(run.world.x_q)]
    }
    const [row, places] = await caught(0)
    const [rowWith, placesWith] = await caught(500)
    expect({ ...rowWith, beaters: 0 }).toEqual({ ...row, beaters: 0 })
    expect(placesWith).toEqual(places)
  })
})

describe('promises', () => {
  it('a leaver that leaves at 1 never leaves', async () => {
    const run = createRun(await scenarioOf({ ...small, organisations: [{ id: 'a', size: 2, disposition: 'leaver', leaveAt: 1, willingness: 1 }, small.organisations[1]] }))
    expect(stepSeason(run).organisations[0]).toMatchObject({ breach: 0, effort: 2 * 20 })
  })
  it('shirk 0.25 of a single beater rests in a quarter of the seasons', async () => {
    const run = createRun(await scenarioOf({ ...small, seasons: 400, quarry: { count: 0 }, organisations: [{ id: 'a', size: 1, disposition: 'freeRider', shirk: 0.25, willingness: 1 }, small.organisations[1]] }))
    let rested = 0
    for (let k = 0; k < 400; k++) rested += stepSeason(run).organisations[0]!.breach
    expect(Math.abs(rested - 100)).toBeLessThan(3 * Math.sqrt(400 * 0.25 * 0.75))
  })
  it('a mindshift that is taken back leaves belief as if it had never been', async () => {
    const season = async (interventions: unknown[]) => {
      // With everything else fixed belief does not feed back: drivers always sign.
      const run = createRun(await scenarioOf({ ...small, seasons: 8, interventions }))
      return Array.from({ length: 8 }, () => stepSeason(run).organisations[0]!.belief)
    }
    const never = await season([])
    const backAgain = await season([{ season: 2, set: { 'pact.mindshift': 1.5 } }, { season: 6, set: { 'pact.mindshift': 0 } }])
    expect(backAgain[1]! - never[1]!).toBeCloseTo(1.5 * 0.7, 12)
    expect(backAgain[7]).toBeCloseTo(never[7]!, 12)
  })
})

describe('who may act serves a need', () => {
  const loners = { organisations: ['a', 'b', 'c'].map(id => ({ id, size: 3, disposition: 'loner', willingness: 1 })), quarry: { count: 60 }, drive: { model: 'coverage' }, hunt: { model: 'contest' }, belief: { drySeasons: 1 } }
  it.each([['under a mandate', { pact: { mandate: true } }], ['when it may learn to drive', { learning: { rule: 'reinforce', leaning: 1 } }]])('a loner %s', async (_, more) => {
    expect(stepSeason(await runOf({ ...loners, ...more })).row.bag).toBeGreaterThan(0)
  })
})

it('a disposition set by an intervention replaces what was adopted', async () => {
  const run = await runOf({
    organisations: [{ id: 'a', size: 2, disposition: 'driver' }], quarry: { count: 5 }, learning: { rule: 'reinforce', leaning: 1 }, seasons: 2, hunt: { duration: 5 }, belief: { drySeasons: 1 },
    interventions: [{ season: 2, set: { 'learning.rule': 'fixed', 'organisations.a.disposition': 'hunter' } }],
  })
  expect([stepSeason(run).row.drivers, stepSeason(run).row.hunters]).toEqual([1, 1])
})

it('in a pool after a contest every catcher has quarry of its own to share: each of four equals serves as many others', async () => {
  const run = await runOf({
    field: { width: 60, driveDepth: 20, huntDepth: 12 }, quarry: { count: 400 }, seasons: 20, renewal: { arrivals: 1000, leaveRate: 1 },
    organisations: ['a', 'b', 'c', 'd'].map(id => ({ id, size: 3, disposition: 'driver', willingness: 1 })),
    drive: { model: 'coverage' }, hunt: { model: 'contest' }, sharing: { rule: 'equal', reuse: 2 }, belief: { drySeasons: 1 },
  })
  const { organisations } = stepSeason(run)
  for (const { caught, reused } of organisations) expect(Math.abs(reused - caught)).toBeLessThan(4 * Math.sqrt(caught))
})

it('a population without end is refused', async () => {
  const all = { organisations: [{ id: 'a', size: 5000, count: 100_000 }], population: { group: 200 }, quarry: { count: 1_000_000 } }
  await expect(scenarioOf(all)).rejects.toThrow(/expected at most 500,000 beaters, got 500,000,000 beaters[\s\S]*expected at most 1,000,000 quarry/)
})
