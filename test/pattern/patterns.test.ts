// The claims in short: do a few pairs speak against them? `battue patterns` measures them in full; what it found
// is stored, and must be of the claims as they are now.
import { describe, expect, it } from 'vitest'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { PATTERNS, playPair, replicateSeed, verdictOf } from '../../sim/index.ts'
import { fingerprintOf } from '../docs/fingerprint.ts'
import { storedResults } from '../docs/patternsPage.ts'

const CLAIMS = PATTERNS.flatMap(({ claims }) => claims)
const PAIRS = 5
const textOf = (id: string) => readFileSync(fileURLToPath(new URL(`../../scenarios/${id}.yaml`, import.meta.url)), 'utf8')

/** Is the stored effect larger than the spread of its pairs, or is there none? */
const isClear = (id: string) => Math.abs(storedResults().patterns.find(each => each.id === id)?.effectSize ?? Infinity) > 1

describe.each(CLAIMS.map(claim => [claim.id, claim] as const))('%s', (_, claim) => {
  it.each(claim.counter === null ? ['claim'] as const : ['claim', 'counter'] as const)('%s', async part => {
    const pairs: { more: number, less: number }[] = []
    for (let k = 1; k <= PAIRS; k++) pairs.push(await playPair(claim, part, replicateSeed('short', k), textOf))
    const found = verdictOf(claim, part, { more: pairs.map(({ more }) => more), less: pairs.map(({ less }) => less) })
    console.log(`${claim.id} ${part}: ${found.difference.toFixed(3)} [${found.low.toFixed(3)}, ${found.high.toFixed(3)}], at least ${claim.minimum}`)
    if (claim.notShown !== undefined) return
    // Five pairs cannot show a claim, but they can speak against it.
    if (part === 'counter') expect(found.difference).toBeLessThan(claim.minimum)
    else {
      // An effect smaller than its own spread may point the other way in five pairs.
      if (isClear(claim.id)) expect(found.difference).toBeGreaterThan(claim.as === 'ratio' ? 1 : 0)
      expect(found.high).toBeGreaterThan(claim.minimum)
    }
  })
})

describe('what is stored', () => {
  const { patterns, other } = storedResults()

  it('is of all claims, as they are, and tells of each that does not come out', async () => {
    const now = await Promise.all(CLAIMS.map(async claim => [claim.id, claim.minimum, await fingerprintOf(claim)]))
    for (const results of [patterns, other]) expect(results.map(({ id, minimum, fingerprint }) => [id, minimum, fingerprint])).toEqual(now)
    const failing = [...patterns, ...other].filter(({ holds, counter }) => !holds || counter?.holds === false).map(({ id }) => id)
    expect([...new Set(failing)].sort()).toEqual(CLAIMS.filter(({ notShown }) => notShown !== undefined).map(({ id }) => id).sort())
  })
})
