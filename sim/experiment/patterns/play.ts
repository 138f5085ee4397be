// One pair of runs of a claim.
import { stepSeason, createRun } from '../../engine/run.ts'
import type { SeasonResult } from '../../engine/results.ts'
import { parseScenario } from '../../scenario/parse.ts'
import type { Settings } from '../../scenario/paths.ts'
import type { Scenario } from '../../scenario/types.ts'
import { runKey } from '../runKey.ts'
import { comparisonOf, type Claim, type Side } from './pattern.ts'

/** Texts of the scenarios by id. */
export type ScenarioTexts = (id: string) => string

/** Both numbers of a claim, or of its counter-case, with one seed. also: settings of a point of the region. */
export async function playPair(claim: Claim, part: 'claim' | 'counter', seed: string, texts: ScenarioTexts, also: Settings = {}): Promise<{ more: number, less: number }> {
  const { scenario: id, set, seasons, more, less, measure } = comparisonOf(claim, part)
  const text = texts(id)
  const of = (side: Side) => parse(text, id, { ...also, ...set, ...side.set, ...(seasons === undefined ? {} : { seasons }) }, side.variant)
  const [a, b] = [await of(more), await of(less)]
  const first = play(a, seed)
  // Two organisations of one run need no second run.
  const second = sameRun(more, less) ? first : play(b, seed)
  return { more: (more.measure ?? measure)(first), less: (less.measure ?? measure)(second) }
}

const parsed = new Map<string, Scenario>()

async function parse(text: string, id: string, set: Settings, variant: string | undefined): Promise<Scenario> {
  const key = JSON.stringify([id, set, variant])
  const known = parsed.get(key)
  if (known !== undefined) return known
  const scenario = await parseScenario(text, { file: `${id}.yaml`, set, ...(variant === undefined ? {} : { variant }) })
  // A region has hundreds of points, each played a few times and then no more.
  if (parsed.size > 8) parsed.clear()
  parsed.set(key, scenario)
  return scenario
}

function sameRun(a: Side, b: Side): boolean {
  return a.variant === b.variant && JSON.stringify(a.set ?? {}) === JSON.stringify(b.set ?? {})
}

function play(scenario: Scenario, seed: string): SeasonResult[] {
  const run = createRun(scenario, seed, runKey(seed))
  const results: SeasonResult[] = []
  while (!run.finished) results.push(stepSeason(run))
  return results
}
