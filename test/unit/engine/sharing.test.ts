// The common bag: splitting whole units, and what every sharing rule must keep to.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SHARING_RULES, splitBag, type SharingRule } from '../../../sim/engine/rules/sharing.ts'

/** What splitBag gives out; −1 where it wrote nothing. */
function split(bag: number, weights: readonly number[], members: readonly number[] = weights.map(() => 1)): number[] {
  const out = new Float64Array(weights.length).fill(-1)
  splitBag(bag, Float64Array.from(weights), Uint8Array.from(members), weights.length, out)
  return [...out]
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0)

describe('splitting a bag, by hand', () => {
  it.each([
    { what: 'in proportion', bag: 10, weights: [1, 4], shares: [2, 8] },
    { what: 'remainders to the largest fractions: 5/7, 10/7, 20/7 of a unit', bag: 5, weights: [1, 2, 4], shares: [1, 1, 3] },
    { what: 'ties to the smaller index', bag: 5, weights: [1, 1, 1], shares: [2, 2, 1] },
    { what: 'a unit that nobody earned more than another', bag: 1, weights: [1, 1], shares: [1, 0] },
    { what: 'no weight at all: equally', bag: 7, weights: [0, 0, 0], shares: [3, 2, 2] },
    { what: 'no weight for some: nothing', bag: 9, weights: [0, 3, 6], shares: [0, 3, 6] },
    { what: 'an empty bag', bag: 0, weights: [1, 2], shares: [0, 0] },
  ])('$what', ({ bag, weights, shares }) => expect(split(bag, weights)).toEqual(shares))

  it('members only', () => {
    expect(split(10, [1, 5, 1], [1, 0, 1])).toEqual([5, -1, 5])
    expect(split(10, [1, 5], [0, 0])).toEqual([-1, -1])
  })
})

const weight = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e6, noNaN: true }), fc.integer({ min: 0, max: 5 }))
const member = fc.record({ weight, signed: fc.integer({ min: 0, max: 1 }) })
const group = fc.array(member, { minLength: 1, maxLength: 8 }).filter(list => list.some(each => each.signed === 1))
/** Up to a million needs in units of 2^-20. */
const bagOf = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 2 ** 40 }))

it('gives out the bag to the last unit, nobody less than 0, each within a unit of its part', () => {
  fc.assert(fc.property(bagOf, group, (bag, people) => {
    const members = people.filter(each => each.signed === 1)
    const shares = split(bag, people.map(each => each.weight), people.map(each => each.signed))
    expect(total(shares.filter((_, o) => people[o]!.signed === 1))).toBe(bag)
    const weights = total(members.map(each => each.weight))
    people.forEach((each, o) => {
      if (each.signed === 0) return expect(shares[o]).toBe(-1)
      const part = weights > 0 ? bag * (each.weight / weights) : bag / members.length
      expect(shares[o]).toBeGreaterThanOrEqual(0)
      expect(Math.abs(shares[o]! - part)).toBeLessThanOrEqual(1 + bag * 1e-15 * members.length)
    })
  }), { numRuns: 500 })
})

describe.each(Object.entries(SHARING_RULES) as [string, SharingRule][])('rule %s', (_name, rule) => {
  const effort = fc.integer({ min: 0, max: 500 })
  const signatory = fc.record({ effort, signed: fc.integer({ min: 0, max: 1 }) })
  const signatories = fc.array(signatory, { minLength: 1, maxLength: 8 }).filter(list => list.some(each => each.signed === 1))
  const sharesOf = (bag: number, people: { effort: number, signed: number }[]) => {
    const view = { effort_o: people.map(each => each.effort) }
    return split(bag, people.map((__, o) => rule(view, o)), people.map(each => each.signed))
  }

  it('weighs with finite numbers of 0 or more', () => {
    fc.assert(fc.property(signatories, people => {
      people.forEach((__, o) => {
        const w = rule({ effort_o: people.map(each => each.effort) }, o)
        expect(Number.isFinite(w) && w >= 0).toBe(true)
      })
    }))
  })

  it('gives all of the bag to signatories and nothing to others', () => {
    fc.assert(fc.property(bagOf, signatories, (bag, people) => {
      const shares = sharesOf(bag, people)
      expect(total(shares.map(share => Math.max(0, share)))).toBe(bag)
      people.forEach((each, o) => expect(each.signed === 1 ? shares[o]! >= 0 : shares[o] === -1).toBe(true))
    }))
  })

  it('does not look at who stands where: the same people in another order get the same, to a unit', () => {
    fc.assert(fc.property(bagOf, signatories, fc.infiniteStream(fc.nat()), (bag, people, keys) => {
      const order = people.map((__, o) => ({ o, key: keys.next().value as number })).sort((a, b) => a.key - b.key).map(each => each.o)
      const shares = sharesOf(bag, people)
      sharesOf(bag, order.map(o => people[o]!)).forEach((share, k) => expect(Math.abs(share - shares[order[k]!]!)).toBeLessThanOrEqual(1))
    }))
  })

  it('gives equal people equal shares, to a unit', () => {
    fc.assert(fc.property(bagOf, effort, fc.integer({ min: 1, max: 8 }), (bag, each, n) => {
      const shares = sharesOf(bag, Array.from({ length: n }, () => ({ effort: each, signed: 1 })))
      expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1)
    }))
  })
})

describe('effort', () => {
  const efforts = (effort_o: number[]) => split(1000, effort_o.map((_, o) => SHARING_RULES.effort({ effort_o }, o)))
  it('shares in proportion to beater-ticks; equally if nobody has any', () => {
    expect(efforts([30, 10, 0])).toEqual([750, 250, 0])
    expect(efforts([0, 0])).toEqual([500, 500])
  })
})
