// A population: who is with whom, that a group is a run of its own, imitation, and doing again what paid.
import { describe, expect, it } from 'vitest'
import { expectedPayoff } from '../../../sim/engine/rules/expectedPayoff.ts'
import { imitates } from '../../../sim/engine/rules/imitation.ts'
import { reinforced } from '../../../sim/engine/rules/reinforcement.ts'
import { createRun, restore, snapshot, stepSeason, stepTick, type Run, type SeasonResult } from '../../../sim/index.ts'
import { runOf } from '../../support/phases.ts'
import { scenarioOf } from '../../support/scenarios.ts'

const play = (run: Run): SeasonResult[] => {
  const results: SeasonResult[] = []
  while (!run.finished) results.push(stepSeason(run))
  return results
}
const game = (drivers: number, others: number, more: Record<string, unknown> = {}) => ({
  seasons: 5,
  organisations: [{ id: 'drives', count: drivers, size: 1, disposition: 'driver', willingness: 1 }, { id: 'rides', count: others, size: 1, disposition: 'hunter', willingness: 1 }],
  population: { group: 5 }, drive: { model: 'threshold', factor: 4, cost: 1, threshold: 3 }, willingness: { rate: 0 }, belief: { drySeasons: 1 },
  ...more,
})
const spatial = {
  seasons: 3, field: { width: 60, driveDepth: 20, huntDepth: 15 }, quarry: { count: 30 }, renewal: { growth: 0.5, capacity: 40 },
  organisations: [{ id: 'a', count: 3, size: 2, disposition: 'driver' }, { id: 'b', count: 3, size: 2, disposition: 'freeRider' }, { id: 'c', count: 3, size: 3, disposition: 'reciprocator' }],
  population: { group: 3 }, hunt: { duration: 15 }, belief: { drySeasons: 1 },
}

describe('groups', () => {
  it('everybody is in one group, groups are full, and who is with whom is luck', async () => {
    const { groups } = await runOf(game(50, 50))
    expect(groups.map(({ setting }) => setting.members.length)).toEqual(Array(20).fill(5))
    expect(groups.flatMap(({ setting }) => setting.members).sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, m) => m))
    expect(new Set(groups.map(({ setting }) => setting.organisations.filter(each => each.id === 'drives').length)).size).toBeGreaterThan(2)
    for (const { setting } of groups) expect([...setting.members]).toEqual([...setting.members].sort((a, b) => a - b))
  })
  it('fixed stays, random is drawn anew every season', async () => {
    const together = (run: Run) => run.groups.map(({ setting }) => setting.members.join())
    const fixed = await runOf(game(10, 10))
    const random = await runOf(game(10, 10, { population: { group: 5, matching: 'random' } }))
    const before = [together(fixed), together(random)]
    for (let season = 0; season < 2; season++) [fixed, random].forEach(stepSeason)
    expect(together(fixed)).toEqual(before[0])
    expect(together(random)).not.toEqual(before[1])
  })
  it('who moves takes its state along, and what others thought of it becomes its reputation', async () => {
    const run = await runOf(game(10, 10, { population: { group: 5, matching: 'random' }, drive: { model: 'coverage' }, hunt: { model: 'contest' }, willingness: { rate: 0.3 } }))
    stepSeason(run)
    const of = (read: (world: Run['world'], o: number) => number) => new Map(run.groups.flatMap(({ world, setting }) => setting.members.map((m, o) => [m, read(world, o)] as const)))
    const willing = of((world, o) => world.willingness_o[o]!)
    const reputation = of((world, o) => [0, 1, 2, 3, 4].filter(i => i !== o).reduce((sum, i) => sum + world.trust_oo[i * 5 + o]! / 4, 0))
    stepTick(run)
    expect(of((world, o) => world.willingness_o[o]!)).toEqual(willing)
    for (const { world, setting } of run.groups) {
      setting.members.forEach((m, j) => [0, 1, 2, 3, 4].forEach(i => expect(world.trust_oo[i * 5 + j]).toBeCloseTo(reputation.get(m)!, 12)))
    }
    expect(new Set(reputation.values()).size).toBeGreaterThan(1)
  })
  it('each has its own luck, field and stock', async () => {
    const run = await runOf(spatial)
    play(run)
    expect(new Set(run.groups.map(({ world }) => [...world.x_q].join())).size).toBe(3)
    expect(new Set(run.groups.map(({ world }) => world.quarryCount_run[0])).size).toBeGreaterThan(1)
  })
  it('one group of all is the same game as without a population, but for its luck: certain payoffs are equal', async () => {
    const alone = stepSeason(await runOf({ ...game(1, 1), organisations: ['a', 'b', 'c'].map(id => ({ id, size: 1, disposition: 'driver', willingness: 1 })), population: {} }))
    const together = stepSeason(await runOf({ ...game(3, 1), organisations: [{ id: 'a', count: 3, size: 1, disposition: 'driver', willingness: 1 }], population: { group: 3 } }))
    expect(together.row.bag).toBeCloseTo(alone.row.bag, 9)
    expect(together.organisations[0]!.payoff).toBeCloseTo(alone.organisations.reduce((sum, each) => sum + each.payoff, 0), 5)
  })
})

