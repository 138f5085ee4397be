// What a season does to the regard of one organisation for another beside the law: damage, hearsay, neglect, contact, common ground.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { learn } from '../../../sim/engine/phases/learn.ts'
import { contextOf } from '../../../sim/engine/run.ts'
import { stepSeason, type Run } from '../../../sim/index.ts'
import { after, learntFrom, matrix, type Deed } from '../../support/deeds.ts'
import { unit, within } from '../../support/numbers.ts'
import { playPhase, rowOf, runOf } from '../../support/phases.ts'

const near = (x: number) => expect.closeTo(x, 14)
const trustOf = (run: Run) => matrix(run, run.world.trust_oo)
const damageOf = (run: Run) => matrix(run, run.world.damage_oo)
const distanceOf = (run: Run) => matrix(run, run.world.distance_oo)
const pair = (dependence: number[]) => dependence.map((each, i) => ({ id: `o${i}`, size: 1, disposition: 'driver', dependence: each }))

describe('the law with lasting damage', () => {
  const trust = { law: 'damaged', harm: 0.6, heal: 0.1, weight: 0.5 }
  it('is given old trust, old damage, the conduct seen, and how much the one who trusts depends on the other', async () => {
    const run = await learntFrom([{}, { kept: 0.25 }], { trust, organisations: pair([0.8, 0]) }, ({ world }) => {
      world.trust_oo.set([0, 0.6, 0.7, 0])
      world.damage_oo.set([0, 0.5, 0.4, 0])
    })
    // o0 sees −½: 0.6 − 0.4·½·0.6·(1 + 0.5·0.8), 0.5 + 0.6·½·½ − 0.1·½; o1 sees 1: 0.7 + 0.1·0.3·0.6, 0.4 − 0.04.
    expect(trustOf(run)).toEqual([[0, near(0.432)], [near(0.718), 0]])
    expect(damageOf(run)).toEqual([[0, near(0.6)], [near(0.36), 0]])
  })
  it('damage heals in seasons without a drive too, and while the other law is in force', async () => {
    for (const law of ['damaged', 'asymmetric']) {
      const run = await learntFrom([{ signed: 0 }, { signed: 0 }], { trust: { ...trust, law } }, ({ world }) => world.damage_oo.fill(0.5))
      expect(damageOf(run)).toEqual([[0.5, near(0.45)], [near(0.45), 0.5]])
      expect(trustOf(run)).toEqual([[0.5, 0.5], [0.5, 0.5]])
    }
  })
  it('scars slow mending: after the same betrayal, the same good seasons bring less trust back', async () => {
    const mended = async (law: string) => {
      const run = await learntFrom([{}, { breach: 2 }], { trust: { ...trust, law, weight: 0 } })
      for (let season = 0; season < 10; season++) {
        run.world.breach_o[1] = 0
        playPhase(contextOf(run), learn)
      }
      return run.world.trust_oo[1]!
    }
    expect(await mended('damaged')).toBeLessThan((await mended('asymmetric')) - 0.05)
  })
})

