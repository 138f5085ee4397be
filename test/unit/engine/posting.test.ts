// From promise to post: absence announced beforehand, posts displaced by misunderstanding, an unclear border, a drive that must be found.
import { describe, expect, it } from 'vitest'
import { ACTIVITY, ATLARGE, ESCAPED } from '../../../sim/engine/codes.ts'
import { forecastAll } from '../../../sim/engine/forecast.ts'
import { openSeason } from '../../../sim/engine/opening.ts'
import { drive } from '../../../sim/engine/phases/drive.ts'
import { pact } from '../../../sim/engine/phases/pact.ts'
import { foundPart } from '../../../sim/engine/rules/ground.ts'
import { contextOf } from '../../../sim/engine/run.ts'
import { stepSeason, type Run } from '../../../sim/index.ts'
import { learntFrom, matrix } from '../../support/deeds.ts'
import { playPhase, playUntil, rowOf, runOf } from '../../support/phases.ts'

const SMALL = { field: { width: 100, driveDepth: 20, huntDepth: 10 }, quarry: { count: 0 }, hunt: { duration: 1 }, belief: { drySeasons: 1 } }
const drivers = (...sizes: number[]) => sizes.map((size, i) => ({ id: 'abcdef'[i]!, size, disposition: 'driver', willingness: 1 }))
const near = (x: number) => expect.closeTo(x, 9)

/** Looks at the run after the pact of each of many seasons, always from the same state. */
function overSeasons(run: Run, seasons: number, look: (run: Run) => void): void {
  for (let season = 1; season <= seasons; season++) {
    playPhase({ ...contextOf(run), season }, pact)
    look(run)
  }
}

/** Places of those who have a post, in order, and who of all stands on post. */
const line = ({ world }: Run) => Array.from(world.beaterAt_k.subarray(0, world.posts_run[0]), b => world.post_b[b]!)
const comers = ({ world }: Run) => [...world.activity_b].filter(activity => activity === ACTIVITY.onPost).length
const even = (m: number) => Array.from({ length: m }, (_, k) => near(((k + 0.5) / m) * 100))

describe('absence announced beforehand', () => {
  const half = (more: Record<string, unknown>, rules: Record<string, unknown> = {}) => runOf({ ...SMALL, organisations: [{ id: 'a', size: 10, disposition: 'driver', willingness: 0.5, ...more }], pact: { mandate: true, informing: true, ...rules } })
  it('posts lie evenly for those who come; the others have promised all the same, and have called it off', async () => {
    const counts = new Set<number>()
    overSeasons(await half({}), 40, run => {
      const present = comers(run)
      counts.add(present)
      expect(line(run)).toEqual(even(present))
      for (let k = 0; k < present; k++) expect(run.world.activity_b[run.world.beaterAt_k[k]!]).toBe(ACTIVITY.onPost)
      expect([run.world.promised_o[0], run.world.calledOff_o[0]]).toEqual([10 * 20, (10 - present) * 20])
    })
    expect(counts.size).toBeGreaterThan(3)
  })
  it('without that agreement the posts of the absent stay empty, and nothing is called off', async () => {
    overSeasons(await half({}, { informing: false }), 10, run => {
      expect(line(run)).toEqual(even(10))
      expect(run.world.calledOff_o[0]).toBe(0)
    })
  })
  it('the same beaters come, agreed or not', async () => {
    const present = async (informing: boolean) => {
      const all: number[] = []
      overSeasons(await half({}, { informing }), 20, ({ world }) => all.push(...Array.from(world.activity_b, activity => (activity === ACTIVITY.onPost ? 1 : 0))))
      return all
    }
    expect(await present(true)).toEqual(await present(false))
  })
  it.each(['freeRider', 'poacher'])('a %s announces nothing: its posts are given out and stay empty', async disposition => {
    overSeasons(await half({ disposition }), 5, run => {
      expect([run.world.posts_run[0], run.world.calledOff_o[0]]).toEqual([10, 0])
      expect(comers(run)).toBe(0)
    })
  })
  it('where nobody is left the posts stay as agreed, all empty: the drive is not called off', async () => {
    const run = await half({ willingness: 0 })
    playPhase(contextOf(run), pact)
    expect(line(run)).toEqual(even(10))
    expect([comers(run), run.world.promised_o[0], run.world.calledOff_o[0]]).toEqual([0, 200, 200])
  })
  it('improvised places stay where they are without the absent', async () => {
    const places = async (informing: boolean) => {
      const run = await half({}, { posts: 'improvised', informing })
      playPhase(contextOf(run), pact)
      return [...run.world.x_b].filter((_, b) => run.world.activity_b[b] === ACTIVITY.onPost)
    }
    expect(await places(true)).toEqual(await places(false))
  })
  it('halves the loss of trust: as far as absence was announced, and only where trust is lost', async () => {
    const trusted = async (kept: number, calledOff: number, breach: 0 | 2 = 0) => {
      const run = await learntFrom([{}, { kept, breach }], {}, ({ world }) => { world.calledOff_o[1] = calledOff })
      return matrix(run, run.world.trust_oo)[0]![1]
    }
    expect(await trusted(0, 0)).toEqual(near(0.3))
    expect(await trusted(0, 100)).toEqual(near(0.4))
    // 50 of 75 missing: −½·(1 − ⅓).
    expect(await trusted(0.25, 50)).toEqual(near(0.5 - 0.4 * (1 / 3) * 0.5))
    expect(await trusted(0.75, 25)).toEqual(near(0.525))
    expect(await trusted(0.5, 50, 2)).toEqual(near(0.3))
  })
  it('the forecast counts on it: who called off last time leaves no hole', async () => {
    const forecast = async (informing: boolean, warned: number) => {
      const run = await runOf({
        field: { width: 120, driveDepth: 40, huntDepth: 20 }, quarry: { count: 200, flightRadius: 12 }, hunt: { duration: 50 }, belief: { drySeasons: 1 },
        organisations: drivers(3, 3, 3, 3), coverage: { cover: 0.6, leakReach: 0.2, exponent: 2, catchShare: 0.3 }, pact: { order: 'blocks', informing },
      })
      openSeason(run.world)
      run.world.alone_o.fill(10)
      run.world.shown_o[1] = 0
      run.world.warned_o[1] = warned
      forecastAll(contextOf(run))
      return run.world.forecast_o[0]!
    }
    // Nine posts of 13⅓ m, covered 7.2 m to both sides: 0.3·200/4 = 15 against 10.
    expect(await forecast(true, 1)).toBeCloseTo(0.5, 12)
    const hole = await forecast(false, 1)
    expect(hole).toBeLessThan(0.3)
    expect(await forecast(true, 0)).toBe(hole)
  })
  it('is remembered as a part of the promise', async () => {
    const run = await half({ willingness: 0 })
    stepSeason(run)
    expect([run.world.shown_o[0], run.world.warned_o[0]]).toEqual([0, 1])
  })
})

