import { describe, expect, it } from 'vitest'
import { exp, ln, logistic, pow, tanh } from '../../../sim/engine/kernel/math.ts'
import { compileFormula, type FormulaPlace } from '../../../sim/scenario/formula/compile.ts'
import { FormulaError } from '../../../sim/scenario/formula/error.ts'
import { METRIC_VARIABLES, UTILITY_VARIABLES } from '../../../sim/scenario/formula/variables.ts'
import { parseScenario } from '../../../sim/scenario/parse.ts'
import { refusal, small } from './helpers.ts'

const VARIABLES = ['a', 'b', 'size', 'belief'] as const
const VALUES = { a: 3, b: -2, size: 4, belief: 0.5 }
const PLACE: FormulaPlace = { path: 'metrics.test', at: (offset) => ({ line: 1, column: offset + 1 }) }
const compiled = (source: string) => compileFormula(source, VARIABLES, PLACE)
/** The refusal without the list of variables and functions. */
const refused = async (source: string): Promise<string[]> =>
  (await refusal(() => compiled(source))).map((line) => line.replace(/ ?(\()?variables: a, b, size, belief; functions: abs, min, .*\)$/, (_, open: string | undefined) => (open === undefined ? ')' : '')))

describe('a formula', () => {
  it.each<[string, number]>([
    ['1 + 2 * 3', 7], ['(1 + 2) * 3', 9], ['2 ^ 3 ^ 2', 512], ['-a ^ 2', -9], ['- a - -b', -5], ['+a', 3], ['7 - 2 - 1', 4], ['8 / 4 / 2', 1], ['.5 + 1e2', 100.5], ['1.5E-1', 0.15],
    ['a > b', 1], ['a <= b', 0], ['a < 3', 0], ['a >= 3', 1], ['a == 3', 1], ['a != 3', 0], ['0.1 + 0.2 == 0.3', 0],
    ['a > 0 and b > 0', 0], ['a > 0 or b > 0', 1], ['not a', 0], ['not (a == 2)', 1], ['not a == 2', 0], ['1 + (a > 2)', 2],
    ['a > 5 ? 1 : 2', 2], ['a > 5 ? 1 : b < 0 ? 7 : 8', 7], ['(a > 2 ? 1 : 0) ? 5 : 6', 5],
    ['if(a > 2, a, b)', 3], ['min(a, b, size)', -2], ['max(a, b, size)', 4], ['min(a)', 3], ['abs(b)', 2], ['floor(-0.5)', -1], ['ceil(0.2)', 1], ['round(2.5)', 3], ['round(-2.5)', -2],
    ['sqrt(size)', 2], ['exp(b)', exp(-2)], ['log(a)', ln(3)], ['pow(a, 1 / 3)', pow(3, 1 / 3)], ['a ^ 0.3', pow(3, 0.3)], ['tanh(belief)', tanh(0.5)], ['logistic(belief)', logistic(0.5)],
    ['clip(a, 0, 1)', 1], ['clip(b, 0, 1)', 0], ['clip(belief, 0, 1)', 0.5],
    ['  a\n  + b  ', 1], ['a\t*\r\nb', -6], ['abs ( b )', 2],
  ])('%j gives %d', async (source, value) => {
    expect((await compiled(source))(VALUES)).toBe(value)
  })

  it('works out only the part that it needs', async () => {
    const guarded = await compiled('a == 0 ? 0 : b / a')
    expect(guarded({ ...VALUES, a: 0 })).toBe(0)
    expect((await compiled('if(a > 0, 1, 1 / 0)'))(VALUES)).toBe(1)
    expect((await compiled('a > 0 or 1 / 0 > 0'))(VALUES)).toBe(1)
  })

  it('may be a long sum, but not a deep one', async () => {
    expect((await compiled(Array.from({ length: 90 }, () => 'a').join(' + ')))(VALUES)).toBe(270)
    expect((await compiled(`${'('.repeat(30)}a${')'.repeat(30)}`))(VALUES)).toBe(3)
  })
})

describe('a formula without a finite result', () => {
  it('names itself, the result and the values that it used', async () => {
    const formula = await compiled('a / (size - 4)')
    const error = (() => { try { return formula(VALUES) } catch (thrown) { return thrown } })() as FormulaError
    expect(error).toBeInstanceOf(FormulaError)
    expect(error.message).toBe('metrics.test: expected a finite number, got Infinity with a = 3, size = 4')
    expect(error.inLanguage('nl')).toBe('metrics.test: verwacht een eindig getal, gevonden Infinity met a = 3, size = 4')
    expect({ ...error }).toMatchObject({ formula: 'metrics.test', result: Infinity, values: { a: 3, size: 4 } })
  })

  it.each(['sqrt(b)', 'log(b)', 'exp(1000)', '10 ^ 400 - 10 ^ 400', '0 / (a - 3)', 'b ^ 0.5', 'pow(10, 309)'])('%s says so', async (source) => {
    const formula = await compiled(source)
    expect(() => formula(VALUES)).toThrow(FormulaError)
  })
})

