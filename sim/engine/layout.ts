// Every number that changes during a run, declared once: its index space, cell type and unit.

export interface Column {
  space: 'run' | 'organisation' | 'pair' | 'beater' | 'moment' | 'quarry'
  cell: 'f64' | 'u32' | 'u16' | 'u8'
  unit: string
  /** Belongs to a mechanism that can be off: as long as every cell is 0 it adds nothing to the digest. */
  quiet?: true
  /** Remembered for figures only: nothing in the model reads it, and digests leave it out. */
  aside?: true
  /** Of organisations: what a merger has of what its parts had: their mean by size, their sum, or 1 if one of them has it. Without
   *  it, what the one had that goes on. Of pairs it is always the mean. */
  merged?: 'mean' | 'sum' | 'any'
}

/** Moments of a drive, at most, at which sharing by contribution looks who stands where. */
export const MOMENTS = 16

export const COLUMNS = {
  // the run
  season_run: { space: 'run', cell: 'f64', unit: 'season, 1-based' },
  phase_run: { space: 'run', cell: 'f64', unit: 'index into PHASES' },
  tick_run: { space: 'run', cell: 'f64', unit: 'ticks done in this phase' },
  quarryCount_run: { space: 'run', cell: 'f64', unit: 'rows of quarry in use' },
  births_run: { space: 'run', cell: 'f64', unit: 'birth numbers given out so far' },
  mindshift_run: { space: 'run', cell: 'f64', unit: 'relative gain: the mindshift in force' },
  posts_run: { space: 'run', cell: 'f64', unit: 'posts of this season; 0: no drive' },
  cordon_run: { space: 'run', cell: 'f64', unit: 'm: depth that the cordon has reached' },
  onPostTicks_run: { space: 'run', cell: 'f64', unit: 'beater-ticks on post' },
  coverageTicks_run: { space: 'run', cell: 'f64', unit: 'sum of coverage over ticks' },
  widestGap_run: { space: 'run', cell: 'f64', unit: 'm' },
  quarryStart_run: { space: 'run', cell: 'f64', unit: 'quarry' },
  driven_run: { space: 'run', cell: 'f64', unit: 'quarry' },
  caughtInDrive_run: { space: 'run', cell: 'f64', unit: 'quarry needs' },
  born_run: { space: 'run', cell: 'f64', unit: 'quarry' },
  arrived_run: { space: 'run', cell: 'f64', unit: 'quarry' },
  died_run: { space: 'run', cell: 'f64', unit: 'quarry' },
  departed_run: { space: 'run', cell: 'f64', unit: 'quarry' },
  strayed_run: { space: 'run', cell: 'f64', unit: 'quarry lost over an open side' },
  gone_run: { space: 'run', cell: 'f64', unit: 'quarry caught with all needs served' },
  escaped_run: { space: 'run', cell: 'f64', unit: 'quarry behind the cordon' },
  stopped_run: { space: 'run', cell: 'u8', unit: '1: the stop condition came true when the season ended', quiet: true },
  chest_run: { space: 'run', cell: 'f64', unit: '2^-20 quarry needs for dependants this season', quiet: true },
  firstSigners_run: { space: 'run', cell: 'f64', unit: 'organisations that signed for the first drive', aside: true },
  // organisations, in id order
  identity_o: { space: 'organisation', cell: 'u32', unit: 'hash of the id' },
  adopted_o: { space: 'organisation', cell: 'u8', unit: '1 + index into DISPOSITIONS; 0: the disposition of the scenario', quiet: true },
  leaning_o: { space: 'organisation', cell: 'f64', unit: 'probability: how far its leaning to drive has moved', quiet: true, merged: 'mean' },
  size_o: { space: 'organisation', cell: 'f64', unit: 'beaters' },
  firstBeater_o: { space: 'organisation', cell: 'u32', unit: 'index of its first beater' },
  willingness_o: { space: 'organisation', cell: 'f64', unit: '0..1', merged: 'mean' },
  belief_o: { space: 'organisation', cell: 'f64', unit: 'relative gain', merged: 'mean' },
  mindshift_o: { space: 'organisation', cell: 'f64', unit: 'relative gain: what is left of the mindshift in its belief', merged: 'mean' },
  setbacks_o: { space: 'organisation', cell: 'f64', unit: 'signed seasons of negative gain in a row, counted by the patient', quiet: true },
  alone_o: { space: 'organisation', cell: 'f64', unit: 'quarry needs a season, after costs' },
  aloneCatch_o: { space: 'organisation', cell: 'f64', unit: 'quarry needs a season, before costs' },
  shown_o: { space: 'organisation', cell: 'f64', unit: 'part of its promise kept when it last signed', merged: 'mean' },
  warned_o: { space: 'organisation', cell: 'f64', unit: 'part of its promise called off beforehand when it last signed', quiet: true, merged: 'mean' },
  signed_o: { space: 'organisation', cell: 'u8', unit: '1: signed this season', merged: 'any' },
  signedLast_o: { space: 'organisation', cell: 'u8', unit: '1: signed last season (first season: 1)' },
  firstSigned_o: { space: 'organisation', cell: 'f64', unit: 'of those that signed for the first drive: itself, and who merged into it', aside: true, merged: 'sum' },
  utility_o: { space: 'organisation', cell: 'f64', unit: 'relative gain' },
  forecast_o: { space: 'organisation', cell: 'f64', unit: 'relative gain' },
  attendance_o: { space: 'organisation', cell: 'f64', unit: 'probability' },
  drove_o: { space: 'organisation', cell: 'u8', unit: '1: drove in the game of this season', quiet: true },
  earlyAt_o: { space: 'organisation', cell: 'f64', unit: 'progress at which it believes the hunt begins' },
  keptOut_o: { space: 'organisation', cell: 'u8', unit: '1: may not enter the hunting field' },
  calledOff_o: { space: 'organisation', cell: 'f64', unit: 'beater-ticks of the promise called off beforehand', quiet: true },
  promised_o: { space: 'organisation', cell: 'f64', unit: 'beater-ticks' },
  effort_o: { space: 'organisation', cell: 'f64', unit: 'beater-ticks on post' },
  hunterTicks_o: { space: 'organisation', cell: 'f64', unit: 'hunter-ticks' },
  breach_o: { space: 'organisation', cell: 'u8', unit: '1: rested; 2: walked off, squeezed or poached' },
  detected_o: { space: 'organisation', cell: 'u8', unit: '1: breach detected' },
  caught_o: { space: 'organisation', cell: 'f64', unit: 'quarry needs' },
  reused_o: { space: 'organisation', cell: 'f64', unit: 'quarry needs: what catches of others in the talent pool brought it', quiet: true },
  shareError_o: { space: 'organisation', cell: 'f64', unit: 'part of the bag: standard error of its share', quiet: true },
  armament_o: { space: 'organisation', cell: 'f64', unit: 'quarry needs a season, at unit cost', quiet: true, merged: 'mean' },
  contested_o: { space: 'organisation', cell: 'f64', unit: 'quarry needs: own catches that others were chasing too, counted where armament moves', quiet: true },
  missionRaised_o: { space: 'organisation', cell: 'f64', unit: '0..1, on top of the mission of the scenario', quiet: true, merged: 'mean' },
  loot_o: { space: 'organisation', cell: 'f64', unit: '2^-20 quarry needs' },
  directorFee_o: { space: 'organisation', cell: 'f64', unit: 'quarry needs', quiet: true },
  payoff_o: { space: 'organisation', cell: 'f64', unit: 'quarry needs' },
  // ordered pairs: row sees column
  trust_oo: { space: 'pair', cell: 'f64', unit: '0..1' },
  damage_oo: { space: 'pair', cell: 'f64', unit: '0..1: lasting damage to the trust', quiet: true },
  distance_oo: { space: 'pair', cell: 'f64', unit: '0..1: 1 − common ground', quiet: true },
  // beaters, by organisation, then number
  organisation_b: { space: 'beater', cell: 'u16', unit: 'index of its organisation' },
  x_b: { space: 'beater', cell: 'f64', unit: 'm; line: across the field' },
  y_b: { space: 'beater', cell: 'f64', unit: 'm; line: along the drive' },
  headingX_b: { space: 'beater', cell: 'f64', unit: 'unit vector' },
  headingY_b: { space: 'beater', cell: 'f64', unit: 'unit vector' },
  activity_b: { space: 'beater', cell: 'u8', unit: 'index into ACTIVITIES' },
  post_b: { space: 'beater', cell: 'f64', unit: 'm along the cordon, as long as it is at the start' },
  /** Beater at each place of the cordon, in order; the first posts_run entries are in use. */
  beaterAt_k: { space: 'beater', cell: 'u32', unit: 'index of a beater' },
  onPost_b: { space: 'beater', cell: 'f64', unit: 'ticks on post this season' },
  busy_b: { space: 'beater', cell: 'f64', unit: 'ticks of handling left' },
  stood_b: { space: 'beater', cell: 'u16', unit: 'bit set of moments at which it was on post', quiet: true },
  // moments of the drive, MOMENTS for every beater
  place_m: { space: 'moment', cell: 'f64', unit: 'm along the cordon, as long as it is at the start; means nothing when not on post', quiet: true },
  // quarry, sorted by the place where the season put them; newcomers at the end
  birth_q: { space: 'quarry', cell: 'u32', unit: 'birth number' },
  x_q: { space: 'quarry', cell: 'f64', unit: 'm; line: across the field' },
  y_q: { space: 'quarry', cell: 'f64', unit: 'm; line: along the drive' },
  headingX_q: { space: 'quarry', cell: 'f64', unit: 'unit vector' },
  headingY_q: { space: 'quarry', cell: 'f64', unit: 'unit vector' },
  needs_q: { space: 'quarry', cell: 'u16', unit: 'bit set of open needs' },
  fate_q: { space: 'quarry', cell: 'u8', unit: 'index into FATES' },
  fleeing_q: { space: 'quarry', cell: 'u8', unit: '1: fled in this tick' },
} as const satisfies Record<string, Column>

export type ColumnName = keyof typeof COLUMNS
export const COLUMN_NAMES = Object.keys(COLUMNS) as ColumnName[]

interface Cells { f64: Float64Array, u32: Uint32Array, u16: Uint16Array, u8: Uint8Array }
export type ColumnArrays = { [K in ColumnName]: Cells[(typeof COLUMNS)[K]['cell']] }

/** Rows of each space in one world. */
export interface Sizes { organisations: number, beaters: number, quarry: number }

export function rowsOf(space: Column['space'], sizes: Sizes): number {
  switch (space) {
    case 'run': return 1
    case 'organisation': return sizes.organisations
    case 'pair': return sizes.organisations * sizes.organisations
    case 'beater': return sizes.beaters
    case 'moment': return sizes.beaters * MOMENTS
    case 'quarry': return sizes.quarry
  }
}

export const CELL_BYTES = { f64: 8, u32: 4, u16: 2, u8: 1 } as const
