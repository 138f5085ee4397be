// Numbers of a whole run, for patterns.
import type { OrganisationRow, SeasonResult, SeasonRow } from '../../engine/results.ts'
import { mean } from '../statistics.ts'
import type { Measure } from './pattern.ts'

/** Seasons that count, 1-based, both included. Without an end: to the last. */
export interface Window { readonly from?: number, readonly to?: number }

function within(seasons: readonly SeasonResult[], { from = 1, to = Infinity }: Window): SeasonResult[] {
  const found = seasons.filter(({ row }) => row.season >= from && row.season <= to)
  // A run that stopped early counts with its last season.
  return found.length > 0 ? found : seasons.slice(-1)
}

/** Mean of a season's figure. */
export function figure(name: keyof SeasonRow, window: Window = {}): Measure {
  return seasons => mean(within(seasons, window).map(({ row }) => row[name]))
}

/** Mean over the seasons of the mean of a figure over these organisations; all of them unless given. Who is not there does not count. */
export function among(name: Exclude<keyof OrganisationRow, 'organisation'>, ids: readonly string[] | null = null, window: Window = {}): Measure {
  return seasons => {
    const perSeason = within(seasons, window).map(({ organisations }) => organisations.filter(each => ids === null || ids.includes(each.organisation)).map(each => each[name]))
    return mean(perSeason.filter(values => values.length > 0).map(mean))
  }
}

/** Part of the organisations that signed. */
export function signing(window: Window = {}): Measure {
  return seasons => mean(within(seasons, window).map(({ row }) => row.signed / row.organisations))
}

/** Part of the organisations that are drivers. */
export function driving(window: Window = {}): Measure {
  return seasons => mean(within(seasons, window).map(({ row }) => row.drivers / row.organisations))
}

/** Part of the promised time on post that was kept, over the seasons with a drive; 0 without any. */
export function kept(window: Window = {}): Measure {
  return seasons => {
    const all = within(seasons, window).flatMap(({ organisations }) => organisations)
    const promised = all.reduce((sum, each) => sum + each.promised, 0)
    return promised > 0 ? all.reduce((sum, each) => sum + each.effort, 0) / promised : 0
  }
}

/** Seasons with the first alliance: from the first drive until fewer than half of its signatories sign, or the run is over; 0 if nobody
 *  ever drove. */
export const lasted: Measure = seasons => {
  const since = seasons.filter(({ row }) => row.firstSignatories > 0)
  const ended = since.findIndex(({ row }) => row.allianceEnded === 1)
  return ended < 0 ? since.length : ended
}

/** Part of the quarry that is beyond the border when the drive ends. */
export function drivenPart(window: Window = {}): Measure {
  return seasons => mean(within(seasons, window).map(({ row }) => (row.quarryStart > 0 ? row.driven / row.quarryStart : 0)))
}

/** Mean of the sum of a figure over all organisations. */
export function together(name: Exclude<keyof OrganisationRow, 'organisation'>, window: Window = {}): Measure {
  return seasons => mean(within(seasons, window).map(({ organisations }) => organisations.reduce((sum, each) => sum + each[name], 0)))
}

/** Mean of a season's figure in the first, or the last, four seasons of the first alliance; fewer if it was shorter, 0 if nobody ever drove. */
export function atTheEnds(name: keyof SeasonRow, end: 'first' | 'last'): Measure {
  return (seasons) => {
    const since = seasons.findIndex(({ row }) => row.firstSignatories > 0)
    const alliance = since < 0 ? [] : seasons.slice(since, since + lasted(seasons))
    return alliance.length === 0 ? 0 : mean((end === 'first' ? alliance.slice(0, 4) : alliance.slice(-4)).map(({ row }) => row[name]))
  }
}
