import type { OrganisationParameters, Parameters, Scenario } from '../scenario/types.ts'
import { LOST } from './codes.ts'
import type { Field } from './kernel/motion.ts'

/** The parameters in force in one season, prepared for the engine. */
export interface Setting {
  parameters: Parameters
  /** In id order: the order of every organisation column. */
  organisations: readonly OrganisationParameters[]
  /** Which needs each organisation serves, as a bit set. */
  offers_o: readonly number[]
  /** All needs of a fresh quarry. */
  needs: number
  driveTicks: number
  /** Drive field and hunting field together, for the quarry's motion. */
  ground: Field
  /** Oversight of the director; 0 without one. */
  oversight: number
}

/** The setting of a season: the last scheduled change that has come into force. */
export function settingAt(scenario: Scenario, season: number): Setting {
  let parameters = scenario.parameters
  for (const entry of scenario.schedule) if (entry.season <= season) parameters = entry.parameters
  return prepare(parameters)
}

function prepare(parameters: Parameters): Setting {
  const organisations = [...parameters.organisations].sort(byId)
  const names = parameters.quarry.needs.length > 0 ? parameters.quarry.needs : organisations.flatMap(each => each.offers)
  const needNames = [...new Set(names)].sort()
  const mask = (offers: readonly string[]) => needNames.reduce((bits, name, k) => (offers.includes(name) ? bits | (1 << k) : bits), 0)
  return {
    parameters,
    organisations,
    offers_o: organisations.map(each => mask(each.offers)),
    needs: mask(needNames),
    driveTicks: Math.ceil(parameters.field.driveDepth / parameters.drive.speed),
    ground: { width: parameters.field.width, height: parameters.field.driveDepth + parameters.field.huntDepth, open: parameters.field.sides === 'open', lost: LOST },
    oversight: parameters.director.kind === 'none' ? 0 : parameters.director.oversight,
  }
}

// Plain code-unit order: the same everywhere, unlike a locale's.
export function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** Number of bits set in a need set (at most 16). */
export function countNeeds(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}
