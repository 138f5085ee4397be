// Plays pairs of runs in a thread of its own.
import { PATTERNS, playPair, type Settings } from '../index.ts'
import { builtInText } from './scenarios.ts'

export interface PairTask { readonly claim: string, readonly part: 'claim' | 'counter', readonly seeds: readonly string[], readonly also?: Settings }
export interface PairResult { readonly more: number[], readonly less: number[] }

export default async function pairs({ claim: id, part, seeds, also = {} }: PairTask): Promise<PairResult> {
  const claim = PATTERNS.flatMap(({ claims }) => claims).find(each => each.id === id)
  if (claim === undefined) throw new RangeError(`no claim ${id}`)
  const result: PairResult = { more: [], less: [] }
  for (const seed of seeds) {
    const { more, less } = await playPair(claim, part, seed, builtInText, also)
    result.more.push(more)
    result.less.push(less)
  }
  return result
}
