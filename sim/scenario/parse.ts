import { ScenarioError } from './errors.ts'
import { inOrder, toIssues } from './findings.ts'
import { compileFormulas } from './formulas.ts'
import { override } from './override.ts'
import type { Settings } from './paths.ts'
import { deepFreeze, scheduleOf } from './schedule.ts'
import type { Scenario } from './types.ts'
import { validate } from './validate.ts'
import { withVariant } from './variants.ts'
import { readYaml } from './yaml/read.ts'

export interface ParseOptions {
  /** Name of the file, for errors. */
  file?: string
  /** Values by path that replace those in the text, as `--set path=value`. */
  set?: Settings
  /** Id of one of its variants. */
  variant?: string
}

/** A scenario from its YAML text. Throws a ScenarioError with everything that is wrong.
 *  `parameters` and `schedule` are frozen. Organisations stay in the order of the text. */
export async function parseScenario(text: string, { file, set = {}, variant }: ParseOptions = {}): Promise<Scenario> {
  const source = readYaml(text, file)
  const chosen = variant === undefined ? { ...source, issues: [] } : withVariant(source.data, variant, source.locate)
  const { data, locate, issues } = override(chosen.data, set, chosen.locate)
  const { parameters, findings } = validate(data)
  const compiled = await compileFormulas(data)
  const all = inOrder([...source.issues, ...toIssues([...findings, ...compiled.findings], data, locate), ...chosen.issues, ...issues])
  if (all.length > 0 || parameters === undefined) throw new ScenarioError(all)
  deepFreeze(parameters)
  return Object.freeze({ parameters, schedule: scheduleOf(parameters), formulas: deepFreeze(compiled.formulas) })
}
