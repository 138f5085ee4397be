import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { THEORY, type Check } from '../../sim/index.ts'
import { bannedIn } from '../rules/banned.ts'
import { filesUnder, ROOT } from '../rules/tree.ts'

const topics: { id: string, title: string, source: string, checks: Check[] }[] = []
for (const { id, title, source, run } of THEORY) topics.push({ id, title: title.en, source, checks: await run() })

describe.each(topics)('$id', ({ id, source, checks }) => {
  it.each(checks)('$name: expected $expected, measured $measured', (check) => {
    const { name, expected, measured, error, tolerance, z = 0, interval, notShown } = check
    // Of an effect with a sign but no size the whole interval must keep to what was agreed beforehand. What is known not to be
    // shown must not be: once it is, it should say so.
    expect(/\/at-(least|most)$/.test(name)).toBe(interval !== undefined)
    if (interval !== undefined) {
      const beyond = Math.max(0, name.endsWith('/at-least') ? expected - interval.low : interval.high - expected)
      expect(check).toMatchObject({ source, error: beyond, tolerance: 0, pass: notShown !== true })
      expect(beyond === 0).toBe(notShown !== true)
      expect((interval.low + interval.high) / 2).toBeCloseTo(measured, 9)
      return
    }
    expect(notShown).toBeUndefined()
    expect(Math.abs(measured - expected)).toBeLessThanOrEqual(tolerance)
    expect(check).toMatchObject({ source, error: Math.abs(measured - expected), pass: true })
    // Whatever is measured by draws says how far off it is; three standard errors are what it may be.
    expect(check.name.endsWith('/monte-carlo')).toBe('z' in check)
    expect(Math.abs(z)).toBeLessThanOrEqual(3)
    if ('z' in check) expect((3 * error) / tolerance).toBeCloseTo(Math.abs(z), 6)
  })

  it('has names of its own, under its id', () => {
    const names = checks.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((name) => !name.startsWith(`${id}/`))).toEqual([])
    // Something from outside, not only our own closed form (trust's number is the closed form itself, the laboratory's are signs).
    if (id !== 'trust' && id !== 'laboratory') expect(names.some((name) => name.endsWith('/cited'))).toBe(true)
  })
})

/** These take their time. */
const LONG = ['cordon', 'herding', 'stag-hunt-population', 'laboratory']

it('gives the same numbers again', async () => {
  for (const { id, checks } of topics.filter((topic) => !LONG.includes(topic.id))) expect(await THEORY.find((topic) => topic.id === id)!.run()).toEqual(checks)
})

it('uses only operations that give the same bits everywhere', () => {
  const files = filesUnder('sim/experiment/theory')
  expect(files.length).toBeGreaterThan(15)
  expect(files.flatMap((path) => bannedIn(path, readFileSync(join(ROOT, path), 'utf8')).map((what) => `${path}:${what}`))).toEqual([])
})

it('is listed in docs/theory.md (npx vitest run test/theory/suite.test.ts -u writes it anew)', async () => {
  const path = join(ROOT, 'docs', 'theory.md')
  const [before = '', , after = ''] = readFileSync(path, 'utf8').split(/(?<=<!-- checks -->\n)|(?=<!-- \/checks -->)/)
  await expect(before + topics.map(sectionOf).join('\n') + after).toMatchFileSnapshot(path)
})

function sectionOf({ id, title, source, checks }: typeof topics[number]): string {
  if (checks.some(({ interval }) => interval !== undefined)) {
    return [
      `### ${id}`, '', `${title}. Sources: ${source}.`, '',
      '| check | agreed beforehand | measured | 95 % interval | |', '|---|---|---|---|---|',
      ...checks.map(({ name, expected, measured, interval, notShown }) => `| ${name} | ${expected} | ${measured.toFixed(4)} | ${interval!.low.toFixed(4)} … ${interval!.high.toFixed(4)} | ${notShown === true ? 'not shown' : 'holds'} |`),
      '',
    ].join('\n')
  }
  return [
    `### ${id}`, '', `${title}. Source: ${source}.`, '',
    '| check | expected | tolerance |', '|---|---|---|',
    ...checks.map(({ name, expected, tolerance, z }) => `| ${name.replaceAll('|', '\\|')} | ${Number(expected.toPrecision(10))} | ${z === undefined ? tolerance : '3 standard errors'} |`),
    '',
  ].join('\n')
}
