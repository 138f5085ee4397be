// Codes stored in the state. Their numbers are part of the state format.
import type { Disposition } from '../scenario/types.ts'

/** What an organisation can be; the order is the code. */
export const DISPOSITIONS = ['driver', 'reciprocator', 'calculator', 'freeRider', 'leaver', 'squeezer', 'poacher', 'loner', 'hunter'] as const satisfies readonly Disposition[]

/** What a beater is doing; the order is the code. */
export const ACTIVITIES = ['absent', 'onPost', 'resting', 'left', 'poaching', 'hunting', 'handling'] as const
export type Activity = (typeof ACTIVITIES)[number]
export const ACTIVITY = { absent: 0, onPost: 1, resting: 2, left: 3, poaching: 4, hunting: 5, handling: 6 } as const satisfies Record<Activity, number>

/** How an organisation broke its promise: rested at the line (seen in the kept part of its posts), or broke faith. */
export const BREACH = { none: 0, rested: 1, faithless: 2 } as const

/** What became of a quarry; `escaped` holds for this season only. */
export const FATES = ['atLarge', 'escaped', 'caught', 'lost'] as const
export const ATLARGE = 0
export const ESCAPED = 1
export const CAUGHT = 2
export const LOST = 3
