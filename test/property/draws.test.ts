// Two variants share their luck: an organisation that never acts, or a metric, leaves all other draws as they were.
// Compared are the draws themselves, not what came of them.
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type * as random from '../../sim/engine/kernel/random.ts'
import { identityOf, PURPOSES } from '../../sim/engine/kernel/random.ts'
import { createRun, stepSeason } from '../../sim/index.ts'
import { scenarioData, scenarioOf } from '../support/scenarios.ts'

/** What was drawn: words or a number, by purpose, season, tick and identity. */
const log = vi.hoisted(() => new Map<string, string>())

vi.mock('../../sim/engine/kernel/random.ts', async importOriginal => {
  const original = await importOriginal<typeof random>()
  const note = (key: readonly number[], value: string) => {
    const name = key.join(' ')
    if (log.has(name) && log.get(name) !== value) throw new Error(`draw ${name} gave ${log.get(name)}, then ${value}`)
    log.set(name, value)
  }
  return {
    ...original,
    draw(...[key, purpose, season, tick, who, which, out]: Parameters<typeof original.draw>) {
      original.draw(key, purpose, season, tick, who, which, out)
      note([purpose, season, tick, who, which], out.join(','))
    },
    uniform(...[key, purpose, season, tick, who, which]: Parameters<typeof original.uniform>) {
      const value = original.uniform(key, purpose, season, tick, who, which)
      note([purpose, season, tick, who, which], String(value))
      return value
    },
  }
})

/** Everything drawn in a run, without what was drawn for `newcomer`. */
async function drawsOf(data: Record<string, unknown>, newcomer?: string): Promise<Map<string, string>> {
  const scenario = await scenarioOf(data)
  log.clear()
  const run = createRun(scenario, { seed: 'draws' })
  while (!run.finished) stepSeason(run)
  const own = newcomer === undefined ? '' : String(identityOf(newcomer))
  return new Map([...log].filter(([key]) => own === '' || !key.split(' ').slice(3).includes(own)))
}

const purposesIn = (draws: Map<string, string>) => new Set([...draws.keys()].map(key => Number(key.split(' ')[0])))

describe('drivers, of whom nobody minds the newcomer', () => {
  const data = {
    seasons: 3,
    field: { width: 90, driveDepth: 40, huntDepth: 20 },
    quarry: { count: 40, placement: 'herds', herds: 4 },
    renewal: { growth: 0.5, leaveRate: 0.1, arrivals: 5, strength: 0.1 },
    organisations: ['ash', 'birch', 'elm'].map(id => ({ id, size: 3, disposition: 'driver', autonomyNeed: 0 })),
    pact: { posts: 'improvised', monitoring: 0.6 },
    border: { demarcation: 0.4 },
    director: { kind: 'disinterested', oversight: 0.5 },
    hunt: { duration: 30 },
    willingness: { trust: 0 },
    sharing: { rule: 'effort', pooled: 0.5, exclusion: true },
  }
  const withNewcomer = (size: number) => ({ ...data, organisations: [...data.organisations, { id: 'cedar', size, disposition: 'loner' }] })

  it.each([0, 3])('a loner of size %i changes no draw, adds none and takes none away', async size => {
    const plain = await drawsOf(data)
    expect(plain.size).toBeGreaterThan(5000)
    expect(purposesIn(plain)).toContain(PURPOSES.capture)
    expect(await drawsOf(withNewcomer(size), 'cedar')).toEqual(plain)
  })

  it('nor does a metric', async () => {
    expect(await drawsOf({ ...data, metrics: { share: 'bag / max(1, quarryStart)' } })).toEqual(await drawsOf(data))
  })

  it('another hunter does change what happens, and so which draws are needed: the comparison would see it', async () => {
    const hunter = { ...data, organisations: [...data.organisations, { id: 'cedar', size: 3, disposition: 'hunter' }] }
    expect(await drawsOf(hunter, 'cedar')).not.toEqual(await drawsOf(data))
  })
})

it('over random scenarios: whatever both variants draw is equal, and where quarry start and how many come is the same draw', async () => {
  await fc.assert(fc.asyncProperty(scenarioData, fc.integer({ min: 0, max: 3 }), async (data, size) => {
    const pact = { ...data.pact, mandate: false }
    const organisations = [...data.organisations, { id: 'cedar', size, disposition: 'loner', offers: data.organisations[0]!.offers }]
    const plain = await drawsOf({ ...data, pact })
    const more = await drawsOf({ ...data, pact, organisations }, 'cedar')
    let shared = 0
    for (const [key, value] of plain) {
      if (!more.has(key)) continue
      expect(more.get(key)).toBe(value)
      shared++
    }
    // Renewal is drawn every season; quarry of the first season stand at the same places.
    for (const key of plain.keys()) {
      const [purpose, season] = key.split(' ').map(Number)
      if (purpose === PURPOSES.renewal || (purpose === PURPOSES.placement && season === 1)) expect(more.has(key)).toBe(true)
    }
    expect(shared).toBeGreaterThan(0)
  }), { numRuns: 40 })
})
