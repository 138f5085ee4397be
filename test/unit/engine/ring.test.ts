// A drive in a ring: the cordon closes in on the hunting field, and everything that hangs on depth works as on a line.
import { describe, expect, it } from 'vitest'
import { ACTIVITY, ATLARGE, ESCAPED, LOST } from '../../../sim/engine/codes.ts'
import { forecastAll } from '../../../sim/engine/forecast.ts'
import { openSeason } from '../../../sim/engine/opening.ts'
import { drive } from '../../../sim/engine/phases/drive.ts'
import { hunt } from '../../../sim/engine/phases/hunt.ts'
import { pact } from '../../../sim/engine/phases/pact.ts'
import { contextOf } from '../../../sim/engine/run.ts'
import { frame, stepSeason, type Run } from '../../../sim/index.ts'
import { beatersOf, playPhase, playUntil, rowOf, runOf } from '../../support/phases.ts'

/** Rim 70 m, border 20 m; the middle is at (70, 70). */
const RIM = 70
const BORDER = 20
const FIELD = { cordon: 'ring', driveDepth: RIM - BORDER, huntDepth: BORDER }

async function ringOf(data: Record<string, unknown> = {}, special: Record<string, Record<string, unknown>> = {}): Promise<Run> {
  const run = await runOf({
    field: FIELD,
    quarry: { count: 0, grazeProbability: 0, noise: 0 },
    organisations: ['a', 'b', 'c'].map(id => ({ id, size: 4, disposition: 'driver', willingness: 1, ...special[id] })),
    pact: { order: 'blocks' },
    hunt: { duration: 1 },
    belief: { drySeasons: 1 },
    ...data,
  })
  playUntil(run, drive)
  return run
}

function advance(run: Run, look: (tick: number) => void = () => {}): void {
  const context = contextOf(run)
  for (let tick = 0; tick < drive.ticks(context); tick++) {
    drive.tick(context, tick)
    look(tick)
  }
  drive.end?.(context)
}

const radius = ({ world }: Run, b: number) => Math.hypot(world.x_b[b]! - RIM, world.y_b[b]! - RIM)
/** Twelfths of the way round, from the right. */
const twelfth = ({ world }: Run, b: number) => ((Math.atan2(world.y_b[b]! - RIM, world.x_b[b]! - RIM) / (2 * Math.PI)) * 12 + 12) % 12

describe('the cordon', () => {
  it('closes in on the border at the speed of the drive, and everybody on post keeps its direction', async () => {
    const run = await ringOf()
    for (let k = 0; k < 12; k++) expect(twelfth(run, run.world.beaterAt_k[k]!)).toBeCloseTo(k, 9)
    advance(run, tick => {
      expect(run.world.cordon_run[0]).toBe(tick + 1)
      for (let b = 0; b < 12; b++) expect(radius(run, b)).toBeCloseTo(RIM - tick - 1, 9)
      expect(frame(run).cordonLength).toBeCloseTo(2 * Math.PI * (RIM - tick - 1), 9)
    })
    for (let k = 0; k < 12; k++) expect(Math.cos(((twelfth(run, run.world.beaterAt_k[k]!) - k) * Math.PI) / 6)).toBeCloseTo(1, 12)
  })
  it('shrinks, so that gaps close: twelve posts that cover 5 m each way are whole once the ring is 120 m long', async () => {
    const run = await ringOf({ quarry: { count: 0, flightRadius: 10 }, coverage: { cover: 0.5, leakReach: 0 } })
    let before = 0
    advance(run, tick => {
      const length = 2 * Math.PI * (RIM - tick - 1)
      expect(run.world.coverageTicks_run[0]! - before).toBeCloseTo(Math.min(1, 120 / length), 9)
      before = run.world.coverageTicks_run[0]!
    })
    expect(run.world.widestGap_run[0]).toBeCloseTo((2 * Math.PI * (RIM - 1)) / 12 - 10, 9)
  })
  it('opens where a block of leavers has gone, over the place where the ring is counted from as well', async () => {
    for (const leaver of ['a', 'b', 'c']) {
      const run = await ringOf({ quarry: { count: 0, flightRadius: 10 }, coverage: { cover: 2, leakReach: 0 } }, { [leaver]: { disposition: 'leaver', leaveAt: 0.5 } })
      advance(run, tick => {
        const length = 2 * Math.PI * (RIM - tick - 1)
        const { gaps } = frameIn(run)
        expect(gaps.length).toBe(tick + 1 >= 25 && (5 * length) / 12 > 40 ? 2 : 0)
        if (gaps.length === 2) expect(gaps[1]! - gaps[0]!).toBeCloseTo((5 * length) / 12 - 40, 4)
      })
    }
  })
  it('a director spreads those who are left over the whole ring, at the start and on the way', async () => {
    const director = { kind: 'disinterested', oversight: 1 }
    const spacings = (run: Run) => {
      const at = Array.from(run.world.beaterAt_k.subarray(0, 12)).filter(b => run.world.activity_b[b] === ACTIVITY.onPost).map(b => twelfth(run, b)).toSorted((x, y) => x - y)
      return at.map((each, i) => (at[(i + 1) % at.length]! - each + 12) % 12)
    }
    const absent = await ringOf({ director }, { b: { disposition: 'freeRider' } })
    expect(spacings(absent)).toEqual(Array(8).fill(expect.closeTo(1.5, 6)))
    const left = await ringOf({ director, drive: { walkSpeed: 4 } }, { b: { disposition: 'leaver', leaveAt: 0.2 } })
    advance(left)
    expect(spacings(left)).toEqual(Array(8).fill(expect.closeTo(1.5, 6)))
  })
})

