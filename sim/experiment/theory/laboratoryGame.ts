// The public good of the laboratory, played by the engine itself. Parameters: docs/decisions/0065-the-laboratory-beforehand.md.
import { createRun, stepSeason } from '../../engine/run.ts'
import { parseScenario } from '../../scenario/parse.ts'
import { runKey } from '../runKey.ts'

/** Sessions of every variant; those with the same number share their luck. */
export const SESSIONS = 16
/** Beaters of an organisation: its endowment. */
const TOKENS = 5
/** Quarry of a group: 1.6 for each token. */
const QUARRY = 1.6 * 4 * TOKENS
/** What everybody holds of everybody at first, and what the benefit of the doubt is. */
const TRUST = 0.5
/** Least trust with which a reciprocator takes part, evenly over 0 … TRUST. */
const THRESHOLDS = [1, 3, 5, 7].map(eighths => (eighths * TRUST) / 8)
/** Members with each threshold. */
const MEMBERS = 10
const ORGANISATIONS = THRESHOLDS.length * MEMBERS

export interface Who { readonly matching: 'fixed' | 'random', readonly riders: number }

/** Who takes part: the dispositions of those who are no free riders, how many of ten are, and what they mind. */
export interface Kinds { readonly others: 'reciprocator' | 'calculator' | 'driver', readonly riders: number, readonly autonomyNeed?: number }

type Settings = Readonly<Record<string, unknown>>
export interface Intervention { readonly season: number, readonly set: Settings }

export interface Variant {
  readonly matching: 'fixed' | 'random'
  readonly kinds: Kinds
  readonly seasons: number
  /** Sections that differ from the game. */
  readonly rules?: Readonly<Record<string, Settings>>
  readonly interventions?: readonly Intervention[]
}

/** contribution[session][season − 1]: the part of all tokens that was brought. */
export type Contributions = readonly (readonly number[])[]

export async function play({ matching, kinds, seasons, rules = {}, interventions = [] }: Variant): Promise<Contributions> {
  const scenario = await parseScenario(JSON.stringify({
    ...GAME, seasons, organisations: organisationsOf(kinds), population: { group: 4, matching }, interventions,
    ...Object.fromEntries(Object.entries(rules).map(([section, values]) => [section, { ...GAME[section as keyof typeof GAME] as object, ...values }])),
  }))
  return Array.from({ length: SESSIONS }, (_, session) => {
    const seed = `theory:laboratory ${session}`
    const run = createRun(scenario, seed, runKey(seed))
    return Array.from({ length: seasons }, () => stepSeason(run).row.onPost / (ORGANISATIONS * TOKENS))
  })
}

/** A token on post drives 1.6 quarry that are caught, a quarter of them for its owner, whoever signed; it costs 1. */
const GAME = {
  battue: 1, id: 'theory', title: 'Theory',
  // The cordon is as long as all tokens of a group cover without overlap, so that coverage is the part of them on post.
  field: { width: 4 * TOKENS * 20, driveDepth: 1 },
  quarry: { count: QUARRY, flightRadius: 10 },
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
} as const

function organisationsOf({ others, riders, autonomyNeed }: Kinds): object[] {
  const kind = (id: string, disposition: string, count: number, threshold: number): object =>
    ({ id, count, size: TOKENS, disposition, threshold, ...(autonomyNeed === undefined ? {} : { autonomyNeed }) })
  return THRESHOLDS.flatMap((threshold, k) => [
    ...(riders < MEMBERS ? [kind(`other-${k}`, others, MEMBERS - riders, threshold)] : []),
    ...(riders > 0 ? [kind(`rider-${k}`, 'freeRider', riders, threshold)] : []),
  ])
}
