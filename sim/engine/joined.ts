// The figures of a population from those of its groups.
import { hasEnded } from './alliance.ts'
import type { OrganisationRow, SeasonRow } from './results.ts'

/** Season rows of all groups as one: counts are added, means weighted by the organisations of each group. */
export function joinedRow(rows: readonly SeasonRow[]): SeasonRow {
  const [first] = rows as [SeasonRow, ...SeasonRow[]]
  const joined = { ...first }
  for (const name of Object.keys(first) as (keyof SeasonRow)[]) {
    if (name === 'season') continue
    joined[name] = (FIGURES[name] ?? total)(rows, name)
  }
  joined.allianceEnded = hasEnded(joined)
  return joined
}

type Join = (rows: readonly SeasonRow[], name: keyof SeasonRow) => number

const total: Join = (rows, name) => rows.reduce((sum, row) => sum + row[name], 0)
const mean: Join = (rows, name) => rows.reduce((sum, row) => sum + row[name] * row.organisations, 0) / total(rows, 'organisations')
const least: Join = (rows, name) => rows.reduce((value, row) => Math.min(value, row[name]), Infinity)
const most: Join = (rows, name) => rows.reduce((value, row) => Math.max(value, row[name]), -Infinity)

function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0
}

/** What is not simply added. */
const FIGURES: Partial<Record<keyof SeasonRow, Join>> = {
  coverage: mean, largestGap: most, lootMean: mean, lootMin: least, lootMax: most, meanTrust: mean, meanDamage: mean, meanGround: mean, meanWillingness: mean, meanBelief: mean, meanArmament: mean,
  costPerCatch: rows => ratio(total(rows, 'costs'), total(rows, 'bag')),
  needsMet: rows => ratio(rows.reduce((sum, row) => sum + row.needsMet * row.quarryStart, 0), total(rows, 'quarryStart')),
}

/** A row for every kind of organisation, in id order. */
export function kindRows(rows: readonly OrganisationRow[]): OrganisationRow[] {
  const ids = [...new Set(rows.map(row => row.organisation))].sort()
  const kind_r = Uint32Array.from(rows, row => ids.indexOf(row.organisation))
  const joined = ids.map((id, kind) => ({ ...rows[kind_r.indexOf(kind)]!, organisation: id }))
  const count = joined.map(() => 0)
  for (const kind of kind_r) count[kind]!++
  // Figure by figure: ten thousand rows a season are quicker to walk for one name at a time.
  for (const name of Object.keys(joined[0] ?? {}).filter(isFigure)) {
    const sum = new Float64Array(ids.length)
    for (let r = 0; r < rows.length; r++) sum[kind_r[r]!]! += rows[r]![name]
    joined.forEach((row, kind) => { row[name] = isMean(name) ? sum[kind]! / count[kind]! : sum[kind]! })
  }
  return joined
}

type Figure = Exclude<keyof OrganisationRow, 'season' | 'organisation'>

function isFigure(name: string): name is Figure {
  return name !== 'season' && name !== 'organisation'
}

function isMean(name: Figure): boolean {
  return (MEANS as readonly Figure[]).includes(name)
}

const MEANS = ['signed', 'utility', 'forecast', 'attendance', 'breach', 'detected', 'alone', 'aloneCatch', 'belief', 'willingness', 'mission', 'shareError', 'armament', 'trusted'] as const satisfies readonly Figure[]
