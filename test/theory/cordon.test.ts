// Agreed posts, each empty independently with probability q: a run of k empty posts breaks the cordon, so the chance that
// it holds is the reliability of a consecutive-k-out-of-n:F system (doi:10.1155/2015/212303). suite.test.ts has the numbers.
import { describe, expect, it } from 'vitest'
import { THEORY, type Check } from '../../sim/index.ts'
import { enumerate, lineHolds, ringHolds } from '../../sim/experiment/theory/cordon.ts'
import { seasonsWithoutGap } from '../../sim/experiment/theory/cordonPact.ts'

/** By writing down every pattern of presence as a word, and looking for a run of k zeros in it. */
function counted(posts: number, run: number, absence: number): { line: number, ring: number } {
  const gap = '0'.repeat(run)
  let [line, ring] = [0, 0]
  for (let pattern = 0; pattern < 2 ** posts; pattern++) {
    const word = pattern.toString(2).padStart(posts, '0')
    const zeros = [...word].filter((digit) => digit === '0').length
    const chance = absence ** zeros * (1 - absence) ** (posts - zeros)
    if (!word.includes(gap)) line += chance
    if (!(word + word).includes(gap)) ring += chance
  }
  return { line, ring }
}

describe.each([1, 2, 3, 5, 8, 10])('%i posts', (posts) => {
  it.each(Array.from({ length: posts }, (_, i) => i + 1))('and a run of %i: closed form and the engine\'s gaps are as counted', (run) => {
    for (const absence of [0, 0.05, 0.3, 0.5, 0.9, 1]) {
      const truth = counted(posts, run, absence)
      const engine = enumerate({ posts, run, absence })
      expect(lineHolds({ posts, run, absence })).toBeCloseTo(truth.line, 12)
      expect(ringHolds({ posts, run, absence })).toBeCloseTo(truth.ring, 12)
      expect(engine.line).toBeCloseTo(truth.line, 12)
      expect(engine.ring).toBeCloseTo(truth.ring, 12)
    }
  })
})

it('nobody absent: it always holds; everybody absent: never', async () => {
  expect(await seasonsWithoutGap(12, 1, 0, 50)).toBe(50)
  expect(await seasonsWithoutGap(12, 3, 1, 50)).toBe(0)
})

it('takes other inputs; of more posts than can be counted out there are draws', async () => {
  const cordon = THEORY.find(({ id }) => id === 'cordon')!
  const named = (checks: readonly Check[]): string[] => checks.map(({ name }) => name)
  const checks = await cordon.run({ posts: '20', run: '2', absence: '0.05' })
  expect(named(checks)).toEqual(['cordon/20-2-0.05/line/monte-carlo', 'cordon/20-2-0.05/ring/monte-carlo'])
  expect(checks.every(({ pass }) => pass)).toBe(true)
})
