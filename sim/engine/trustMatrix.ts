// Who trusts whom, as a figure of the whole run.
import type { Group } from './groups.ts'

/** Trust of everybody in everybody else at this moment. */
export interface TrustMatrix {
  /** In id order, as in a season's result; of a population the kinds. */
  organisations: string[]
  /** 0..1, the trust of row i in column j at i·n + j; null where there is no such pair. Of a population: mean over all such pairs. */
  trust: (number | null)[]
}

export function trustOf(groups: readonly Group[]): TrustMatrix {
  const organisations = [...new Set(groups.flatMap(({ setting }) => setting.organisations.map(({ id }) => id)))].sort()
  const n = organisations.length
  const sum = new Float64Array(n * n)
  const pairs = new Uint32Array(n * n)
  for (const { world, setting } of groups) {
    const kind_o = setting.organisations.map(({ id }) => organisations.indexOf(id))
    kind_o.forEach((row, i) => kind_o.forEach((column, j) => {
      if (i === j) return
      sum[row * n + column]! += world.trust_oo[i * kind_o.length + j]!
      pairs[row * n + column]!++
    }))
  }
  return { organisations, trust: Array.from(sum, (total, k) => (pairs[k] === 0 ? null : total / pairs[k]!)) }
}
