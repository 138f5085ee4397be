// The state before the first season.
import type { Scenario } from '../scenario/types.ts'
import { IdentityError } from './errors.ts'
import { groupSettings, keyOfGroup, layBeaters, type Group } from './groups.ts'
import type { RunKey } from './kernel/random.ts'
import { welcome } from './members.ts'
import { addQuarry } from './phases/renew.ts'
import type { Setting } from './setting.ts'
import { createWorld, type World } from './world.ts'

export function firstGroups(scenario: Scenario, key: RunKey): Group[] {
  const groups = groupSettings(scenario, key, 1).map((setting, g) => ({ world: firstWorld(setting), setting, key: keyOfGroup(scenario, key, g) }))
  checkIdentities(groups)
  return groups
}

function firstWorld(setting: Setting): World {
  const { organisations, parameters } = setting
  const world = createWorld({
    organisations: organisations.length,
    beaters: organisations.reduce((sum, each) => sum + each.size, 0),
    quarry: parameters.quarry.count,
  })
  world.season_run[0] = 1
  for (let o = 0; o < organisations.length; o++) welcome(world, setting, o)
  // The first forecast counts on everybody.
  world.signed_o.fill(1)
  layBeaters(world)
  addQuarry(world, parameters.quarry.count)
  return world
}

/** No two may share their random draws. */
export function checkIdentities(groups: readonly Group[]): void {
  const owner = new Map<number, string>()
  for (const { setting } of groups) {
    setting.identities.forEach((identity, o) => {
      const { id } = setting.organisations[o]!
      const other = owner.get(identity)
      if (other !== undefined) throw new IdentityError(other, id)
      owner.set(identity, id)
    })
  }
}
