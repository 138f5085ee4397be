import type { Scenario } from '../scenario/types.ts'
import { createCordon, type Cordon } from './kernel/cordon.ts'
import { createGrid, type Grid } from './kernel/grid.ts'
import type { MotionDraws, Threats } from './kernel/motion.ts'
import { DRY, PURPOSES, uniform, type Purpose, type RunKey } from './kernel/random.ts'
import type { Sizes } from './layout.ts'
import type { Ledger } from './ledger.ts'
import type { Setting } from './setting.ts'
import type { World } from './world.ts'

/** What a phase may look at: the state, the season's parameters, the random stream, and scratch. */
export interface Context {
  world: World
  setting: Setting
  formulas: Scenario['formulas']
  key: RunKey
  season: number
  /** A dry season: simulated beforehand with draws of its own. */
  dry: boolean
  scratch: Scratch
  /** Where to note how numbers come about; null: nobody asked. Never read. */
  ledger: Ledger | null
}

/** Room for work within one tick; nothing in it survives a tick. */
export interface Scratch {
  quarryGrid: Grid
  threats: Threats
  draws: MotionDraws
  /** 0: beater b is a threat in this tick. */
  noThreat: Uint8Array
  cordon: Cordon
  /** Those in line, in order: agreed place, is it kept (1), and where the director wants them; m along the cordon. */
  agreed: Float64Array
  fixed: Uint8Array
  wanted: Float64Array
  /** The depths of the field (m) between which hunter b may hunt in this tick. */
  low_b: Float64Array
  high_b: Float64Array
  /** Captures that succeeded in this tick: hunter, quarry and the draw that decides between rivals. */
  claimHunter: Int32Array
  claimQuarry: Int32Array
  claimDraw: Float64Array
  /** Needs of that quarry that hunters of others could serve, too. */
  claimRivals: Uint16Array
  /** A number per organisation. */
  weight_o: Float64Array
  part_o: Float64Array
  member_o: Uint8Array
}

export function createScratch({ organisations, beaters, quarry }: Sizes): Scratch {
  return {
    quarryGrid: createGrid(quarry),
    threats: { grid: createGrid(beaters), radius: new Float64Array(beaters) },
    draws: { key: { low: 0, high: 0 }, purpose: 0, season: 0, tick: 0 },
    noThreat: new Uint8Array(beaters),
    cordon: createCordon(beaters),
    agreed: new Float64Array(beaters), fixed: new Uint8Array(beaters), wanted: new Float64Array(beaters),
    low_b: new Float64Array(beaters), high_b: new Float64Array(beaters),
    claimHunter: new Int32Array(beaters), claimQuarry: new Int32Array(beaters), claimDraw: new Float64Array(beaters), claimRivals: new Uint16Array(beaters),
    weight_o: new Float64Array(organisations), part_o: new Float64Array(organisations), member_o: new Uint8Array(organisations),
  }
}

/** Number of a purpose in the random stream; dry seasons have numbers of their own. */
export function purposeOf(context: Context, purpose: Purpose): number {
  return PURPOSES[purpose] | (context.dry ? DRY : 0)
}

/** A uniform number in [0, 1) for this purpose, season, tick and identity. */
export function chance(context: Context, purpose: Purpose, tick: number, who: number, which = 0): number {
  return uniform(context.key, purposeOf(context, purpose), context.season, tick, who, which)
}

/** Number of a beater within its organisation: its identity in the random stream, with the organisation's. */
export function numberOf(world: World, b: number): number {
  return b - world.firstBeater_o[world.organisation_b[b]!]!
}
