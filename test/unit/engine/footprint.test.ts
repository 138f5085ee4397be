// Every phase keeps to the columns it declares: what it does not declare it neither changes nor looks at.
import { describe, expect, it } from 'vitest'
import { createScratch } from '../../../sim/engine/context.ts'
import { COLUMN_NAMES, COLUMNS, type ColumnName } from '../../../sim/engine/layout.ts'
import { contextOf } from '../../../sim/engine/run.ts'
import { SEASON } from '../../../sim/engine/season.ts'
import { copyWorld, rowsInUse, type World } from '../../../sim/engine/world.ts'
import { playPhase, runOf } from '../../support/phases.ts'

const NINE = ['driver', 'reciprocator', 'calculator', 'freeRider', 'leaver', 'squeezer', 'poacher', 'loner', 'hunter']
const OFFERS = [['bread'], ['meat', 'bread'], ['cheese']]

/** Everything at once: a small field where every mechanism is met within two seasons. */
const RICH = {
  field: { width: 80, driveDepth: 30, huntDepth: 20 },
  quarry: { count: 40, placement: 'herds', herds: 5, needs: ['bread', 'cheese', 'meat'] },
  renewal: { growth: 1.5, capacity: 60, leaveRate: 0.1, arrivals: 6, strength: 0.2, variety: 0.5 },
  organisations: NINE.map((disposition, i) => ({ id: `o${i}`, disposition, size: 2 + (i % 2), shirk: 0.5, squeeze: 0.5, offers: OFFERS[i % 3], belief: 0.2, mission: 0.5, grip: 0.5, driveSkill: 1 + i / 10 })),
  pact: { transparency: 0.5, missionWeight: 1, threat: 0.5, monitoring: 0.7, mindshift: 0.3, informing: true, misunderstanding: 1 },
  border: { demarcation: 0.3 },
  director: { kind: 'disinterested', oversight: 0.5, style: 0.5 },
  drive: { speed: 2, search: 0.5 },
  hunt: { duration: 25, captureRadius: 12 },
  sharing: { rule: 'effort', pooled: 0.6, exclusion: true, fine: 2 },
  costs: { drive: 0.01, hunt: 0.01, fixed: 0.1, size: 0.01 },
  belief: { drySeasons: 1, patience: 1 },
  trust: { law: 'damaged', neglect: 0.1, gossip: 0.5 },
  contact: { rate: 0.2, groundTrust: 0.3 },
  ground: { initial: 0.6 },
}

const SCENARIOS: Record<string, Record<string, unknown>> = {
  'all nine, pooled by effort, with a director': RICH,
  'all nine, keep, improvised posts, open sides, no director': { ...RICH, field: { ...RICH.field, sides: 'open' }, pact: { ...RICH.pact, posts: 'improvised' }, director: {}, sharing: { rule: 'keep', fine: 1 } },
  'all nine, pooled by contribution, with a chest and a talent pool': { ...RICH, sharing: { ...RICH.sharing, rule: 'contribution', chest: 0.3, reuse: 3 }, costs: { ...RICH.costs, pool: 0.1 }, renewal: { ...RICH.renewal, appeal: 0.2 } },
  'in a ring, shuffled, with a partisan director': { ...RICH, field: { ...RICH.field, cordon: 'ring' }, pact: { ...RICH.pact, order: 'shuffled', partners: 'choice', informing: false }, director: { ...RICH.director, kind: 'partisan', favours: 'o0', fee: 2 } },
  'a joint director who lives from the common bag': { ...RICH, director: { ...RICH.director, kind: 'joint', share: 0.3 } },
  'mandated, in blocks, equal shares, a shrinking stock': { ...RICH, pact: { ...RICH.pact, order: 'blocks', mandate: true }, sharing: { rule: 'equal', pooled: 1 }, renewal: { growth: 2, capacity: 15 } },
  'hunters who intercept, quarry that heed their nearest': { ...RICH, quarry: { ...RICH.quarry, neighbourhood: 'nearest', neighbours: 3 }, hunt: { ...RICH.hunt, pursuit: 'intercept' } },
  'one drover': { ...RICH, quarry: { ...RICH.quarry, flightRadius: 30, neighbourhood: 'nearest' }, drive: { speed: 2, model: 'drover', walkSpeed: 4 } },
  'armed, and the further from all the larger': {
    ...RICH, organisations: RICH.organisations.map((each, i) => ({ ...each, armament: i % 3 })), learning: { armsRate: 1 }, costs: { ...RICH.costs, arms: 0.1 }, hunt: { ...RICH.hunt, distance: 0.3, sight: 30 },
  },
  'by coverage, then a contest of the armed': {
    ...RICH, drive: { speed: 2, model: 'coverage' }, hunt: { ...RICH.hunt, model: 'contest' }, learning: { armsRate: 1 }, costs: { ...RICH.costs, arms: 0.1 },
  },
  'by coverage, then congestion of the armed': { ...RICH, drive: { speed: 2, model: 'coverage' }, hunt: { ...RICH.hunt, model: 'congestion' }, learning: { armsRate: 1 } },
  'by coverage, then a contest': { ...RICH, drive: { speed: 2, search: 0.5, model: 'coverage' }, hunt: { ...RICH.hunt, model: 'contest' } },
  'in the field, then congestion': { ...RICH, hunt: { ...RICH.hunt, model: 'congestion' } },
  'a game': { ...RICH, drive: { speed: 2, search: 0.5, model: 'threshold', threshold: 2, optional: true } },
  'no drive': { ...RICH, organisations: RICH.organisations.map(each => ({ ...each, disposition: each.disposition === 'loner' ? 'loner' : 'hunter' })) },
}

