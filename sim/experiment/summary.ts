import type { OrganisationRow, SeasonResult } from '../engine/results.ts'

/** What a whole run comes down to. Counts are in quarry, bag and loot in quarry needs; means are per season. */
export interface RunSummary {
  seasons: number
  /** Seasons in which at least one beater was promised to the cordon. */
  drivenSeasons: number
  signedMean: number
  /** Mean over the seasons with a drive; null without any. */
  coverageMean: number | null
  drivenMean: number
  bagMean: number
  bagTotal: number
  /** Mean trust after the last season, 0..1. */
  trustEnd: number
  /** Season in which the alliance ended: the first in which fewer than half sign of those who signed in the first season with a
   *  drive; null if it did not end, or in a population. */
  allianceEnd: number | null
  /** Quarry at large after the last season. */
  quarryEnd: number
  /** All that each organisation got, by its id. */
  loot: Record<string, number>
  /** Each of the scenario's own metrics: its mean over the seasons in which it has a value; null if it never has. */
  own: Record<string, number | null>
}

/** The figures of a run from those of its seasons, in order. At least one season is needed. */
export function summarise(results: readonly SeasonResult[]): RunSummary {
  const last = results.at(-1)
  if (last === undefined) throw new RangeError('a summary needs at least one season')
  const rows = results.map((result) => result.row)
  const driven = rows.filter((row) => row.posts > 0)
  return {
    seasons: rows.length,
    drivenSeasons: driven.length,
    signedMean: mean(rows.map((row) => row.signed)),
    coverageMean: meanOrNull(driven.map((row) => row.coverage)),
    drivenMean: mean(rows.map((row) => row.driven)),
    bagMean: mean(rows.map((row) => row.bag)),
    bagTotal: sum(rows.map((row) => row.bag)),
    trustEnd: last.row.meanTrust,
    allianceEnd: allianceEnd(results),
    quarryEnd: last.row.quarryEnd,
    loot: totals(results.flatMap((result) => result.organisations)),
    own: Object.fromEntries(Object.keys(last.own).map((name) => [name, meanOrNull(results.map((result) => result.own[name] ?? null).filter((value) => value !== null))])),
  }
}

function allianceEnd(results: readonly SeasonResult[]): number | null {
  const first = results.findIndex(({ row }) => row.posts > 0)
  if (first < 0) return null
  const founders = signatories(results[first]!)
  // Rows of a population stand for many.
  if (founders.length !== results[first]!.row.signed) return null
  const ended = results.slice(first + 1).find(result => 2 * signatories(result).filter(id => founders.includes(id)).length < founders.length)
  return ended?.row.season ?? null
}

function signatories({ organisations }: SeasonResult): string[] {
  return organisations.filter(({ signed }) => signed === 1).map(({ organisation }) => organisation)
}

function totals(rows: readonly OrganisationRow[]): Record<string, number> {
  const loot = new Map<string, number>()
  for (const row of rows) loot.set(row.organisation, (loot.get(row.organisation) ?? 0) + row.loot)
  return Object.fromEntries(loot)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function meanOrNull(values: readonly number[]): number | null {
  return values.length === 0 ? null : mean(values)
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length
}
