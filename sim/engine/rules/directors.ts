import type { Parameters } from '../../scenario/types.ts'
import type { Setting } from '../setting.ts'

/** What a director costs a signatory. */
export interface FeeView {
  /** Fee of the season, quarry needs. */
  fee: number
  /** Part of the common bag that the director lives on. */
  share: number
  /** Signatories with beaters. */
  members: number
  /** What the signatory gets from the common bag, quarry needs. */
  pooled: number
}

/** How a director treats the organisations. Oversight and style are parameters of every kind. */
export interface DirectorRule {
  /** Keeps organisation o its posts as agreed, and lets its hunters choose their starts first. */
  favours(setting: Setting, o: number): boolean
  /** Lost autonomy of organisation o for being passed over, 0..1. */
  slights(setting: Setting, o: number): number
  /** What a signatory pays in a season with a drive, quarry needs. */
  fee(view: FeeView): number
}

const nobody = () => false
const none = () => 0
const favoured = ({ organisations, parameters }: Setting, o: number) => organisations[o]!.id === parameters.director.favours
const alike = ({ fee, members }: FeeView) => fee / members

/** Source: docs/model.md, director. */
export const DIRECTORS = {
  none: { favours: nobody, slights: none, fee: none },
  disinterested: { favours: nobody, slights: none, fee: alike },
  joint: { favours: nobody, slights: none, fee: ({ share, pooled }) => share * pooled },
  partisan: { favours: favoured, slights: (setting, o) => (favoured(setting, o) ? 0 : 1), fee: alike },
} as const satisfies Record<Parameters['director']['kind'], DirectorRule>

/** The rule of the director in force. */
export function directorOf({ parameters }: Setting): DirectorRule {
  return DIRECTORS[parameters.director.kind]
}
