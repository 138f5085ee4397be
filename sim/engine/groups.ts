// The groups of a run: who is in which, with what parameters, and how everybody moves when they are drawn anew.
import type { Scenario } from '../scenario/types.ts'
import type { RunKey } from './kernel/random.ts'
import { COLUMN_NAMES, COLUMNS } from './layout.ts'
import { groupingOf, groupKey, isPopulation, membersOf } from './population.ts'
import { parametersAt, prepare, settingAt, type Setting } from './setting.ts'
import { createWorld, type World } from './world.ts'

/** Organisations that share a field. */
export interface Group {
  readonly world: World
  /** Parameters of the season going on. */
  setting: Setting
  /** Name of its random stream. */
  readonly key: RunKey
}

/** The parameters of every group in a season. */
export function groupSettings(scenario: Scenario, key: RunKey, season: number): Setting[] {
  const parameters = parametersAt(scenario, season)
  if (!isPopulation(parameters)) return [settingAt(scenario, season)]
  const members = membersOf(parameters)
  const order = groupingOf(members, parameters, key, season)
  const settings: Setting[] = []
  for (let from = 0; from < order.length; from += parameters.population.group) {
    const group = [...order.subarray(from, from + parameters.population.group)]
    settings.push(prepare(parameters, group.map(m => members[m]!.organisation), group.map(m => members[m]!.identity), group))
  }
  return settings
}

export function keyOfGroup(scenario: Scenario, key: RunKey, group: number): RunKey {
  return isPopulation(scenario.parameters) ? groupKey(key, group) : key
}

/** Everybody moves to the group that `settings` put it in and takes its own state along; the quarry stay with the group. What two
 *  organisations think of each other becomes what everybody thinks of the second: its reputation, the mean over its last group. */
export function regroup(groups: readonly Group[], settings: readonly Setting[]): Group[] {
  const old = groups.map(({ world, setting }) => ({ world, setting }))
  const moved = groups.map(({ world, key }, g) => ({ world: roomFor(settings[g]!, world), setting: settings[g]!, key }))
  const value_m = new Float64Array(old.reduce((sum, { setting }) => sum + setting.members.length, 0))
  for (const name of COLUMN_NAMES) {
    const { space } = COLUMNS[name]
    if (space !== 'organisation' && space !== 'pair') continue
    for (const { world, setting } of old) setting.members.forEach((m, o) => { value_m[m] = space === 'pair' ? reputation(world, name, o) : world[name][o]! })
    for (const { world, setting } of moved) {
      setting.members.forEach((m, o) => {
        if (space === 'pair') spread(world, name, o, value_m[m]!)
        else world[name][o] = value_m[m]!
      })
    }
  }
  for (const { world } of moved) layBeaters(world)
  return moved
}

/** The world itself if its rows of beaters will do, else a new one with its run and its quarry. */
function roomFor({ organisations }: Setting, world: World): World {
  const beaters = organisations.reduce((sum, each) => sum + each.size, 0)
  if (beaters === world.capacity.beaters) return world
  const larger = createWorld({ ...world.capacity, beaters })
  for (const name of COLUMN_NAMES) if (COLUMNS[name].space === 'run' || COLUMNS[name].space === 'quarry') larger[name].set(world[name])
  return larger
}

type Name = (typeof COLUMN_NAMES)[number]

/** What the others think of j, on average. */
function reputation(world: World, name: Name, j: number): number {
  const n = world.capacity.organisations
  let sum = 0
  for (let i = 0; i < n; i++) if (i !== j) sum += world[name][i * n + j]!
  return n > 1 ? sum / (n - 1) : world[name][j]!
}

function spread(world: World, name: Name, j: number, value: number): void {
  const n = world.capacity.organisations
  for (let i = 0; i < n; i++) world[name][i * n + j] = value
}

/** Beaters stand in rows by organisation: the first of each, and whose each row is. */
export function layBeaters(world: World): void {
  let first = 0
  for (let o = 0; o < world.capacity.organisations; o++) {
    world.firstBeater_o[o] = first
    world.organisation_b.fill(o, first, first + world.size_o[o]!)
    first += world.size_o[o]!
  }
}
