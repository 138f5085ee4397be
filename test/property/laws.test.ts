import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COLUMN_NAMES } from '../../sim/engine/layout.ts'
import { createRun, restore, snapshot, stepSeason, stepTick, frame, type Run, type Scenario, type SeasonResult } from '../../sim/index.ts'
import { newOffer, scenarioData, scenarioOf, unminded } from '../support/scenarios.ts'

const RUNS = { numRuns: 120 }
const UNIT = 1048576

function play(run: Run): SeasonResult[] {
  const results: SeasonResult[] = []
  while (!run.finished) results.push(stepSeason(run))
  return results
}

const digests = (scenario: Scenario, seed = 'law') => play(createRun(scenario, { seed })).map(result => result.digest)

it('random scenarios are worth looking at: in many of them something is driven, caught, shared, breached and renewed', async () => {
  const met = { driven: 0, caught: 0, shared: 0, breached: 0, renewed: 0, given: 0, reused: 0 }
  for (const data of fc.sample(scenarioData, { numRuns: 100, seed: 1 })) {
    const results = play(createRun(await scenarioOf(data)))
    const some = (found: (result: SeasonResult) => boolean) => Number(results.some(found))
    met.driven += some(({ row }) => row.driven > 0)
    met.caught += some(({ row }) => row.bag > 0)
    met.shared += some(({ organisations }) => organisations.some(each => each.loot !== each.caught))
    met.breached += some(({ organisations }) => organisations.some(each => each.breach === 1))
    met.given += some(({ row }) => row.chest > 0)
    met.reused += some(({ row }) => row.reused > 0)
    met.renewed += some(({ row }) => row.births + row.arrivals > 0 && row.lost > 0)
  }
  for (const [what, times] of Object.entries(met)) expect(times, what).toBeGreaterThan(15)
})

