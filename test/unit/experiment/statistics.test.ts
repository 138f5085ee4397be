import seedrandom from 'seedrandom'
import { expect, it } from 'vitest'
import { bootstrap, mean, pairedDifference, pairedRatio } from '../../../sim/experiment/statistics.ts'

it('a constant difference has no width, whatever the luck they share', () => {
  const luck = [3, 9, 1, 7]
  expect(pairedDifference(luck.map(x => x + 2), luck, 's')).toEqual({ mean: 2, low: 2, high: 2 })
  expect(pairedRatio(luck.map(x => 3 * x), luck, 's')).toEqual({ mean: 3, low: 3, high: 3 })
})

it('gives the same interval for the same seed', () => {
  const values = [1, 5, 2, 8, 3]
  const once = bootstrap(5, cases => mean(cases.map(i => values[i]!)), 'a')
  expect(bootstrap(5, cases => mean(cases.map(i => values[i]!)), 'a')).toEqual(once)
  expect(once.mean).toBe(3.8)
})

it('covers the true mean about 95 times in 100 (binomial bounds over 300 samples of 25)', () => {
  const random = seedrandom('cover')
  let covered = 0
  for (let sample = 0; sample < 300; sample++) {
    const values = Array.from({ length: 25 }, () => random())
    const { low, high } = bootstrap(25, cases => { let s = 0; for (const i of cases) s += values[i]!; return s / 25 }, String(sample))
    if (low <= 0.5 && high >= 0.5) covered++
  }
  // A percentile bootstrap of 25 covers a little less than 95 %: 92 to 95 %. 4 standard errors of 300 trials are 5 %.
  expect(covered / 300).toBeGreaterThan(0.88)
  expect(covered / 300).toBeLessThan(0.99)
})
