// Hunters: how they chase, tire, catch and handle. Quarry here stand still, nobody drives.
import { describe, expect, it } from 'vitest'
import { ACTIVITY, ATLARGE, CAUGHT } from '../../../sim/engine/codes.ts'
import { draw, PURPOSES } from '../../../sim/engine/kernel/random.ts'
import { hunt } from '../../../sim/engine/phases/hunt.ts'
import { pact } from '../../../sim/engine/phases/pact.ts'
import { contextOf } from '../../../sim/engine/run.ts'
import type { Run } from '../../../sim/index.ts'
import { playPhase, runOf } from '../../support/phases.ts'

interface Place { x: number, y: number }
interface Hunter extends Place { offers?: string[], huntSkill?: number }

const CERTAIN = 50

/** Hunters of one organisation each (o0, o1 …) and quarry, at these places, before the first tick of the hunt. */
async function scene(hunters: Hunter[], quarry: Place[], rules: Record<string, unknown> = {}, other: Record<string, unknown> = {}): Promise<Run> {
  const run = await runOf({
    field: { width: 1000, driveDepth: 50, huntDepth: 50 },
    quarry: { count: quarry.length, grazeProbability: 0, fleeSpeed: 0 },
    organisations: hunters.map(({ x: _x, y: _y, ...rest }, i) => ({ id: `o${i}`, size: 1, disposition: 'hunter', ...rest })),
    hunt: { duration: 1, speed: 2, sight: 60, captureRadius: 1, catchRate: CERTAIN, handling: 0, fatiguePerTick: 0.01, persistence: 1, ...rules },
    belief: { drySeasons: 1 },
    ...other,
  })
  playPhase(contextOf(run), pact)
  put(run, hunters, quarry)
  return run
}

function put({ world }: Run, hunters: Place[], quarry: Place[]): void {
  world.x_b.set(hunters.map(each => each.x))
  world.y_b.set(hunters.map(each => each.y))
  world.x_q.set(quarry.map(each => each.x))
  world.y_q.set(quarry.map(each => each.y))
}

const place = ({ world }: Run, b = 0) => [world.x_b[b]!, world.y_b[b]!]
const near = (...numbers: number[]) => numbers.map(each => expect.closeTo(each, 10))
const caught = ({ world }: Run) => [...world.caught_o]

