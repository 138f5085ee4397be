import { pow, sin } from '../../engine/kernel/math.ts'
import { rows, sampledPart } from './check.ts'
import { choose } from './counting.ts'
import { real, whole } from './inputs.ts'
import { luckOf } from './luck.ts'
import { coversRing, createRing } from './ring.ts'
import { arcsin } from './solve.ts'
import { defineTopic } from './topic.ts'

const RINGS = 100_000

/** The part of the ring that a hunter closes off who has `ratio` times the speed of the quarry in the middle. */
const covered = (ratio: number): number => arcsin(ratio, sin) / Math.PI

/** Posts where everybody happens to stand, on a ring: is all of it covered? */
export const improvised = defineTopic<{ posts: number, covered: number }>({
  id: 'improvised',
  title: { en: 'Improvised posts on a ring: all of it is covered or not', nl: 'Zelfgekozen posten op een ring: alles is gedekt of niet' },
  source: 'Stevens 1939, doi:10.1111/j.1469-1809.1939.tb02216.x',
  inputs: {
    posts: whole(1, 60, { en: 'people who each stand somewhere', nl: 'mensen die elk ergens staan' }),
    covered: real(0.02, 1, { en: 'part of the ring that one of them covers', nl: 'deel van de ring dat een van hen dekt' }),
  },
  cases: [
    { inputs: { posts: 12, covered: covered(0.75) }, cited: { whole: 0.636134 } },
    { inputs: { posts: 6, covered: covered(0.75) }, cited: { whole: 0.060032 } },
    { inputs: { posts: 8, covered: covered(0.75) }, cited: { whole: 0.237479 } },
    { inputs: { posts: 24, covered: covered(0.5) }, cited: { whole: 0.662073 } },
  ],
  rows: ({ posts, covered }, cited) => {
    const formula = stevens(posts, covered)
    return [
      ...rows('whole', { formula, measured: spacingsFit(posts, covered), tolerance: 1e-9, cited: cited.whole, rounding: 5e-7 }),
      sampledPart('whole', formula, sampleRings(posts, covered), RINGS),
    ]
  },
})

/** P(no gap) = Σ_k (−1)^k·C(n,k)·(1 − k·a)^(n−1), as long as k·a < 1. */
function stevens(n: number, a: number): number {
  let sum = 0
  for (let k = 0; k <= n && k * a < 1; k++) sum += (k % 2 === 0 ? 1 : -1) * choose(n, k) * pow(1 - k * a, n - 1)
  return sum
}

/** The same without alternating signs: n spacings that add up to 1 are all at most a with probability (n−1)!·a^(n−1)·M_n(1/a),
 *  where M_n, the density of a sum of n uniform numbers, follows from M_{n−1} (the recursion of B-splines). */
function spacingsFit(n: number, a: number): number {
  const x = 1 / a
  if (x >= n) return x === 1 ? 1 : 0
  // density[j] is M_m(x − j) for the m reached so far.
  const density: number[] = Array.from({ length: n }, (_, j) => (x - j >= 0 && x - j < 1 ? 1 : 0))
  let scale = 1
  for (let m = 2; m <= n; m++) {
    for (let j = 0; j + m <= n; j++) density[j] = ((x - j) * density[j]! + (m - (x - j)) * density[j + 1]!) / (m - 1)
    scale *= (m - 1) * a
  }
  return scale * density[0]!
}

function sampleRings(posts: number, covered: number): number {
  const luck = luckOf('improvised')
  const ring = createRing(posts, 1, covered / 2)
  const places = new Float64Array(posts)
  let holding = 0
  for (let season = 0; season < RINGS; season++) {
    for (let k = 0; k < posts; k++) places[k] = luck(season, k)
    if (coversRing(ring, places.sort(), posts)) holding++
  }
  return holding
}
