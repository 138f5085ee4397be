import type { Finding } from './findings.ts'
import { compile } from './formula/compile.ts'
import { METRIC_VARIABLES, UTILITY_VARIABLES } from './formula/variables.ts'
import { isGroup, valueAt, type Keys } from './keys.ts'
import type { Formula, MetricVariable, Scenario, UtilityVariable } from './types.ts'

const UTILITY = Object.keys(UTILITY_VARIABLES) as UtilityVariable[]
const METRIC = Object.keys(METRIC_VARIABLES) as MetricVariable[]

/** Compiles the formulas of a scenario; those with mistakes are left out and told. */
export async function compileFormulas(data: unknown): Promise<{ formulas: Scenario['formulas'], findings: Finding[] }> {
  const findings: Finding[] = []
  const utility = await compileAt(data, ['pact', 'utility'], UTILITY, findings)
  const metrics: { name: string, evaluate: Formula<MetricVariable> }[] = []
  const own = valueAt(data, ['metrics'])
  for (const name of isGroup(own) ? Object.keys(own) : []) {
    const evaluate = await compileAt(data, ['metrics', name], METRIC, findings)
    if (evaluate) metrics.push({ name, evaluate })
  }
  return { formulas: { ...(utility ? { utility } : {}), metrics }, findings }
}

async function compileAt<V extends string>(data: unknown, keys: Keys, variables: readonly V[], findings: Finding[]): Promise<Formula<V> | undefined> {
  const source = valueAt(data, keys)
  if (typeof source !== 'string') return undefined
  const compiled = await compile(source, variables, keys.join('.'))
  if (typeof compiled === 'function') return compiled
  findings.push(...compiled.map((problem): Finding => ({ keys, part: 'value', ...problem })))
  return undefined
}
