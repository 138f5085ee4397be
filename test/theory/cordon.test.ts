// Agreed posts, each empty independently with probability q: a run of k empty posts breaks the cordon, so the chance that
// it holds is the reliability of a consecutive-k-out-of-n:F system (doi:10.1155/2015/212303). The engine's own pact and
// its own search for gaps must agree.
import { expect, it } from 'vitest'
import { ACTIVITY } from '../../sim/engine/codes.ts'
import { createCordon, findGaps } from '../../sim/engine/kernel/cordon.ts'
import { pact } from '../../sim/engine/phases/pact.ts'
import { contextOf } from '../../sim/engine/run.ts'
import { runOf } from '../support/phases.ts'

const SEASONS = 100_000
/** Spacing of the posts and flight radius, m. */
const SPACING = 10
const FLIGHT_RADIUS = 12

/** P(no k consecutive of n are empty): L(j) = 1 for j < k, L(k) = 1 − q^k, L(n) = L(n−1) − (1−q)·q^k·L(n−k−1). */
function reliability(n: number, k: number, q: number): number {
  if (n < k) return 1
  if (n === k) return 1 - q ** k
  return reliability(n - 1, k, q) - (1 - q) * q ** k * reliability(n - k - 1, k, q)
}

const TABLE = [
  { n: 12, k: 1, q: 0.1, line: 0.28242954 },
  { n: 12, k: 2, q: 0.1, line: 0.90296131 },
  { n: 12, k: 2, q: 0.2, line: 0.67764853 },
  { n: 12, k: 3, q: 0.2, line: 0.93532035 },
]

it.each(TABLE)('the closed form gives $line for n = $n, k = $k, q = $q', ({ n, k, q, line }) => {
  expect(Math.abs(reliability(n, k, q) - line)).toBeLessThan(1e-8)
})

/** Part of the seasons in which the cordon has no gap between two stakes, one spacing outside the outer posts. */
async function partHolding(n: number, k: number, q: number, seasons: number): Promise<number> {
  // An organisation of one beater for every post; under a mandate willingness is attendance.
  const run = await runOf({
    field: { width: n * SPACING, driveDepth: 10, huntDepth: 10 },
    quarry: { count: 0, flightRadius: FLIGHT_RADIUS },
    organisations: Array.from({ length: n }, (_, i) => ({ id: `o${i}`, size: 1, disposition: 'driver', willingness: 1 - q })),
    pact: { mandate: true },
    hunt: { duration: 1 },
    belief: { drySeasons: 1 },
  }, 'theory')
  const { world } = run
  const context = contextOf(run)
  // Cover radius such that ⌊2·cover/spacing⌋ = k.
  const cover = ((k + 0.5) / 2) * SPACING
  const cordon = createCordon(n + 2)
  cordon.cover.fill(cover)
  let holding = 0
  for (let season = 1; season <= seasons; season++) {
    context.season = season
    pact.tick(context, 0)
    // Places measured from the left stake, which stands half a spacing before the field.
    let count = 1
    for (let place = 0; place < n; place++) {
      const b = world.beaterAt_k[place]!
      if (world.activity_b[b] === ACTIVITY.onPost) cordon.place[count++] = world.x_b[b]! + SPACING / 2
    }
    cordon.place[count++] = (n + 1) * SPACING
    cordon.count = count
    findGaps(cordon, (n + 1) * SPACING)
    if (cordon.gapCount === 0) holding++
  }
  return holding / seasons
}

it.each(TABLE)('the engine\'s cordon of $n posts holds with that probability: k = $k, q = $q', async ({ n, k, q, line }) => {
  const measured = await partHolding(n, k, q, SEASONS)
  const z = (measured - line) / Math.sqrt((line * (1 - line)) / SEASONS)
  console.log(`(${n}, ${k}, ${q}): measured ${measured.toFixed(5)}, expected ${line.toFixed(5)}, ${z.toFixed(2)} standard errors off`)
  expect(Math.abs(z)).toBeLessThan(3)
})

it('nobody absent: it always holds; everybody absent: never', async () => {
  expect(await partHolding(12, 1, 0, 50)).toBe(1)
  expect(await partHolding(12, 3, 1, 50)).toBe(0)
})
