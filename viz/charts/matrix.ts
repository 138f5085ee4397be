import type { TrustMatrix } from '../../sim/index.ts'
import type { Organisation } from '../scene.ts'

/** One that trusts; `organisation`: its place in the page's list, which gives colour and shape. Null: no such pair. */
export interface MatrixRow { organisation: number, name: string, cells: (number | null)[] }

/** Rows and columns for those who were there. */
export function matrixRows({ organisations: ids, trust }: TrustMatrix, organisations: readonly Organisation[]): MatrixRow[] {
  return ids.map((id, i) => {
    const organisation = organisations.findIndex(each => each.id === id)
    return { organisation, name: organisations[organisation]?.name ?? id, cells: trust.slice(i * ids.length, (i + 1) * ids.length) }
  })
}
