import { issueOf, ScenarioError } from './errors.ts'
import { shortened } from './expectation.ts'
import { toIssues } from './findings.ts'
import type { Settings } from './paths.ts'
import { deepFreeze, scheduleOf } from './schedule.ts'
import { complaintAbout } from './settings.ts'
import type { Parameters, Scenario } from './types.ts'
import { validate } from './validate.ts'

/** New values from a season on, and who comes and goes. */
export interface Intervention extends Partial<Pick<Parameters['interventions'][number], 'join' | 'leave' | 'merge'>> {
  readonly season: number
  readonly set?: Settings
}

/** All who are ever there: whether they are in this season the whole will tell. */
function everybody({ schedule }: Scenario, join: Parameters['organisations']): string[] {
  return [...new Set([...schedule.flatMap(({ parameters }) => parameters.organisations), ...join].map(({ id }) => id))]
}

/** The scenario with new values from a season on. Interventions already scheduled for later seasons still apply on top;
 *  schedule entries of earlier seasons stay the very same objects. Throws a ScenarioError. */
export function withIntervention(scenario: Scenario, { season, set = {}, join = [], leave = [], merge = [] }: Intervention): Scenario {
  const ids = everybody(scenario, join)
  const issues = Object.entries(set).flatMap(([path, value]) => {
    const complaint = complaintAbout(path, value, ids, true)
    return complaint ? [issueOf({}, shortened(path), complaint.expected, complaint.got, complaint.hint)] : []
  })
  if (issues.length > 0) throw new ScenarioError(issues)

  const { interventions } = scenario.parameters
  const wanted: Parameters = { ...scenario.parameters, interventions: [...interventions, { season, set: { ...set }, join, leave, merge }] }
  const { parameters, findings } = validate(wanted)
  if (parameters === undefined) throw new ScenarioError(toIssues(findings, wanted, () => ({})))
  deepFreeze(parameters)
  const before = scenario.schedule.filter((entry) => entry.season < season)
  const after = scheduleOf(parameters).filter((entry) => entry.season >= season)
  return Object.freeze({ parameters, schedule: Object.freeze([...before, ...after]), formulas: scenario.formulas })
}
