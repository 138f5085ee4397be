// Two variants share their luck: an organisation that never acts, or a metric, leaves all other draws as they were.
// Compared are the draws themselves, and what became of the others.
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type * as random from '../../sim/engine/kernel/random.ts'
import { identityOf, PURPOSES } from '../../sim/engine/kernel/random.ts'
import { createRun, stepSeason, type OrganisationRow } from '../../sim/index.ts'
import { newOffer, scenarioData, scenarioOf, unminded } from '../support/scenarios.ts'

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

/** Everything drawn in a run and what became of everybody, without what was drawn for `newcomer` and became of it. */
async function playedWith(data: Record<string, unknown>, newcomer?: string): Promise<{ draws: Map<string, string>, rows: OrganisationRow[] }> {
  const scenario = await scenarioOf(data)
  log.clear()
  const run = createRun(scenario, { seed: 'draws' })
  const rows: OrganisationRow[] = []
  while (!run.finished) rows.push(...stepSeason(run).organisations.filter(row => row.organisation !== newcomer))
  const own = newcomer === undefined ? '' : String(identityOf(newcomer))
  return { draws: new Map([...log].filter(([key]) => own === '' || !key.split(' ').slice(3).includes(own))), rows }
}

async function drawsOf(data: Record<string, unknown>, newcomer?: string): Promise<Map<string, string>> {
  return (await playedWith(data, newcomer)).draws
}

/** Without the two figures in which everybody there counts: the mean trust of all others, and the forecast of the first season. */
function rest({ trusted: _, forecast: __, ...row }: OrganisationRow): Partial<OrganisationRow> {
  return row
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

describe('over random scenarios', () => {
  const cedar = (size: number, offers: string[]) => ({ id: 'cedar', size, disposition: 'loner', offers })

  it.each([0, 3])('where nobody minds it, a loner of size %i changes no draw and nothing that becomes of the others', async size => {
    await fc.assert(fc.asyncProperty(scenarioData.map(unminded), async data => {
      const plain = await playedWith(data)
      const more = await playedWith({ ...data, organisations: [...data.organisations, cedar(size, newOffer(data))] }, 'cedar')
      expect(more.draws).toEqual(plain.draws)
      expect(more.rows.map(rest)).toEqual(plain.rows.map(rest))
    }), { numRuns: 40 })
  })

  it('where it may be minded, where quarry start and how many come is still the same draw', async () => {
    await fc.assert(fc.asyncProperty(scenarioData, fc.integer({ min: 0, max: 3 }), async (data, size) => {
      const pact = { ...data.pact, mandate: false }
      const plain = await drawsOf({ ...data, pact })
      const more = await drawsOf({ ...data, pact, organisations: [...data.organisations, cedar(size, newOffer(data))] }, 'cedar')
      // Renewal is drawn every season; quarry of the first season stand at the same places.
      const needed = [...plain].filter(([key]) => {
        const [purpose, season] = key.split(' ').map(Number)
        return purpose === PURPOSES.renewal || (purpose === PURPOSES.placement && season === 1)
      })
      expect(needed.length).toBeGreaterThan(0)
      for (const [key, value] of needed) expect(more.get(key)).toBe(value)
    }), { numRuns: 40 })
  })
})