describe('laws, over random valid scenarios', () => {
  it('quarry are conserved: start + births + arrivals = end + caught + lost, and every one is accounted for', async () => {
    await fc.assert(fc.asyncProperty(scenarioData, async data => {
      const scenario = await scenarioOf(data)
      const run = createRun(scenario)
      let before = data.quarry.count
      for (const { row } of [stepSeason(run), stepSeason(run)]) {
        const gone = row.quarryStart + row.births + row.arrivals - row.quarryEnd - row.lost
        expect(row.quarryStart).toBe(before)
        expect(gone).toBeGreaterThanOrEqual(0)
        // A body that is gone had all its needs served; each need served is in the bag.
        const needs = needsIn(scenario, row.season)
        if (isGame(data)) expect(gone).toBe(0)
        else expect(gone * needs).toBeLessThanOrEqual(row.bag)
        if (needs === 1 && !isGame(data)) expect(gone).toBe(row.bag)
        expect(row.driven + row.escaped).toBeLessThanOrEqual(row.quarryStart)
        before = row.quarryEnd
      }
    }), RUNS)
  })

  it('loot is conserved to the last unit: Σ loot + chest = Σ caught, and once more for every other signatory that a catch served', async () => {
    await fc.assert(fc.asyncProperty(scenarioData, async data => {
      const scenario = await scenarioOf(data)
      for (const { row, organisations } of play(createRun(scenario))) {
        const units = organisations.reduce((sum, each) => sum + each.loot * UNIT, 0)
        const signatories = organisations.filter(each => each.signed === 1)
        const partners = signatories.filter(each => each.size > 0).length
        const parameters = parametersOf(scenario, row.season)
        const others = row.posts > 0 && !isGame(parameters) ? Math.max(1, Math.min(parameters.sharing.reuse, partners)) - 1 : 0
        expect(row.reused).toBe(others * signatories.reduce((sum, each) => sum + each.caught, 0))
        expect(units + row.chest * UNIT).toBe((row.bag + row.reused) * UNIT)
        for (const each of organisations) expect(each.loot).toBeGreaterThanOrEqual(0)
      }
    }), RUNS)
  })

  it('nothing in the state is ever NaN or infinite; shares, trust and places stay in their range', async () => {
    await fc.assert(fc.asyncProperty(scenarioData, async data => {
      const run = createRun(await scenarioOf(data))
      for (let season = 0; season < 2;) {
        if (stepTick(run) !== null) season++
        const { world } = run
        for (const name of COLUMN_NAMES) for (const value of world[name]) if (!Number.isFinite(value)) throw new Error(`${name} holds ${value}`)
        for (const part of [...world.trust_oo, ...world.damage_oo, ...world.distance_oo, ...world.willingness_o, ...world.missionRaised_o, ...world.shareError_o]) expect(part >= 0 && part <= 1).toBe(true)
        for (const [x, y] of [[world.x_q, world.y_q], [world.x_b, world.y_b]]) {
          for (let i = 0; i < x!.length; i++) expect(isInside(data.field, x![i]!, y![i]!)).toBe(true)
        }
      }
    }), { numRuns: 40 })
  })

  it('an idle organisation catches nothing', async () => {
    await fc.assert(fc.asyncProperty(scenarioData, fc.constantFrom({ size: 0, offers: ['bread'] }, { disposition: 'loner', size: 3, offers: ['meat'] }), async (data, idle) => {
      const organisations = [...data.organisations, { id: 'idle', ...idle }]
      for (const { organisations: rows } of play(createRun(await scenarioOf({ ...data, organisations, pact: { ...data.pact, mandate: false }, drive: { ...data.drive, optional: true }, learning: {} })))) {
        expect(rows.find(row => row.organisation === 'idle')!.caught).toBe(0)
      }
    }), RUNS)
  })

  it('an organisation without beaters that does not sign changes nobody\'s catch, where nobody minds it', async () => {
    await fc.assert(fc.asyncProperty(scenarioData.map(unminded), async data => {
      const catches = async (organisations: readonly unknown[]) => play(createRun(await scenarioOf({ ...data, organisations }), { seed: 'law' }))
        .map(({ organisations: rows }) => rows.filter(row => row.organisation !== 'idle').map(row => row.caught))
      expect(await catches([...data.organisations, { id: 'idle', size: 0, disposition: 'hunter', offers: newOffer(data) }])).toEqual(await catches(data.organisations))
    }), RUNS)
  })

  it('the order of the organisations in the file means nothing', async () => {
    await fc.assert(fc.asyncProperty(scenarioData, fc.infiniteStream(fc.nat()), async (data, keys) => {
      const shuffled = data.organisations.map(each => ({ each, key: keys.next().value as number })).sort((a, b) => a.key - b.key).map(({ each }) => each)
      expect(await digestsOf({ ...data, organisations: shuffled })).toEqual(await digestsOf(data))
    }), { numRuns: 60 })
  })

  it('a run restored at any tick goes on as if nothing had happened; neither a snapshot nor a picture changes it', async () => {
    await fc.assert(fc.asyncProperty(scenarioData, fc.nat({ max: 150 }), async (data, ticks) => {
      const scenario = await scenarioOf(data)
      const undisturbed = digests(scenario)
      const run = createRun(scenario, { seed: 'law' })
      const early: SeasonResult[] = []
      for (let t = 0; t < ticks && !run.finished; t++) {
        const result = stepTick(run)
        if (result !== null) early.push(result)
        frame(run)
      }
      const bytes = snapshot(run)
      const restored = restore(scenario, bytes)
      expect(snapshot(restored)).toEqual(bytes)
      expect(restored.seed).toBe('law')
      expect([...early, ...play(restored)].map(result => result.digest)).toEqual(undisturbed)
      expect([...early, ...play(run)].map(result => result.digest)).toEqual(undisturbed)
    }), { numRuns: 60 })
  })

  it('a metric changes nothing; another seed does', async () => {
    await fc.assert(fc.asyncProperty(scenarioData, async data => {
      // With nothing but the quarry placed, two seeds must differ somewhere.
      const some = { ...data, quarry: { ...data.quarry, count: 5 + data.quarry.count }, renewal: {}, drive: { ...data.drive, model: 'spatial' }, hunt: { ...data.hunt, model: 'spatial' } }
      const plain = await digestsOf(some)
      expect(await digestsOf({ ...some, metrics: { share: 'bag / max(1, quarryStart)' } })).toEqual(plain)
      expect(digests(await scenarioOf(some), 'other')).not.toEqual(plain)
    }), { numRuns: 40 })
  })
})

/** A game brings something without anybody catching quarry. */
function isGame({ drive }: { drive: { model: string } }): boolean {
  return drive.model === 'threshold' || drive.model === 'linear'
}

function parametersOf({ schedule }: Scenario, season: number): Scenario['parameters'] {
  return schedule.findLast(entry => entry.season <= season)!.parameters
}

/** In the rectangle, or in the disc around its middle. Newcomers wait at (0, 0) for their place. */
function isInside({ cordon, width, driveDepth, huntDepth }: { cordon: string, width: number, driveDepth: number, huntDepth: number }, x: number, y: number): boolean {
  const depth = driveDepth + huntDepth
  if (cordon === 'line') return x >= 0 && x <= width && y >= 0 && y <= depth + 1e-9
  return (x === 0 && y === 0) || Math.hypot(x - depth, y - depth) <= depth + 1e-9
}

/** Needs of a quarry in a season: those named, or else what somebody offers who comes into the field. */
function needsIn(scenario: Scenario, season: number): number {
  const { quarry, organisations } = parametersOf(scenario, season)
  return quarry.needs.length || new Set(organisations.filter(each => each.size > 0 && each.disposition !== 'loner').flatMap(each => each.offers)).size
}

async function digestsOf(data: Record<string, unknown>) {
  return digests(await scenarioOf(data))
}
