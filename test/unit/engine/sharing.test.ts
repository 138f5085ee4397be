// The common bag: splitting whole units, and what every sharing rule must keep to.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverageOf, createCordon, findGaps } from '../../../sim/engine/kernel/cordon.ts'
import { contributions } from '../../../sim/engine/rules/contribution.ts'
import { SHARING_RULES, splitBag, type SharingRule, type SharingView } from '../../../sim/engine/rules/sharing.ts'
import { within } from '../../support/numbers.ts'

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
    // 1 + 2^-53 is 1 in this arithmetic: the parts are 1 and 2^-53 of the bag, a unit more than there is.
    { what: 'parts that round to more than there is', bag: 2 ** 53, weights: [1, 2 ** -53], shares: [2 ** 53 - 1, 1] },
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
/** Up to a million needs in units of 2^-20, and the largest whole numbers. */
const bagOf = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 2 ** 40 }), fc.maxSafeInteger().map(Math.abs))

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

/** Somebody in the contract below: what it did and needs, and where its beaters stood on a line of 100 m. */
interface Person { effort: number, size: number, need: number, places: number[], signed: number }
const LINE = 100
const REACH = 5

/** Coverage² of the places of these people, each covering 8 m to both sides: what a coalition is worth. */
function worthOf(people: readonly Person[], member_o: Uint8Array): number {
  const places = people.flatMap((each, o) => (member_o[o] === 1 ? each.places : [])).sort((a, b) => a - b)
  const cordon = createCordon(places.length)
  cordon.place.set(places)
  cordon.cover.fill(8)
  cordon.count = places.length
  findGaps(cordon, LINE)
  return coverageOf(cordon, LINE, REACH) ** 2
}

function viewOf(people: readonly Person[]): SharingView {
  const [contribution_o, error_o] = [new Float64Array(people.length), new Float64Array(people.length)]
  const player_o = Uint8Array.from(people, each => (each.signed === 1 && each.places.length > 0 ? 1 : 0))
  contributions(player_o, member_o => worthOf(people, member_o), () => 0, 1, contribution_o, error_o)
  return { contribution_o, effort_o: people.map(each => each.effort), size_o: people.map(each => each.size), need_o: people.map(each => each.need) }
}

const weightsOf = (rule: SharingRule, people: readonly Person[]) => {
  const view = viewOf(people)
  return people.map((__, o) => rule(view, o))
}
const sharesOf = (rule: SharingRule, bag: number, people: readonly Person[]) => split(bag, weightsOf(rule, people), people.map(each => each.signed))

/** Who has nothing of what a rule looks at. */
const IDLE = {
  effort: { effort: 0 }, contribution: { places: [] }, size: { size: 0 }, need: { need: 0 },
} satisfies Partial<Record<keyof typeof SHARING_RULES, Partial<Person>>>

const person = fc.record({
  effort: fc.integer({ min: 0, max: 500 }), size: fc.integer({ min: 0, max: 20 }), need: fc.oneof(within(0, 5), fc.constant(0)),
  places: fc.array(within(0, LINE), { maxLength: 4 }), signed: fc.integer({ min: 0, max: 1 }),
})
const people = fc.array(person, { minLength: 1, maxLength: 7 }).filter(list => list.some(each => each.signed === 1))
const small = fc.integer({ min: 0, max: 1_000_000 })

