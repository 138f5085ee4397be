import type { OrganisationParameters, Parameters, Scenario } from '../scenario/types.ts'
import { LOST } from './codes.ts'
import type { Field } from './kernel/motion.ts'
import { identityOf } from './kernel/random.ts'
import type { Shape } from './kernel/shape.ts'
import { SHAPES } from './kernel/shapes.ts'

/** The parameters in force in one season, prepared for the engine. */
export interface Setting {
  parameters: Parameters
  /** In id order: the order of every organisation column. */
  organisations: readonly OrganisationParameters[]
  /** Who each is in the random stream. */
  identities: readonly number[]
  /** Their numbers in the whole population, ascending. */
  members: readonly number[]
  /** Which needs each organisation serves, as a bit set. */
  offers_o: readonly number[]
  /** All needs of a fresh quarry. */
  needs: number
  driveTicks: number
  /** Drive field and hunting field together. */
  shape: Shape
  /** The same for the quarry's motion. */
  ground: Field
  /** Oversight of the director; 0 without one. */
  oversight: number
}

/** The setting of a season: the last scheduled change that has come into force. */
export function settingAt(scenario: Scenario, season: number): Setting {
  const parameters = parametersAt(scenario, season)
  const organisations = [...parameters.organisations].sort(byId)
  return prepare(parameters, organisations, organisations.map(each => identityOf(each.id)), organisations.map((_, o) => o))
}

export function parametersAt(scenario: Scenario, season: number): Parameters {
  let parameters = scenario.parameters
  for (const entry of scenario.schedule) if (entry.season <= season) parameters = entry.parameters
  return parameters
}

/** For these organisations, who share a field. */
export function prepare(parameters: Parameters, organisations: readonly OrganisationParameters[], identities: readonly number[], members: readonly number[]): Setting {
  const { needs } = parameters.quarry
  const shape = SHAPES[parameters.field.cordon](parameters.field)
  // Unless the file says otherwise quarry need what somebody can serve: an organisation that is never there adds no need.
  const mayChange = parameters.pact.mandate || parameters.learning.rule !== 'fixed'
  const there = organisations.filter(each => each.size > 0 && (mayChange || each.disposition !== 'loner'))
  const needed = needs.length > 0 ? needs : there.flatMap(each => each.offers)
  const bits = [...new Set([...needs, ...organisations.flatMap(each => each.offers)])].sort()
  const mask = (offers: readonly string[]) => bits.reduce((set, name, k) => (offers.includes(name) ? set | (1 << k) : set), 0)
  return {
    parameters,
    organisations,
    identities,
    members,
    offers_o: organisations.map(each => mask(each.offers)),
    needs: mask(needed),
    driveTicks: Math.ceil(parameters.field.driveDepth / parameters.drive.speed),
    shape,
    ground: { shape, open: parameters.field.sides === 'open', lost: LOST },
    oversight: parameters.director.kind === 'none' ? 0 : parameters.director.oversight,
  }
}

// Plain code-unit order: the same everywhere, unlike a locale's.
export function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** A need set has one bit a need. */
export const MAX_NEEDS = 16

/** Number of bits set in a need set. */
export function countNeeds(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}
