import { pow } from '../../engine/kernel/math.ts'
import { rows } from './check.ts'
import { binomial, expectation } from './counting.ts'
import { real, whole } from './inputs.ts'
import { bisect, rungeKutta } from './solve.ts'
import { defineTopic } from './topic.ts'

interface Inputs { readonly group: number, readonly factor: number, readonly sigma: number }

/** A common drive from which one may stay away: who does gets sigma. The cost of driving is 1. */
export const optionalGoods = defineTopic<Inputs>({
  id: 'optional-goods',
  title: { en: 'A common drive from which one may stay away', nl: 'Een gezamenlijke drift waar men van weg mag blijven' },
  source: 'Hauert, De Monte, Hofbauer & Sigmund 2002, doi:10.1126/science.1070582, doi:10.1006/jtbi.2002.3067',
  inputs: {
    group: whole(3, 20, { en: 'people in a group (N)', nl: 'mensen in een groep (N)' }),
    factor: real(2.05, 20, { en: 'what the drivers\' costs are multiplied by (r)', nl: 'waarmee de kosten van de drijvers vermenigvuldigd worden (r)' }),
    sigma: real(0.01, 20, { en: 'payoff of staying away', nl: 'opbrengst van wegblijven' }),
  },
  cases: [{
    inputs: { group: 5, factor: 3, sigma: 1 },
    cited: { drivers: 0.26933, 'free-riders': 0.26933, loners: 0.46134, 'mean-payoff': 1 },
  }],
  refuses: ({ group, factor, sigma }) => {
    if (factor >= group) return { input: 'factor', accepts: { en: 'less than the group', nl: 'minder dan de groep' } }
    return sigma < factor - 1 ? null : { input: 'sigma', accepts: { en: 'less than the factor less 1', nl: 'minder dan de factor min 1' } }
  },
  rows: (inputs, cited) => {
    const formula = interiorPoint(inputs)
    const measured = balance(inputs)
    const round = goRound(inputs, measured)
    const judged = { tolerance: 1e-6 }
    return [
      ...rows('drivers', { formula: formula.drivers, measured: measured.drivers, cited: cited.drivers, ...judged }),
      ...rows('free-riders', { formula: formula.freeRiders, measured: measured.freeRiders, cited: cited['free-riders'], ...judged }),
      ...rows('loners', { formula: formula.loners, measured: measured.loners, cited: cited.loners, ...judged }),
      ...rows('drivers-after-a-round', { formula: round.start, measured: round.end, ...judged }),
      ...rows('mean-payoff', { formula: inputs.sigma, measured: round.meanPayoff, cited: cited['mean-payoff'], ...judged }),
    ]
  },
})

interface Shares { readonly drivers: number, readonly freeRiders: number, readonly loners: number }

/** z solves 1 + (r−1)z^(N−1) − (r/N)(1−z^N)/(1−z) = 0; of the others the part σ/(r−1) drives. */
function interiorPoint({ group, factor, sigma }: Inputs): Shares {
  const differs = (z: number): number => 1 + (factor - 1) * pow(z, group - 1) - ((factor / group) * (1 - pow(z, group))) / (1 - z)
  // At z = 1 drivers and free riders also do equally well: below it the difference is negative.
  const z = bisect(differs, 0, highestBelowOne(differs))
  const driving = sigma / (factor - 1)
  return { drivers: driving * (1 - z), freeRiders: (1 - driving) * (1 - z), loners: z }
}

/** A point close to 1 where f has the other sign than at 0. */
function highestBelowOne(f: (z: number) => number): number {
  let distance = 1e-6
  while (f(1 - distance) > 0 === f(0) > 0 && distance < 0.5) distance *= 2
  return 1 - distance
}

/** Expected payoffs of a driver and a free rider: over how many of the others take part, and how many of those drive. */
function payoffs({ group, factor, sigma }: Inputs, loners: number, driving: number): { driver: number, freeRider: number } {
  const taking = binomial(group - 1, 1 - loners)
  let driver = taking[0]! * sigma
  let freeRider = taking[0]! * sigma
  for (let others = 1; others < group; others++) {
    const drive = binomial(others, driving)
    driver += taking[others]! * (expectation(drive, k => (factor * (k + 1)) / (others + 1)) - 1)
    freeRider += taking[others]! * expectation(drive, k => (factor * k) / (others + 1))
  }
  return { driver, freeRider }
}

/** Where all three do equally well, found from the payoffs alone. */
function balance(inputs: Inputs): Shares {
  const drivingAt = (loners: number): number => bisect(driving => payoffs(inputs, loners, driving).freeRider - inputs.sigma, 0, 1)
  const differs = (loners: number): number => {
    const { driver, freeRider } = payoffs(inputs, loners, drivingAt(loners))
    return driver - freeRider
  }
  const loners = bisect(differs, 0, highestBelowOne(differs))
  const driving = drivingAt(loners)
  return { drivers: driving * (1 - loners), freeRiders: (1 - driving) * (1 - loners), loners }
}

const STEPS_OF_A_SMALL_ROUND = 1_000

interface Round { readonly start: number, readonly end: number, readonly meanPayoff: number }

/** The shares go round the balance once, by the replicator dynamics: drivers before and after, and the mean payoff of the
 *  population meanwhile. The end is not a number when twenty times the time of a small round is not enough. */
function goRound(inputs: Inputs, { drivers, freeRiders, loners }: Shares): Round {
  const slope = ([x = 0, y = 0]: readonly number[]): number[] => {
    const z = 1 - x - y
    const { driver, freeRider } = payoffs(inputs, z, x / (x + y))
    const mean = x * driver + y * freeRider + z * inputs.sigma
    return [x * (driver - mean), y * (freeRider - mean), mean]
  }
  const step = smallRound(slope, drivers, freeRiders) / STEPS_OF_A_SMALL_ROUND
  const surplus = ([x = 0, y = 0]: readonly number[]): number => 1 - x - y - loners
  // Start with as many loners as in the balance, and fewer drivers; a round ends when that is so for the second time.
  const shift = 0.2 * Math.min(drivers, freeRiders)
  const start = drivers - shift
  let state: number[] = [start, freeRiders + shift, 0]
  let crossings = 0
  for (let k = 0; k < 20 * STEPS_OF_A_SMALL_ROUND; k++) {
    const next = rungeKutta(slope, state, step)
    if (k > 0 && surplus(next) > 0 !== surplus(state) > 0 && ++crossings === 2) {
      const rest = bisect(part => surplus(rungeKutta(slope, state, part)), 0, step)
      const [end = NaN, , total = NaN] = rungeKutta(slope, state, rest)
      return { start, end, meanPayoff: total / (k * step + rest) }
    }
    state = next
  }
  return { start, end: NaN, meanPayoff: NaN }
}

/** Time of a small round about a centre (x, y): 2π/√det of the slopes' derivatives there. */
function smallRound(slope: (state: readonly number[]) => number[], x: number, y: number): number {
  const derivative = (dx: number, dy: number): number[] => {
    const [ahead, behind] = [slope([x + dx, y + dy]), slope([x - dx, y - dy])]
    return ahead.map((value, i) => (value - behind[i]!) / (2 * (dx + dy)))
  }
  const [byX, byY] = [derivative(1e-4 * x, 0), derivative(0, 1e-4 * y)]
  return (2 * Math.PI) / Math.sqrt(byX[0]! * byY[1]! - byX[1]! * byY[0]!)
}
