// Organisations that join, leave, grow or merge between two seasons: the state goes on in rows of its own size.
import type { Parameters } from '../scenario/types.ts'
import { layBeaters } from './groups.ts'
import { identityOf } from './kernel/random.ts'
import { COLUMN_NAMES, COLUMNS, type Column, type ColumnName } from './layout.ts'
import type { Setting } from './setting.ts'
import { createWorld, type World } from './world.ts'

type Coming = Pick<Parameters['interventions'][number], 'join' | 'merge'>

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

/** The world for these members: who stays keeps its rows, who is new is welcomed, who merges has a part in the rows of the one it is now.
 *  Returns beside it the rows of all who are new or of another size: what they have from hunting alone is still to be found. */
export function withMembers(old: World, setting: Setting, coming: readonly Coming[]): { world: World, unsure: number[] } {
  const { organisations, identities } = setting
  const n = organisations.length
  const world = createWorld({ organisations: n, beaters: organisations.reduce((sum, each) => sum + each.size, 0), quarry: old.capacity.quarry })
  const parts_o = organisations.map(each => partsOf(old, each.id, coming))
  for (let o = 0; o < n; o++) if (parts_o[o]!.length === 0) welcome(world, setting, o)
  for (const name of COLUMN_NAMES) {
    const { space } = COLUMNS[name]
    if (space === 'run' || space === 'quarry') world[name].set(old[name])
    if (space === 'organisation') parts_o.forEach((parts, o) => { if (parts.length > 0) world[name][o] = joined(old, name, parts) })
    if (space === 'pair') carryPairs(old, world, name, parts_o)
  }
  const unsure = organisations.flatMap((each, o) => (parts_o[o]!.length !== 1 || world.size_o[o] !== each.size ? [o] : []))
  organisations.forEach((each, o) => {
    world.size_o[o] = each.size
    world.identity_o[o] = identities[o]!
    if (parts_o[o]!.length > 0) return
    // The mindshift in force raised the others' belief before.
    world.belief_o[o]! += old.mindshift_run[0]!
    world.mindshift_o[o] = old.mindshift_run[0]!
  })
  layBeaters(world)
  return { world, unsure }
}

interface Part { row: number, weight: number }

/** Rows of what an organisation was before: itself, and those that merge into it; by their part of all their beaters. */
function partsOf(old: World, id: string, coming: readonly Coming[]): Part[] {
  // Who joins is new, also under the id of somebody who was there before; what merges into it brings along what it was.
  const joins = coming.some(({ join }) => join.some(each => each.id === id))
  const rows = [...(joins ? [] : [id]), ...mergedInto(id, coming)].map(each => old.identity_o.indexOf(identityOf(each))).filter(row => row >= 0)
  const beaters = rows.reduce((sum, row) => sum + old.size_o[row]!, 0)
  return rows.map(row => ({ row, weight: beaters > 0 ? old.size_o[row]! / beaters : 1 / rows.length }))
}

/** All that went into it, also by way of others. */
function mergedInto(id: string, coming: readonly Coming[]): string[] {
  const mergers = coming.flatMap(({ merge }) => merge)
  const all = new Set<string>()
  const collect = (into: string) => {
    for (const from of mergers.filter(each => each.into === into).flatMap(each => each.from)) {
      if (from === id || all.has(from)) continue
      all.add(from)
      collect(from)
    }
  }
  collect(id)
  return [...all].sort()
}

function joined(old: World, name: ColumnName, parts: readonly Part[]): number {
  const [first] = parts as [Part, ...Part[]]
  if (parts.length === 1) return old[name][first.row]!
  const { merged }: Column = COLUMNS[name]
  switch (merged) {
    case 'any': return parts.some(({ row }) => old[name][row]! > 0) ? 1 : 0
    case 'sum': return parts.reduce((sum, { row }) => sum + old[name][row]!, 0)
    case 'mean': return parts.reduce((sum, { row, weight }) => sum + weight * old[name][row]!, 0)
    case undefined: return old[name][first.row]!
  }
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