describe('posts displaced by misunderstanding', () => {
  const apart = { ground: { initial: 0.5 } }
  it('by a normal draw: sd mean(1 − K)·misunderstanding spacings, here ½·0.2·25 m; everybody for itself', async () => {
    const run = await runOf({ ...SMALL, ...apart, organisations: drivers(2, 2), pact: { order: 'blocks', misunderstanding: 0.2 } })
    const found: number[][] = []
    overSeasons(run, 2000, ({ world }) => found.push(Array.from(world.post_b, (x, b) => (x - (12.5 + 25 * b)) / 2.5)))
    const all = found.flat()
    const mean = (values: number[]) => values.reduce((sum, each) => sum + each, 0) / values.length
    expect(Math.abs(mean(all))).toBeLessThan(3 / Math.sqrt(all.length))
    expect(Math.abs(mean(all.map(z => z * z)) - 1)).toBeLessThan(3 * Math.sqrt(2 / all.length))
    expect(Math.abs(mean(all.map(z => (Math.abs(z) < 1 ? 1 : 0))) - 0.6827)).toBeLessThan(3 * Math.sqrt(0.22 / all.length))
    expect(Math.abs(mean(found.map(([a, b]) => a! * b!)))).toBeLessThan(3 / Math.sqrt(found.length))
  })
  it('the line is counted from left to right, within the field, and a ring goes round', async () => {
    for (const cordon of ['line', 'ring']) {
      const run = await runOf({ ...SMALL, ...apart, field: { ...SMALL.field, cordon }, organisations: drivers(4, 4), pact: { misunderstanding: 6 } })
      overSeasons(run, 30, () => {
        const places = line(run)
        expect(places).toEqual([...places].sort((a, b) => a - b))
        expect(places[0]).toBeGreaterThanOrEqual(0)
        expect(places[7]).toBeLessThanOrEqual(run.setting.shape.length)
        expect(new Set(run.world.beaterAt_k.subarray(0, 8)).size).toBe(8)
      })
    }
  })
  it('only who lacks common ground with those who signed, as far as they have beaters', async () => {
    const run = await runOf({ ...SMALL, organisations: [...drivers(2, 2, 0), { id: 'z', size: 2, disposition: 'hunter' }], pact: { order: 'blocks', misunderstanding: 0.2 } })
    // b is far from c (no beaters) and z (did not sign), a from b.
    const far = (i: string, j: string) => { run.world.distance_oo[rowOf(run, i) * 4 + rowOf(run, j)] = 0.5 }
    far('a', 'b')
    far('b', 'c')
    far('b', 'z')
    playPhase(contextOf(run), pact)
    expect([...run.world.post_b.subarray(2, 4)]).toEqual([62.5, 87.5])
    expect(run.world.post_b[0]).not.toBe(12.5)
  })
  it('improvised places have nothing to misunderstand', async () => {
    const places = async (misunderstanding: number) => {
      const run = await runOf({ ...SMALL, ...apart, organisations: drivers(3, 3), pact: { posts: 'improvised', misunderstanding } })
      playPhase(contextOf(run), pact)
      return line(run)
    }
    expect(await places(5)).toEqual(await places(0))
  })
  it('tears gaps, which the forecast expects, and a director mends', async () => {
    const seen = async (more: Record<string, unknown>) => {
      const run = await runOf({ ...SMALL, field: { ...SMALL.field, width: 96 }, quarry: { count: 50, flightRadius: 8 }, organisations: drivers(6, 6), coverage: { cover: 0.6 }, ...more })
      let forecast = 0
      let covered = 0
      for (let season = 1; season <= 20; season++) {
        playUntil(run, drive)
        forecast += run.world.forecast_o[0]!
        playPhase(contextOf(run), drive)
        covered += run.world.coverageTicks_run[0]! / (20 * 20)
        run.world.season_run[0]!++
      }
      return { forecast, covered }
    }
    const understood = await seen({ pact: { misunderstanding: 0.5 } })
    const lost = await seen({ ground: { initial: 0 }, pact: { misunderstanding: 0.5 } })
    const directed = await seen({ ground: { initial: 0 }, pact: { misunderstanding: 0.5 }, director: { kind: 'disinterested', oversight: 1 } })
    expect(understood.covered).toBeCloseTo(1, 9)
    expect(lost.covered).toBeLessThan(0.8)
    expect(lost.forecast).toBeLessThan(understood.forecast)
    expect(directed.covered).toBeCloseTo(1, 9)
  })
})

