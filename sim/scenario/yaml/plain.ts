import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml'
import { issueOf, type ScenarioIssue } from '../errors.ts'
import { shortened } from '../expectation.ts'
import type { Place } from '../findings.ts'
import { RESERVED, showKeys, type Keys } from '../keys.ts'
import type { Phrase } from '../phrases/phrase.ts'
import type { Spot } from './spot.ts'

/** Plain data of a document's contents, with the spot of every value. Of a field that is there twice the first counts. */
export function plainData(contents: unknown, placeAt: (offset: number) => Place): { data: unknown, spot: Spot, issues: ScenarioIssue[] } {
  const issues: ScenarioIssue[] = []
  const spot: Spot = { value: 0, inner: new Map() }
  return { data: read(contents, [], spot), spot, issues }

  function read(node: unknown, keys: Keys, spot: Spot): unknown {
    if (isMap(node)) return readGroup(node, keys, spot)
    if (isSeq(node)) {
      spot.value = node.range?.[0] ?? spot.value
      return node.items.map((item, i) => read(item, [...keys, i], inside(spot, i, {})))
    }
    if (!isScalar(node)) return null
    spot.value = node.range?.[0] ?? spot.value
    if (typeof node.value === 'string' && node.range) spot.text = { read: node.value, end: node.range[1] }
    return node.value === 0 ? 0 : node.value // no negative zero
  }

  function readGroup(node: YAMLMap, keys: Keys, spot: Spot): unknown {
    spot.value = node.range?.[0] ?? spot.value
    const group: Record<string, unknown> = {}
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value ?? '') : ''
      const at = (isScalar(key) ? key.range?.[0] : undefined) ?? spot.value
      const first = spot.inner.get(name)
      const refuse = (expected: Phrase, hint?: Phrase) =>
        issues.push(issueOf(placeAt(at), showKeys([...keys, shortened(name)], undefined), expected, { kind: 'quoted', text: shortened(name) }, hint))
      if (RESERVED.has(name)) refuse({ kind: 'plainKey' })
      else if (first) refuse({ kind: 'uniqueKey' }, { kind: 'firstOnLine', line: placeAt(first.key ?? first.value).line ?? 1 })
      else group[name] = read(value, [...keys, name], inside(spot, name, { key: at }))
    }
    return group
  }
}

function inside(spot: Spot, name: string | number, { key }: { key?: number }): Spot {
  const inner: Spot = { ...(key === undefined ? {} : { key }), value: key ?? spot.value, inner: new Map() }
  spot.inner.set(name, inner)
  return inner
}
