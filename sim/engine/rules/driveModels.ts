import type { Parameters } from '../../scenario/types.ts'
import type { Setting } from '../setting.ts'

/** What a game of driving is about: factor F, cost c of driving, least number of drivers M. */
export type GameRules = Pick<Parameters['drive'], 'factor' | 'cost' | 'threshold'>

/** How a drive is played. */
export interface DriveModel {
  /** Quarry and hunters move through the field. Otherwise the cordon alone is played, or not even that. */
  field: boolean
  /** One drover leads a herd; the others on post stand aside, and there is no cordon. */
  drover: boolean
  /** A game without cordon: what k drivers bring all together, in quarry needs. null: what comes over the border is hunted. */
  worth: ((drivers: number, game: GameRules) => number) | null
}

/** Source: docs/model.md, drive. `threshold` is the game of Pacheco et al. 2009 (doi:10.1098/rspb.2008.1126), `linear` that of
 *  the public good, `drover` the shepherd of Strömbom et al. 2014 (doi:10.1098/rsif.2014.0719). */
export const DRIVE_MODELS = {
  spatial: { field: true, drover: false, worth: null },
  drover: { field: true, drover: true, worth: null },
  coverage: { field: false, drover: false, worth: null },
  threshold: { field: false, drover: false, worth: (drivers, { factor, cost, threshold }) => (drivers < threshold ? 0 : drivers * factor * cost) },
  linear: { field: false, drover: false, worth: (drivers, { factor, cost }) => drivers * factor * cost },
} as const satisfies Record<Parameters['drive']['model'], DriveModel>

export function driveModel({ parameters }: Setting): DriveModel {
  return DRIVE_MODELS[parameters.drive.model]
}

/** A game has neither field nor cordon: who drives is counted, and that is the drive. */
export function isGame({ drive }: Parameters): boolean {
  return DRIVE_MODELS[drive.model].worth !== null
}
