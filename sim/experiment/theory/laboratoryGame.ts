// The public good of the laboratory, played by the engine itself. Where the numbers come from:
// docs/decisions/0065-the-laboratory-beforehand.md.
import { createRun, stepSeason } from '../../engine/run.ts'
import { parseScenario } from '../../scenario/parse.ts'
import { runKey } from '../runKey.ts'
import { NEVER, type LookUp } from './topic.ts'

/** Runs of every variant; those of the same number share their luck. */
export const SESSIONS = 10
/** Beaters of an organisation: what it can bring. */
export const TOKENS = 5
const GROUP = 4
/** Quarry of a group: 1.6 for each token, so that a quarter of it is less than a token costs. */
const QUARRY = 1.6 * GROUP * TOKENS
const COVER_M = 10
/** What everybody thinks of everybody at first. */
export const TRUST = 0.5
/** Least trust with which a reciprocator takes part: evenly over 0 … TRUST, so that at first all do. */
const THRESHOLDS = [1, 3, 5, 7].map(eighths => (eighths * TRUST) / 8)
/** Members with each threshold. */
export const MEMBERS = 10

export type Matching = 'fixed' | 'random'
type Settings = Readonly<Record<string, unknown>>

/** A treatment: what it has other than the game. */
export interface Treatment {
  readonly matching: Matching
  /** Free riders of every ten members. */
  readonly riders: number
  /** What the others are. */
  readonly others: 'reciprocator' | 'calculator' | 'driver'
  readonly autonomyNeed?: number
  readonly seasons: number
  /** Settings by section. */
  readonly rules?: Readonly<Record<string, Settings>>
  readonly interventions?: readonly { readonly season: number, readonly set: Settings }[]
}

/** The part of all tokens that was brought, [session][season − 1]. */
export type Course = readonly (readonly number[])[]

export async function play(treatment: Treatment, lookUp: LookUp = NEVER): Promise<Course> {
  const scenario = await parseScenario(JSON.stringify(laboratoryScenario(treatment)))
  const sessions: number[][] = []
  for (let session = 0; session < SESSIONS; session++) {
    await lookUp()
    const seed = `theory:laboratory ${session}`
    const run = createRun(scenario, seed, runKey(seed))
    sessions.push(Array.from({ length: treatment.seasons }, () => {
      const { onPost, beaters } = stepSeason(run).row
      return onPost / beaters
    }))
  }
  return sessions
}

const GAME: Readonly<Record<string, Settings>> = {
  // As long as all tokens of a group cover without overlap, so that coverage is the part of them on post.
  field: { width: 2 * COVER_M * GROUP * TOKENS, driveDepth: 1 },
  quarry: { count: QUARRY, flightRadius: COVER_M },
  renewal: { leaveRate: 1, arrivals: QUARRY, crowding: 10_000 },
  pact: { voluntaryFloor: 0 },
  drive: { model: 'coverage', speed: 1 },
  coverage: { cover: 1, leakReach: 0, exponent: 1, catchShare: 1, aloneShare: 0 },
  hunt: { model: 'contest', duration: 1, fatiguePerTick: 0 },
  sharing: { rule: 'equal', pooled: 1 },
  costs: { drive: 1 },
  belief: { drySeasons: 1 },
  trust: { initial: TRUST },
  contact: { target: TRUST },
}

export function laboratoryScenario({ matching, seasons, rules = {}, interventions = [], ...kinds }: Treatment): object {
  const sections = Object.entries(rules).map(([section, settings]) => [section, { ...GAME[section], ...settings }])
  return {
    battue: 1, id: 'theory', title: 'Theory', seasons, organisations: organisationsOf(kinds), population: { group: GROUP, matching }, interventions,
    ...GAME, ...Object.fromEntries(sections) as object,
  }
}

function organisationsOf({ others, riders, autonomyNeed = 0.2 }: Pick<Treatment, 'others' | 'riders' | 'autonomyNeed'>): object[] {
  return THRESHOLDS.flatMap((threshold, k) => {
    const alike = { size: TOKENS, threshold, autonomyNeed }
    const kinds = [
      { id: `others-${k}`, count: MEMBERS - riders, disposition: others, ...alike },
      { id: `riders-${k}`, count: riders, disposition: 'freeRider', ...alike },
    ]
    return kinds.filter(({ count }) => count > 0)
  })
}
