import type * as Mathjs from 'mathjs/number'
import type { MathNode } from 'mathjs/number'
import { issueOf, ScenarioError } from '../errors.ts'
import { shortened } from '../expectation.ts'
import type { Place } from '../findings.ts'
import type { Phrase } from '../phrases/phrase.ts'
import type { Formula } from '../types.ts'
import { FormulaError, type Range } from './error.ts'
import { BINARY, FUNCTION_NAMES, FUNCTIONS, UNARY, type Evaluate } from './functions.ts'
import { MAX_DEPTH, tokenProblems, type Problem } from './tokens.ts'

/** Numbers, names, operators and calls in one formula. */
const MAX_TERMS = 200

/** Whose formula it is, and where its characters stand. */
export interface FormulaPlace { readonly path: string, readonly at: (offset: number) => Place }

/** Compiles a formula over the named variables; comparisons and `and`, `or`, `not` give 1 or 0, and what is not 0 counts as true.
 *  Throws a ScenarioError that tells all that is wrong, with places. The formula itself throws a FormulaError when its result is not finite. */
export async function compileFormula<V extends string>(source: string, variables: readonly V[], where: FormulaPlace): Promise<Formula<V>> {
  const compiled = await compile(source, variables, where.path)
  if (typeof compiled === 'function') return compiled
  throw new ScenarioError(compiled.map(({ offset, expected, got, hint }) => issueOf(where.at(offset), where.path, expected, got, hint)))
}

/** The formula, or what is wrong with it. A result outside `range` is an error when it comes. The parser is loaded with the first formula: most scenarios have none. */
export async function compile<V extends string>(source: string, variables: readonly V[], name: string, range?: Range): Promise<Formula<V> | Problem[]> {
  const problems = tokenProblems(source, variables)
  if (problems.length > 0) return problems
  const mathjs = await import('mathjs/number')
  const refuse = (expected: Phrase, got: Phrase, offset = 0): Problem[] =>
    [{ offset, expected, got, hint: { kind: 'formulaHelp', variables, functions: FUNCTION_NAMES } }]
  let evaluate: Evaluate
  try {
    const closed = closures(mathjs, variables)
    evaluate = closed(mathjs.parse(source.replace(/\s/g, ' ')), 1)
  } catch (error) {
    if (error instanceof Refusal) return refuse(error.expected, error.got)
    const offset = offsetOf(error, source)
    const rest = source.slice(offset).trim()
    return refuse({ kind: 'formula' }, rest === '' ? { kind: 'theEnd' } : { kind: 'quoted', text: shortened(rest.slice(0, 20)) }, offset)
  }
  const used = variables.filter((variable) => new RegExp(`\\b${variable}\\b`).test(source))
  const { min, max } = range ?? { min: -Number.MAX_VALUE, max: Number.MAX_VALUE }
  return (values, asked) => {
    const result = evaluate(values)
    if (result >= min && result <= max) return result
    throw new FormulaError(name, result, Object.fromEntries(used.map((variable) => [variable, values[variable]])), range, asked)
  }
}

class Refusal extends Error {
  readonly expected: Phrase
  readonly got: Phrase
  constructor(expected: Phrase, got: Phrase) {
    super()
    this.expected = expected
    this.got = got
  }
}

/** Turns the nodes of a parsed formula into closures; only listed kinds of nodes, operators, functions and variables. */
function closures(mathjs: typeof Mathjs, variables: readonly string[]): (node: MathNode, depth: number) => Evaluate {
  let terms = 0

  const closed = (node: MathNode, depth: number): Evaluate => {
    if (mathjs.isParenthesisNode(node)) return closed(node.content, depth)
    if (depth > MAX_DEPTH) throw new Refusal({ kind: 'atMost', max: MAX_DEPTH, what: 'levels' }, partOf(node))
    if (++terms > MAX_TERMS) throw new Refusal({ kind: 'atMost', max: MAX_TERMS, what: 'terms' }, partOf(node))
    const inner = (part: MathNode): Evaluate => closed(part, depth + 1)
    if (mathjs.isConstantNode(node)) {
      const value: unknown = node.value
      if (typeof value !== 'number' || !Number.isFinite(value)) throw new Refusal({ kind: 'formulaNeed', need: 'finite' }, partOf(node))
      return () => value
    }
    if (mathjs.isSymbolNode(node)) return variable(node.name)
    if (mathjs.isConditionalNode(node)) return chosen(inner(node.condition), inner(node.trueExpr), inner(node.falseExpr))
    if (mathjs.isFunctionNode(node)) return called(node.fn.name, node.args.map(inner))
    if (mathjs.isRelationalNode(node)) throw new Refusal({ kind: 'formulaNeed', need: 'twoSided' }, partOf(node))
    if (!mathjs.isOperatorNode(node) || node.implicit) throw new Refusal({ kind: 'formulaNeed', need: 'whole' }, partOf(node))
    // A long sum is not deep: what stands left of an operator counts as the same level.
    return operated(node.fn, node.args.map((part, i) => closed(part, i === 0 && node.args.length > 1 ? depth : depth + 1)), partOf(node))
  }

  const variable = (name: string): Evaluate => {
    if (!variables.includes(name)) throw new Refusal({ kind: 'formulaNeed', need: 'variable' }, { kind: 'quoted', text: shortened(name) })
    return (values) => values[name] ?? NaN
  }
  return closed
}

function chosen(condition: Evaluate, yes: Evaluate, no: Evaluate): Evaluate {
  return (values) => (condition(values) !== 0 ? yes(values) : no(values))
}

function called(name: string, values: Evaluate[]): Evaluate {
  const callable = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined
  if (callable === undefined) throw new Refusal({ kind: 'formulaNeed', need: 'function' }, { kind: 'quoted', text: shortened(name) })
  const { min, max, make } = callable
  if (values.length < min || values.length > max) throw new Refusal({ kind: 'arguments', name, min, max }, { kind: 'literal', text: String(values.length) })
  return make(...values)
}

function operated(name: string, [a, b, more]: Evaluate[], got: Phrase): Evaluate {
  const binary = Object.hasOwn(BINARY, name) ? BINARY[name] : undefined
  const unary = Object.hasOwn(UNARY, name) ? UNARY[name] : undefined
  if (binary && a && b && !more) return binary(a, b)
  if (unary && a && !b) return unary(a)
  throw new Refusal({ kind: 'formulaNeed', need: 'sign' }, got)
}

function partOf(node: MathNode): Phrase {
  return { kind: 'quoted', text: shortened(node.toString()) }
}

/** mathjs counts characters from 1. */
function offsetOf(error: unknown, source: string): number {
  const at = error instanceof Error && 'char' in error && typeof error.char === 'number' ? error.char - 1 : 0
  return Math.min(Math.max(at, 0), source.length)
}
