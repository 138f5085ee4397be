// The drive: the cordon's pace, a director who spaces it out, what is covered, and what slips away.
import { describe, expect, it } from 'vitest'
import { ACTIVITY, ATLARGE, ESCAPED, LOST } from '../../../sim/engine/codes.ts'
import { drive } from '../../../sim/engine/phases/drive.ts'
import { contextOf } from '../../../sim/engine/run.ts'
import { stepSeason, type Run } from '../../../sim/index.ts'
import { beatersOf, playPhase, playUntil, runOf } from '../../support/phases.ts'

const WIDTH = 120

/** Organisations a, b, c of four drivers each, in blocks: a post every 10 m, and nobody absent. */
async function lineOf(data: Record<string, unknown> = {}, special: Record<string, Record<string, unknown>> = {}): Promise<Run> {
  const run = await runOf({
    field: { width: WIDTH, driveDepth: 50, huntDepth: 20 },
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

/** The whole drive, with a look after every tick. */
function advance(run: Run, look: (tick: number) => void): void {
  const context = contextOf(run)
  for (let tick = 0; tick < drive.ticks(context); tick++) {
    drive.tick(context, tick)
    look(tick)
  }
  drive.end?.(context)
}

const places = (run: Run, id: string) => beatersOf(run, id).map(b => run.world.x_b[b]!)

describe('the cordon', () => {
  it.each([[1, 50], [3, 17], [100, 1]])('at speed %d it needs %i ticks, ends at the border, and everybody on post goes along', async (speed, ticks) => {
    const run = await lineOf({ drive: { speed } })
    const cordon: number[] = []
    advance(run, () => {
      cordon.push(run.world.cordon_run[0]!)
      for (const y of run.world.y_b) expect(y).toBe(run.world.cordon_run[0])
    })
    expect(cordon).toEqual(Array.from({ length: ticks }, (_, tick) => Math.min(50, (tick + 1) * speed)))
    expect([...run.world.effort_o]).toEqual([4 * ticks, 4 * ticks, 4 * ticks])
    expect(run.world.onPostTicks_run[0]).toBe(12 * ticks)
    expect([...run.world.onPost_b]).toEqual(Array(12).fill(ticks))
  })
  it('without a director everybody stays in its own lane when others leave', async () => {
    const run = await lineOf({}, { b: { disposition: 'leaver', leaveAt: 0.4 } })
    const before = [...run.world.x_b]
    advance(run, () => expect([...run.world.x_b]).toEqual(before))
  })
})

describe('a director', () => {
  const absentB = { b: { disposition: 'freeRider' } }
  it('spaces those present out before the start: half of the way to even spacing at oversight ½, all of it at 1', async () => {
    // a at 5 … 35 m, c at 85 … 115 m; eight evenly spaced stand at 7.5 + 15·r.
    const near = (list: number[]) => list.map(each => expect.closeTo(each, 9))
    const half = await lineOf({ director: { kind: 'disinterested', oversight: 0.5 } }, absentB)
    expect(places(half, 'a')).toEqual(near([6.25, 18.75, 31.25, 43.75]))
    const full = await lineOf({ director: { kind: 'disinterested', oversight: 1 } }, absentB)
    expect([...places(full, 'a'), ...places(full, 'c')]).toEqual(near([7.5, 22.5, 37.5, 52.5, 67.5, 82.5, 97.5, 112.5]))
  })
  it('when some leave moves the others sideways, at oversight × walking speed at most, to where they should be', async () => {
    const run = await lineOf({ director: { kind: 'disinterested', oversight: 0.5 }, drive: { walkSpeed: 2 } }, { b: { disposition: 'leaver', leaveAt: 0.5 } })
    let before = places(run, 'a')
    const strides: number[] = []
    advance(run, () => {
      const now = places(run, 'a')
      strides.push(...now.map((x, i) => Math.abs(x - before[i]!)))
      before = now
    })
    expect(Math.max(...strides)).toBeCloseTo(1, 9)
    expect(strides.slice(0, 4 * 24).every(stride => stride === 0)).toBe(true)
    expect(before).toEqual([6.25, 18.75, 31.25, 43.75].map(x => expect.closeTo(x, 9)))
  })
  it('cannot do anything for nobody', async () => {
    const run = await lineOf({ director: { kind: 'disinterested', oversight: 1 } }, { a: { disposition: 'freeRider' }, b: { disposition: 'freeRider' }, c: { disposition: 'freeRider' } })
    advance(run, () => expect(run.world.onPostTicks_run[0]).toBe(0))
    expect(run.world.driven_run[0]).toBe(0)
  })
})

describe('coverage', () => {
  it('is the mean over the ticks of the part neither in a gap nor within leakReach of one', async () => {
    // Covers reach 5 m, so posts of 10 m touch. b leaves when the cordon has done 40 %: 19 of 50 ticks are whole.
    // Then 40 to 80 m are open, and 3 m beside leak too: 46 of 120 m.
    const run = await lineOf({ quarry: { count: 0, flightRadius: 10 }, coverage: { cover: 0.5, leakReach: 0.3 } }, { b: { disposition: 'leaver', leaveAt: 0.4 } })
    playPhase(contextOf(run), drive)
    expect(run.world.coverageTicks_run[0]).toBeCloseTo(19 + 31 * (1 - 46 / 120), 9)
    expect(run.world.widestGap_run[0]).toBeCloseTo(40, 9)
    // A season tells the same.
    const whole = await lineOf({ quarry: { count: 0, flightRadius: 10 }, coverage: { cover: 0.5, leakReach: 0.3 } }, { b: { disposition: 'leaver', leaveAt: 0.4 } })
    const { row } = stepSeason(whole)
    expect(row.coverage).toBeCloseTo((19 + 31 * (1 - 46 / 120)) / 50, 9)
    expect([row.onPost, row.posts]).toEqual([(12 * 19 + 8 * 31) / 50, 12])
  })
  it('skill in driving widens the cover', async () => {
    const run = await lineOf({ quarry: { count: 0, flightRadius: 10 }, coverage: { cover: 0.5, leakReach: 0 } }, { a: { driveSkill: 0.5 } })
    drive.tick(contextOf(run), 0)
    // a covers 2.5 m: open are 0–2.5, three times 5 m between, and 2.5 m before the cover of b.
    expect(run.world.coverageTicks_run[0]).toBeCloseTo(1 - 20 / 120, 9)
  })
})

describe('quarry', () => {
  const put = ({ world }: Run, list: [x: number, y: number][]) => list.forEach(([x, y], q) => {
    world.x_q[q] = x
    world.y_q[q] = y
  })
  it('more than a flight radius behind the cordon have escaped for this season; at the end those beyond the border are driven', async () => {
    // The quarry do not move here: three stand behind the line from the start, one ahead of it.
    const run = await lineOf({ quarry: { count: 4, flightRadius: 6, fleeSpeed: 0, grazeProbability: 0 } })
    put(run, [[60, 10], [60, 44], [60, 43.9], [60, 60]])
    const escapes: number[] = []
    advance(run, tick => {
      if (run.world.escaped_run[0]! > escapes.length) escapes.push(tick + 1)
    })
    // Behind 50 − 6 = 44 at last; the one at 10 when the cordon was past 16.
    expect(escapes).toEqual([17, 50])
    expect([...run.world.fate_q]).toEqual([ESCAPED, ATLARGE, ESCAPED, ATLARGE])
    expect([run.world.escaped_run[0], run.world.driven_run[0]]).toEqual([2, 1])
  })
  it('the escaped are back next season, the strayed are not', async () => {
    const run = await runOf({
      field: { width: 60, driveDepth: 40, huntDepth: 20, sides: 'open' }, quarry: { count: 60 }, hunt: { duration: 20 }, belief: { drySeasons: 1 },
      organisations: [{ id: 'a', size: 2, disposition: 'driver', huntSkill: 0 }],
    })
    const { row } = stepSeason(run)
    expect(row.escaped).toBeGreaterThan(0)
    expect(row.lost).toBeGreaterThan(0)
    expect(stepSeason(run).row.quarryStart).toBe(60 - row.lost)
  })
  it.each(['open', 'closed'])('sides that are %s', async sides => {
    const run = await lineOf({ field: { width: WIDTH, driveDepth: 50, huntDepth: 20, sides }, quarry: { count: 1, flightRadius: 12, fleeSpeed: 3, noise: 0, inertia: 0 } })
    put(run, [[1, 4]])
    run.world.x_b[0] = 3
    drive.tick(contextOf(run), 0)
    // It flees from the posts at its right and steps over the side: lost, or mirrored back.
    expect(run.world.fate_q[0]).toBe(sides === 'open' ? LOST : ATLARGE)
    expect(run.world.x_q[0]).toBeGreaterThan(0)
  })
  it('flee at skill × flight radius from those on post', async () => {
    for (const [driveSkill, flees] of [[1, 0], [1.6, 1]] as const) {
      const run = await lineOf({ quarry: { count: 1, flightRadius: 10, grazeProbability: 0 } }, { a: { driveSkill } })
      put(run, [[5, 16]])
      drive.tick(contextOf(run), 0)
      expect(run.world.fleeing_q[0]).toBe(flees)
    }
  })
  it('early hunters catch in the drive, and their posts are empty from then on', async () => {
    const run = await lineOf({ border: { demarcation: 0 }, quarry: { count: 100 }, hunt: { duration: 1, catchRate: 5, speed: 4 } })
    const early = Array.from(run.world.earlyAt_o)
    advance(run, () => {})
    early.forEach((progress, o) => expect(run.world.effort_o[o]).toBe(4 * (Math.ceil(progress * 50) - 1)))
    expect(run.world.caughtInDrive_run[0]).toBeGreaterThan(0)
    expect(run.world.activity_b.every(activity => activity === ACTIVITY.hunting || activity === ACTIVITY.handling)).toBe(true)
    expect([...run.world.breach_o]).toEqual([0, 0, 0])
  })
})