/** Another number of the same kind that is safe to use as an index. */
function other(name: ColumnName, old: number, world: World): number {
  const { organisations, beaters } = world.capacity
  switch (name) {
    case 'identity_o': return (old ^ 0x5bd1e995) >>> 0
    case 'firstBeater_o': case 'beaterAt_k': return old === 0 ? beaters - 1 : 0
    case 'organisation_b': return old === 0 ? organisations - 1 : 0
    case 'size_o': case 'quarryCount_run': return Math.max(0, old - 1)
    case 'posts_run': return old === 0 ? beaters : 0
    case 'birth_q': case 'births_run': return old + 1000
    case 'needs_q': case 'stood_b': return old ^ 1
    default: return COLUMNS[name].cell === 'u8' ? (old === 0 ? 1 : 0) : old * 0.5 + 0.37
  }
}

/** A copy in which every column that is not read holds something else. */
function disguised(world: World, reads: readonly ColumnName[]): World {
  const copy = copyWorld(world)
  for (const name of COLUMN_NAMES) {
    if (!reads.includes(name)) for (let row = 0; row < copy[name].length; row++) copy[name][row] = other(name, copy[name][row]!, world)
  }
  return copy
}

const differs = (a: ArrayLike<number>, b: ArrayLike<number>, rows: number) => Array.from({ length: rows }, (_, row) => row).some(row => a[row] !== b[row])

describe.each(Object.entries(SCENARIOS))('%s', (_, data) => {
  it.each(SEASON.map(phase => [phase.name, phase] as const))('%s', async (_name, phase) => {
    const run = await runOf({ seasons: 2, ...data }, 'footprint')
    for (let season = 1; season <= 2; season++) {
      for (const now of SEASON) {
        if (now !== phase) {
          playPhase(contextOf(run), now)
          continue
        }
        const disguise = disguised(run.world, phase.reads)
        const [start, hiddenStart] = [copyWorld(run.world), copyWorld(disguise)]
        playPhase({ ...contextOf(run), world: disguise, scratch: createScratch(disguise.capacity) }, phase)
        playPhase(contextOf(run), phase)
        const rows = (name: ColumnName) => rowsInUse(run.world, COLUMNS[name].space)

        const touched = COLUMN_NAMES.filter(name => differs(start[name], run.world[name], Math.min(start[name].length, rows(name))))
        expect(touched.filter(name => !phase.writes.includes(name)), 'changed but not declared as written').toEqual([])
        // A row that the phase leaves alone keeps what it held, in disguise too.
        const swayed = phase.writes.filter(name => Array.from({ length: rows(name) }, (_, row) => row).some(row =>
          run.world[name][row] !== disguise[name][row] && (run.world[name][row] !== start[name][row] || disguise[name][row] !== hiddenStart[name][row])))
        expect(swayed, 'hangs on a column not declared as read').toEqual([])
      }
      run.world.season_run[0]!++
      run.scratch = createScratch(run.world.capacity)
    }
  })
})

it('the disguise changes every column', async () => {
  const run = await runOf(RICH)
  playPhase(contextOf(run), SEASON[0]!)
  const disguise = disguised(run.world, [])
  expect(COLUMN_NAMES.filter(name => !differs(run.world[name], disguise[name], run.world[name].length))).toEqual([])
})

it('the clock belongs to the season, not to a phase', () => {
  for (const phase of SEASON) for (const name of ['season_run', 'phase_run', 'tick_run'] as const) expect([...phase.reads, ...phase.writes]).not.toContain(name)
})
