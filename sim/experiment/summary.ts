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
  /** Season in which the alliance ended: the first in which fewer than half sign of those who signed for the first drive; null if
   *  it did not end. */
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
    allianceEnd: rows.find((row) => row.allianceEnded === 1)?.season ?? null,
    quarryEnd: last.row.quarryEnd,
    loot: totals(results.flatMap((result) => result.organisations)),
    own: Object.fromEntries(Object.keys(last.own).map((name) => [name, meanOrNull(results.map((result) => result.own[name] ?? null).filter((value) => value !== null))])),
  }
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
