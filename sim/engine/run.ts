import type { Disposition, Parameters, Scenario } from '../scenario/types.ts'
import { noteAlliance } from './alliance.ts'
import { createScratch, type Context, type Scratch } from './context.ts'
import { checkIdentities, firstGroups } from './firstState.ts'
import { groupSettings, keyOfGroup, regroup, type Group } from './groups.ts'
import type { RunKey } from './kernel/random.ts'
import { withMembers } from './members.ts'
import { figuresOf } from './metrics.ts'
import { isPopulation } from './population.ts'
import type { Sizes } from './layout.ts'
import { openLedger, type Ledger } from './ledger.ts'
import { learningRule } from './rules/learning.ts'
import type { SeasonResult } from './results.ts'
import { runUndriven, stepTick } from './season.ts'
import { byId, parametersAt, type Setting } from './setting.ts'
import { fingerprint, fromBytes, sameWords, SnapshotError, toBytes } from './snapshot.ts'
import { copyWorld, digestWorlds, type World } from './world.ts'

/** One run of a scenario. The world holds all that changes; everything else can be made again from scenario and seed. */
export interface Run {
  scenario: Scenario
  /** Name of the random stream. */
  readonly seed: string
  readonly key: RunKey
  /** One, or those of a population. */
  groups: readonly Group[]
  /** State and parameters of the first group: of the only one, unless there is a population. */
  readonly world: World
  readonly setting: Setting
  scratch: Scratch
  /** What is told of how the numbers of the season came about; null: nobody follows the run. */
  ledger: Ledger | null
  /** The season going on, or the next one if none has begun; 1-based. */
  readonly season: number
  /** All seasons of the scenario are over, or its stop condition came true in the last one. A run may still go on: then
   *  the next season decides again. */
  readonly finished: boolean
  /** What ended the run before its time; its state is half done and it cannot be stepped any more. */
  failure?: unknown
}

function assemble(scenario: Scenario, seed: string, key: RunKey, groups: readonly Group[]): Run {
  return {
    scenario, seed, key, groups, scratch: createScratch(largest(groups)), ledger: null,
    get world() {
      return this.groups[0]!.world
    },
    get setting() {
      return this.groups[0]!.setting
    },
    get season() {
      return seasonOf(worldsOf(this))
    },
    get finished() {
      return this.season > this.scenario.parameters.seasons || this.world.stopped_run[0] === 1
    },
  }
}

/** A run before its first season. key: two words made from the seed's text. */
export function createRun(scenario: Scenario, seed: string, key: RunKey): Run {
  return finish(prepareRun(scenario, seed, key))
}

/** The same in steps, for programs that must look up in between: dry seasons can take a while. */
export function* prepareRun(scenario: Scenario, seed: string, key: RunKey): Generator<void, Run> {
  const groups = firstGroups(scenario, key)
  const run = assemble(scenario, seed, key, groups)
  for (const group of groups) yield* learnAlone(run, group)
  return run
}

/** Does all the work of a generator at once and gives what it returns. */
function finish<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}

/** alone_o and aloneCatch_o: means over dry seasons in which nobody drives, with draws of their own. */
function* learnAlone(run: Run, group: Group): Generator<void> {
  const { drySeasons } = group.setting.parameters.belief
  const { alone_o, aloneCatch_o } = group.world
  alone_o.fill(0)
  aloneCatch_o.fill(0)
  for (let k = 1; k <= drySeasons; k++) {
    const world = copyWorld(group.world)
    yield* runUndriven({ ...contextOf(run, group), world, season: k, dry: true, ledger: null })
    for (let o = 0; o < alone_o.length; o++) {
      alone_o[o]! += world.payoff_o[o]! / drySeasons
      aloneCatch_o[o]! += world.caught_o[o]! / drySeasons
    }
  }
}

/** Some group is within the season, or has it behind it before the others. */
function hasBegun(worlds: readonly World[]): boolean {
  const season = seasonOf(worlds)
  return worlds.some(world => world.season_run[0] !== season || world.phase_run[0] !== 0 || world.tick_run[0] !== 0)
}

/** The season going on, or the next one: that of the group that is behind. */
function seasonOf(worlds: readonly World[]): number {
  return worlds.reduce((season, world) => Math.min(season, world.season_run[0]!), Infinity)
}

