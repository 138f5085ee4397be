import { createRun, parseScenario, stepSeason } from '../../sim/index.ts'

declare global {
  /** The page offers it to the test. */
  interface Window { digestsOf?: typeof digestsOf }
}

/** Digests of the first seasons of a scenario, with the scenario's own seed. Runs in Node and in the page. */
export async function digestsOf(text: string, seasons: number): Promise<string[]> {
  const run = createRun(await parseScenario(text))
  const digests: string[] = []
  while (digests.length < seasons && !run.finished) digests.push(stepSeason(run).digest)
  return digests
}
