// Formulas that want more than a number: each is refused in every field that takes a formula, with its place and a message.
// A formula that hung or killed the process would fail by the runner's time limit.
import { afterAll, describe, expect, it } from 'vitest'
import { RULES } from '../../../sim/scenario/formula/rules.ts'
import { parseScenario } from '../../../sim/scenario/parse.ts'
import { messages } from './helpers.ts'

const FIELDS = [...Object.values(RULES).map(({ path }) => path), 'metrics.own']

/** A file with the same formula in every field that takes one, each on a line of its own: where its first character stands. */
function fileWith(formula: string): { text: string, places: Record<string, { line: number, column: number }> } {
  const lines = ['battue: 1', 'id: hostile', 'title: Hostile', 'organisations: [{ id: brook }]']
  const places: Record<string, { line: number, column: number }> = {}
  for (const path of FIELDS.toSorted()) {
    const [group = '', name] = path.split('.')
    if (name !== undefined && !lines.includes(`${group}:`)) lines.push(`${group}:`)
    const head = name === undefined ? `${group}: ` : `  ${name}: `
    lines.push(head + JSON.stringify(formula))
    // Its characters begin behind the quote.
    places[path] = { line: lines.length, column: head.length + 2 }
  }
  return { text: lines.join('\n'), places }
}

const HOSTILE = [
  // endless or enormous
  '1:1e9', '1:2:1e9', '(1:1e9)', 'max(1:1e9)', 'zeros(1e9)', 'ones(1e5, 1e5)', 'range(0, 1e9)', 'factorial(1e9)', 'gamma(1e308)', 'combinations(1e9, 5e8)', 'permutations(170, 100)', '170!', '1e999', '9e308',
  'map(1:1e9, f)', 'sum(1:1e9)', 'matrix(1e9)', 'repeat("a", 1e9)', 'primes(1e12)', 'stirlingS2(1e5, 5e4)',
  // the parser's own doors
  'evaluate("1")', 'evaluate("evaluate(\'1\')")', 'parse("1")', 'compile("1")', 'parser()', 'import({})', 'import({ f: 1 }, { override: true })', 'createUnit("x")', 'config({})', 'help(1)', 'simplify("1")', 'derivative("x", "x")',
  'typed({})', 'chain(1)', 'reviver()', 'replacer()', 'print("$x", 1)', 'format(1, 5)', 'typeOf(1)', 'clone(1)',
  // the host
  'constructor', '__proto__', 'prototype', 'this', 'globalThis', 'window', 'process', 'process.exit(1)', 'require("fs")', 'global', 'Function("return 1")()', 'eval("1")', 'fetch("x")', 'self', 'toString()', 'valueOf', 'hasOwnProperty("a")',
  'cos.constructor("return process")()', 'size.constructor', 'size["constructor"]', 'size.__proto__.polluted = 1', 'f(x) = x', 'x = 1', 'season = 2', '{ a: 1 }', '{ a: 1 }.a', '[1, 2][1]', '[[1, 2], [3, 4]]', '"text"', '`x`', "'x'",
  // what looks like a number and is none, or none that is meant
  '2 season', '2season', 'season season', '(1)(2)', '3 cm', '1_000', '0x10', '0b11', '1n', '3i', '5%', '1,5', '٣', 'NaN', 'Infinity', '-Infinity', 'undefined', 'null', 'true', 'i', 'pi', 'e', 'version',
  // other operators
  'season++', 'season += 1', '1 && 2', '1 || 2', '~1', '1 << 30', '1 | 2', '1 xor 2', '1 to 2', '1 in 2', '5 mod 3', '1 ?? 2', '1 .* 2', "1'", '1 === 1', '1 => 2', '1; 2', '1 # 2', '1 // 2', '1 /* 2 */', 'a => a',
  // too much of a good thing
  `${'('.repeat(31)}1${')'.repeat(31)}`, `${'('.repeat(250)}${')'.repeat(250)}`, `${'-'.repeat(200)}1`, `1${' ^ 9'.repeat(60)}`, `${'not '.repeat(100)}1`, `${'1 ? 1 : '.repeat(50)}1`, `1${'+1'.repeat(249)}`, '9'.repeat(400), `1${'+1'.repeat(300)}`,
  `${'abs('.repeat(31)}1${')'.repeat(31)}`, 'abs'.repeat(100), '?'.repeat(100), ':'.repeat(20), ','.repeat(100), '\\'.repeat(100), '\u0000', '\u200b1', '1\u202e', '\ud800', '𝟏', '',
  // functions with other values than they take
  'abs()', 'abs(1, 2)', 'pow(2)', 'clip(1)', 'if(1, 2)', 'min()', 'random()', 'randomInt(1, 2)', 'now()', 'Date()', 'abs', 'abs(abs)', 'max(max)', '1(2)', 'season(1)',
]

describe('a hostile formula', () => {
  const before = Object.getOwnPropertyNames(globalThis)

  it('is one of many, no two alike', () => {
    expect(new Set(HOSTILE).size).toBe(HOSTILE.length)
    expect(HOSTILE.length).toBeGreaterThan(150)
  })

  it.each(HOSTILE)('%j is refused in every field, at its place', async (formula) => {
    const { text, places } = fileWith(formula)
    const told = await messages(text)
    for (const path of FIELDS) {
      const first = told.find((message) => message.startsWith(`${places[path]!.line}:`) && message.includes(`  ${path}: `))
      expect(first, path).toMatch(/: expected .+, got .+/)
    }
  })

  it('with one mistake somewhere is told by the line and the column of the mistake, and which variables there are', async () => {
    const { text, places } = fileWith('1 + 2 * missing')
    const told = await messages(text)
    expect(told).toHaveLength(FIELDS.length)
    for (const path of FIELDS) {
      const { line, column } = places[path]!
      const found = told.find((message) => message.startsWith(`${line}:${column + 8}  ${path}: expected a known variable, got 'missing'`))
      expect(found, path).toMatch(/variables: .*season.*; functions: abs, /)
    }
  })

  it('in a setting is refused as well', async () => {
    for (const path of FIELDS) expect((await messages(fileWith('1').text, { set: { [path]: '1:1e9' } })).join()).toMatch(/expected .+, got ':'/)
  })

  afterAll(() => {
    expect(Object.getOwnPropertyNames(globalThis)).toEqual(before)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

it('the same file with a plain formula is fine, so it is the formulas that are refused', async () => {
  const { formulas } = await parseScenario(fileWith('1 + season').text)
  expect(Object.keys(formulas).toSorted()).toEqual([...Object.keys(RULES), 'metrics'].toSorted())
})

describe('a formula as large as can be', () => {
  it.each([`${'9^'.repeat(20)}9`, `1${'+1'.repeat(99)}`, `${'('.repeat(30)}1${')'.repeat(30)}`, '9e307 * 9e307', `exp(${'exp('.repeat(20)}1${')'.repeat(20)})`])('%s is accepted: it takes no longer than another', async (formula) => {
    const { formulas } = await parseScenario(fileWith(formula).text)
    const stop = formulas.stop!
    try {
      expect(stop({} as never)).toBeTypeOf('number')
    } catch (error) {
      expect(error).toMatchObject({ name: 'FormulaError', result: Infinity })
    }
  })
})