describe.each([
  ['in the field', spatial],
  ['in a game, drawn anew every season, imitating', game(10, 10, { population: { group: 5, matching: 'random' }, learning: { rule: 'imitate', mutation: 0.1 } })],
  ['by coverage, drawn anew, imitating one by one', game(10, 10, { population: { group: 5, matching: 'random' }, drive: { model: 'coverage' }, hunt: { model: 'contest' }, field: { width: 90, driveDepth: 20 }, learning: { rule: 'imitate', update: 'one', pairs: 20, payoff: 'expected' } })],
  ['doing again what paid', game(10, 10, { learning: { rule: 'reinforce' } })],
])('a population %s', (_, data) => {
  it('repeats, restores at any tick, and does not mind the order in the file', async () => {
    const scenario = await scenarioOf(data)
    const digests = play(createRun(scenario)).map(({ digest }) => digest)
    expect(new Set(digests).size).toBe(digests.length)
    for (const ticks of [0, 1, 3, 4, 8, 50]) {
      const run = createRun(scenario)
      const early: string[] = []
      for (let t = 0; t < ticks && !run.finished; t++) {
        const result = stepTick(run)
        if (result !== null) early.push(result.digest)
      }
      const bytes = snapshot(run)
      const back = restore(scenario, bytes)
      expect(snapshot(back)).toEqual(bytes)
      expect([...early, ...play(back).map(({ digest }) => digest)]).toEqual(digests)
    }
    const reversed = await scenarioOf({ ...data, organisations: (data.organisations as unknown[]).toReversed() })
    expect(play(createRun(reversed)).map(({ digest }) => digest)).toEqual(digests)
    expect(play(createRun(scenario, { seed: 'other' })).map(({ digest }) => digest)).not.toEqual(digests)
  })
  it('counts everybody once; loot is what was caught', async () => {
    for (const { row, organisations } of play(createRun(await scenarioOf(data)))) {
      const all = (data.organisations as { count: number }[]).reduce((sum, { count }) => sum + count, 0)
      expect(row.organisations).toBe(all)
      expect(row.drivers + row.reciprocators + row.calculators + row.freeRiders + row.leavers + row.squeezers + row.poachers + row.loners + row.hunters).toBe(all)
      expect(organisations.reduce((sum, each) => sum + each.loot, 0)).toBeCloseTo(row.bag, 9)
    }
  })
})

describe('imitation', () => {
  it('copies by the difference: 1/2 at none, 1/(1 + e^−2) = 0.8808 at two times one', () => {
    expect([imitates(1, 1, 3), imitates(0, 2, 1), imitates(2, 0, 1)].map(p => p.toFixed(4))).toEqual(['0.5000', '0.8808', '0.1192'])
  })
  it('lets driving die out in a linear game where each driver gets back less than it pays', async () => {
    const end = async (factor: number) => play(await runOf({ ...game(50, 50, { seasons: 60, learning: { rule: 'imitate', sharpness: 5 } }), drive: { model: 'linear', factor, cost: 1 } })).at(-1)!.row.drivers
    expect(await end(1)).toBe(0)
    expect(await end(0)).toBe(0)
  })
  it('nobody who is alike can change anything; mutation brings back what is gone', async () => {
    const same = await runOf(game(50, 50, { organisations: [{ id: 'a', count: 20, size: 1, disposition: 'driver' }], learning: { rule: 'imitate' } }))
    expect(play(same).map(({ row }) => row.drivers)).toEqual([20, 20, 20, 20, 20])
    const two = [{ id: 'a', count: 20, size: 1, disposition: 'driver', willingness: 1 }, { id: 'b', count: 5, size: 1, disposition: 'loner', alonePayoff: -5 }]
    const mutants = play(await runOf(game(0, 0, { organisations: two, drive: { model: 'threshold', factor: 4, cost: 1, threshold: 3, optional: true }, learning: { rule: 'imitate', mutation: 0.5, sharpness: 100 }, seasons: 12 })))
    expect(mutants.at(-1)!.row.loners).toBeGreaterThan(0)
    const none = play(await runOf(game(0, 0, { organisations: two, drive: { model: 'threshold', factor: 4, cost: 1, threshold: 3, optional: true }, learning: { rule: 'imitate', sharpness: 100 }, seasons: 12 })))
    expect(none.at(-1)!.row.loners).toBe(0)
  })
  it('a driver that happens to be away is still a driver: no disposition is taken over that is expected to earn less', async () => {
    // Driving pays less; half of the drivers are away. Who compares with the other kind goes over to riding, and nobody the other way:
    // 500 drivers, of whom about half meet a rider.
    const run = await runOf({ ...game(500, 500, { seasons: 2, pact: { attendance: '0.5' }, learning: { rule: 'imitate', payoff: 'expected', sharpness: 1000 } }), drive: { model: 'linear', factor: 2, cost: 1 } })
    const drivers = play(run).map(({ row }) => row.drivers)
    expect(drivers[0]).toBe(500)
    expect(Math.abs(drivers[1]! - 500 * (499 / 999))).toBeLessThan(4 * Math.sqrt(500 / 4))
  })
  it('one pair a season changes one organisation at most', async () => {
    const seasons = play(await runOf(game(50, 50, { seasons: 40, learning: { rule: 'imitate', update: 'one', pairs: 1 } })))
    const steps = seasons.slice(1).map(({ row }, s) => Math.abs(row.drivers - seasons[s]!.row.drivers))
    expect(Math.max(...steps)).toBe(1)
  })
  it('works in one group as well', async () => {
    const organisations = ['a', 'b', 'c', 'd'].map((id, i) => ({ id, size: 2, disposition: i < 2 ? 'driver' : 'loner', alonePayoff: 50 }))
    const rows = play(await runOf({ seasons: 8, organisations, quarry: { count: 20 }, field: { width: 60, driveDepth: 20, huntDepth: 10 }, hunt: { duration: 10 }, belief: { drySeasons: 1 }, learning: { rule: 'imitate', sharpness: 10 } }))
    expect(rows.at(-1)!.row.loners).toBe(4)
  })
})

