// What every model of the drive and of the hunt must keep, and what each of them says, reckoned by hand.
import { describe, expect, it } from 'vitest'
import { DRIVE_MODELS } from '../../../sim/engine/rules/driveModels.ts'
import { HUNT_MODELS } from '../../../sim/engine/reduced.ts'
import { createRun, restore, snapshot, stepSeason, stepTick, type Run, type SeasonResult } from '../../../sim/index.ts'
import { runOf } from '../../support/phases.ts'
import { scenarioOf } from '../../support/scenarios.ts'

const HUNTS = ['spatial', ...Object.keys(HUNT_MODELS)]
const PAIRS = Object.entries(DRIVE_MODELS).flatMap(([drive, { worth }]) =>
  (worth !== null ? ['spatial'] : drive === 'coverage' ? Object.keys(HUNT_MODELS) : HUNTS).map(hunt => [drive, hunt] as const))

const mixed = (drive: string, hunt: string) => ({
  seasons: 4,
  field: { width: 90, driveDepth: 30, huntDepth: 20 },
  quarry: { count: 60 }, renewal: { growth: 0.8, capacity: 80, leaveRate: 0.1, arrivals: 3 },
  organisations: ['driver', 'reciprocator', 'calculator', 'freeRider', 'leaver', 'squeezer', 'poacher', 'loner', 'hunter']
    .map((disposition, i) => ({ id: `o${i}`, disposition, size: 1 + (i % 3), offers: [['bread'], ['meat', 'bread'], ['meat']][i % 3], alonePayoff: 2 })),
  drive: { model: drive, threshold: 2 }, hunt: { model: hunt, duration: 20 },
  pact: { monitoring: 0.8 }, border: { demarcation: 0.5 }, director: { kind: 'disinterested', oversight: 0.4 },
  sharing: { rule: 'effort', pooled: 0.5, exclusion: true, fine: 1 }, belief: { drySeasons: 1 },
})

function play(run: Run): SeasonResult[] {
  const results: SeasonResult[] = []
  while (!run.finished) results.push(stepSeason(run))
  return results
}

describe.each(PAIRS)('drive %s, hunt %s', (drive, hunt) => {
  it('loot is what was caught, to the last unit; a loner catches nothing; nothing is infinite', async () => {
    const run = createRun(await scenarioOf(mixed(drive, hunt)))
    while (!run.finished) {
      const { row, organisations } = stepSeason(run)
      expect(run.world.loot_o.reduce((sum, loot) => sum + loot, 0)).toBe(run.world.caught_o.reduce((sum, caught) => sum + caught * 2 ** 20, 0))
      for (const value of [...Object.values(row), ...organisations.flatMap(each => Object.values(each))]) if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true)
      expect(row.driven).toBeLessThanOrEqual(row.quarryStart)
    }
  })
  it('quarry that are gone were caught or left, and nobody else', async () => {
    for (const { row } of play(createRun(await scenarioOf({ ...mixed(drive, hunt), field: { width: 90, driveDepth: 30, huntDepth: 20, sides: 'closed' } })))) {
      const gone = row.quarryStart - row.quarryEnd + row.births + row.arrivals - row.deaths - row.departures
      expect(gone).toBeGreaterThanOrEqual(0)
      if (DRIVE_MODELS[drive as keyof typeof DRIVE_MODELS].worth !== null) expect(gone).toBe(0)
      else expect(gone).toBeLessThanOrEqual(row.bag)
    }
  })
  it('restored at any tick it goes on as if nothing had happened; the order in the file means nothing', async () => {
    const data = mixed(drive, hunt)
    const scenario = await scenarioOf(data)
    const digests = play(createRun(scenario)).map(({ digest }) => digest)
    const run = createRun(scenario)
    for (let t = 0; t < (hunt === 'spatial' && DRIVE_MODELS[drive as keyof typeof DRIVE_MODELS].worth === null ? 45 : 7) && !run.finished; t++) stepTick(run)
    const rest = play(restore(scenario, snapshot(run))).map(({ digest }) => digest)
    expect(digests.slice(-rest.length)).toEqual(rest)
    expect(play(createRun(await scenarioOf({ ...data, organisations: data.organisations.toReversed() }))).map(({ digest }) => digest)).toEqual(digests)
  })
  // One drover is enough: test/unit/engine/droving.test.ts.
  it.skipIf(drive === 'drover')('more who drive never bring a smaller drive (everybody drives, or only some do)', async () => {
    const driven = async (drivers: number) => {
      const organisations = Array.from({ length: 6 }, (_, i) => ({ id: `o${i}`, size: 3, willingness: 1, disposition: i < drivers ? 'driver' : 'freeRider' }))
      const { row } = stepSeason(createRun(await scenarioOf({ ...mixed(drive, hunt), organisations, border: {}, director: {}, sharing: {} })))
      return DRIVE_MODELS[drive as keyof typeof DRIVE_MODELS].worth === null ? row.driven : row.bag
    }
    const [one, three, six] = [await driven(1), await driven(3), await driven(6)]
    expect(three).toBeGreaterThanOrEqual(one)
    expect(six).toBeGreaterThan(three)
  })
})

