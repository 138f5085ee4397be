// Games in groups, with inputs other than those in the list, against payoffs counted out here over every possible company.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { THEORY, type Check } from '../../sim/index.ts'

async function run(topic: string, inputs: Record<string, number | string>): Promise<Map<string, Check>> {
  const typed = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, String(value)]))
  const checks = await THEORY.find(({ id }) => id === topic)!.run(typed)
  expect(checks.filter(({ pass }) => !pass)).toEqual([])
  return new Map(checks.map((check) => [check.name.split('/').slice(2).join('/'), check]))
}

const valueOf = (checks: Map<string, Check>, quantity: string): number => checks.get(quantity)!.measured

/** Mean over everything that `people` others, who each do one of `shares.length` things, can do. */
function overCompany(people: number, shares: readonly number[], value: (counts: readonly number[]) => number, counts: number[] = shares.map(() => 0)): number {
  if (people === 0) return value(counts)
  return shares.reduce((sum, share, i) => sum + share * overCompany(people - 1, shares, value, counts.map((count, j) => count + (i === j ? 1 : 0))), 0)
}

describe('stag-hunt', () => {
  const game = fc.integer({ min: 2, max: 7 }).chain((group) => fc.record({
    group: fc.constant(group), threshold: fc.integer({ min: 2, max: group }), factor: fc.integer({ min: 11, max: 90 }).map((tenths) => tenths / 10),
    population: fc.integer({ min: 10, max: 40 }), selection: fc.constantFrom(0, 0.1, 0.5, 2),
  }))

  it('has its equilibria where driving and not driving pay the same', async () => {
    await fc.assert(fc.asyncProperty(game, async (inputs) => {
      const { group, threshold, factor } = inputs
      const checks = await run('stag-hunt', inputs)
      const share = (k: number): number => (k >= threshold ? (k * factor) / group : 0)
      const gain = (x: number): number => overCompany(group - 1, [x, 1 - x], ([k = 0]) => share(k + 1) - 1 - share(k))
      if (!checks.has('unstable')) {
        // Then driving pays nowhere.
        for (let x = 0; x <= 1; x += 0.05) expect(gain(x)).toBeLessThan(1e-6)
        return
      }
      expect(gain(valueOf(checks, 'unstable'))).toBeCloseTo(0, 6)
      const stable = valueOf(checks, 'stable')
      if (stable < 1) expect(gain(stable)).toBeCloseTo(0, 6)
      else expect(gain(1)).toBeGreaterThan(-1e-9)
      expect(factor).toBeGreaterThan(valueOf(checks, 'critical-factor'))
    }), { numRuns: 40 })
  })

  it('without selection everybody takes over with the share it starts with', async () => {
    const checks = await run('stag-hunt', { population: 40, selection: 0 })
    expect(valueOf(checks, 'takeover-by-1')).toBeCloseTo(1 / 40, 12)
    expect(valueOf(checks, 'takeover-by-half')).toBeCloseTo(1 / 2, 12)
  })
})

describe('fixation', () => {
  it('is the chance that is left after many steps of the chain', async () => {
    const inputs = fc.record({
      payoff: fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 4, maxLength: 4 }), population: fc.integer({ min: 2, max: 6 }), selection: fc.constantFrom(0, 0.3, 1),
    })
    await fc.assert(fc.asyncProperty(inputs, async ({ payoff, population: n, selection }) => {
      const [a = 0, b = 0, c = 0, d = 0] = payoff
      const initial = Math.ceil((n - 1) / 2)
      let chain = Array.from({ length: n + 1 }, (_, i) => {
        const difference = (a * (i - 1) + b * (n - i) - c * i - d * (n - i - 1)) / (n - 1)
        const meet = (i * (n - i)) / n ** 2
        const up = meet / (1 + Math.exp(-selection * difference))
        const down = meet / (1 + Math.exp(selection * difference))
        return Array.from({ length: n + 1 }, (_, to) => (to === i ? 1 - up - down : to === i + 1 ? up : to === i - 1 ? down : 0))
      })
      // Two steps at once, four, eight …: after 2^24 steps one kind is left.
      for (let k = 0; k < 24; k++) {
        chain = chain.map((row) => row.map((_, to) => row.reduce((sum, p, via) => sum + p * chain[via]![to]!, 0)))
        chain = chain.map((row) => row.map((p) => p / row.reduce((sum, each) => sum + each, 0)))
      }
      const checks = await run('fixation', { payoff: payoff.join(','), population: n, initial, selection })
      expect(valueOf(checks, 'takeover')).toBeCloseTo(chain[initial]![n]!, 7)
    }), { numRuns: 30 })
  })

  it('holds under selection that leaves nothing to chance', async () => {
    expect(valueOf(await run('fixation', { payoff: '100,100,0,0', selection: 100 }), 'takeover')).toBeCloseTo(1, 12)
    expect(valueOf(await run('fixation', { payoff: '0,0,100,100', selection: 100 }), 'takeover')).toBe(0)
  })
})

