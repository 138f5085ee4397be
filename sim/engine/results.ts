import type { Disposition, MetricVariable } from '../scenario/types.ts'

/** Organisations by their disposition in this season. */
export type DispositionCounts = Record<`${Disposition}s`, number>

/** The figures of one season. Counts are in quarry, lengths in metres, loot in quarry needs. */
export interface SeasonRow extends Record<MetricVariable, number> {
  season: number
  /** Organisations that signed the pact. */
  signed: number
  /** Organisations that kept a post at all, or drove in a game. */
  kept: number
  /** Posts promised (0: no drive this season). */
  posts: number
  /** Beaters on post, mean over the drive's ticks. */
  onPost: number
  /** Part of the cordon not in, or within leak reach of, a gap; mean over the drive's ticks. 0 without a drive. */
  coverage: number
  /** Widest gap seen during the drive, m. The whole cordon without a drive. */
  largestGap: number
  /** Quarry beyond the border when the drive ends. */
  driven: number
  /** Quarry that slipped through the cordon this season (still at large). */
  escaped: number
  /** Quarry lost for good: over an open side, deaths and departures. */
  lost: number
  caughtInDrive: number
  /** Everything caught this season by anybody, in quarry needs. */
  bag: number
  /** What catches in the talent pool brought to others than who caught, in quarry needs. */
  reused: number
  /** What dependants got of the common bag, in quarry needs. */
  chest: number
  lootMean: number
  lootMin: number
  lootMax: number
  /** Mean over all ordered pairs; 0 with a single organisation. */
  meanTrust: number
  /** Mean lasting damage to trust and mean common ground over all ordered pairs; 0 and 1 with a single organisation. */
  meanDamage: number
  meanGround: number
  meanWillingness: number
  meanBelief: number
  meanArmament: number
  /** What the season cost all organisations together, in quarry needs: loot less payoff, without those on their own ground. */
  costs: number
  /** Efficiency: costs per quarry need in the bag; 0 when the bag is empty. */
  costPerCatch: number
  /** Effectiveness: part of all needs of the quarry at the start that were served; 0 without quarry, and in a game. */
  needsMet: number
  quarryStart: number
  births: number
  arrivals: number
  deaths: number
  departures: number
  quarryEnd: number
  organisations: number
  beaters: number
}

/** One organisation in one season. In a population: all organisations of a kind together, as the scenario lists them; what can
 *  be added is their sum, everything else (yes or no, too) their mean. */
export interface OrganisationRow {
  season: number
  /** Identity of the organisation. */
  organisation: string
  size: number
  signed: number
  /** Utility of signing that the decision used. */
  utility: number
  /** Published forecast of the relative gain of driving. */
  forecast: number
  /** Probability that a beater comes to its post. */
  attendance: number
  /** Beater-ticks promised and kept. */
  promised: number
  effort: number
  /** Beater-ticks of the promise that it called off beforehand. */
  calledOff: number
  /** 1: rested, walked off, squeezed or poached this season. */
  breach: number
  detected: number
  caught: number
  /** Part of its catch that others were after, too, in quarry needs; counted where armament moves. */
  contested: number
  /** Armament after the season. */
  armament: number
  /** What catches of others in the talent pool brought it. */
  reused: number
  /** Standard error of its share in the common bag; 0 when that is exact. */
  shareError: number
  loot: number
  payoff: number
  /** Payoff it expects of hunting alone. */
  alone: number
  /** What it expects to catch when hunting alone, before costs. */
  aloneCatch: number
  belief: number
  willingness: number
  /** How much the higher goal counts for it, 0..1. */
  mission: number
  /** Mean trust that the others have in it; 0 without others. */
  trusted: number
}

/** All that one finished season tells. */
export interface SeasonResult {
  row: SeasonRow
  organisations: OrganisationRow[]
  /** The scenario's own metrics by name; null: no finite value this season. */
  own: Record<string, number | null>
  /** SHA-256 (hex) of the state at the end of the season. */
  digest: string
}
