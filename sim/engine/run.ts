import type { Scenario } from '../scenario/types.ts'
import { createScratch, type Context, type Scratch } from './context.ts'
import { IdentityError } from './errors.ts'
import { identityOf, type RunKey } from './kernel/random.ts'
import { figuresOf } from './metrics.ts'
import { addQuarry } from './phases/renew.ts'
import type { SeasonResult } from './results.ts'
import { runUndriven, stepTick } from './season.ts'
import { settingAt, type Setting } from './setting.ts'
import { copyWorld, createWorld, digestWorld, SnapshotError, worldFromBytes, worldToBytes, type World } from './world.ts'

/** One run of a scenario. The world holds all that changes; everything else can be made again from scenario and seed. */
export interface Run {
  scenario: Scenario
  /** Name of the random stream. */
  readonly seed: string
  readonly key: RunKey
  readonly world: World
  scratch: Scratch
  /** Parameters of the season going on. */
  setting: Setting
  /** The season going on, or the next one if none has begun; 1-based. */
  readonly season: number
  /** All seasons of the scenario are over. A run may still go on. */
  readonly finished: boolean
}

function assemble(scenario: Scenario, seed: string, key: RunKey, world: World, setting: Setting): Run {
  return {
    scenario, seed, key, world, setting, scratch: createScratch(world),
    get season() {
      return world.season_run[0]!
    },
    get finished() {
      return this.season > this.scenario.parameters.seasons
    },
  }
}

/** A run before its first season. key: two words made from the seed's text. */
export function createRun(scenario: Scenario, seed: string, key: RunKey): Run {
  const setting = settingAt(scenario, 1)
  const world = createWorld({
    organisations: setting.organisations.length,
    beaters: setting.organisations.reduce((sum, each) => sum + each.size, 0),
    quarry: setting.parameters.quarry.count,
  })
  settle(world, setting)
  const run = assemble(scenario, seed, key, world, setting)
  learnAlone(run)
  return run
}

/** The state before the first season. */
function settle(world: World, { organisations, parameters }: Setting): void {
  world.season_run[0] = 1
  const owner = new Map<number, string>()
  let first = 0
  organisations.forEach((organisation, o) => {
    const identity = identityOf(organisation.id)
    const other = owner.get(identity)
    if (other !== undefined) throw new IdentityError(other, organisation.id)
    owner.set(identity, organisation.id)
    world.identity_o[o] = identity
    world.size_o[o] = organisation.size
    world.firstBeater_o[o] = first
    world.willingness_o[o] = organisation.willingness
    world.belief_o[o] = organisation.belief
    world.shown_o[o] = 1
    world.signed_o[o] = 1
    world.organisation_b.fill(o, first, first + organisation.size)
    first += organisation.size
  })
  world.trust_oo.fill(parameters.trust.initial)
  addQuarry(world, parameters.quarry.count)
}

/** alone_o: mean payoff of dry seasons in which nobody drives, with draws of their own. */
function learnAlone(run: Run): void {
  const { drySeasons } = run.setting.parameters.belief
  const sum_o = new Float64Array(run.world.alone_o.length)
  for (let k = 1; k <= drySeasons; k++) {
    const world = copyWorld(run.world)
    runUndriven({ world, setting: run.setting, formulas: run.scenario.formulas, key: run.key, season: k, dry: true, scratch: run.scratch })
    for (let o = 0; o < sum_o.length; o++) sum_o[o]! += world.payoff_o[o]!
  }
  for (let o = 0; o < sum_o.length; o++) run.world.alone_o[o] = sum_o[o]! / drySeasons
}

function hasBegun({ world }: Run): boolean {
  return world.phase_run[0] !== 0 || world.tick_run[0] !== 0
}

/** One tick. Gives the season's result when that tick ended a season, else null. A run may go on past its last season. */
export function step(run: Run): SeasonResult | null {
  if (!hasBegun(run)) run.setting = settingAt(run.scenario, run.season)
  if (run.scratch.quarryGrid.index.length < run.world.capacity.quarry) run.scratch = createScratch(run.world)
  const context = contextOf(run)
  if (!stepTick(context)) return null
  const figures = figuresOf(context)
  run.world.season_run[0]!++
  return { ...figures, digest: digestWorld(run.world) }
}

/** On to the end of the season. */
export function stepSeason(run: Run): SeasonResult {
  for (;;) {
    const result = step(run)
    if (result !== null) return result
  }
}

export function contextOf(run: Run): Context {
  const { world, setting, key, scratch } = run
  return { world, setting, formulas: run.scenario.formulas, key, season: run.season, dry: false, scratch }
}

/** The run goes on with this scenario, which may differ from the old one in seasons that have not begun.
 *  Throws a RangeError if it differs in the season going on. */
export function intervene(run: Run, scenario: Scenario): void {
  if (hasBegun(run) && rulesOf(scenario, run.season) !== rulesOf(run.scenario, run.season)) {
    throw new RangeError(`season ${run.season} has begun: an intervention holds from season ${run.season + 1} at the earliest`)
  }
  run.scenario = scenario
}

function rulesOf(scenario: Scenario, season: number): string {
  return JSON.stringify({ ...settingAt(scenario, season).parameters, interventions: [] })
}

/** The whole state as bytes, at any moment. */
export function snapshot(run: Run): Uint8Array {
  return worldToBytes(run.world, run.key, run.seed)
}

/** A run as it was when the snapshot was taken; `scenario` must be the one it was taken of.
 *  Throws a SnapshotError when the bytes do not fit. */
export function restore(scenario: Scenario, bytes: Uint8Array): Run {
  const { world, key, seed } = worldFromBytes(bytes)
  const setting = settingAt(scenario, world.season_run[0]!)
  const ids = setting.organisations
  const fits = ids.length === world.capacity.organisations && ids.every((each, o) => identityOf(each.id) === world.identity_o[o] && each.size === world.size_o[o])
  if (!fits) throw new SnapshotError('snapshot of another scenario: its organisations differ')
  return assemble(scenario, seed, key, world, setting)
}