describe('staying away, volunteering, risk', () => {
  it('optional-goods: all three do equally well', async () => {
    const inputs = fc.integer({ min: 3, max: 6 }).chain((group) => fc.record({
      group: fc.constant(group), factor: fc.integer({ min: 21, max: 10 * group - 1 }).map((tenths) => tenths / 10), sigma: fc.integer({ min: 1, max: 10 }).map((tenths) => tenths / 10),
    }))
    await fc.assert(fc.asyncProperty(inputs, async ({ group, factor, sigma }) => {
      const checks = await run('optional-goods', { group, factor, sigma })
      const shares = ['drivers', 'free-riders', 'loners'].map((quantity) => valueOf(checks, quantity))
      const each = (k: number, others: number): number => (others === 0 ? sigma : (factor * k) / (others + 1))
      const driver = overCompany(group - 1, shares, ([k = 0, free = 0]) => each(k + 1, k + free) - (k + free === 0 ? 0 : 1))
      const freeRider = overCompany(group - 1, shares, ([k = 0, free = 0]) => each(k, k + free))
      expect(driver).toBeCloseTo(sigma, 6)
      expect(freeRider).toBeCloseTo(sigma, 6)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
    }), { numRuns: 15 })
  })

  it('collective-risk: contributing and not contributing do equally well', async () => {
    const inputs = fc.integer({ min: 2, max: 7 }).chain((group) => fc.record({
      group: fc.constant(group), threshold: fc.integer({ min: 1, max: group }), cost: fc.integer({ min: 1, max: 50 }).map((part) => part / 100), risk: fc.integer({ min: 0, max: 10 }).map((part) => part / 10),
    }))
    await fc.assert(fc.asyncProperty(inputs, async (values) => {
      const { group, threshold, cost, risk } = values
      const checks = await run('collective-risk', values)
      const keeps = (k: number): number => (k >= threshold ? 1 : 1 - risk)
      const gain = (x: number): number => overCompany(group - 1, [x, 1 - x], ([k = 0]) => keeps(k + 1) - cost - keeps(k))
      for (const quantity of ['unstable', 'stable']) if (checks.has(quantity)) expect(gain(valueOf(checks, quantity))).toBeCloseTo(0, 6)
      if (!checks.has('unstable') && !checks.has('stable')) for (let x = 0; x <= 1; x += 0.05) expect(gain(x)).toBeLessThan(1e-6)
    }), { numRuns: 40 })
  })

  it('have no equilibria where it just pays at one point', async () => {
    expect([...(await run('collective-risk', { group: 4, threshold: 2, cost: 0.4, risk: 0.9 })).keys()]).toEqual(['critical-risk'])
    expect([...(await run('stag-hunt', { group: 6, threshold: 4, factor: 3.375 })).keys()]).not.toContain('stable')
  })

  it('volunteers-dilemma: the more people, the less anybody is there', async () => {
    let before = 0
    for (const group of [2, 3, 8, 50, 1000]) {
      const nobody = valueOf(await run('volunteers-dilemma', { group, cost: 0.3 }), 'nobody')
      expect(nobody).toBeCloseTo(0.3 ** (group / (group - 1)), 9)
      expect(nobody).toBeGreaterThan(before)
      before = nobody
    }
  })
})

