// A run: its seasons, what is known before the first one, and changes while it goes on.
import { describe, expect, it } from 'vitest'
import { createRun, frame, IdentityError, intervene, stepSeason, stepTick, withIntervention, type Run } from '../../../sim/index.ts'
import { scenarioOf } from '../../support/scenarios.ts'

const DATA = {
  seasons: 3,
  field: { width: 60, driveDepth: 20, huntDepth: 10 },
  quarry: { count: 20 }, hunt: { duration: 10 }, belief: { drySeasons: 2 },
  organisations: [{ id: 'ash', size: 2, disposition: 'driver' }, { id: 'elm', size: 3, disposition: 'driver' }],
}

const signed = (run: Run) => stepSeason(run).row.signed

describe('a run', () => {
  it('counts seasons from 1, is finished after the last, and may go on', async () => {
    const run = createRun(await scenarioOf(DATA))
    const seen = Array.from({ length: 4 }, () => [run.season, run.finished, stepSeason(run).row.season])
    expect(seen).toEqual([[1, false, 1], [2, false, 2], [3, false, 3], [4, true, 4]])
  })
  it('a driven season takes pact 1 + drive 20 + hunt 10 + share, learn and renew 1 each; one without a drive as many, all in the hunt', async () => {
    const ticksOf = async (data: Record<string, unknown>) => {
      const run = createRun(await scenarioOf(data))
      const phases: string[] = []
      do phases.push(frame(run).phase)
      while (stepTick(run) === null)
      return phases
    }
    const short = (phases: string[]) => phases.join(' ').replace(/(\w+)( \1)*/g, (all, name: string) => `${name}·${all.split(' ').length}`)
    expect(short(await ticksOf(DATA))).toBe('pact·1 drive·20 hunt·10 share·1 learn·1 renew·1')
    expect((await ticksOf({ ...DATA, organisations: [{ id: 'ash', size: 2, disposition: 'hunter' }] })).length).toBe(34)
  })
  it('knows beforehand what hunting alone brings: the mean of dry seasons, which use no draw of the run itself', async () => {
    const alone = async (drySeasons: number) => {
      const run = createRun(await scenarioOf({ ...DATA, belief: { drySeasons } }))
      return { alone: run.world.alone_o[0]!, bag: stepSeason(run).row.bag }
    }
    const [one, two, three] = [await alone(1), await alone(2), await alone(3)]
    // Payoffs here are whole numbers, so twice the mean of two dry seasons is one.
    expect(Number.isInteger(2 * two.alone)).toBe(true)
    expect(Number.isInteger(two.alone * 2 - one.alone)).toBe(true)
    expect(new Set([one.bag, two.bag, three.bag]).size).toBe(1)
  })
  it('refuses two names that would share their draws, and says which', async () => {
    // A known collision of 32-bit FNV-1a.
    const scenario = await scenarioOf({ ...DATA, organisations: [{ id: 'costarring' }, { id: 'liquid' }] })
    expect(() => createRun(scenario)).toThrow(IdentityError)
    expect(() => createRun(scenario)).toThrow("organisations 'costarring' and 'liquid' would share their random draws: rename one of them")
  })
})

describe('an intervention', () => {
  const hunters = { season: 2, set: { 'organisations.*.disposition': 'hunter' } }
  it('holds from its season on, and the seasons before are as they were', async () => {
    const scenario = await scenarioOf(DATA)
    const changed = await scenarioOf({ ...DATA, interventions: [hunters] })
    const [plain, run] = [createRun(scenario), createRun(changed)]
    expect(stepSeason(run).digest).toBe(stepSeason(plain).digest)
    expect([signed(run), signed(run), signed(plain)]).toEqual([0, 0, 2])
  })
  it('while the run goes on is the same as one that was planned', async () => {
    const scenario = await scenarioOf(DATA)
    const run = createRun(scenario)
    for (let tick = 0; tick < 12; tick++) stepTick(run)
    intervene(run, withIntervention(scenario, hunters))
    const planned = createRun(await scenarioOf({ ...DATA, interventions: [hunters] }))
    for (let season = 1; season <= 3; season++) expect(stepSeason(run).digest).toBe(stepSeason(planned).digest)
  })
  it('cannot change a season that has begun; before its first tick it can', async () => {
    const scenario = await scenarioOf(DATA)
    const run = createRun(scenario)
    stepSeason(run)
    const now = withIntervention(scenario, hunters)
    stepTick(run)
    expect(() => intervene(run, now)).toThrow(new RangeError('season 2 has begun: an intervention holds from season 3 at the earliest'))
    expect(run.scenario).toBe(scenario)
    const early = createRun(scenario)
    stepSeason(early)
    intervene(early, now)
    expect(signed(early)).toBe(0)
  })
})
