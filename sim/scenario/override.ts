import { issueOf, type ScenarioIssue } from './errors.ts'
import { printed, shortened } from './expectation.ts'
import { fieldAt } from './fieldList.ts'
import type { Locate } from './findings.ts'
import { withValue, type Keys } from './keys.ts'
import { organisationIds, resolvePath, type Settings } from './paths.ts'
import { complaintAbout, settingValue } from './settings.ts'

/** Data with values given by path put in, before they are checked. `locate` says of those values that they came from a setting. */
export function override(data: unknown, set: Settings, locate: Locate): { data: unknown, locate: Locate, issues: ScenarioIssue[] } {
  const origins = new Map<string, string>()
  const issues: ScenarioIssue[] = []
  let changed = data
  for (const [path, value] of Object.entries(set)) {
    const setting = `${shortened(path)}=${textOf(value)}`
    const complaint = complaintAbout(path, value, organisationIds(changed), false)
    // A wrong path is told here; a wrong value goes in, and is told with everything else that is wrong.
    if (complaint?.part === 'key') {
      issues.push(issueOf({ setting }, shortened(path), complaint.expected, complaint.got, complaint.hint))
      continue
    }
    for (const keys of resolvePath(changed, path)) {
      changed = withValue(changed, keys, complaint ? value : settingValue(fieldAt(path), value))
      origins.set(JSON.stringify(keys), setting)
    }
  }
  const located = (keys: Keys) => {
    const setting = originOf(origins, keys)
    return setting === undefined ? undefined : { setting }
  }
  return { data: changed, issues, locate: (keys, part, offset) => located(keys) ?? locate(keys, part, offset) }
}

/** What wrote the value at `keys`, or the list that it is in. origins: by keys as JSON. */
export function originOf<T>(origins: ReadonlyMap<string, T>, keys: Keys): T | undefined {
  for (let length = keys.length; length > 0 && origins.size > 0; length--) {
    const origin = origins.get(JSON.stringify(keys.slice(0, length)))
    if (origin !== undefined) return origin
  }
  return undefined
}

function textOf(value: unknown): string {
  const phrase = printed(value)
  return phrase.kind === 'quoted' || phrase.kind === 'literal' ? phrase.text : ''
}