function frameIn(run: Run) {
  run.world.phase_run[0] = 1
  const { gaps } = frame(run)
  run.world.phase_run[0] = 0
  return { gaps }
}

describe('depth', () => {
  it('leavers walk straight to the border and stay there, startling nobody any more', async () => {
    const run = await ringOf({ drive: { walkSpeed: 3 }, quarry: { count: 1, grazeProbability: 0 } }, { b: { disposition: 'leaver', leaveAt: 0 } })
    const b = beatersOf(run, 'b')[1]!
    const direction = twelfth(run, b)
    // Within a flight radius of where the leaver comes to stand, out of everybody else's for a while.
    run.world.x_q[0] = RIM + 18 * Math.cos((direction * Math.PI) / 6)
    run.world.y_q[0] = RIM + 18 * Math.sin((direction * Math.PI) / 6)
    advance(run, tick => {
      expect(radius(run, b)).toBeCloseTo(Math.max(BORDER, RIM - 3 * (tick + 1)), 6)
      expect(twelfth(run, b)).toBeCloseTo(direction, 6)
      if (tick === 16) expect(run.world.fleeing_q[0]).toBe(0)
    })
  })
  it('quarry a flight radius outside the cordon have escaped, those in the hunting field at the end are driven', async () => {
    const run = await ringOf({ quarry: { count: 4, flightRadius: 6, fleeSpeed: 0, grazeProbability: 0 } })
    const radii = [60, 26.1, 25.9, 19]
    radii.forEach((r, q) => {
      run.world.x_q[q] = RIM - 0.6 * r
      run.world.y_q[q] = RIM + 0.8 * r
    })
    advance(run)
    expect([...run.world.fate_q]).toEqual([ESCAPED, ESCAPED, ATLARGE, ATLARGE])
    expect([run.world.escaped_run[0], run.world.driven_run[0]]).toEqual([2, 1])
  })
  it.each([['open', LOST], ['closed', ATLARGE]] as const)('over a rim that is %s', async (sides, fate) => {
    const run = await ringOf({ field: { ...FIELD, sides }, quarry: { count: 1, flightRadius: 12, fleeSpeed: 3, noise: 0, inertia: 0 } })
    // It stands outside post 0, and flees over the rim.
    run.world.x_q[0] = 2 * RIM - 0.5
    run.world.y_q[0] = RIM
    drive.tick(contextOf(run), 0)
    expect(run.world.fate_q[0]).toBe(fate)
    expect(Math.hypot(run.world.x_q[0] - RIM, run.world.y_q[0] - RIM)).toBeCloseTo(RIM - 2.5, 9)
  })
  it('quarry and hunters start evenly by area: in the annulus, or anywhere without a drive', async () => {
    const run = await ringOf({ quarry: { count: 20000 }, organisations: [{ id: 'a', size: 1, disposition: 'driver' }, { id: 'h', size: 4000, disposition: 'hunter' }] })
    const part = (xs: ArrayLike<number>, ys: ArrayLike<number>, rows: number[], r: number) => rows.filter(i => Math.hypot(xs[i]! - RIM, ys[i]! - RIM) < r).length / rows.length
    const { x_q, y_q, x_b, y_b } = run.world
    const quarry = Array.from({ length: 20000 }, (_, q) => q)
    const expected = (50 ** 2 - BORDER ** 2) / (RIM ** 2 - BORDER ** 2)
    expect(Math.abs(part(x_q, y_q, quarry, 50) - expected)).toBeLessThan(3 * Math.sqrt((expected * (1 - expected)) / 20000))
    expect(part(x_q, y_q, quarry, BORDER)).toBe(0)
    expect(Math.abs(part(x_b, y_b, beatersOf(run, 'h'), 50) - expected)).toBeLessThan(3 * Math.sqrt((expected * (1 - expected)) / 4000))
    const alone = await ringOf({ organisations: [{ id: 'h', size: 4000, disposition: 'hunter' }] })
    const whole = (50 / RIM) ** 2
    expect(Math.abs(part(alone.world.x_b, alone.world.y_b, beatersOf(alone, 'h'), 50) - whole)).toBeLessThan(3 * Math.sqrt((whole * (1 - whole)) / 4000))
  })
  it('signatories hunt the disc, outsiders who are kept out the annulus', async () => {
    const run = await ringOf({ quarry: { count: 40 }, sharing: { exclusion: true }, hunt: { duration: 120, speed: 2 } }, { c: { disposition: 'hunter' } })
    playPhase(contextOf(run), drive)
    const context = contextOf(run)
    hunt.begin?.(context)
    for (let tick = 0; tick < 120; tick++) {
      hunt.tick(context, tick)
      for (const b of beatersOf(run, 'c')) expect(radius(run, b)).toBeGreaterThanOrEqual(BORDER - 1e-9)
      if (tick > 60) for (const b of beatersOf(run, 'a')) expect(radius(run, b)).toBeLessThanOrEqual(BORDER + 1e-9)
    }
    // None of those at the border has to step in first.
    const moved = beatersOf(run, 'b').filter(b => radius(run, b) < BORDER - 1e-6)
    expect(moved.length).toBeGreaterThan(0)
  })
})