describe('a formula that is no formula', () => {
  it.each<[string, string[]]>([
    ['', ['1:1  metrics.test: expected a formula, got nothing']],
    ['   ', ['1:1  metrics.test: expected a formula, got nothing']],
    ['2a', ["1:2  metrics.test: expected an operator in between, as in 2 * a, got 'a'"]],
    ['1_000', ["1:2  metrics.test: expected an operator in between, as in 2 * a, got '_000'"]],
    ['a b', ["1:3  metrics.test: expected an operator in between, as in 2 * a, got 'b'"]],
    ['(a)(b)', ["1:4  metrics.test: expected an operator in between, as in 2 * a, got '('"]],
    ['2(a)', ["1:2  metrics.test: expected an operator in between, as in 2 * a, got '('"]],
    ['a(b)', ["1:2  metrics.test: expected an operator in between, as in 2 * a, got '('"]],
    ['1 / 2 a', ["1:7  metrics.test: expected an operator in between, as in 2 * a, got 'a'"]],
    ['0x1F', ["1:2  metrics.test: expected an operator in between, as in 2 * a, got 'x1F'"]],
    ['3i', ["1:2  metrics.test: expected an operator in between, as in 2 * a, got 'i'"]],
    ['5 %', ["1:3  metrics.test: expected only numbers, names, brackets and + - * / ^ , ? : < <= > >= == != and or not, got '%'"]],
    ['1:1e9', ["1:2  metrics.test: expected a question mark before the colon, as in a > b ? 1 : 0, got ':'"]],
    ['a ? 1 : 2 : 3', ["1:11  metrics.test: expected a question mark before the colon, as in a > b ? 1 : 0, got ':'"]],
    ['a ? (1 : 2)', ["1:8  metrics.test: expected a question mark before the colon, as in a > b ? 1 : 0, got ':'"]],
    ['max(a, 1:1e9)', ["1:9  metrics.test: expected a question mark before the colon, as in a > b ? 1 : 0, got ':'"]],
    ['evaluate(a)', ["1:1  metrics.test: expected a known function, got 'evaluate'"]],
    ['parse(a)', ["1:1  metrics.test: expected a known function, got 'parse'"]],
    ['import(a)', ["1:1  metrics.test: expected a known function, got 'import'"]],
    ['factorial(170)', ["1:1  metrics.test: expected a known function, got 'factorial'"]],
    ['random()', ["1:1  metrics.test: expected a known function, got 'random'"]],
    ['toString()', ["1:1  metrics.test: expected a known function, got 'toString'"]],
    ['floot(a)', ["1:1  metrics.test: expected a known function, got 'floot' (did you mean 'floor'?)"]],
    ['constructor', ["1:1  metrics.test: expected a known variable, got 'constructor'"]],
    ['__proto__', ["1:1  metrics.test: expected a known variable, got '__proto__'"]],
    ['pi', ["1:1  metrics.test: expected a known variable, got 'pi'"]],
    ['Infinity', ["1:1  metrics.test: expected a known variable, got 'Infinity'"]],
    ['true', ["1:1  metrics.test: expected a known variable, got 'true'"]],
    ['belif + sise', ["1:1  metrics.test: expected a known variable, got 'belif' (did you mean 'belief'?)", "1:9  metrics.test: expected a known variable, got 'sise' (did you mean 'size'?)"]],
    ['a mod 2', ["1:3  metrics.test: expected an operator in between, as in 2 * a, got 'mod'", "1:7  metrics.test: expected an operator in between, as in 2 * a, got '2'"]],
    ['abs', ["1:1  metrics.test: expected brackets after the name of a function, as in abs(x), got 'abs'"]],
    ['abs + 1', ["1:1  metrics.test: expected brackets after the name of a function, as in abs(x), got 'abs'"]],
    ['1e999', ["1:1  metrics.test: expected a finite number, got '1e999'"]],
    ['(a', ['1:3  metrics.test: expected as many closing as opening brackets, got the end']],
    ['a)', ["1:2  metrics.test: expected as many closing as opening brackets, got ')'"]],
    ['a +', ['1:4  metrics.test: expected a formula, got the end']],
    ['* a', ["1:1  metrics.test: expected a formula, got '* a'"]],
    ['()', ["1:2  metrics.test: expected a formula, got ')'"]],
    ['a ? 1', ['1:6  metrics.test: expected a formula, got the end']],
    ['a, b', ["1:2  metrics.test: expected a formula, got ', b'"]],
    ['1 < a < 5', ["1:1  metrics.test: expected one comparison at a time, as in a < b and b < c, got '1 < a < 5'"]],
    ['abs(a, b)', ['1:1  metrics.test: expected abs with 1 value, got 2']],
    ['min()', ['1:1  metrics.test: expected min with 1 or more values, got 0']],
    ['clip(a)', ['1:1  metrics.test: expected clip with 3 values, got 1']],
  ])('%j is refused with what was expected and where', async (source, expected) => {
    expect(await refused(source)).toEqual(expected)
  })

  it.each([
    'a = 3', 'f(x) = x', 'a; b', '"text"', "'text'", '`a`', '[1, 2]', '[a]', 'a[1]', '{a: 1}', 'a.b', 'a.constructor', 'a?.b', 'a!', "a'", 'a & b', 'a | b', '~a', 'a # remark', 'a .* b', 'a ?? b',
    'a && b', 'a || b', '3 cm@', '$a', '§', '∞', '٣', 'a → b', '5.', '\u0000', 'a\\nb', '𝒂', 'a\u2028+ b', 'a\u00a0+ b',
  ])('%j has signs that are not allowed', async (source) => {
    const [first] = await refused(source)
    expect(first).toMatch(/^1:\d+ {2}metrics\.test: expected (only numbers, names, brackets|an operator in between|a question mark before|a known)/)
  })

  it('always tells the variables and functions there are, once', async () => {
    const found = await refusal(() => compiled('foo + bar'))
    expect(found).toHaveLength(2)
    expect(found[0]).toContain('(variables: a, b, size, belief; functions: abs, min, max, floor, ceil, round, sqrt, exp, log, pow, tanh, logistic, clip, if)')
    expect(found[1]).not.toContain('variables')
  })

  it.each<[string, string, string]>([
    ['too long', `a${' + a'.repeat(125)}`, '1:1  metrics.test: expected at most 500 characters, got 501 characters'],
    ['full of brackets', `${'('.repeat(31)}a${')'.repeat(31)}`, "1:31  metrics.test: expected at most 30 levels inside each other, got '('"],
    ['deep without brackets', `${'-'.repeat(31)}a`, '1:1  metrics.test: expected at most 30 levels inside each other'],
    ['deep to the right', `a${' ^ a'.repeat(31)}`, '1:1  metrics.test: expected at most 30 levels inside each other'],
    ['full of questions', `${'a ? a : '.repeat(31)}a`, '1:1  metrics.test: expected at most 30 levels inside each other'],
    ['full of minuses', `${'-'.repeat(499)}a`, '1:1  metrics.test: expected at most 30 levels inside each other'],
    ['full of nots', `${'not '.repeat(124)}a`, '1:1  metrics.test: expected at most 30 levels inside each other'],
    ['full of terms', `a${'+a'.repeat(101)}`, '1:1  metrics.test: expected at most 200 terms'],
  ])('%s is refused at once', async (_, source, expected) => {
    const start = performance.now()
    const [first] = await refused(source)
    expect(first?.startsWith(expected)).toBe(true)
    expect(performance.now() - start).toBeLessThan(3_000)
  })

  it('says so in Dutch', async () => {
    expect((await refusal(() => compiled('2a'), 'nl'))[0]).toMatch(/^1:2 {2}metrics\.test: verwacht een bewerking ertussen, zoals in 2 \* a, gevonden 'a' \(variabelen: a, .*; functies: abs, .*\)$/)
  })
})

