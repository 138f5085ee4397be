import { createCordon, findGaps } from '../../engine/kernel/cordon.ts'
import { pow } from '../../engine/kernel/math.ts'
import { rows, sampledPart, type Row } from './check.ts'
import { seasonsWithoutGap } from './cordonPact.ts'
import { real, whole } from './inputs.ts'
import { luckOf } from './luck.ts'
import { coversRing, createRing } from './ring.ts'
import { defineTopic, type LookUp } from './topic.ts'

/** With more posts than this there are too many ways to be present to look at all of them. */
const MOST_POSTS_TO_ENUMERATE = 16
const SEASONS = 100_000

interface Inputs { readonly posts: number, readonly run: number, readonly absence: number }

/** Agreed posts, each empty with the same probability: the cordon breaks where `run` posts in a row are empty. */
export const cordon = defineTopic<Inputs>({
  id: 'cordon',
  title: { en: 'Agreed posts, each empty by chance: the cordon holds or has a gap', nl: 'Afgesproken posten, elk bij toeval leeg: het cordon houdt of heeft een gat' },
  source: 'Triantafyllou 2015, review of consecutive-k-out-of-n:F systems, doi:10.1155/2015/212303',
  inputs: {
    posts: whole(1, 200, { en: 'agreed posts', nl: 'afgesproken posten' }),
    run: whole(1, 200, { en: 'empty posts in a row that break the cordon', nl: 'lege posten naast elkaar die het cordon breken' }),
    absence: real(0, 1, { en: 'probability that a post is empty', nl: 'kans dat een post leeg is' }),
  },
  cases: [
    { inputs: { posts: 12, run: 1, absence: 0.1 }, cited: { line: 0.28242954, ring: 0.28242954 } },
    { inputs: { posts: 12, run: 2, absence: 0.1 }, cited: { line: 0.90296131, ring: 0.89537286 } },
    { inputs: { posts: 12, run: 2, absence: 0.2 }, cited: { line: 0.67764853, ring: 0.65770042 } },
    { inputs: { posts: 12, run: 3, absence: 0.2 }, cited: { line: 0.93532035, ring: 0.92442775 } },
  ],
  refuses: ({ posts, run }) => (run <= posts ? null : { input: 'run', accepts: { en: 'at most as many as there are posts', nl: 'hooguit zoveel als er posten zijn' } }),
  rows: async (inputs, cited, lookUp) => {
    const { posts, run, absence } = inputs
    const line = lineHolds(inputs)
    const ring = ringHolds(inputs)
    const found: Row[] = []
    if (posts <= MOST_POSTS_TO_ENUMERATE) {
      const measured = enumerate(inputs)
      const judged = { tolerance: 1e-10, rounding: 5e-9 }
      found.push(...rows('line', { formula: line, measured: measured.line, cited: cited.line, ...judged }))
      found.push(...rows('ring', { formula: ring, measured: measured.ring, cited: cited.ring, ...judged }))
    }
    found.push(sampledPart('line', line, await seasonsWithoutGap(posts, run, absence, SEASONS, lookUp), SEASONS))
    found.push(sampledPart('ring', ring, await sampleRings(inputs, lookUp), SEASONS))
    return found
  },
})

/** L(j) = 1 for j < k, L(k) = 1 − q^k, L(n) = L(n−1) − p·q^k·L(n−k−1). */
export function lineHolds({ posts, run, absence: q }: Inputs): number {
  const holds = Array.from({ length: posts + 1 }, () => 1)
  for (let n = run; n <= posts; n++) holds[n] = n === run ? 1 - pow(q, run) : holds[n - 1]! - (1 - q) * pow(q, run) * holds[n - run - 1]!
  return holds[posts]!
}

/** C(n) = p²·Σ_{i<k} (i+1)·q^i·L(n−2−i) for n > k; C(k) = 1 − q^k. A run of i empty posts lies over the
 *  place where the ring is counted from. */
export function ringHolds({ posts, run, absence: q }: Inputs): number {
  if (posts === run) return 1 - pow(q, run)
  let sum = 0
  for (let i = 0; i < run; i++) {
    sum += (1 - q) * (1 - q) * (i + 1) * pow(q, i) * lineHolds({ posts: posts - 2 - i, run, absence: q })
  }
  return sum
}

/** Spacing 1 and a cover that bridges run − 1 empty posts, and not one more. */
const coverOf = (run: number): number => (run + 0.5) / 2

/** Goes through every way to be present, and asks the engine for gaps. */
export function enumerate({ posts, run, absence }: Inputs): { line: number, ring: number } {
  const cover = coverOf(run)
  const staked = createCordon(posts + 2)
  staked.cover.fill(cover)
  const ring = createRing(posts, posts, cover)
  const places = new Float64Array(posts)
  const holding = { line: 0, ring: 0 }
  for (let present = 0; present < 1 << posts; present++) {
    let count = 0
    let chance = 1
    for (let k = 0; k < posts; k++) {
      const here = (present & (1 << k)) !== 0
      chance *= here ? 1 - absence : absence
      if (here) places[count++] = k
    }
    for (let i = 0; i < count; i++) staked.place[i + 1] = places[i]! + 1
    staked.place[count + 1] = posts + 1
    staked.count = count + 2
    findGaps(staked, posts + 1)
    if (staked.gapCount === 0) holding.line += chance
    if (coversRing(ring, places, count)) holding.ring += chance
  }
  return holding
}

async function sampleRings({ posts, run, absence }: Inputs, lookUp: LookUp): Promise<number> {
  const luck = luckOf('ring')
  const ring = createRing(posts, posts, coverOf(run))
  const places = new Float64Array(posts)
  let holding = 0
  for (let season = 0; season < SEASONS; season++) {
    if (season % 1_000 === 0) await lookUp()
    let count = 0
    for (let k = 0; k < posts; k++) if (luck(season, k) >= absence) places[count++] = k
    if (coversRing(ring, places, count)) holding++
  }
  return holding
}
