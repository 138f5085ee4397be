// Trust: the law by hand and in the long run, and who judges whom for what.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { uniform } from '../../../sim/engine/kernel/random.ts'
import { learn } from '../../../sim/engine/phases/learn.ts'
import { asymmetric } from '../../../sim/engine/rules/trust.ts'
import { contextOf } from '../../../sim/engine/run.ts'
import { after, learntFrom, matrix, type Deed } from '../../support/deeds.ts'
import { anyWithin } from '../../support/numbers.ts'
import { playPhase } from '../../support/phases.ts'

describe('asymmetric law', () => {
  const rule = { build: 0.05, erode: 0.3 }
  it.each([
    [0.5, 1, 0.525], [0.5, -1, 0.35], [0.6, 0.5, 0.61], [0.6, -0.5, 0.51], [0.4, 0, 0.4], [1, 1, 1], [0, -1, 0], [0, 1, 0.05], [1, -1, 0.7],
  ])('from %d by conduct %d to %d', (trust, conduct, expected) => expect(asymmetric(trust, conduct, rule)).toBeCloseTo(expected, 14))

  it('stays within 0 and 1, and rises with conduct', () => {
    const unit = anyWithin(0, 1)
    const conduct = anyWithin(-1, 1)
    fc.assert(fc.property(unit, conduct, conduct, unit, unit, (trust, a, b, build, erode) => {
      const [worse, better] = [asymmetric(trust, Math.min(a, b), { build, erode }), asymmetric(trust, Math.max(a, b), { build, erode })]
      expect(worse >= 0 && better <= 1 && worse <= better).toBe(true)
    }))
  })

  it.each([[0.05, 0.3, 0.9], [0.1, 0.2, 0.5], [0.05, 0.5, 0.98]])('build %d, erode %d, success %d: the long-run mean is u·p/(u·p + w·(1−p))', (build, erode, p) => {
    // Successive values hang together, so the standard error comes from means of long batches.
    const [batches, length] = [40, 5000]
    let trust = 0.5
    const means: number[] = []
    for (let batch = -1; batch < batches; batch++) {
      let sum = 0
      for (let t = 0; t < length; t++) {
        const succeeds = uniform({ low: 7, high: 11 }, 1, (batch + 1) * length + t, 0, 0, 0) < p
        trust = asymmetric(trust, succeeds ? 1 : -1, { build, erode })
        sum += trust
      }
      if (batch >= 0) means.push(sum / length)
    }
    const mean = means.reduce((a, b) => a + b, 0) / batches
    const error = Math.sqrt(means.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (batches - 1) / batches)
    const expected = (build * p) / (build * p + erode * (1 - p))
    console.log(`measured ${mean.toFixed(5)}, expected ${expected.toFixed(5)}, ${((mean - expected) / error).toFixed(2)} standard errors off`)
    expect(Math.abs(mean - expected)).toBeLessThan(3 * error)
  })
})

/** Trust of i in j after a season of learning. */
async function trustAfter(deeds: Deed[]): Promise<number[][]> {
  const run = await learntFrom(deeds)
  return matrix(run, run.world.trust_oo)
}

const near = (x: number) => expect.closeTo(x, 14)

describe('what a season teaches', () => {
  it('the kept part of the promise counts: all of it as +1, half as 0, a quarter as −½', async () => {
    const trust = await trustAfter([{ kept: 1 }, { kept: 0.5 }, { kept: 0.25 }])
    expect(trust).toEqual([[0.5, near(0.5), near(0.4)], [near(0.55), 0.5, near(0.4)], [near(0.55), near(0.5), 0.5]])
  })
  it('resting counts by what was kept: 3 of 4 posts are conduct +½', async () => {
    expect(await trustAfter([{ kept: 0.75, breach: 1 }, {}])).toEqual([[0.5, near(0.55)], [near(0.525), 0.5]])
  })
  it('walking off, squeezing or poaching counts as −1, whatever was kept', async () => {
    expect(await trustAfter([{ kept: 1, breach: 2 }, {}])).toEqual([[0.5, near(0.55)], [near(0.3), 0.5]])
  })
  it('only who signed judges, and only who signed is judged', async () => {
    expect(await trustAfter([{}, { signed: 0, breach: 1 }, {}])).toEqual([[0.5, 0.5, near(0.55)], [0.5, 0.5, 0.5], [near(0.55), 0.5, 0.5]])
  })
  it('who had nothing to promise is not judged, unless it broke faith all the same (a squeezer without beaters)', async () => {
    expect(await trustAfter([{}, { promised: 0 }])).toEqual([[0.5, 0.5], [near(0.55), 0.5]])
    expect(await trustAfter([{}, { promised: 0, breach: 2 }])).toEqual([[0.5, near(0.3)], [near(0.55), 0.5]])
  })
  it('without a drive nothing is learnt about anybody', async () => {
    expect(await trustAfter([{ signed: 0 }, { signed: 0, breach: 1 }])).toEqual([[0.5, 0.5], [0.5, 0.5]])
  })
  it('conduct is seen with the probability of monitoring, by each for itself', async () => {
    const p = 0.35
    const seasons = 3000
    const run = await after([{}, {}, {}], { pact: { monitoring: p } })
    let seen = 0
    let both = 0
    for (let season = 1; season <= seasons; season++) {
      run.world.trust_oo.fill(0.5)
      playPhase({ ...contextOf(run), season }, learn)
      const saw = (i: number, j: number) => (run.world.trust_oo[3 * i + j]! > 0.5 ? 1 : 0)
      for (const [i, j] of [[0, 1], [0, 2], [1, 0], [1, 2], [2, 0], [2, 1]] as const) seen += saw(i, j)
      both += saw(0, 2) * saw(1, 2)
    }
    const error = (q: number, tries: number) => Math.sqrt((q * (1 - q)) / tries)
    expect(Math.abs(seen / (6 * seasons) - p)).toBeLessThan(3 * error(p, 6 * seasons))
    expect(Math.abs(both / seasons - p * p)).toBeLessThan(3 * error(p * p, seasons))
  })
})
