// Organisations that join, leave, grow or merge between two seasons: the state goes on in rows of its own size.
import type { Parameters } from '../scenario/types.ts'
import { layBeaters } from './groups.ts'
import { identityOf } from './kernel/random.ts'
import { COLUMN_NAMES, COLUMNS, type ColumnName } from './layout.ts'
import type { Setting } from './setting.ts'
import { createWorld, type World } from './world.ts'

type Mergers = Parameters['interventions'][number]['merge']

/** What a newcomer brings: as everybody had at the start, but it has signed nothing yet. */
export function welcome(world: World, { organisations, identities, parameters }: Setting, o: number): void {
  const n = organisations.length
  const organisation = organisations[o]!
  world.identity_o[o] = identities[o]!
  world.size_o[o] = organisation.size
  world.willingness_o[o] = organisation.willingness
  world.belief_o[o] = organisation.belief
  world.armament_o[o] = organisation.armament
  world.shown_o[o] = 1
  for (let j = 0; j < n; j++) {
    for (const pair of [o * n + j, j * n + o]) {
      world.trust_oo[pair] = parameters.trust.initial
      world.distance_oo[pair] = 1 - parameters.ground.initial
    }
  }
}

/** What a merger has of what its parts had: the sum of what hunting alone brings; otherwise the mean, weighted by size. */
const ADDED: readonly ColumnName[] = ['alone_o', 'aloneCatch_o']
const AVERAGED: readonly ColumnName[] = ['willingness_o', 'belief_o', 'mindshift_o', 'shown_o', 'missionRaised_o', 'leaning_o', 'armament_o']

/** The world for these members: who stays keeps its rows, who is new is welcomed, who merges has a part in the rows of the one it is now.
 *  Returns the newcomers' rows beside it: what they have from hunting alone is still to be found. */
export function withMembers(old: World, setting: Setting, mergers: Mergers): { world: World, newcomers: number[] } {
  const { organisations, identities } = setting
  const n = organisations.length
  const world = createWorld({ organisations: n, beaters: organisations.reduce((sum, each) => sum + each.size, 0), quarry: old.capacity.quarry })
  const parts_o = organisations.map((each, o) => partsOf(old, identities[o]!, each.id, mergers))
  const newcomers = parts_o.flatMap((parts, o) => (parts.length === 0 ? [o] : []))
  for (const o of newcomers) welcome(world, setting, o)
  for (const name of COLUMN_NAMES) {
    const { space } = COLUMNS[name]
    if (space === 'run' || space === 'quarry') world[name].set(old[name])
    if (space === 'organisation') parts_o.forEach((parts, o) => { if (parts.length > 0) world[name][o] = joined(old, name, parts) })
    if (space === 'pair') carryPairs(old, world, name, parts_o)
  }
  organisations.forEach((each, o) => {
    const before = world.size_o[o]!
    world.size_o[o] = each.size
    // Twice as many beaters find twice as much.
    if (parts_o[o]!.length === 1 && before > 0 && each.size !== before) for (const name of ADDED) world[name][o] = (world[name][o]! * each.size) / before
  })
  layBeaters(world)
  return { world, newcomers }
}

interface Part { row: number, weight: number }

/** Rows of what an organisation was before: itself, and those that merge into it; by their part of all their beaters. */
function partsOf(old: World, identity: number, id: string, mergers: Mergers): Part[] {
  const from = mergers.filter(({ into }) => into === id).flatMap(each => each.from).sort().map(identityOf)
  const rows = [identity, ...from].map(each => old.identity_o.indexOf(each)).filter(row => row >= 0)
  const beaters = rows.reduce((sum, row) => sum + old.size_o[row]!, 0)
  return rows.map(row => ({ row, weight: beaters > 0 ? old.size_o[row]! / beaters : 1 / rows.length }))
}

function joined(old: World, name: ColumnName, parts: readonly Part[]): number {
  const [first] = parts as [Part, ...Part[]]
  if (parts.length === 1) return old[name][first.row]!
  if (ADDED.includes(name)) return parts.reduce((sum, { row }) => sum + old[name][row]!, 0)
  if (AVERAGED.includes(name)) return parts.reduce((sum, { row, weight }) => sum + weight * old[name][row]!, 0)
  return old[name][first.row]!
}

/** What two think of each other, where both were there; a merger thinks, and is thought of, as its parts on average. */
function carryPairs(old: World, world: World, name: ColumnName, parts_o: readonly (readonly Part[])[]): void {
  const before = old.capacity.organisations
  const n = parts_o.length
  parts_o.forEach((rows, i) => parts_o.forEach((columns, j) => {
    if (rows.length === 0 || columns.length === 0) return
    const alone = rows.length === 1 && columns.length === 1
    let sum = 0
    for (const a of rows) for (const b of columns) sum += a.weight * b.weight * old[name][a.row * before + b.row]!
    world[name][i * n + j] = alone ? old[name][rows[0]!.row * before + columns[0]!.row]! : sum
  }))
}
