// The flock and its shepherd with numbers that nothing was written down for.
import { expect, it } from 'vitest'
import { THEORY, type Check } from '../../sim/index.ts'

async function success(sheep: number, neighbours: number, seeds: number): Promise<Check> {
  const checks = await THEORY.find(({ id }) => id === 'herding')!.run({ sheep: String(sheep), neighbours: String(neighbours), seeds: String(seeds) })
  expect(checks).toHaveLength(1)
  return checks[0]!
}

it('a small flock in which each heeds all others comes home; one in which each heeds one other does not', async () => {
  expect(await success(10, 9, 10)).toMatchObject({ name: 'herding/10-9-10/home', measured: 1, expected: 0.5, tolerance: 0.5 })
  expect((await success(20, 1, 2)).measured).toBe(0)
})

it('of flocks that are cited it counts those that come home, or those that stay out', async () => {
  expect(await success(30, 16, 3)).toMatchObject({ name: 'herding/30-16-3/astray/cited', measured: 0, expected: 0, tolerance: 0.05 })
  expect(await success(30, 13, 1)).toMatchObject({ name: 'herding/30-13-1/home/cited', measured: 0, expected: 0, tolerance: 0.05 })
})