describe('formulas in a file', () => {
  it.each<[string, string]>([
    ['  x: bag + foo', '8:12'],
    ["  x: 'bag + foo'", '8:13'],
    ['  x: "bag + foo"', '8:13'],
    ['  x: |\n    bag\n    + foo', '10:7'],
    ['  x: > # folded\n    bag +\n\n    foo', '11:5'],
    ['  x: bag\n    + foo', '9:7'],
    ['  x: "bag \\\n    + foo"', '8:6'],
  ])('are located in %j', async (line, place) => {
    const [first] = await refusal(() => parseScenario(small(`metrics:\n${line}\n`)))
    expect(first).toMatch(new RegExp(`^${place} {2}metrics\\.x: expected a known variable, got 'foo'`))
  })

  it('are compiled over the variables that are documented', async () => {
    const names = Object.keys(METRIC_VARIABLES)
    const metrics = names.map((name, i) => `  one${i}: ${name}`).join('\n')
    const { formulas } = await parseScenario(small(`pact: { utility: ${Object.keys(UTILITY_VARIABLES).join(' + ')} }\nmetrics:\n${metrics}\n`))
    const ones = (names: object) => Object.fromEntries(Object.keys(names).map((name) => [name, 1])) as never
    expect(formulas.utility!(ones(UTILITY_VARIABLES))).toBe(12)
    expect(formulas.metrics.map(({ evaluate }) => evaluate(ones(METRIC_VARIABLES)))).toEqual(names.map(() => 1))
  })
})