/** What holds for the worlds as they stand: between two seasons everybody is still where it was in the one before. */
function settingsOfWorlds(scenario: Scenario, key: RunKey, worlds: readonly World[]): Setting[] {
  const season = seasonOf(worlds)
  return groupSettings(scenario, key, hasBegun(worlds) ? season : Math.max(1, season - 1))
}

function worldsOf({ groups }: { groups: readonly Group[] }): World[] {
  return groups.map(({ world }) => world)
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
  const { season } = run
  if (!hasBegun(worldsOf(run))) {
    if (run.ledger !== null) openLedger(run.ledger, season)
    open(run, season)
  }
  let ended = true
  for (const group of run.groups) {
    if (group.world.season_run[0] !== season) continue
    if (run.scratch.quarryGrid.index.length < group.world.capacity.quarry) run.scratch = createScratch(largest(run.groups))
    if (stepTick(contextOf(run, group))) group.world.season_run[0]!++
    else ended = false
  }
  if (!ended) return null
  const contexts = run.groups.map(group => ({ ...contextOf(run, group), season }))
  noteAlliance(worldsOf(run))
  const figures = figuresOf(contexts)
  learningRule(run.setting).spread?.(contexts, run.key)
  const result = { ...figures, digest: digestWorlds(worldsOf(run)) }
  noteStop(run, result)
  return result
}

/** Did the stop condition come true? Noted after the digest: to stop here or not is no part of what happened in the season. */
function noteStop({ scenario, groups }: Run, { row }: SeasonResult): void {
  const { stop } = scenario.formulas
  const stopped = stop !== undefined && stop(row, { season: row.season }) !== 0 ? 1 : 0
  for (const { world } of groups) world.stopped_run[0] = stopped
}

/** The parameters of a new season; with random matching everybody finds itself among others. */
function open(run: Run, season: number): void {
  const known = parametersAt(run.scenario, season) === run.setting.parameters ? null : dispositionsOf(run.groups)
  reopen(run, season)
  if (known !== null) forgetAdopted(run.groups, known)
}

function reopen(run: Run, season: number): void {
  if (season > 1 && run.scenario.parameters.population.matching === 'random' && isPopulation(run.scenario.parameters)) {
    run.groups = regroup(run.groups, groupSettings(run.scenario, run.key, season))
    run.scratch = createScratch(largest(run.groups))
    return
  }
  if (parametersAt(run.scenario, season) === run.setting.parameters) return
  const settings = groupSettings(run.scenario, run.key, season)
  const coming = comingIn(run.scenario, season)
  if (coming.length === 0 && sameMembers(run.groups, settings)) settings.forEach((setting, g) => { run.groups[g]!.setting = setting })
  else changeMembers(run, settings[0]!, coming)
}

/** What the scenario says that each does, by its identity. */
function dispositionsOf(groups: readonly Group[]): Map<number, Disposition> {
  return new Map(groups.flatMap(({ setting }) => setting.organisations.map((each, o) => [setting.identities[o]!, each.disposition] as const)))
}

/** A disposition that the scenario changes replaces what was adopted; who is new has adopted nothing. */
function forgetAdopted(groups: readonly Group[], known: ReadonlyMap<number, Disposition>): void {
  for (const { setting, world } of groups) {
    setting.organisations.forEach((each, o) => { if (each.disposition !== known.get(setting.identities[o]!)) world.adopted_o[o] = 0 })
  }
}

/** The interventions of a season by which somebody joins or merges. */
function comingIn({ parameters }: Scenario, season: number): Parameters['interventions'] {
  return parameters.interventions.filter(each => each.season === season && each.join.length + each.merge.length > 0)
}

/** Some have joined, left, grown or merged. What hunting alone brings those who are new or of another size is found in dry seasons
 *  among those there now. */
