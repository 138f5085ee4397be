import type { ACTIVITIES, FATES, Frame, Parameters, SeasonResult, TrustMatrix } from '../sim/index.ts'
import type { Lang } from './text/index.ts'

/** Version of the messages between the page and its worker. */
export const PROTOCOL = 1

/** Indices of the engine's ACTIVITIES and FATES by name (a test compares them with the engine's own lists). */
export const ACTIVITY = { absent: 0, onPost: 1, resting: 2, left: 3, poaching: 4, hunting: 5, handling: 6 } as const satisfies Record<(typeof ACTIVITIES)[number], number>
export const FATE = { atLarge: 0, escaped: 1, caught: 2, lost: 3 } as const satisfies Record<(typeof FATES)[number], number>

/** New values by path, as in an intervention. */
export type Settings = Record<string, number | string | boolean>
/** Parameters by the first season in which they hold; ascending, the first entry is season 1. */
export type Schedule = readonly { readonly season: number, readonly parameters: Parameters }[]

/** One frame and its place in the run: ticks done since the run began. */
export interface Moment { at: number, frame: Frame }

/** A finished season: figures, who trusts whom after it, and a sentence or two in both languages. `at`: the moment it ended. */
export interface SeasonStory { at: number, result: SeasonResult, trust: TrustMatrix, sentences: Record<Lang, string[]> }

/** Where to go: the first moment of a season; or the last moment that is shown at or before a tick (what ends a season shows nothing). */
export type Goal = { season: number } | { at: number }

/** What the page may ask, and what the worker answers. `run` names one opened run; answers about an older run are dropped. */
export interface Calls {
  open: {
    ask: { text: string, file?: string, variant?: string, seed?: string, set: Settings }
    answer: { run: number, seed: string, engine: string, schedule: Schedule, first: Moment }
  }
  /** At most `ticks` ticks, never past the end of the season. Moments: every `every` ticks, each change of phase, and the last. */
  advance: {
    ask: { run: number, ticks: number, every: number }
    answer: { run: number, moments: Moment[], story: SeasonStory | null, finished: boolean }
  }
  /** Goes back, or on, to any moment of the run, by playing it again. The last of the moments is the one asked for, those before it are
   *  for trails; none: something asked later has made this visit needless. A goal beyond the run is its last moment. `known`: seasons
   *  that the page knows; those passed after them are told. */
  visit: {
    ask: { run: number, to: Goal, known: number }
    answer: { run: number, moments: Moment[], stories: SeasonStory[], finished: boolean }
  }
  /** Holds from the next season that has not begun. Seasons from then on that were played before are no longer true; what `set` names
   *  stays as it says, also where somebody had changed it later. */
  intervene: {
    ask: { run: number, set: Settings }
    answer: { run: number, season: number, schedule: Schedule }
  }
  titles: {
    ask: { files: { id: string, text: string }[] }
    answer: { titles: { id: string, title: Parameters['title'] }[] }
  }
}
export type CallName = keyof Calls

/** Anything that went wrong, as plain text for people; `issues`: what is wrong with a scenario, one line each. */
export interface Problem { message: string, issues: Record<Lang, string>[] }

export type Ask = { [K in CallName]: { battue: typeof PROTOCOL, id: number, kind: K, body: Calls[K]['ask'] } }[CallName]
export type Answer =
  | { [K in CallName]: { battue: typeof PROTOCOL, id: number, kind: K, body: Calls[K]['answer'] } }[CallName]
  | { battue: typeof PROTOCOL, id: number, kind: 'failed', body: Problem }

/** Is this one of our messages, of this version? Anything else (browser extensions post, too) is ignored. */
export function isMessage(data: unknown): data is Ask | Answer {
  return typeof data === 'object' && data !== null
    && 'battue' in data && data.battue === PROTOCOL
    && 'id' in data && typeof data.id === 'number'
    && 'kind' in data && typeof data.kind === 'string'
}

/** The buffers of a frame, so that they move to the page instead of being copied. */
export function buffersOf(frame: Frame): ArrayBufferLike[] {
  const buffers = new Set<ArrayBufferLike>()
  for (const value of Object.values(frame) as unknown[]) if (ArrayBuffer.isView(value)) buffers.add(value.buffer)
  return [...buffers]
}
