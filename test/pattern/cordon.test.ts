// The cordon: what a full line, one empty post and a director do to the part of the quarry that is driven over the border.
import seedrandom from 'seedrandom'
import { describe, expect, it } from 'vitest'
import { bootstrap, mean } from '../../sim/experiment/statistics.ts'
import { scenarioOf } from '../support/scenarios.ts'
import { playSeasons } from '../support/seasons.ts'

const SEEDS = Array.from({ length: 16 }, (_, k) => `cordon-${k + 1}`)
const BEATERS = 20
const FLIGHT_RADIUS = 12

interface Line {
  /** Distance between posts, in flight radii. */
  spacing: number
  /** How many posts stay empty; which ones hangs on the seed. */
  empty: number
  oversight?: number
}

/** Driven part of the quarry, one number a seed. Each of 20 organisations sends one beater; an empty post is one whose beater never comes. */
async function drivenParts({ spacing, empty, oversight = 0 }: Line): Promise<number[]> {
  const parts: number[] = []
  for (const seed of SEEDS) {
    const scenario = await scenarioOf({
      field: { width: BEATERS * spacing * FLIGHT_RADIUS },
      hunt: { duration: 1 },
      belief: { drySeasons: 1 },
      pact: { mandate: true },
      director: { kind: oversight > 0 ? 'disinterested' : 'none', oversight },
      organisations: emptyPosts(seed, empty).map((isEmpty, i) => ({ id: `o${String(i).padStart(2, '0')}`, size: 1, willingness: isEmpty ? 0 : 1 })),
    })
    const { row } = playSeasons(scenario, seed, 1)[0]!
    expect(row.onPost).toBe(BEATERS - empty)
    parts.push(row.driven / row.quarryStart)
  }
  return parts
}

function emptyPosts(seed: string, empty: number): boolean[] {
  const random = seedrandom(seed)
  const luck = Array.from({ length: BEATERS }, () => random())
  const limit = [...luck].sort((a, b) => a - b)[empty]!
  return luck.map(each => each < limit)
}

/** 1 − driven/reference, with its interval over paired seeds. */
function loss(parts: number[], reference: number[]) {
  return bootstrap(SEEDS.length, cases => 1 - mean(cases.map(i => parts[i]!)) / mean(cases.map(i => reference[i]!)), 'loss')
}

const percent = (x: number) => `${(100 * x).toFixed(1)} %`

describe('20 beaters, 16 seeds', () => {
  it('spacing 1.2 flight radii: the full line drives over 90 %; one empty post costs over 5 %, more than its share of 1 in 20', async () => {
    const full = await drivenParts({ spacing: 1.2, empty: 0 })
    const oneEmpty = loss(await drivenParts({ spacing: 1.2, empty: 1 }), full)
    console.log(`full line ${percent(mean(full))} driven (least ${percent(Math.min(...full))}); one empty post loses ${percent(oneEmpty.mean)} [${percent(oneEmpty.low)}, ${percent(oneEmpty.high)}]`)
    expect(Math.min(...full)).toBeGreaterThan(0.9)
    expect(oneEmpty.low).toBeGreaterThan(0.05)
  })

  it('counter-case, spacing 0.7: one empty post opens no gap and costs less than its share', async () => {
    const full = await drivenParts({ spacing: 0.7, empty: 0 })
    const oneEmpty = loss(await drivenParts({ spacing: 0.7, empty: 1 }), full)
    expect(oneEmpty.high).toBeLessThan(0.05)
  })

  it('dense posts and full oversight: a director makes up for 6 absent (loss under 5 %); for 14 absent nothing helps (over 80 %)', async () => {
    const full = await drivenParts({ spacing: 0.9, empty: 0, oversight: 1 })
    const six = loss(await drivenParts({ spacing: 0.9, empty: 6, oversight: 1 }), full)
    const sixAlone = loss(await drivenParts({ spacing: 0.9, empty: 6 }), full)
    const fourteen = loss(await drivenParts({ spacing: 0.9, empty: 14, oversight: 1 }), full)
    console.log(`6 absent: ${percent(six.mean)} lost with the director, ${percent(sixAlone.mean)} without; 14 absent: ${percent(fourteen.mean)}`)
    expect(six.high).toBeLessThan(0.05)
    expect(sixAlone.low).toBeGreaterThan(0.05)
    expect(fourteen.low).toBeGreaterThan(0.8)
  })

  it('the full line holds to a spacing of 1.6 flight radii and collapses beyond 1.8', async () => {
    expect(mean(await drivenParts({ spacing: 1.6, empty: 0 }))).toBeGreaterThan(0.9)
    expect(mean(await drivenParts({ spacing: 1.9, empty: 0 }))).toBeLessThan(0.3)
  })
})