describe('coverage', () => {
  /** Six posts of 15 m on 90 m; cover 0.5·12 = 6 m: between two neighbours a gap of 3 m; at each end 1.5 m. */
  const base = {
    field: { width: 90, driveDepth: 30, huntDepth: 20 }, quarry: { count: 300, flightRadius: 12 },
    organisations: ['a', 'b'].map(id => ({ id, size: 3, disposition: 'driver', willingness: 1 })),
    drive: { model: 'coverage' }, hunt: { model: 'contest' }, belief: { drySeasons: 1 },
    coverage: { cover: 0.5, leakReach: 0, exponent: 2, catchShare: 0.5, aloneShare: 0.1 },
  }
  it('drives N·C^exponent: C = 72/90, 300·0.64 = 192; catches half of it, half for each of two equals', async () => {
    const { row, organisations } = stepSeason(await runOf(base))
    expect([row.coverage, row.driven, row.escaped, row.bag]).toEqual([expect.closeTo(0.8, 12), 192, 108, 96])
    expect(organisations.map(each => each.caught)).toEqual([48, 48])
  })
  it('is shared by number, freshness and skill: a free rider that rested against drivers that lost 0.01 of speed for each of 30 ticks', async () => {
    const organisations = [{ id: 'a', size: 3, disposition: 'driver', willingness: 1 }, { id: 'b', size: 3, disposition: 'freeRider', huntSkill: 2 }]
    const { row, organisations: rows } = stepSeason(await runOf({ ...base, organisations, hunt: { model: 'contest', fatiguePerTick: 0.01 } }))
    // 3·0.7 against 3·2.
    expect(rows[0]!.caught / row.bag).toBeCloseTo(2.1 / 8.1, 5)
  })
  it('brings, when nobody signs, aloneShare for each: 300·(0.1 + 0.1) = 60; never more than all', async () => {
    const nobody = base.organisations.map(each => ({ ...each, disposition: 'hunter' }))
    expect(stepSeason(await runOf({ ...base, organisations: nobody })).row.bag).toBe(60)
    expect(stepSeason(await runOf({ ...base, organisations: nobody, coverage: { ...base.coverage, aloneShare: 0.9 } })).row.bag).toBe(300)
  })
  it('different offers do not compete: each finds aloneShare, or catches catchShare, of its own need', async () => {
    const offering = (disposition: string) => ({ ...base, organisations: base.organisations.map((each, i) => ({ ...each, disposition, offers: [['bread', 'meat'][i]] })) })
    expect(stepSeason(await runOf(offering('hunter'))).organisations.map(each => each.caught)).toEqual([30, 30])
    expect(stepSeason(await runOf(offering('driver'))).organisations.map(each => each.caught)).toEqual([96, 96])
  })
  it('an outsider finds its part of what was not driven, and takes part in the contest unless it is kept out', async () => {
    const organisations = [...base.organisations, { id: 'out', size: 3, disposition: 'hunter' }]
    const free = stepSeason(await runOf({ ...base, organisations })).organisations[2]!.caught
    const kept = stepSeason(await runOf({ ...base, organisations, sharing: { exclusion: true } })).organisations[2]!.caught
    expect(kept).toBeGreaterThanOrEqual(10)
    expect(kept).toBeLessThanOrEqual(11)
    // A third of 96: fatigue of 0.0011·30 takes 3.3 % of the two drivers' weight.
    expect(free - kept).toBeCloseTo(96 / (1 + 2 * (1 - 0.033)), 5)
  })
})

describe('congestion', () => {
  it.each([[10, 10], [30, 12], [5, 20]])('%i quarry, %i hunters: on average Q·(1 − (1 − 1/Q)^H), within three standard errors', async (quarry, hunters) => {
    const scenario = await scenarioOf({
      field: { width: 90, driveDepth: 30, huntDepth: 20 }, quarry: { count: quarry }, seasons: 600, renewal: { arrivals: 1000, leaveRate: 1 },
      organisations: [{ id: 'a', size: hunters / 2, disposition: 'hunter' }, { id: 'b', size: hunters / 2, disposition: 'hunter' }],
      drive: { model: 'coverage' }, hunt: { model: 'congestion' }, coverage: { aloneShare: 0.5 }, belief: { drySeasons: 1 },
    })
    const bags: number[] = []
    // Each season a fresh start with other luck: the first season of many runs.
    for (let k = 0; k < 1500; k++) bags.push(stepSeason(createRun(scenario, { seed: `urn ${k}` })).row.bag)
    const mean = bags.reduce((sum, bag) => sum + bag, 0) / bags.length
    const error = Math.sqrt(bags.reduce((sum, bag) => sum + (bag - mean) ** 2, 0) / bags.length / bags.length)
    expect(Math.abs(mean - quarry * (1 - (1 - 1 / quarry) ** hunters)) / error).toBeLessThan(3)
  })
})

