import type { Parameters } from '../../sim/index.ts'
import type { Change } from '../settings.ts'
import { textIn, type Lang, type TextKey } from '../text/index.ts'

/** What is different from a season on, in a few words. */
export interface Mark { season: number, text: string }

type Say = (key: TextKey, values?: Record<string, string | number>) => string

/** Everything that people or the scenario changed; one mark a season, ascending. */
export function marksOf(interventions: Parameters['interventions'], switches: readonly Change[], nameOf: (id: string) => string, lang: Lang, say: Say): Mark[] {
  const written = interventions.map(each => ({ season: each.season, text: writtenText(each, nameOf, lang, say) }))
  const flipped = switches.map(({ season, tip, on }) => ({ season, text: `${say(tip)} ${say(on ? 'on' : 'off')}` }))
  const all = [...written, ...flipped]
  const seasons = [...new Set(all.map(({ season }) => season))].toSorted((a, b) => a - b)
  return seasons.map(season => ({ season, text: all.filter(each => each.season === season).map(({ text }) => text).join(', ') }))
}

function writtenText({ join, leave, merge }: Parameters['interventions'][number], nameOf: (id: string) => string, lang: Lang, say: Say): string {
  const names = (ids: readonly string[]) => ids.map(nameOf).join(', ')
  const parts = [
    ...(join.length > 0 ? [say('changeJoin', { names: join.map(each => textIn(each.name ?? each.id, lang)).join(', ') })] : []),
    ...(leave.length > 0 ? [say('changeLeave', { names: names(leave) })] : []),
    ...(merge.length > 0 ? [say('changeMerge', { names: names(merge.flatMap(each => each.from)) })] : []),
  ]
  return parts.length > 0 ? parts.join(', ') : say('changeWritten')
}

/** Less room than this says nothing. */
const LEAST_ROOM = 36

/** A mark's text beside its line: from `x`, or up to it. */
export interface Placed { x: number, align: 'left' | 'right', text: string }

/** Texts beside their lines: each has the room up to the next line; the last one stands before its line where it fits better there.
 *  What is too long is cut, what has no room is left to the table. `at`: of each line, px, ascending; `width`: of a text, px. */
export function placed(marks: readonly Mark[], at: readonly number[], left: number, right: number, width: (text: string) => number): Placed[] {
  return marks.flatMap(({ text }, k): Placed[] => {
    const x = at[k] ?? left
    const after = (at[k + 1] ?? right) - x - 8
    const isLast = k === marks.length - 1
    const before = isLast ? x - (k === 0 ? left : (at[k - 1] ?? left) + widthOfPrevious(marks, at, k, width)) - 8 : 0
    const turned = before > after && width(text) > after
    const room = turned ? before : after
    if (room < LEAST_ROOM) return []
    return [{ x: turned ? x - 4 : x + 4, align: turned ? 'right' : 'left', text: cut(text, room, width) }]
  })
}

/** What the mark before takes of the room between its line and this one. */
function widthOfPrevious(marks: readonly Mark[], at: readonly number[], k: number, width: (text: string) => number): number {
  const room = (at[k] ?? 0) - (at[k - 1] ?? 0)
  return Math.min(room, width(marks[k - 1]?.text ?? '') + 8)
}

function cut(text: string, room: number, width: (text: string) => number): string {
  if (width(text) <= room) return text
  let end = text.length - 1
  while (end > 1 && width(`${text.slice(0, end).trimEnd()}…`) > room) end--
  return `${text.slice(0, end).trimEnd()}…`
}
