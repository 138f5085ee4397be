import { describe, expect, it } from 'vitest'
import { listFields } from '../../../sim/scenario/paths.ts'
import { parseScenario } from '../../../sim/scenario/parse.ts'
import { messages, small } from './helpers.ts'

const BEGINNING = ' (a scenario begins with battue: 1, and has an id, a title and organisations)'
const NO_ALIAS = 'expected values written out in full: no anchors (&) or aliases (*)'

const PACT = listFields().flatMap(({ path }) => (path.startsWith('pact.') ? [path.slice(5)] : [])).join(', ')

describe('YAML that is more than a scenario needs', () => {
  it.each([
    ['an alias', 'seed: *x\n', [`7:7  ${NO_ALIAS}, got '*x'`]],
    ['an anchor', 'seed: &x abc\n', [`7:7  ${NO_ALIAS}, got '&x'`]],
    ['an unknown tag', 'seed: !python/object:os.system rm\n', ["7:7  expected values without tags (!), got '!python/object:os.system'"]],
    ['a known tag', 'seed: !!binary aGFsbG8=\n', ["7:7  expected values without tags (!), got '!!binary'"]],
    ['a tag on a group', 'pact: !!set { mandate }\n', ["7:7  expected values without tags (!), got '!!set'"]],
    ['a merge key', 'pact: { <<: { mandate: true } }\n', [`7:9  pact.<<: expected one of the fields: ${PACT}, got '<<'`]],
    ['two documents', '---\nbattue: 1\n', ['7:1  expected one scenario a file, got ---']],
    ['a reserved name', '__proto__: { seasons: 3 }\n', ["7:1  __proto__: expected another name: this one is reserved, got '__proto__'"]],
    ['a reserved name in a group', 'metrics: { constructor: bag, prototype: bag }\n', [
      "7:12  metrics.constructor: expected another name: this one is reserved, got 'constructor'",
      "7:30  metrics.prototype: expected another name: this one is reserved, got 'prototype'",
    ]],
    ['a list as a name', '? [a, b]\n: 1\n', ["7:3  expected a plain name before the colon, got '[a, b]'"]],
    ['an infinite number', 'seasons: .inf\n', ['7:10  seasons: expected a whole number in 1..10000, got .inf']],
    ['an infinite number below zero', 'costs: { drive: -.inf }\n', ['7:17  costs.drive: expected a number in 0..1000, got -.inf']],
    ['no number', 'seasons: .nan\n', ['7:10  seasons: expected a whole number in 1..10000, got .nan']],
    ['an infinite number in an intervention', 'interventions: [{ season: 2, set: { costs.hunt: .inf } }]\n', ['7:49  interventions[0].set.costs.hunt: expected a number in 0..1000, got .inf']],
    ['a number too large to be whole', 'seasons: 99999999999999999999\n', ['7:10  seasons: expected a whole number in 1..10000, got 100000000000000000000']],
    ['a text with control characters', 'sharing: { rule: "\\e[31mred\\0" }\n', ["7:18  sharing.rule: expected one of: keep, equal, effort, contribution, size, need, got '�[31mred�'"]],
  ])('refuses %s', async (_, more, expected) => {
    expect(await messages(small(more))).toEqual(expected)
  })

  it('refuses directives', async () => {
    expect(await messages(`%YAML 1.1\n---\n${small()}`)).toEqual(["1:1  expected no YAML directives (%), got '%YAML 1.1'"])
  })

  it('reads yes and no as YAML 1.2 does: as text', async () => {
    expect(await messages(small('pact: { mandate: no }\n'))).toEqual(["7:18  pact.mandate: expected true or false, got 'no' (did you mean 'false'?)"])
  })

  it('does not let a reserved name reach the prototype of all objects', async () => {
    await messages(small('__proto__: { polluted: true }\nconstructor: { prototype: { polluted: true } }\n'), { set: { '__proto__.polluted': true, 'constructor.prototype.polluted': true } })
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  it('is content with a mark for the byte order, Windows lines and comments', async () => {
    const text = `\uFEFF# first\r\n${small('seasons: 7 # few').replaceAll('\n', '\r\n')}`
    expect((await parseScenario(text)).parameters.seasons).toBe(7)
  })

  it('says what is wrong with an empty file', async () => {
    expect(await messages('')).toEqual([`1:1  expected a group of fields, got nothing${BEGINNING}`])
    expect(await messages('# nothing but a remark\n')).toEqual([`1:1  expected a group of fields, got nothing${BEGINNING}`])
    expect(await messages('- a\n- b\n')).toEqual([`1:1  expected a group of fields, got a list${BEGINNING}`])
  })
})

// What took minutes would meet the time limit of every test.
describe('YAML that wants to exhaust the reader', () => {
  it('is refused when aliases would unfold to gigabytes', async () => {
    const bomb = Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array.from({ length: 9 }, () => `*a${i}`).join(', ')}]`)
    const found = await messages(`a0: &a0 lol\n${bomb.join('\n')}\n`)
    expect(found[0]).toBe(`1:5  ${NO_ALIAS}, got '&a0'`)
    expect(found).toHaveLength(20)
  })

  it('is refused when there are 20,000 flow maps', async () => {
    expect(await messages(`a: [${'{a: 1}, '.repeat(20_000)}]`)).toEqual(['1:80000  expected at most 100,000 names, values, signs and spaces, got more'])
  })

  it('is refused when it has a million characters', async () => {
    expect(await messages(small(`story: ${'a'.repeat(1_000_000)}`))).toEqual(['1:1  expected at most 1,000,000 characters, got 1,000,111 characters'])
  })

  it.each([
    ['brackets', '['.repeat(30_000)],
    ['braces', '{a: '.repeat(15_000)],
    ['dashes', '- '.repeat(30_000)],
    ['questions', '? '.repeat(30_000)],
    ['colons', 'a: '.repeat(15_000)],
    ['indents', Array.from({ length: 400 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ])('is refused when %s nest deeply', async (_, text) => {
    expect((await messages(text))[0]).toMatch(/^\d+:\d+ {2}expected at most 12 levels inside each other, got 13 levels inside each other$/)
  })

  it.each([
    ['names', Array.from({ length: 16_000 }, (_, i) => `a${i}: 1`).join('\n')],
    ['equal names', 'a: 1\n'.repeat(16_000)],
    ['organisations', small(Array.from({ length: 5_000 }, (_, i) => `  - { id: o${i} }`).join('\n'))],
    ['metrics', small(`metrics: { ${Array.from({ length: 5_000 }, (_, i) => `m${i}: 2a`).join(', ')} }`)],
    ['quotes', '"'.repeat(99_999)],
    ['blanks', ' '.repeat(999_999)],
    ['empty lines', '\n'.repeat(99_999)],
  ])('is refused without delay when there are thousands of %s', async (_, text) => {
    const found = await messages(text)
    expect(found.length).toBeGreaterThan(0)
    expect(found.length).toBeLessThanOrEqual(201)
  })
})