describe('games', () => {
  const game = (model: string, dispositions: string[], drive: Record<string, unknown> = {}, more: Record<string, unknown> = {}) => runOf({
    organisations: dispositions.map((disposition, i) => ({ id: `o${i}`, size: 1, disposition, willingness: 1, alonePayoff: 1 })),
    drive: { model, factor: 4, cost: 1, threshold: 3, ...drive }, belief: { drySeasons: 1 }, ...more,
  })
  const payoffs = (run: Run) => stepSeason(run).organisations.map(each => Number(each.payoff.toFixed(5)))

  it('linear: three drivers of five bring 3·4·1, 2.4 for everybody, and drivers pay 1', async () => {
    expect(payoffs(await game('linear', ['driver', 'driver', 'driver', 'freeRider', 'hunter']))).toEqual([1.4, 1.4, 1.4, 2.4, 2.4])
  })
  it('threshold: two drivers bring nothing, three bring as much as in the linear game', async () => {
    expect(payoffs(await game('threshold', ['driver', 'driver', 'freeRider', 'freeRider', 'hunter']))).toEqual([-1, -1, 0, 0, 0])
    expect(payoffs(await game('threshold', ['driver', 'driver', 'driver', 'freeRider', 'hunter']))).toEqual([1.4, 1.4, 1.4, 2.4, 2.4])
  })
  it('who stays away gets what it has alone in an optional game, and a part like everybody where all must play', async () => {
    expect(payoffs(await game('linear', ['driver', 'freeRider', 'loner', 'loner'], { optional: true }))).toEqual([1, 2, 1, 1])
    expect(payoffs(await game('linear', ['driver', 'freeRider', 'loner', 'loner']))).toEqual([0, 1, 1, 1])
  })
  it('who is left alone in an optional game gets what it has alone, and pays nothing', async () => {
    expect(payoffs(await game('linear', ['driver', 'loner', 'loner'], { optional: true }))).toEqual([1, 1, 1])
    expect(payoffs(await game('linear', ['hunter', 'loner', 'loner'], { optional: true }))).toEqual([1, 1, 1])
  })
  it('an organisation without beaters counts for nothing', async () => {
    const run = await runOf({
      organisations: [{ id: 'a', size: 1, disposition: 'driver', willingness: 1 }, { id: 'b', size: 1, disposition: 'hunter' }, { id: 'c', size: 0, disposition: 'driver' }],
      drive: { model: 'linear', factor: 3 }, belief: { drySeasons: 1 },
    })
    expect(payoffs(run)).toEqual([0.5, 1.5, 0])
  })
  it('a driver comes as often as it is willing to', async () => {
    const run = await game('linear', ['driver'], {}, { organisations: [{ id: 'a', size: 3, disposition: 'driver', willingness: 0.6 }, { id: 'b', size: 1, disposition: 'hunter' }], pact: { voluntaryFloor: 0 }, willingness: { rate: 0 }, seasons: 2000 })
    let came = 0
    while (!run.finished) came += stepSeason(run).row.onPost / 3
    expect(Math.abs(came / 2000 - 0.6)).toBeLessThan(3 * Math.sqrt(0.6 * 0.4 / 2000))
  })
  it('resting is a breach that can be fined; trust does not move', async () => {
    const run = await game('linear', ['driver', 'freeRider'], {}, { sharing: { fine: 2 } })
    const trust = [...run.world.trust_oo]
    expect(stepSeason(run).organisations.map(each => [each.breach, each.detected])).toEqual([[0, 0], [1, 1]])
    expect(run.world.payoff_o[1]).toBeCloseTo(2 - 2, 5)
    expect([...run.world.trust_oo]).toEqual(trust)
  })
  it('the forecast tells what each gets when it joins the signatories of last season', async () => {
    // Of four that signed (first season: all), with o: 4·4/4 − 1 = 3 more than alone, which was 0; scale 1, clipped at 2.
    const run = await game('linear', ['driver', 'driver', 'driver', 'hunter'], { factor: 1.2 })
    stepSeason(run)
    expect([...run.world.forecast_o].map(each => Number(each.toFixed(9)))).toEqual([0.2, 0.2, 0.2, 0.2])
    stepSeason(run)
    // Three signed last season: 3·1.2/4 − 1; with the hunter, who has shown 1 by default, four.
    expect([...run.world.forecast_o].map(each => Number(each.toFixed(9)))).toEqual([-0.1, -0.1, -0.1, 0.2])
  })
})

describe('which models go together', () => {
  it('a drive by coverage leaves no field to hunt in', async () => {
    await expect(scenarioOf({ organisations: [{ id: 'a' }], drive: { model: 'coverage' } })).rejects.toThrow(/hunt\.model: expected one of: contest, congestion, got 'spatial' \(with drive\.model: coverage there is no field to hunt in\)/)
  })
  it('a contest after a drive in the field shares catchShare of what crossed the border', async () => {
    const run = await runOf({ ...mixed('spatial', 'contest'), organisations: ['a', 'b'].map(id => ({ id, size: 4, disposition: 'driver', willingness: 1 })), border: {}, sharing: {}, coverage: { catchShare: 0.5 } })
    const { row } = stepSeason(run)
    expect(row.driven).toBeGreaterThan(20)
    expect(Math.abs(row.bag - row.driven / 2)).toBeLessThanOrEqual(0.5)
  })
})