describe.each(Object.entries(SHARING_RULES) as [string, SharingRule][])('rule %s', (_name, rule) => {
  it('weighs with finite numbers of 0 or more', () => {
    fc.assert(fc.property(people, list => {
      for (const w of weightsOf(rule, list)) expect(Number.isFinite(w) && w >= 0).toBe(true)
    }))
  })

  it('gives all of the bag to signatories and nothing to others', () => {
    fc.assert(fc.property(bagOf, people, (bag, list) => {
      const shares = sharesOf(rule, bag, list)
      expect(total(shares.map(share => Math.max(0, share)))).toBe(bag)
      list.forEach((each, o) => expect(each.signed === 1 ? shares[o]! >= 0 : shares[o] === -1).toBe(true))
    }))
  })

  it('does not look at who stands where: the same people in another order get the same, to a unit', () => {
    fc.assert(fc.property(small, people, fc.infiniteStream(fc.nat()), (bag, list, keys) => {
      const order = list.map((__, o) => ({ o, key: keys.next().value as number })).sort((a, b) => a.key - b.key).map(each => each.o)
      const shares = sharesOf(rule, bag, list)
      sharesOf(rule, bag, order.map(o => list[o]!)).forEach((share, k) => expect(Math.abs(share - shares[order[k]!]!)).toBeLessThanOrEqual(1))
    }))
  })

  it('gives equal people equal shares, to a unit, whoever else there is', () => {
    fc.assert(fc.property(small, people, person, (bag, others, one) => {
      const twin = { ...one, signed: 1 }
      const shares = sharesOf(rule, bag, [twin, ...others, twin])
      expect(Math.abs(shares[0]! - shares.at(-1)!)).toBeLessThanOrEqual(1)
    }))
  })

  it('does not look at those who did not sign', () => {
    fc.assert(fc.property(bagOf, people, person, (bag, list, outsider) => {
      expect(sharesOf(rule, bag, [...list, { ...outsider, signed: 0 }]).slice(0, -1)).toEqual(sharesOf(rule, bag, list))
    }))
  })

  it('shares equally if all weights are 0', () => {
    fc.assert(fc.property(bagOf, fc.integer({ min: 1, max: 8 }), (bag, n) => {
      const shares = sharesOf(rule, bag, Array.from({ length: n }, () => ({ effort: 0, size: 0, need: 0, places: [], signed: 1 })))
      expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1)
    }))
  })

  it('weighs by proportion: weights twice, three times or a tenth as large share alike, to a unit', () => {
    fc.assert(fc.property(small, people, fc.constantFrom(2, 3, 0.1), (bag, list, times) => {
      const weights = weightsOf(rule, list)
      const signed = list.map(each => each.signed)
      const shares = split(bag, weights, signed)
      split(bag, weights.map(w => times * w), signed).forEach((share, o) => expect(Math.abs(share - shares[o]!)).toBeLessThanOrEqual(1))
    }))
  })
})

it.each(Object.entries(IDLE) as [keyof typeof IDLE, Partial<Person>][])('%s gives nothing to who has nothing of what counts, and changes nothing for the others', (name, idle) => {
  const rule: SharingRule = SHARING_RULES[name]
  fc.assert(fc.property(bagOf, people, person, (bag, list, one) => {
    fc.pre(weightsOf(rule, list).some((w, o) => list[o]!.signed === 1 && w > 0))
    const shares = sharesOf(rule, bag, [...list, { ...one, ...idle, signed: 1 }])
    expect(shares.at(-1)).toBe(0)
    expect(shares.slice(0, -1)).toEqual(sharesOf(rule, bag, list))
  }))
})

describe('by hand, a bag of 1000', () => {
  const three = (some: Partial<Person>[]) => some.map(each => ({ effort: 0, size: 0, need: 0, places: [], signed: 1, ...each }))
  it.each<[keyof typeof SHARING_RULES, Partial<Person>[], number[]]>([
    ['effort', [{ effort: 30 }, { effort: 10 }, {}], [750, 250, 0]],
    ['size', [{ size: 1 }, { size: 3 }, {}], [250, 750, 0]],
    ['need', [{ need: 0.5 }, { need: 1.5 }, { need: 0.5 }], [200, 600, 200]],
    ['equal', [{ effort: 9, size: 9, need: 9, places: [50] }, {}], [500, 500]],
    // Alone 26 and 26 m less 5 m beside each gap; far apart, so together twice that, and worth four times as much.
    ['contribution', [{ places: [25, 35] }, { places: [70, 80] }, { effort: 5, size: 5, need: 5 }], [500, 500, 0]],
  ])('%s', (name, some, shares) => expect(sharesOf(SHARING_RULES[name], 1000, three(some))).toEqual(shares))
})