function changeMembers(run: Run, setting: Setting, coming: Parameters['interventions']): void {
  const { world, unsure } = withMembers(run.world, setting, coming)
  const group = { world, setting, key: run.key }
  run.groups = [group]
  checkIdentities(run.groups)
  run.scratch = createScratch(largest(run.groups))
  if (unsure.length === 0) return
  const known = { alone: world.alone_o.slice(), aloneCatch: world.aloneCatch_o.slice() }
  finish(learnAlone(run, group))
  for (let o = 0; o < setting.organisations.length; o++) {
    if (unsure.includes(o)) continue
    world.alone_o[o] = known.alone[o]!
    world.aloneCatch_o[o] = known.aloneCatch[o]!
  }
}

/** Room for the largest of the groups in every respect. */
function largest(groups: readonly Group[]): Sizes {
  const most = (of: keyof Sizes) => groups.reduce((size, { world }) => Math.max(size, world.capacity[of]), 0)
  return { organisations: most('organisations'), beaters: most('beaters'), quarry: most('quarry') }
}

/** On to the end of the season. */
export function stepSeason(run: Run): SeasonResult {
  for (;;) {
    const result = step(run)
    if (result !== null) return result
  }
}

export function contextOf(run: Run, { world, setting, key }: Group = run.groups[0]!): Context {
  return { world, setting, formulas: run.scenario.formulas, key, season: world.season_run[0]!, dry: false, scratch: run.scratch, ledger: run.ledger }
}

/** The run goes on with this scenario, which may differ from the old one in seasons that have not begun: same
 *  organisations, same rules so far. Before the first season it is as if the run had begun with it.
 *  Throws a RangeError otherwise. */
export function intervene(run: Run, scenario: Scenario): void {
  const settled = hasBegun(worldsOf(run)) ? run.season : run.season - 1
  if (settled > 0 && !sameMembers(run.groups, settingsOfWorlds(scenario, run.key, worldsOf(run)))) throw new RangeError('another scenario: its organisations differ')
  for (const season of [...run.scenario.schedule, ...scenario.schedule].map(entry => entry.season)) {
    if (season <= settled && rulesAt(scenario, season) !== rulesAt(run.scenario, season)) {
      throw new RangeError(`season ${settled} has begun: an intervention holds from season ${settled + 1} at the earliest`)
    }
  }
  run.scenario = scenario
  if (settled > 0) return
  run.groups = firstGroups(scenario, run.key)
  run.scratch = createScratch(largest(run.groups))
  for (const group of run.groups) finish(learnAlone(run, group))
}

/** All that is in force in a season, as text. The list of interventions is not: it also tells of other seasons. */
function rulesAt(scenario: Scenario, season: number): string {
  const parameters = parametersAt(scenario, season)
  return JSON.stringify({ ...parameters, organisations: [...parameters.organisations].sort(byId), interventions: comingIn(scenario, season).map(({ join, merge }) => ({ join, merge })) })
}

function sameMembers(groups: readonly { world: World }[], settings: readonly Setting[]): boolean {
  return groups.length === settings.length && groups.every(({ world }, g) => sameOrganisations(world, settings[g]!))
}

function sameOrganisations(world: World, { organisations, identities }: Setting): boolean {
  return organisations.length === world.capacity.organisations && organisations.every((each, o) => identities[o] === world.identity_o[o] && each.size === world.size_o[o])
}

/** The whole state as bytes, at any moment. */
export function snapshot({ groups, key, seed, scenario, season }: Run): Uint8Array {
  return toBytes({ worlds: worldsOf({ groups }), key, seed, rules: fingerprint(rulesAt(scenario, season)) })
}

/** A run as it was when the snapshot was taken. Its scenario may differ in later seasons only.
 *  Throws a SnapshotError when the bytes do not fit. */
export function restore(scenario: Scenario, bytes: Uint8Array): Run {
  const { worlds, key, seed, rules } = fromBytes(bytes)
  const season = seasonOf(worlds)
  const settings = settingsOfWorlds(scenario, key, worlds)
  const groups = worlds.map((world, g) => ({ world, setting: settings[g]!, key: keyOfGroup(scenario, key, g) }))
  if (!sameMembers(groups, settings)) throw new SnapshotError('snapshot of another scenario: its organisations differ')
  if (!sameWords(rules, fingerprint(rulesAt(scenario, season)))) throw new SnapshotError(`snapshot of another scenario: the rules of season ${season} differ`)
  return assemble(scenario, seed, key, groups)
}
