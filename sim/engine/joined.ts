// The figures of a population from those of its groups.
import type { OrganisationRow, SeasonRow } from './results.ts'

/** Season rows of all groups as one: counts are added, means weighted by the organisations of each group. */
export function joinedRow(rows: readonly SeasonRow[]): SeasonRow {
  const [first] = rows as [SeasonRow, ...SeasonRow[]]
  const joined = { ...first }
  for (const name of Object.keys(first) as (keyof SeasonRow)[]) {
    if (name === 'season') continue
    joined[name] = (FIGURES[name] ?? total)(rows, name)
  }
  return joined
}

type Join = (rows: readonly SeasonRow[], name: keyof SeasonRow) => number

const total: Join = (rows, name) => rows.reduce((sum, row) => sum + row[name], 0)
const mean: Join = (rows, name) => rows.reduce((sum, row) => sum + row[name] * row.organisations, 0) / total(rows, 'organisations')
const least: Join = (rows, name) => rows.reduce((value, row) => Math.min(value, row[name]), Infinity)
const most: Join = (rows, name) => rows.reduce((value, row) => Math.max(value, row[name]), -Infinity)

/** What is not simply added. */
const FIGURES: Partial<Record<keyof SeasonRow, Join>> = {
  coverage: mean, largestGap: most, lootMean: mean, lootMin: least, lootMax: most, meanTrust: mean, meanDamage: mean, meanGround: mean, meanWillingness: mean, meanBelief: mean,
}

/** A row for every kind of organisation, in id order. */
export function kindRows(rows: readonly OrganisationRow[]): OrganisationRow[] {
  const kinds = new Map<string, { row: OrganisationRow, count: number }>()
  for (const row of rows) {
    const kind = kinds.get(row.organisation)
    if (kind === undefined) kinds.set(row.organisation, { row: { ...row }, count: 1 })
    else {
      kind.count++
      for (const name of Object.keys(row) as (keyof OrganisationRow)[]) if (isFigure(name)) kind.row[name] += row[name]
    }
  }
  for (const { row, count } of kinds.values()) for (const name of MEANS) row[name] /= count
  return [...kinds.values()].map(({ row }) => row).sort((a, b) => (a.organisation < b.organisation ? -1 : 1))
}

type Figure = Exclude<keyof OrganisationRow, 'season' | 'organisation'>

function isFigure(name: keyof OrganisationRow): name is Figure {
  return name !== 'season' && name !== 'organisation'
}

const MEANS = ['signed', 'utility', 'forecast', 'attendance', 'breach', 'detected', 'alone', 'aloneCatch', 'belief', 'willingness', 'mission', 'shareError', 'trusted'] as const satisfies readonly Figure[]