describe('a whole season', () => {
  const data = {
    field: { cordon: 'ring', driveDepth: 90, huntDepth: 40 }, quarry: { count: 240 }, belief: { drySeasons: 1 },
    organisations: ['a', 'b', 'c', 'd'].map(id => ({ id, size: 15, disposition: 'driver', willingness: 1 })), hunt: { duration: 60 },
  }
  it('with a full ring drives nearly all, with a quarter of it missing far fewer', async () => {
    const full = stepSeason(await runOf(data)).row
    expect(full.driven / full.quarryStart).toBeGreaterThan(0.9)
    const broken = stepSeason(await runOf({ ...data, pact: { order: 'blocks' }, organisations: data.organisations.map(each => (each.id === 'b' ? { ...each, disposition: 'freeRider' } : each)) })).row
    expect(broken.driven).toBeLessThan(0.9 * full.driven)
  })
  it('hands exactly the driven quarry to a hunt that is reckoned', async () => {
    const { row } = stepSeason(await runOf({ ...data, hunt: { model: 'contest' }, coverage: { catchShare: 1 } }))
    expect(row.driven).toBeGreaterThan(100)
    expect(row.bag).toBe(row.driven)
  })
  it('favours no direction: with evenly spaced posts as many escape in each quarter of the ring', async () => {
    const sparse = { ...data, organisations: data.organisations.map(each => ({ ...each, size: 7 })) }
    const run = await runOf(sparse)
    const seasons = 20
    // How many more escaped in each quarter than in a quarter of all: mean over the seasons within 3.5 standard errors of 0.
    const more: number[][] = [[], [], [], []]
    for (let season = 1; season <= seasons; season++) {
      const context = { ...contextOf(run), season }
      playPhase(context, pact)
      playPhase(context, drive)
      const quarters = [0, 0, 0, 0]
      run.world.fate_q.forEach((fate, q) => {
        if (fate === ESCAPED) quarters[(run.world.x_q[q]! > 130 ? 1 : 0) + (run.world.y_q[q]! > 130 ? 2 : 0)]!++
      })
      const all = quarters.reduce((x, y) => x + y)
      expect(all).toBeGreaterThan(20)
      quarters.forEach((each, k) => more[k]!.push(each - all / 4))
    }
    for (const list of more) {
      const mean = list.reduce((x, y) => x + y) / seasons
      const variance = list.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (seasons - 1)
      expect(Math.abs(mean)).toBeLessThan(3.5 * Math.sqrt(variance / seasons))
    }
  })
})

it('the forecast looks at the ring all along its way: by hand, twelve posts of 10 m and no leak', async () => {
  const run = await ringOf({ quarry: { count: 100, flightRadius: 10 }, coverage: { cover: 0.5, leakReach: 0, exponent: 1, catchShare: 0.3 } })
  openSeason(run.world)
  run.world.alone_o.fill(10)
  forecastAll(contextOf(run))
  let covered = 0
  for (let look = 0; look < 8; look++) covered += Math.min(1, 120 / (2 * Math.PI * (RIM - ((look + 0.5) / 8) * 50))) / 8
  expect(run.world.forecast_o[rowOf(run, 'a')]).toBeCloseTo((0.3 * 100 * covered) / 3 / 10 - 1, 9)
})

it('sharing by contribution reckons with the ring as it was at each moment: by hand', async () => {
  // Four posts of a that cover 26 m each way, between them four of b that cover 2.6 m; five ticks of 10 m.
  const organisations = ['a', 'b'].map(id => ({ id, size: 4, disposition: 'driver', willingness: 1, driveSkill: id === 'a' ? 1 : 0.1 }))
  const run = await runOf({
    field: FIELD, organisations, drive: { model: 'coverage', speed: 10 }, quarry: { count: 60, flightRadius: 10 }, coverage: { cover: 2.6, leakReach: 0, exponent: 1 },
    hunt: { model: 'contest' }, belief: { drySeasons: 1 }, sharing: { rule: 'contribution', pooled: 1 },
  })
  const { row, organisations: [a] } = stepSeason(run)
  expect(row.bag).toBeGreaterThan(10)
  const mean = (covered: number) => [10, 20, 30, 40, 50].map(depth => Math.min(1, covered / (2 * Math.PI * (RIM - depth)))).reduce((x, y) => x + y) / 5
  const [alone, other, both] = [mean(8 * 26), mean(8 * 2.6), mean(8 * 28.6)]
  expect(a!.loot / row.bag).toBeCloseTo((alone + both - other) / 2 / both, 5)
})