describe('expected payoffs', () => {
  const stag = (optional = false) => ({ worth: (k: number) => (k < 3 ? 0 : 4 * k), cost: 1, group: 5, optional })
  it('equal the mean over every group that could be drawn, counted one by one', () => {
    const kinds = [...Array<'D'>(4).fill('D'), ...Array<'R'>(3).fill('R'), ...Array<'L'>(2).fill('L')]
    for (const optional of [false, true]) {
      for (const [letter, kind] of [['D', 'drivers'], ['R', 'riders']] as const) {
        const others = kinds.toSpliced(kinds.indexOf(letter), 1)
        let sum = 0
        let groups = 0
        for (let set = 0; set < 256; set++) {
          const mates = others.filter((_, i) => ((set >> i) & 1) === 1)
          if (mates.length !== 4) continue
          groups++
          const playing = [letter, ...mates].filter(each => !optional || each !== 'L')
          const drivers = playing.filter(each => each === 'D').length
          sum += optional && playing.length === 1 ? 0.7 : (drivers < 3 ? 0 : 4 * drivers) / playing.length - (letter === 'D' ? 1 : 0)
        }
        expect(groups).toBe(70)
        expect(expectedPayoff({ drivers: 4, riders: 3, loners: 2 }, kind, stag(optional), 0.7)).toBeCloseTo(sum / groups, 12)
      }
    }
    expect(expectedPayoff({ drivers: 4, riders: 3, loners: 2 }, 'loners', stag(true), 0.7)).toBe(0.7)
  })
  it('are certain where everybody is the same', () => {
    expect(expectedPayoff({ drivers: 10, riders: 0, loners: 0 }, 'drivers', stag(), 0)).toBe(3)
    expect(expectedPayoff({ drivers: 0, riders: 10, loners: 0 }, 'riders', stag(), 0)).toBe(0)
  })
})

describe('doing again what paid', () => {
  it('moves by hand: .5 + .2·1·.5 = .6; .5 − .2·1·.5 = .4; nothing at satisfaction 0; never out of [0, 1]', () => {
    expect([reinforced(0.5, 1, 0.2), reinforced(0.5, -1, 0.2), reinforced(0.3, 0, 0.9), reinforced(1, 1, 1), reinforced(1, -1, 1)]).toEqual([0.6, 0.4, 0.3, 1, 0])
  })
  it('learns to drive where driving pays, and not to where it does not', async () => {
    // In pairs. Factor 3: driving pays .5 or 2, riding 0 or 1.5, aspiration .6. Factor .5: −.75 or −.5, against 0 or .25, aspiration 0.
    const ends = async (factor: number) => {
      const run = await runOf(game(50, 50, { seasons: 80, population: { group: 2 }, drive: { model: 'linear', factor, cost: 1 }, learning: { rule: 'reinforce', reinforcement: 0.3, aspiration: factor > 1 ? 0.6 : 0 } }))
      return play(run).slice(-10).reduce((sum, { row }) => sum + row.drivers / 1000, 0)
    }
    expect(await ends(3)).toBeGreaterThan(0.6)
    expect(await ends(0.5)).toBeLessThan(0.4)
  })
})