describe('competing', () => {
  it('contest: nobody gains by spending otherwise', async () => {
    for (const [rivals, prize] of [[2, 1], [3, 50], [10, 1000], [200, 7]] as const) {
      const spent = valueOf(await run('contest', { rivals, prize }), 'spent')
      const payoff = (x: number): number => (prize * x) / (x + (rivals - 1) * spent) - x
      for (const other of [0, 0.5, 0.9, 1.1, 2, 5]) expect(payoff(other * spent)).toBeLessThan(payoff(spent))
    }
  })

  it('congestion: as counted over all choices', async () => {
    for (const [quarry, hunters] of [[1, 5], [2, 3], [3, 4], [5, 1], [4, 5]] as const) {
      let caught = 0
      for (let choice = 0; choice < quarry ** hunters; choice++) caught += new Set(Array.from({ length: hunters }, (_, h) => Math.floor(choice / quarry ** h) % quarry)).size
      expect(valueOf(await run('congestion', { quarry, hunters }), 'caught')).toBeCloseTo(caught / quarry ** hunters, 12)
    }
  })

  it('research: nobody gains by doing more or less, apart or together', async () => {
    const inputs = fc.record({
      margin: fc.integer({ min: 1, max: 100 }), slope: fc.integer({ min: 1, max: 5 }), curvature: fc.integer({ min: 1, max: 5 }), spillover: fc.integer({ min: 0, max: 10 }).map((part) => part / 10),
    })
    await fc.assert(fc.asyncProperty(inputs, async (values) => {
      const { margin, slope, curvature, spillover } = values
      const checks = await run('research', values)
      // Cournot's amount: (2·own margin − the other's) / 3b; profit b·q².
      const profit = (x: number, y: number): number => slope * ((2 * (margin + x + spillover * y) - (margin + y + spillover * x)) / (3 * slope)) ** 2 - (curvature / 2) * x * x
      const [apart, joint] = [valueOf(checks, 'separate'), valueOf(checks, 'joint')]
      for (const other of [0.5, 0.99, 1.01, 2]) {
        expect(profit(other * apart, apart)).toBeLessThan(profit(apart, apart))
        expect(profit(other * joint, other * joint)).toBeLessThan(profit(joint, joint))
      }
      expect(Math.sign(joint - apart) === Math.sign(spillover - 0.5) || Math.abs(spillover - 0.5) < 1e-9).toBe(true)
    }), { numRuns: 30 })
  })

  it('harvest: hunters come while there is profit, an owner stops where more would bring less', async () => {
    const inputs = fc.record({
      growth: fc.integer({ min: 5, max: 30 }).map((tenths) => tenths / 10), capacity: fc.integer({ min: 100, max: 5000 }), catchability: fc.constantFrom(0.005, 0.01, 0.1), price: fc.integer({ min: 5, max: 20 }),
    })
    await fc.assert(fc.asyncProperty(inputs, fc.integer({ min: 1, max: 9 }), async (game, tenths) => {
      const { growth, capacity, catchability, price } = game
      // Profit is gone at so many tenths of the capacity.
      const cost = (tenths / 10) * price * catchability * capacity
      const values = { ...game, cost }
      const checks = await run('harvest', values)
      // Let the stock find its own balance, a tenth of a season at a time.
      const profit = (effort: number): number => {
        let stock = capacity
        for (let k = 0; k < 40_000; k++) stock += 0.1 * stock * (growth * (1 - stock / capacity) - catchability * effort)
        return price * catchability * effort * stock - cost * effort
      }
      const scale = price * valueOf(checks, 'largest-yield')
      expect(profit(valueOf(checks, 'open-effort')) / scale).toBeCloseTo(0, 6)
      const best = valueOf(checks, 'best-effort')
      expect(profit(best)).toBeGreaterThan(Math.max(profit(0.95 * best), profit(1.05 * best)))
    }), { numRuns: 20 })
  })
})

describe('geometry', () => {
  it('improvised: two and three people by hand, one never covers a ring', async () => {
    expect(valueOf(await run('improvised', { posts: 1, covered: 0.9 }), 'whole')).toBe(0)
    expect(valueOf(await run('improvised', { posts: 2, covered: 0.7 }), 'whole')).toBeCloseTo(2 * 0.7 - 1, 12)
    // Three: the middle triangle of all spacings below 1/2.
    expect(valueOf(await run('improvised', { posts: 3, covered: 0.5 }), 'whole')).toBeCloseTo(1 / 4, 12)
    for (const posts of [5, 20, 60]) for (const covered of [0.02, 0.05, 0.1, 0.3, 0.9, 1]) await run('improvised', { posts, covered })
  })

  it('interception: any speed, radius and distance', async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 1000 }), async (ratio, part, distance) => {
      const checks = await run('interception', { ratio: ratio / 100, capture: (part / 100) * distance, distance })
      expect(valueOf(checks, 'angle')).toBeCloseTo(Math.asin(ratio / 100) + Math.asin(part / 100), 6)
    }), { numRuns: 40 })
  })
})
