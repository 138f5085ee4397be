import { formatIssues, ScenarioError } from '../../../sim/scenario/errors.ts'
import { parseScenario, type ParseOptions } from '../../../sim/scenario/parse.ts'
import type { Language } from '../../../sim/scenario/words.ts'

/** The shortest scenario there is, with more lines after it. */
export const small = (more = ''): string => `battue: 1
id: small
title: Small
organisations:
  - { id: brook }
  - { id: mill, disposition: driver }
${more}`

/** The messages with which a text is refused; none if it is accepted. Anything but a ScenarioError is thrown on. */
export async function messages(text: string, options?: ParseOptions, lang?: Language): Promise<string[]> {
  return refusal(() => parseScenario(text, options), lang)
}

export async function refusal(work: () => unknown, lang?: Language): Promise<string[]> {
  try {
    await work()
    return []
  } catch (error) {
    if (error instanceof ScenarioError) return formatIssues(error.issues, lang).split('\n')
    throw error
  }
}
