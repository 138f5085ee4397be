import type { Scenario } from '../scenario/types.ts'
import { createScratch, type Context, type Scratch } from './context.ts'
import { IdentityError } from './errors.ts'
import { identityOf, type RunKey } from './kernel/random.ts'
import { figuresOf } from './metrics.ts'
import { addQuarry } from './phases/renew.ts'
import type { SeasonResult } from './results.ts'
import { runUndriven, stepTick } from './season.ts'
import { settingAt, type Setting } from './setting.ts'
import { fingerprint, fromBytes, sameWords, SnapshotError, toBytes } from './snapshot.ts'
import { copyWorld, createWorld, digestWorld, type World } from './world.ts'

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
  /** What ended the run before its time; its state is half done and it cannot be stepped any more. */
  failure?: unknown
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
  return finish(prepareRun(scenario, seed, key))
}

/** The same in steps, for programs that must look up in between: dry seasons can take a while. */
export function* prepareRun(scenario: Scenario, seed: string, key: RunKey): Generator<void, Run> {
  const setting = settingAt(scenario, 1)
  const run = assemble(scenario, seed, key, firstWorld(setting), setting)
  yield* learnAlone(run)
  return run
}

/** Does all the work of a generator at once and gives what it returns. */
function finish<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}

/** The state before the first season. */
function firstWorld({ organisations, parameters }: Setting): World {
  const world = createWorld({
    organisations: organisations.length,
    beaters: organisations.reduce((sum, each) => sum + each.size, 0),
    quarry: parameters.quarry.count,
  })
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
  return world
}

/** alone_o and aloneCatch_o: means over dry seasons in which nobody drives, with draws of their own. */
function* learnAlone(run: Run): Generator<void> {
  const { drySeasons } = run.setting.parameters.belief
  const { alone_o, aloneCatch_o } = run.world
  alone_o.fill(0)
  aloneCatch_o.fill(0)
  for (let k = 1; k <= drySeasons; k++) {
    const world = copyWorld(run.world)
    yield* runUndriven({ world, setting: run.setting, formulas: run.scenario.formulas, key: run.key, season: k, dry: true, scratch: run.scratch })
    for (let o = 0; o < alone_o.length; o++) {
      alone_o[o]! += world.payoff_o[o]! / drySeasons
      aloneCatch_o[o]! += world.caught_o[o]! / drySeasons
    }
  }
}

function hasBegun({ world }: Run): boolean {
  return world.phase_run[0] !== 0 || world.tick_run[0] !== 0
}

/** One tick. Gives the season's result when that tick ended a season, else null. A run may go on past its last season.
 *  What a tick throws ends the run: it throws the same again. */
export function step(run: Run): SeasonResult | null {
  if (run.failure !== undefined) throw run.failure
  try {
    return advance(run)
  } catch (error) {
    run.failure = error
    throw error
  }
}

function advance(run: Run): SeasonResult | null {
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

/** The run goes on with this scenario, which may differ from the old one in seasons that have not begun: same
 *  organisations, same rules so far. Before the first season it is as if the run had begun with it.
 *  Throws a RangeError otherwise. */
export function intervene(run: Run, scenario: Scenario): void {
  const settled = hasBegun(run) ? run.season : run.season - 1
  if (!sameOrganisations(run.world, settingAt(scenario, run.season))) throw new RangeError('another scenario: its organisations differ')
  for (const season of [...run.scenario.schedule, ...scenario.schedule].map(entry => entry.season)) {
    if (season <= settled && rulesAt(scenario, season) !== rulesAt(run.scenario, season)) {
      throw new RangeError(`season ${settled} has begun: an intervention holds from season ${settled + 1} at the earliest`)
    }
  }
  run.scenario = scenario
  if (settled > 0) return
  run.setting = settingAt(scenario, 1)
  Object.assign(run.world, firstWorld(run.setting))
  run.scratch = createScratch(run.world)
  finish(learnAlone(run))
}

/** All that is in force in a season, as text. The list of interventions is not: it also tells of other seasons. */
function rulesAt(scenario: Scenario, season: number): string {
  const { parameters, organisations } = settingAt(scenario, season)
  return JSON.stringify({ ...parameters, organisations, interventions: [] })
}

function sameOrganisations(world: World, { organisations }: Setting): boolean {
  return organisations.length === world.capacity.organisations && organisations.every((each, o) => identityOf(each.id) === world.identity_o[o] && each.size === world.size_o[o])
}

/** The whole state as bytes, at any moment. */
export function snapshot({ world, key, seed, scenario, season }: Run): Uint8Array {
  return toBytes({ world, key, seed, rules: fingerprint(rulesAt(scenario, season)) })
}

/** A run as it was when the snapshot was taken. Its scenario may differ in later seasons only.
 *  Throws a SnapshotError when the bytes do not fit. */
export function restore(scenario: Scenario, bytes: Uint8Array): Run {
  const { world, key, seed, rules } = fromBytes(bytes)
  const season = world.season_run[0]!
  const setting = settingAt(scenario, season)
  if (!sameOrganisations(world, setting)) throw new SnapshotError('snapshot of another scenario: its organisations differ')
  if (!sameWords(rules, fingerprint(rulesAt(scenario, season)))) throw new SnapshotError(`snapshot of another scenario: the rules of season ${season} differ`)
  return assemble(scenario, seed, key, world, setting)
}
