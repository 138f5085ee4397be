import type { Finding } from './findings.ts'
import { compile } from './formula/compile.ts'
import type { Range } from './formula/error.ts'
import { RULES } from './formula/rules.ts'
import { METRIC_VARIABLES } from './formula/variables.ts'
import { isGroup, valueAt, type Keys } from './keys.ts'
import type { Formula, MetricVariable, RuleFormulas, RuleVariables, Scenario } from './types.ts'

const METRIC = Object.keys(METRIC_VARIABLES) as MetricVariable[]

/** Compiles the formulas of a scenario; those with mistakes are left out and told. */
export async function compileFormulas(data: unknown): Promise<{ formulas: Scenario['formulas'], findings: Finding[] }> {
  const findings: Finding[] = []
  const rules: Partial<Record<keyof RuleVariables, unknown>> = {}
  for (const name of Object.keys(RULES) as (keyof RuleVariables)[]) {
    const { path, variables, range } = RULES[name]
    const evaluate = await compileAt(data, path.split('.'), Object.keys(variables), findings, range)
    if (evaluate) rules[name] = evaluate
  }
  const metrics: { name: string, evaluate: Formula<MetricVariable> }[] = []
  const own = valueAt(data, ['metrics'])
  for (const name of isGroup(own) ? Object.keys(own) : []) {
    const evaluate = await compileAt(data, ['metrics', name], METRIC, findings)
    if (evaluate) metrics.push({ name, evaluate })
  }
  return { formulas: { ...rules as RuleFormulas, metrics }, findings }
}

async function compileAt<V extends string>(data: unknown, keys: Keys, variables: readonly V[], findings: Finding[], range?: Range): Promise<Formula<V> | undefined> {
  const source = valueAt(data, keys)
  if (typeof source !== 'string') return undefined
  const compiled = await compile(source, variables, keys.join('.'), range)
  if (typeof compiled === 'function') return compiled
  findings.push(...compiled.map((problem): Finding => ({ keys, part: 'value', ...problem })))
  return undefined
}
