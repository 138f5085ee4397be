import { fieldAt } from './fieldList.ts'
import { setPath, type Settings } from './paths.ts'
import { settingValue } from './settings.ts'
import type { Parameters, Scenario } from './types.ts'

type Schedule = Scenario['schedule']

/** Parameters by the first season in which they hold: interventions add up, in the order of their seasons and,
 *  within a season, in the order of the list. What an intervention leaves alone is shared with the entry before. */
export function scheduleOf(parameters: Parameters): Schedule {
  const schedule: { season: number, parameters: Parameters }[] = [{ season: 1, parameters }]
  for (const { season, set, ...coming } of parameters.interventions.toSorted((a, b) => a.season - b.season)) {
    const latest = schedule.at(-1) ?? { season: 1, parameters }
    const changed = withSettings(withMembers(latest.parameters, coming), set)
    if (latest.season === season) latest.parameters = changed
    else schedule.push({ season, parameters: changed })
  }
  return deepFreeze(schedule)
}

type Coming = Pick<Parameters['interventions'][number], 'join' | 'leave' | 'merge'>

/** The parameters after some have left, merged (all their beaters go along) or joined. */
function withMembers(parameters: Parameters, { join, leave, merge }: Coming): Parameters {
  if (join.length + leave.length + merge.length === 0) return parameters
  let { organisations } = parameters
  organisations = organisations.filter(({ id }) => !leave.includes(id))
  for (const { from, into } of merge) {
    const size = organisations.filter(({ id }) => id === into || from.includes(id)).reduce((sum, each) => sum + each.size, 0)
    organisations = organisations.filter(({ id }) => !from.includes(id)).map(each => (each.id === into ? { ...each, size } : each))
  }
  return { ...parameters, organisations: [...organisations, ...join] }
}

/** The parameters with new values by path; `*` stands for every organisation. */
function withSettings(parameters: Parameters, set: Settings): Parameters {
  return Object.entries(set).reduce((changed, [path, value]) => setPath(changed, path, settingValue(fieldAt(path), value)), parameters)
}

/** Nobody may change it any more, nor what is in it. */
export function deepFreeze<T>(data: T): T {
  if (typeof data !== 'object' || data === null || Object.isFrozen(data)) return data
  Object.freeze(data)
  for (const value of Object.values(data)) deepFreeze(value)
  return data
}