describe('chasing', () => {
  it('goes straight for the nearest quarry in sight, at its speed: 2 of 50 m, along (3, 4)/5', async () => {
    const run = await scene([{ x: 10, y: 10 }], [{ x: 200, y: 10 }, { x: 40, y: 50 }, { x: 40, y: 51 }])
    hunt.tick(contextOf(run), 0)
    expect(place(run)).toEqual(near(11.2, 11.6))
    hunt.tick(contextOf(run), 1)
    expect(place(run)).toEqual(near(12.4, 13.2))
  })
  it('intercepts a quarry that flees: at 3 across the hunter\'s 5, 8 m off, along (3, 4)/5', async () => {
    const run = await scene([{ x: 10, y: 10 }], [{ x: 10, y: 18.04 }], { speed: 5, captureRadius: 0.05, pursuit: 'intercept' }, { quarry: { count: 1, grazeProbability: 0, fleeSpeed: 3 } })
    const flees = (fleeing: number) => {
      put(run, [{ x: 10, y: 10 }], [{ x: 10, y: 18 }])
      Object.assign(run.world, { headingX_q: Float64Array.of(1), headingY_q: Float64Array.of(0), fleeing_q: Uint8Array.of(fleeing) })
      hunt.tick(contextOf(run), 0)
      return place(run)
    }
    // Within reach of 0.05 m it need not go the whole way: a little less to the side.
    expect(flees(1)).toEqual([expect.closeTo(13, 1), expect.closeTo(14, 1)])
    // One that did not flee just now is taken to stay.
    expect(flees(0)).toEqual([10, 15])
  })
  it('does not run past its quarry', async () => {
    const run = await scene([{ x: 10, y: 10 }], [{ x: 11.5, y: 10 }], { catchRate: 0 })
    hunt.tick(contextOf(run), 0)
    expect(place(run)).toEqual([11.5, 10])
  })
  it('with nothing in sight it walks on, and turns as a mirror would at the wall', async () => {
    const run = await scene([{ x: 3, y: 50 }], [{ x: 64, y: 50 }], { sight: 60 })
    run.world.headingX_b[0] = -1
    run.world.headingY_b[0] = 0
    const places = [0, 1, 2].map(tick => {
      hunt.tick(contextOf(run), tick)
      return run.world.x_b[0]
    })
    // At 1 m it still does not see the quarry; mirrored at 0 it stands at 1 again, and then walks on to the right.
    expect(places).toEqual([1, 1, 3])
  })
  it('a persistence of 0.75: it keeps its direction in three ticks of four', async () => {
    const run = await scene([{ x: 500, y: 50 }], [], { persistence: 0.75, speed: 0 })
    const ticks = 2000
    let kept = 0
    for (let tick = 0; tick < ticks; tick++) {
      const before = run.world.headingX_b[0]
      hunt.tick(contextOf(run), tick)
      if (run.world.headingX_b[0] === before) kept++
    }
    expect(Math.abs(kept / ticks - 0.75)).toBeLessThan(3 * Math.sqrt((0.75 * 0.25) / ticks))
  })
  it.each([[0, 2], [30, 1.4], [90, 0.2], [500, 0.2]])('after %i ticks on post, each of which costs a hundredth, its speed is %d instead of 2, and never less than a tenth', async (onPost, speed) => {
    const run = await scene([{ x: 10, y: 10 }], [{ x: 60, y: 10 }])
    run.world.onPost_b[0] = onPost
    hunt.tick(contextOf(run), 0)
    expect(place(run)).toEqual(near(10 + speed, 10))
  })
  it('who may hunt beyond the border only walks there first, and leaves quarry before the border alone', async () => {
    const run = await scene([{ x: 10, y: 46.5 }], [{ x: 10, y: 49 }], { captureRadius: 5 })
    run.world.signed_o[0] = 1
    run.world.posts_run[0] = 1
    for (const y of [48.5, 50]) {
      hunt.tick(contextOf(run), 0)
      expect(place(run)).toEqual([10, y])
    }
    hunt.tick(contextOf(run), 0)
    expect(caught(run)).toEqual([0])
    put(run, [{ x: 10, y: 50 }], [{ x: 10, y: 50.5 }])
    hunt.tick(contextOf(run), 1)
    expect(caught(run)).toEqual([1])
  })
})

