import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { uniform } from '../../../sim/engine/kernel/random.ts'
import { shapley, shapleySampled } from '../../../sim/engine/rules/shapley.ts'
import { THEORY } from '../../../sim/index.ts'

/** Mean of what each adds, over every order written out. */
function overOrders(n: number, value: (coalition: number) => number): number[] {
  const sum = Array.from({ length: n }, () => 0)
  let orders = 0
  const visit = (coalition: number, added: readonly number[]): void => {
    if (coalition === (1 << n) - 1) {
      added.forEach((each, i) => { sum[i]! += each })
      orders++
      return
    }
    for (let i = 0; i < n; i++) {
      if ((coalition & (1 << i)) !== 0) continue
      const next = coalition | (1 << i)
      visit(next, added.map((each, j) => (j === i ? value(next) - value(coalition) : each)))
    }
  }
  visit(0, sum.map(() => 0))
  return sum.map((each) => each / orders)
}

function exact(n: number, value: (coalition: number) => number): number[] {
  const out = new Float64Array(n)
  shapley(n, value, out)
  return [...out]
}

/** The same value for a list of members. */
const ofList = (value: (coalition: number) => number) => (members: Int32Array, count: number): number => value(members.subarray(0, count).reduce((mask, i) => mask | (1 << i), 0))
const luck = (order: number, place: number): number => uniform({ low: 1, high: 2 }, 0, 0, 0, order, place)

const game = fc.integer({ min: 1, max: 5 }).chain((n) => fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1 << n, maxLength: 1 << n }).map((worth) => ({ n, worth })))

describe('the Shapley value', () => {
  it('is the mean over all orders, and shares out exactly what there is', () => {
    fc.assert(fc.property(game, ({ n, worth }) => {
      const value = (coalition: number): number => worth[coalition]!
      const shares = exact(n, value)
      overOrders(n, value).forEach((each, i) => { expect(shares[i]).toBeCloseTo(each, 10) })
      expect(shares.reduce((sum, each) => sum + each, 0)).toBeCloseTo(worth.at(-1)! - worth[0]!, 10)
    }))
  })

  it('gives nothing to who adds nothing, and the same to who adds the same', () => {
    // Player 2 never matters; 0 and 1 are needed both.
    expect(exact(3, (coalition) => ((coalition & 3) === 3 ? 6 : 0))).toEqual([3, 3, 0])
  })

  it('takes up to 12 players', () => {
    expect(exact(12, (coalition) => (coalition === 4095 ? 1 : 0)).every((each) => Math.abs(each - 1 / 12) < 1e-15)).toBe(true)
    expect(exact(0, () => 5)).toEqual([])
    expect(() => exact(13, () => 0)).toThrow(RangeError)
  })

  it('sampled: lies within its errors, adds up, and is the same again', () => {
    fc.assert(fc.property(game, ({ n, worth }) => {
      const value = (coalition: number): number => worth[coalition]!
      const [mean, error, again] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)]
      shapleySampled(n, ofList(value), 2_000, luck, mean, error)
      shapleySampled(n, ofList(value), 2_000, luck, again, error)
      expect(again).toEqual(mean)
      // Five standard errors: a hundred games are tried.
      exact(n, value).forEach((each, i) => { expect(Math.abs(mean[i]! - each)).toBeLessThanOrEqual(5 * error[i]! + 1e-9) })
      expect(mean.reduce((sum, each) => sum + each, 0)).toBeCloseTo(worth.at(-1)! - worth[0]!, 9)
    }))
  })

  it('sampled: every order is as likely, and one order tells nothing about its error', () => {
    const first = [0, 0, 0, 0]
    const [mean, error] = [new Float64Array(4), new Float64Array(4)]
    shapleySampled(4, (members, count) => { if (count === 1) first[members[0]!]!++; return 0 }, 4_000, luck, mean, error)
    for (const times of first) expect(Math.abs(times - 1_000)).toBeLessThan(4 * Math.sqrt(4_000 * 0.25 * 0.75))
    shapleySampled(2, (_, count) => count, 1, luck, mean, error)
    expect([error[0], error[1]]).toEqual([Infinity, Infinity])
  })
})

describe('sharing games with other inputs', () => {
  it('airport: equal costs, no costs, twelve players', async () => {
    const airport = THEORY.find(({ id }) => id === 'airport')!
    for (const costs of ['5,5,10', '0,0,0', '7', '12,11,10,9,8,7,6,5,4,3,2,1']) {
      const list = costs.split(',').map(Number)
      const checks = await airport.run({ costs })
      expect(checks.filter(({ pass }) => !pass)).toEqual([])
      const shares = checks.filter(({ name }) => !name.endsWith('/monte-carlo')).map(({ measured }) => measured)
      expect(shares.reduce((sum, each) => sum + each, 0)).toBeCloseTo(Math.max(...list), 10)
      if (list.length < 7) overOrders(list.length, (mask) => Math.max(0, ...list.filter((_, i) => mask & (1 << i)))).forEach((each, i) => { expect(shares[i]).toBeCloseTo(each, 10) })
    }
  })

  it('director-game: alone, with one, with as many as are needed', async () => {
    const directorGame = THEORY.find(({ id }) => id === 'director-game')!
    for (const [beaters, needed] of [[1, 1], [5, 1], [5, 5], [11, 6]]) {
      const checks = await directorGame.run({ beaters: `${beaters}`, needed: `${needed}` })
      expect(checks.filter(({ pass }) => !pass)).toEqual([])
      const [director = 0, , beater = 0] = checks.map(({ expected }) => expected)
      expect(director + beaters! * beater).toBeCloseTo(1, 12)
    }
  })
})