describe('gossip', () => {
  const told = (gossip: number) => ({ trust: { gossip } })
  const LEAVER: Deed[] = [{}, { breach: 2 }, { signed: 0 }]
  it('an outsider hears of a breach that somebody saw: half of it counts, 0.5 − 0.4·½·0.5', async () => {
    const run = await learntFrom(LEAVER, told(0.5))
    expect(trustOf(run)).toEqual([[0.5, near(0.3), 0.5], [near(0.55), 0.5, 0.5], [0.5, near(0.4), 0.5]])
  })
  it('without gossip it hears nothing, with all of it hearing is as good as seeing', async () => {
    expect(trustOf(await learntFrom(LEAVER, told(0)))[2]).toEqual([0.5, 0.5, 0.5])
    expect(trustOf(await learntFrom(LEAVER, told(1)))[2]).toEqual([0.5, near(0.3), 0.5])
  })
  it('what nobody saw is not told', async () => {
    expect(trustOf(await learntFrom(LEAVER, { trust: { gossip: 1 }, pact: { monitoring: 0 } }))).toEqual([[0.5, 0.5, 0.5], [0.5, 0.5, 0.5], [0.5, 0.5, 0.5]])
  })
  it('no good is told, nor half-heartedness that is no breach; resting is told by what was kept', async () => {
    const heard = async (deed: Deed) => trustOf(await learntFrom([{}, deed, { signed: 0 }], told(0.5)))[2]![1]
    expect(await heard({ kept: 1 })).toBe(0.5)
    expect(await heard({ kept: 0.25 })).toBe(0.5)
    expect(await heard({ kept: 0.25, breach: 1 })).toEqual(near(0.5 - 0.4 * 0.5 * 0.5 * 0.5))
    expect(await heard({ kept: 0.75, breach: 1 })).toBe(0.5)
  })
  it('a signatory that looked away hears it as an outsider does, and nobody sees and hears', async () => {
    const run = await after([{}, {}, { breach: 2 }, { signed: 0 }], { trust: { gossip: 0.5 }, pact: { monitoring: 0.5 } })
    const met = new Set<string>()
    for (let season = 1; season <= 60; season++) {
      run.world.trust_oo.fill(0.5)
      playPhase({ ...contextOf(run), season }, learn)
      met.add([0, 1, 3].map(i => run.world.trust_oo[4 * i + 2]!.toFixed(3)).join(' '))
    }
    expect([...met].sort()).toEqual(['0.300 0.300 0.400', '0.300 0.400 0.400', '0.400 0.300 0.400', '0.500 0.500 0.500'])
  })
  it('leaves damage too, as much as its part of the conduct', async () => {
    const run = await learntFrom(LEAVER, { trust: { law: 'damaged', gossip: 0.5, harm: 0.6, weight: 0 } })
    expect(damageOf(run).map(row => row[1])).toEqual([near(0.6), 0, near(0.3)])
  })
  it('goes before a leaver into a new alliance: whoever heard of it does not sign with it any more', async () => {
    const signs = async (gossip: number) => {
      const run = await runOf({
        field: { width: 60, driveDepth: 20, huntDepth: 10 }, quarry: { count: 10 }, hunt: { duration: 5 }, belief: { drySeasons: 1 },
        organisations: [{ id: 'leaver', disposition: 'leaver' }, { id: 'old', disposition: 'driver' }, { id: 'other', disposition: 'hunter', threshold: 0.45 }],
        trust: { initial: 0.5, erode: 0.6, gossip },
        interventions: [{ season: 2, set: { 'organisations.other.disposition': 'reciprocator' } }],
      })
      stepSeason(run)
      stepSeason(run)
      return run.world.signed_o[rowOf(run, 'other')]
    }
    expect(await signs(0)).toBe(1)
    expect(await signs(0.5)).toBe(0)
  })
})

describe('neglect', () => {
  it('fades trust between those who did not drive together, and only that', async () => {
    const run = await learntFrom([{}, {}, { signed: 0 }], { trust: { neglect: 0.2 } })
    expect(trustOf(run)).toEqual([[0.5, near(0.55), near(0.4)], [near(0.55), 0.5, near(0.4)], [near(0.4), near(0.4), 0.5]])
  })
  it('in a season without a drive everybody\'s', async () => {
    const run = await learntFrom([{ signed: 0 }, { signed: 0 }], { trust: { neglect: 0.2 } })
    expect(trustOf(run)).toEqual([[0.5, near(0.4)], [near(0.4), 0.5]])
  })
  it('not while there is contact', async () => {
    const run = await learntFrom([{ signed: 0 }, { signed: 0 }], { trust: { neglect: 0.2 }, contact: { rate: 0.1, target: 0 } })
    expect(trustOf(run)).toEqual([[0.5, 0.5], [0.5, 0.5]])
  })
})

describe('contact', () => {
  const silent = { pact: { monitoring: 0 } }
  it('lifts trust towards its target, with or without a drive: a quarter of the way from 0.5 to 0.9', async () => {
    for (const signed of [0, 1] as const) {
      const run = await learntFrom([{ signed, promised: 0 }, { signed, promised: 0 }], { ...silent, contact: { rate: 0.25, target: 0.9 } })
      expect(trustOf(run)).toEqual([[0.5, near(0.6)], [near(0.6), 0.5]])
    }
  })
  it('never lowers it', async () => {
    const run = await learntFrom([{ signed: 0 }, { signed: 0 }], { contact: { rate: 0.25, target: 0.3 } })
    expect(trustOf(run)).toEqual([[0.5, 0.5], [0.5, 0.5]])
  })
  it('comes after the law: 0.5 + 0.1·0.5, then a quarter of what is missing to 0.9', async () => {
    const run = await learntFrom([{}, {}], { contact: { rate: 0.25, target: 0.9 } })
    expect(run.world.trust_oo[1]).toEqual(near(0.55 + 0.25 * 0.35))
  })
  it('makes conduct seen: with probability 1 − (1 − monitoring)·(1 − contact)', async () => {
    const [monitoring, rate, seasons] = [0.3, 0.5, 4000]
    const run = await after([{}, {}], { pact: { monitoring }, contact: { rate, target: 0 } })
    let seen = 0
    for (let season = 1; season <= seasons; season++) {
      run.world.trust_oo.fill(0.5)
      playPhase({ ...contextOf(run), season }, learn)
      seen += run.world.trust_oo[1]! > 0.5 ? 1 : 0
    }
    const p = 1 - 0.7 * 0.5
    expect(Math.abs(seen / seasons - p)).toBeLessThan(3 * Math.sqrt((p * (1 - p)) / seasons))
  })
})

