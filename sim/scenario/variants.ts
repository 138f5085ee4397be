// The named variants of a scenario: the same with other values, and with more interventions.
import { issueOf, type ScenarioIssue } from './errors.ts'
import { shortened } from './expectation.ts'
import { fieldAt } from './fieldList.ts'
import type { Finding, Locate } from './findings.ts'
import { didYouMean } from './hints.ts'
import { isGroup, listAt, valueAt, withValue, type Keys } from './keys.ts'
import { originOf } from './override.ts'
import { organisationIds, resolvePath } from './paths.ts'
import { complaintAbout, settingValue } from './settings.ts'

/** The data of a scenario as the variant has them; what is wrong there is located where the variant says it. */
export function withVariant(data: unknown, id: string, locate: Locate): { data: unknown, locate: Locate, issues: ScenarioIssue[] } {
  const ids = variantsOf(data).map(each => (isGroup(each) ? each.id : undefined))
  const v = ids.indexOf(id)
  if (v < 0) {
    const known = ids.filter(each => typeof each === 'string')
    const issue = issueOf(locate(['variants'], 'key'), 'variants', { kind: 'variant', ids: known }, { kind: 'quoted', text: shortened(id) }, didYouMean(id, known).hint)
    return { data, locate, issues: [issue] }
  }
  const here: Keys = ['variants', v]
  const own = listAt(data, ['interventions'])
  const origins = new Map<string, Keys>()
  let changed = withValue(data, ['interventions'], [...own, ...listAt(data, [...here, 'interventions'])])
  const set = valueAt(data, [...here, 'set'])
  for (const [path, value] of Object.entries(isGroup(set) ? set : {})) {
    // What is wrong with it is told of the variant itself.
    if (complaintAbout(path, value, organisationIds(data), false) !== undefined) continue
    for (const keys of resolvePath(changed, path)) {
      changed = withValue(changed, keys, settingValue(fieldAt(path), value as number | string | boolean))
      origins.set(JSON.stringify(keys), [...here, 'set', path])
    }
  }
  const home = (keys: Keys): Keys => {
    const [first, i, ...rest] = keys
    if (first === 'interventions' && typeof i === 'number' && i >= own.length) return [...here, 'interventions', i - own.length, ...rest]
    return originOf(origins, keys) ?? keys
  }
  return { data: changed, issues: [], locate: (keys, part, offset) => locate(home(keys), part, offset) }
}

/** What is wrong with the variants as they are written. */
export function variants(data: unknown): Finding[] {
  const seen = new Set<unknown>()
  return variantsOf(data).flatMap((each, v): Finding[] => {
    const id = isGroup(each) ? each.id : undefined
    const again = typeof id === 'string' && seen.has(id)
    seen.add(id)
    return again ? [{ keys: ['variants', v, 'id'], part: 'value', expected: { kind: 'uniqueItem' }, got: { kind: 'quoted', text: shortened(id) } }] : []
  })
}

export function variantsOf(data: unknown): readonly unknown[] {
  return listAt(data, ['variants'])
}
