import type { Disposition, Parameters } from '../../scenario/types.ts'
import type { Fate, Reason } from '../events.ts'
import type { BreachKind } from '../ledger.ts'

export type Words = Record<keyof Parameters['words'], { one: string, many: string }>

/** How the cordon fared: there was nothing to drive; nobody stood there; no gap and hardly a leak; no gap but a leak (outsiders stir the quarry); gaps although
 *  everybody was on post; gaps because beaters stayed away, because a blurred border let them hunt for themselves, or otherwise. */
export type CordonState = 'idle' | 'empty' | 'held' | 'leaked' | 'thin' | 'absent' | 'early' | 'broken'

/** Figures of a drive, as they are said. */
interface CordonFigures { driven: string, escaped: string, quarry: string, gap: string }

/** What a language brings to a story: clauses without a capital or a full stop, or whole sentences. `names` are one or more,
 *  `count` tells how many. No article stands before a word of the scenario: its gender is not known. */
export interface Phrases {
  /** Between thousands. */
  separator: string
  and: string
  everybodySigned: string
  everybodyHadTo: string
  nobodySigned(words: Words, reason: string): string
  outside(names: string, count: number, reason: string): string
  onlySigned(names: string, count: number, reason: string): string
  someSigned(signed: string, all: string, reason: string): string
  reasons: Record<Reason, string>
  /** Of several reasons the one that most share. */
  mostly(reason: string): string
  broke(names: string, count: number, how: BreachKind | null, from: string, words: Words): string
  fates: Record<Exclude<Fate, null>, (count: number) => string>
  /** After everybody signed, or after some did. */
  butBroke(clause: string, everybody: boolean): string
  manyBroke(count: string): string
  joined(names: string): string
  left(names: string, count: number): string
  merged(names: string, count: number, into: string): string
  ended(left: string, founders: string): string
  cordon: Record<CordonState, (figures: CordonFigures, words: Words) => string>
  cordons(part: string): string
  drove(drove: string, all: string, one: boolean, enough: boolean, words: Words): string
  bag(bag: string, words: Words): string
  more: string
  less: string
  same: string
  alone(alone: string, words: Words): string
  turned(names: string, count: number, to: Disposition, words: Words): string
  manyTurned(count: string, words: Words): string
}
