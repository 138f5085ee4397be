import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createRun, parseScenario, stepSeason, type Scenario, type SeasonResult } from '../../sim/index.ts'

/** A scenario of the project, with values set by path. */
export function loadScenario(id: string, set: Record<string, string | number | boolean> = {}): Promise<Scenario> {
  const path = fileURLToPath(new URL(`../../scenarios/${id}.yaml`, import.meta.url))
  return parseScenario(readFileSync(path, 'utf8'), { file: `${id}.yaml`, set })
}

/** The first seasons of one run. */
export function playSeasons(scenario: Scenario, seed: string, seasons: number): SeasonResult[] {
  const run = createRun(scenario, { seed })
  return Array.from({ length: seasons }, () => stepSeason(run))
}