describe('common ground', () => {
  const grown = (data: Record<string, unknown>, trust = 0.5) => learntFrom([{ signed: 0 }, { signed: 0 }], { ground: { initial: 0.2 }, ...data }, ({ world }) => world.trust_oo.fill(trust))
  const contact = { rate: 0.5, target: 0, ground: 0.4, groundTrust: 0.5 }
  it('starts where the scenario says: 1 − 0.2 apart', async () => expect(distanceOf(await grown({}))).toEqual([[near(0.8), near(0.8)], [near(0.8), near(0.8)]]))
  it('grows with contact by contact·ground of what is missing, where trust exceeds groundTrust', async () => {
    expect(distanceOf(await grown({ contact }, 0.51))[0]![1]).toEqual(near(0.8 * (1 - 0.5 * 0.4)))
    expect(distanceOf(await grown({ contact }, 0.5))[0]![1]).toEqual(near(0.8))
  })
  it('looks at the trust of each for itself, after the season', async () => {
    const run = await learntFrom([{ signed: 0 }, { signed: 0 }], { ground: { initial: 0.2 }, contact: { ...contact, target: 0.8 } }, ({ world }) => world.trust_oo.set([0, 0.4, 0.1, 0]))
    // Contact lifts 0.4 to 0.6, and 0.1 to 0.45.
    expect([distanceOf(run)[0]![1], distanceOf(run)[1]![0]]).toEqual([near(0.64), near(0.8)])
  })
  it('does not grow without contact, however great the trust', async () => {
    expect(distanceOf(await grown({ contact: { ...contact, rate: 0 } }, 1))[0]![1]).toEqual(near(0.8))
  })
})

describe('laws', () => {
  const rules = fc.record({
    trust: fc.record({ law: fc.constantFrom('asymmetric', 'damaged'), build: unit, erode: unit, harm: unit, heal: unit, weight: within(0, 3), neglect: unit, gossip: unit }),
    contact: fc.record({ rate: unit, target: unit, ground: unit, groundTrust: unit }), ground: fc.record({ initial: unit }),
  })
  const deed = fc.record({ signed: fc.constantFrom<0 | 1>(0, 1), kept: unit, breach: fc.constantFrom<0 | 1 | 2>(0, 2) })
  it('organisations that do the same hold the same of each other, and are held the same', async () => {
    await fc.assert(fc.asyncProperty(rules, deed, deed, async (data, twin, other) => {
      const run = await learntFrom([twin, other, twin], data)
      for (const held of [trustOf(run), damageOf(run), distanceOf(run)]) {
        expect(held[0]![2]).toBe(held[2]![0])
        expect(held[0]![1]).toBe(held[2]![1])
        expect(held[1]![0]).toBe(held[1]![2])
      }
    }), { numRuns: 60 })
  })
  it('another outsider changes nothing between the others', async () => {
    await fc.assert(fc.asyncProperty(rules, unit, deed, deed, async (rest, monitoring, a, b) => {
      const data = { ...rest, pact: { monitoring } }
      const few = await learntFrom([a, b], data)
      const third = await learntFrom([a, b, { signed: 0 }], data)
      expect(trustOf(third).slice(0, 2).map(row => row.slice(0, 2))).toEqual(trustOf(few))
      expect(distanceOf(third).slice(0, 2).map(row => row.slice(0, 2))).toEqual(distanceOf(few))
    }), { numRuns: 60 })
  })
  it('with everything at its default only the law moves anything, and nothing but trust is stirred', async () => {
    const run = await learntFrom([{}, { breach: 2 }, { signed: 0 }])
    expect(trustOf(run)).toEqual([[0.5, near(0.3), 0.5], [near(0.55), 0.5, 0.5], [0.5, 0.5, 0.5]])
    for (const column of [run.world.damage_oo, run.world.distance_oo, run.world.setbacks_o]) expect(column.every(value => value === 0)).toBe(true)
  })
})
