// Measures a claim on a pool of threads.
import { parseScenario, pointsOfRegion, REPLICATES, replicateSeed, SEEDS_AT_POINT, verdictOf, type Claim, type Verdict } from '../index.ts'
import type { PairResult, PairTask } from './patternWorker.ts'
import type { Pool } from './pool.ts'
import { builtInText } from './scenarios.ts'

/** One claim, measured. */
export interface Measured extends Verdict {
  readonly claim: Claim
  readonly counter: Verdict | null
  /** Part of the points of the plausible region where its sign holds; null: not asked for. */
  readonly robustness: number | null
}

/** What is asked of every claim. */
export interface Asked { readonly replicates: number | undefined, readonly seed: string }

/** Pairs that one task plays: enough to be worth the way, few enough to see progress. */
const CHUNK = 5

export function replicatesOf(claim: Claim, { replicates }: Pick<Asked, 'replicates'>): number {
  return replicates ?? claim.replicates ?? REPLICATES
}

/** Points of its plausible region. */
export async function pointsOf(claim: Claim): Promise<ReturnType<typeof pointsOfRegion>> {
  const { parameters } = await parseScenario(builtInText(claim.scenario), { set: claim.set ?? {} })
  return pointsOfRegion(claim, parameters)
}

/** Plays all pairs of a claim, of its counter-case and at these points. advance: so many more pairs are done. */
export async function measure(claim: Claim, points: ReturnType<typeof pointsOfRegion>, options: Asked, pool: Pool<PairTask, PairResult>, advance: (pairs: number) => void): Promise<Measured> {
  const seeds = (count: number) => Array.from({ length: count }, (_, k) => replicateSeed(options.seed, k + 1))
  const play = async (part: 'claim' | 'counter', list: string[], also = {}): Promise<PairResult> => {
    const chunks = Array.from({ length: Math.ceil(list.length / CHUNK) }, (_, k) => list.slice(k * CHUNK, (k + 1) * CHUNK))
    const results = await Promise.all(chunks.map(async chunk => {
      const result = await pool.run({ claim: claim.id, part, seeds: chunk, also })
      advance(chunk.length)
      return result
    }))
    return { more: results.flatMap(({ more }) => more), less: results.flatMap(({ less }) => less) }
  }
  const list = seeds(replicatesOf(claim, options))
  const [main, counter, there] = await Promise.all([
    play('claim', list),
    claim.counter === null ? null : play('counter', list),
    Promise.all(points.map(async point => {
      const { more, less } = await play('claim', seeds(SEEDS_AT_POINT), point)
      return more.reduce((sum, value, k) => sum + value - less[k]!, 0) > 0
    })),
  ])
  return {
    ...verdictOf(claim, 'claim', main), claim,
    counter: counter === null ? null : verdictOf(claim, 'counter', counter),
    robustness: points.length === 0 ? null : there.filter(Boolean).length / points.length,
  }
}
