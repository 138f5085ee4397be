import { z } from 'zod'
import { crossCheck } from './checks.ts'
import type { Finding } from './findings.ts'
import { scenarioSchema } from './schema/index.ts'
import type { Parameters } from './types.ts'
import { findingsOf } from './zodIssues.ts'

/** The parameters with every default filled in, and everything that is wrong (then without parameters). Formulas are compiled elsewhere. */
export function validate(data: unknown): { parameters?: Parameters, findings: Finding[] } {
  // Rules between fields first: where both complain about one place, theirs says more.
  const findings = crossCheck(data)
  const checked = z.safeParse(scenarioSchema, data)
  if (!checked.success) return { findings: [...findings, ...findingsOf(checked.error.issues, data)] }
  return findings.length > 0 ? { findings } : { parameters: checked.data, findings }
}