describe('an unclear border', () => {
  const early = async (demarcation: number, initial: number) => {
    const run = await runOf({ ...SMALL, organisations: drivers(1, 1), border: { demarcation }, ground: { initial } })
    const all: number[] = []
    overSeasons(run, 20, ({ world }) => all.push(...Array.from(world.earlyAt_o, at => 1 - at)))
    return all
  }
  it('is blurred further by distance: with half the common ground the same luck starts half as much again too early', async () => {
    const clear = await early(0.4, 1)
    expect(await early(0.4, 0.5)).toEqual(clear.map(each => near(1.5 * each)))
    expect(Math.max(...clear)).toBeGreaterThan(0.1)
  })
  it('a border that is entirely clear is clear to everybody', async () => expect(new Set(await early(1, 0))).toEqual(new Set([0])))
})

describe('a drive that must be found', () => {
  const data = { ...SMALL, quarry: { count: 3000 }, organisations: drivers(3, 3), ground: { initial: 0.4 }, drive: { search: 0.5 } }
  it('part mean(1 − K)·search of the quarry has escaped from the start: 0.6·0.5', async () => {
    const run = await runOf(data)
    expect(foundPart(contextOf(run), run.world.signed_o)).toBeCloseTo(0.7, 12)
    playPhase(contextOf(run), pact)
    const escaped = [...run.world.fate_q].filter(fate => fate === ESCAPED).length
    expect(run.world.escaped_run[0]).toBe(escaped)
    expect([...run.world.fate_q].filter(fate => fate === ATLARGE)).toHaveLength(3000 - escaped)
    expect(Math.abs(escaped / 3000 - 0.3)).toBeLessThan(3 * Math.sqrt(0.21 / 3000))
  })
  it('other quarry every season', async () => {
    const run = await runOf({ ...data, quarry: { count: 200 } })
    const missed: string[] = []
    overSeasons(run, 2, ({ world }) => missed.push(Array.from(world.birth_q).filter((_, q) => world.fate_q[q] === ESCAPED).sort((a, b) => a - b).join()))
    expect(missed[0]).not.toBe(missed[1])
  })
  it.each([['with common ground', { ground: { initial: 1 } }], ['where the place is known', { drive: { search: 0 } }], ['without a drive', { organisations: drivers(3, 3).map(each => ({ ...each, disposition: 'hunter' })) }]])('%s nothing is missed', async (_, more) => {
    const run = await runOf({ ...data, ...more })
    playPhase(contextOf(run), pact)
    expect(run.world.escaped_run[0]).toBe(0)
    expect([...run.world.fate_q].every(fate => fate === ATLARGE)).toBe(true)
  })
  it('a drive by coverage drives what is found: all of it with a closed cordon', async () => {
    const run = await runOf({ ...data, drive: { search: 0.5, model: 'coverage' }, hunt: { duration: 1, model: 'contest' }, coverage: { cover: 2, catchShare: 0.5 } })
    playUntil(run, drive)
    const missed = run.world.escaped_run[0]!
    playPhase(contextOf(run), drive)
    expect(missed).toBeGreaterThan(800)
    expect([run.world.driven_run[0], run.world.escaped_run[0]]).toEqual([3000 - missed, missed])
  })
  it('the forecast knows how much is missed, not which', async () => {
    const expected = async (search: number) => {
      const run = await runOf({ ...data, drive: { search }, coverage: { cover: 2, catchShare: 0.02 } })
      openSeason(run.world)
      run.world.alone_o.fill(20)
      forecastAll(contextOf(run))
      return run.world.forecast_o[0]!
    }
    // 0.02·3000/2 = 30 against 20, and 0.7 of it.
    expect([await expected(0), await expected(0.5)]).toEqual([near(0.5), near(0.05)])
  })
})