describe('catching', () => {
  it.each([[0.1, 1], [0.6, 1], [0.3, 2.5], [0.6, 0]])('at rate %d and skill %d it succeeds in a tick with probability 1 − e^−rate·skill', async (catchRate, huntSkill) => {
    // Thirty hunters out of each other's sight, each with one quarry within reach.
    const places = Array.from({ length: 30 }, (_, i) => ({ x: 15 + 30 * i, y: 50 }))
    const run = await scene(places.map(each => ({ ...each, huntSkill })), places, { catchRate, sight: 5 })
    const seasons = 100
    let successes = 0
    for (let season = 1; season <= seasons; season++) {
      playPhase({ ...contextOf(run), season }, pact)
      put(run, places, places)
      hunt.tick({ ...contextOf(run), season }, 0)
      successes += caught(run).reduce((a, b) => a + b, 0)
    }
    const [tries, p] = [30 * seasons, 1 - Math.exp(-catchRate * huntSkill)]
    expect(Math.abs(successes / tries - p)).toBeLessThanOrEqual(3 * Math.sqrt((p * (1 - p)) / tries))
  })
  it('reaches as far as the capture radius', async () => {
    const run = await scene([{ x: 10, y: 10 }, { x: 500, y: 10 }], [{ x: 13, y: 14 }, { x: 503.1, y: 14 }], { captureRadius: 5, speed: 0 })
    hunt.tick(contextOf(run), 0)
    expect(caught(run)).toEqual([1, 0])
    expect([...run.world.fate_q]).toEqual([CAUGHT, ATLARGE])
  })
  it.each([0, 1, 3])('stands still for %i ticks after a catch, and may strike again at the end of the last of them', async handling => {
    const herd = Array.from({ length: 20 }, () => ({ x: 500, y: 50 }))
    const run = await scene([{ x: 500, y: 50 }], herd, { handling })
    const catches: number[] = []
    for (let tick = 0; tick < 9; tick++) {
      hunt.tick(contextOf(run), tick)
      catches.push(caught(run)[0]! - catches.reduce((a, b) => a + b, 0))
    }
    expect(catches).toEqual(Array.from({ length: 9 }, (_, tick) => (tick % Math.max(1, handling) === 0 ? 1 : 0)))
  })
  it('shows that it is handling, and hunts on afterwards', async () => {
    const run = await scene([{ x: 500, y: 50 }], [{ x: 500, y: 50 }, { x: 540, y: 50 }], { handling: 2 })
    const seen: number[][] = []
    for (let tick = 0; tick < 4; tick++) {
      hunt.tick(contextOf(run), tick)
      seen.push([run.world.activity_b[0]!, run.world.x_b[0]!])
    }
    expect(seen).toEqual([[ACTIVITY.handling, 500], [ACTIVITY.handling, 500], [ACTIVITY.hunting, 500], [ACTIVITY.hunting, 502]])
  })
})

describe('rivals', () => {
  const here = { x: 500, y: 50 }
  it('a baker and a butcher do not compete: both serve the same quarry, which is gone when both have', async () => {
    const run = await scene([{ ...here, offers: ['bread'] }, { ...here, offers: ['meat'] }, { ...here, offers: ['bread'] }], [here, { x: 900, y: 50 }])
    hunt.tick(contextOf(run), 0)
    const [baker, butcher, other] = caught(run)
    expect([butcher, baker! + other!]).toEqual([1, 1])
    expect([...run.world.fate_q]).toEqual([CAUGHT, ATLARGE])
  })
  it('a quarry with a need left lives on, of no more interest to who served it', async () => {
    const run = await scene([{ ...here, offers: ['bread'] }, { x: 100, y: 10, offers: ['meat'] }], [here, { x: 510, y: 50 }])
    hunt.tick(contextOf(run), 0)
    expect([caught(run), run.world.fate_q[0]]).toEqual([[1, 0], ATLARGE])
    hunt.tick(contextOf(run), 1)
    expect(place(run)).toEqual([502, 50])
  })
  it('one who serves two needs gets both at once', async () => {
    const run = await scene([{ ...here, offers: ['bread', 'meat'] }], [here])
    hunt.tick(contextOf(run), 0)
    expect(caught(run)).toEqual([2])
  })
  it('of equal offers one gets it: whose draw is smallest, which is each of three in a third of the seasons', async () => {
    const hunters = [here, here, here]
    const run = await scene(hunters, [here])
    const seasons = 900
    const wins = [0, 0, 0]
    const words = new Uint32Array(4)
    for (let season = 1; season <= seasons; season++) {
      playPhase({ ...contextOf(run), season }, pact)
      put(run, hunters, [here])
      hunt.tick({ ...contextOf(run), season }, 0)
      const luck = hunters.map((_, o) => {
        draw(run.key, PURPOSES.capture, season, 0, run.world.identity_o[o]!, 0, words)
        return words[1]!
      })
      const winner = luck.indexOf(Math.min(...luck))
      expect(caught(run)).toEqual([0, 1, 2].map(o => (o === winner ? 1 : 0)))
      wins[winner]!++
    }
    for (const each of wins) expect(Math.abs(each / seasons - 1 / 3)).toBeLessThan(3 * Math.sqrt(2 / 9 / seasons))
  })
})
