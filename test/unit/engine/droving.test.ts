// A drive by one drover: who drives, who stands aside, and what comes over the border.
import { describe, expect, it } from 'vitest'
import { ACTIVITY } from '../../../sim/engine/codes.ts'
import { droverOf } from '../../../sim/engine/droving.ts'
import { drive } from '../../../sim/engine/phases/drive.ts'
import { contextOf } from '../../../sim/engine/run.ts'
import { createRun, frame, stepSeason, stepTick, type Run, type SeasonRow } from '../../../sim/index.ts'
import { playUntil, rowOf, runOf } from '../../support/phases.ts'
import { scenarioOf } from '../../support/scenarios.ts'

type Data = Record<string, unknown>
/** A herd that keeps together, in a field that it can cross in time. */
const HERD = {
  seasons: 1, field: { width: 120, driveDepth: 150, huntDepth: 60 }, belief: { drySeasons: 1 },
  quarry: {
    count: 20, placement: 'herds', herds: 1, herdRadius: 10, flightRadius: 65, fleeSpeed: 1, cohesion: 1.05, neighbourhood: 'nearest', neighbours: 15, separation: 2, separationRadius: 2,
    fear: 1, threatWeight: 'unit', inertia: 0.5,
  },
  drive: { model: 'drover', speed: 0.15 }, hunt: { duration: 1 }, pact: { voluntaryFloor: 1 },
}
const signers = (n: number, extra: Data = {}) => Array.from({ length: n }, (_, i) => ({ id: `o${i}`, size: 2, disposition: 'driver', willingness: 1, ...extra }))

async function season(data: Data, seed: string): Promise<SeasonRow> {
  return stepSeason(createRun(await scenarioOf({ ...HERD, ...data }), { seed })).row
}
async function partDriven(data: Data): Promise<number> {
  let driven = 0
  for (let seed = 0; seed < 10; seed++) driven += (await season(data, `s${seed}`)).driven
  return driven / 200
}

describe('the herd', () => {
  it('is brought over the border by one drover; without one it stays', async () => {
    const one = await partDriven({ organisations: [{ id: 'o0', size: 1, disposition: 'driver', willingness: 1 }] })
    expect(one).toBeGreaterThan(0.9)
    const resting = await partDriven({ organisations: [{ id: 'o0', size: 1, disposition: 'freeRider' }] })
    expect(resting).toBeLessThan(0.1)
  })
  it('needs no more than one: six organisations bring it in as one does', async () => {
    for (const n of [1, 6]) expect(await partDriven({ organisations: signers(n) })).toBeGreaterThan(0.9)
  })
  it('is brought into the midst of a ring too', async () => {
    expect(await partDriven({ organisations: signers(1), field: { cordon: 'ring', driveDepth: 70, huntDepth: 40 }, drive: { model: 'drover', speed: 0.07 } })).toBeGreaterThan(0.9)
  })
})

describe('who stands where', () => {
  async function begun(organisations: Data[], ticks: number, other: Data = {}): Promise<Run> {
    const run = await runOf({ ...HERD, organisations, ...other })
    const context = playUntil(run, drive)
    for (let tick = 0; tick < ticks; tick++) drive.tick(context, tick)
    return run
  }
  it('the first present drives, the others keep the places where they began and startle nobody', async () => {
    const run = await begun(signers(3), 0)
    const drover = droverOf(contextOf(run))
    expect(drover).toBe(run.world.beaterAt_k[0])
    const before = [...run.world.x_b, ...run.world.y_b]
    const context = contextOf(run)
    for (let tick = 0; tick < 5; tick++) drive.tick(context, tick)
    const after = [...run.world.x_b, ...run.world.y_b]
    const n = run.world.capacity.beaters
    after.forEach((value, i) => (i % n === drover ? expect(value).not.toBe(before[i]) : expect(value).toBe(before[i])))
    // Far from the drover nobody flees, however near the others stand.
    const at = Array.from({ length: n }, (_, b) => b).find(b => b !== drover)!
    run.world.x_b[drover] = 0
    run.world.y_b[drover] = 0
    run.world.x_q.fill(run.world.x_b[at]!)
    run.world.y_q.fill(200)
    run.world.x_q[0] = 119
    drive.tick(context, 5)
    expect([...run.world.fleeing_q.subarray(0, 20)].reduce((a, b) => a + b, 0)).toBe(0)
  })
  it('all who came have kept their promise; only the drover tires', async () => {
    const run = await begun(signers(2), 7)
    expect([...run.world.effort_o]).toEqual([14, 14])
    expect([...run.world.onPost_b].toSorted()).toEqual([0, 0, 0, 7])
    expect(run.world.onPostTicks_run[0]).toBe(28)
  })
  it('when the drover walks off the next takes over', async () => {
    const leaver = { id: 'a', size: 1, disposition: 'leaver', leaveAt: 0.02, willingness: 1 }
    const run = await begun([leaver, { id: 'b', size: 1, disposition: 'driver', willingness: 1 }], 60)
    const left = run.world.activity_b.indexOf(ACTIVITY.left)
    expect(left).toBe(run.world.firstBeater_o[rowOf(run, 'a')])
    expect(droverOf(contextOf(run))).toBe(run.world.firstBeater_o[rowOf(run, 'b')])
    expect(run.world.onPost_b[droverOf(contextOf(run))]).toBeGreaterThan(0)
  })
  it('nobody came: nobody drives', async () => {
    const run = await begun(signers(2, { willingness: 0 }), 3, { pact: { voluntaryFloor: 0 } })
    expect(droverOf(contextOf(run))).toBe(-1)
    expect([...run.world.effort_o]).toEqual([0, 0])
  })
  it('the picture has no cordon that advances, and no gaps', async () => {
    const run = createRun(await scenarioOf({ ...HERD, organisations: signers(2) }))
    while (frame(run).phase !== 'hunt') {
      const { cordon, gaps } = frame(run)
      expect([cordon, gaps.length]).toEqual([0, 0])
      stepTick(run)
    }
  })
})

it('there is no cordon to measure and nothing slips through: coverage 0, the widest gap all of it, nobody escaped; shares by contribution are equal', async () => {
  const run = createRun(await scenarioOf({ ...HERD, organisations: signers(3), sharing: { rule: 'contribution', pooled: 1 }, hunt: { duration: 100, sight: 100, speed: 3 } }))
  const { row, organisations } = stepSeason(run)
  expect(row).toMatchObject({ coverage: 0, largestGap: 120, escaped: 0 })
  expect(row.bag).toBeGreaterThan(3)
  for (const each of organisations) expect(Math.abs(each.loot - row.bag / 3)).toBeLessThan(1e-5)
})
