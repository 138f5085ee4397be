import { rows } from './check.ts'
import { real } from './inputs.ts'
import { bisect, vertex } from './solve.ts'
import { defineTopic } from './topic.ts'

interface Inputs { readonly margin: number, readonly slope: number, readonly curvature: number, readonly spillover: number }

/** Two competitors first do research, apart or together, and then compete. The less one can keep the results to oneself, the
 *  more it pays to do it together. */
export const research = defineTopic<Inputs>({
  id: 'research',
  title: { en: 'Research together or apart, and compete afterwards', nl: 'Samen of apart onderzoek doen, en daarna concurreren' },
  source: 'd\'Aspremont & Jacquemin 1988, American Economic Review 78(5):1133–1137 (no doi)',
  inputs: {
    margin: real(0.001, 1e6, { en: 'highest price less cost before research (D)', nl: 'hoogste prijs min kosten vóór het onderzoek (D)' }),
    slope: real(0.001, 1e3, { en: 'fall of the price per product sold (b)', nl: 'prijsdaling per verkocht product (b)' }),
    curvature: real(0.001, 1e3, { en: 'how steeply research gets dearer (gamma)', nl: 'hoe snel onderzoek duurder wordt (gamma)' }),
    spillover: real(0, 1, { en: 'part of the result that the other one gets too (beta)', nl: 'deel van de uitkomst dat de ander ook krijgt (bèta)' }),
  },
  cases: [
    { inputs: { margin: 10, slope: 1, curvature: 2, spillover: 0.2 }, cited: { separate: 2.631579, joint: 1.587302 } },
    { inputs: { margin: 10, slope: 1, curvature: 2, spillover: 0.5 }, cited: { separate: 2.222222, joint: 2.222222 } },
    { inputs: { margin: 10, slope: 1, curvature: 2, spillover: 0.8 }, cited: { separate: 1.754386, joint: 3.125 } },
  ],
  // With cheaper research more would always pay, and there is no balance.
  refuses: ({ slope, curvature }) => (4.5 * slope * curvature > 4 ? null : { input: 'curvature', accepts: { en: 'more than 8/9 divided by the slope', nl: 'meer dan 8/9 gedeeld door de helling' } }),
  rows: (inputs, cited) => {
    const { margin: D, slope, curvature, spillover: beta } = inputs
    const k = 4.5 * slope * curvature
    const separate = (D * (2 - beta)) / (k - (2 - beta) * (1 + beta))
    const joint = (D * (1 + beta)) / (k - (1 + beta) * (1 + beta))
    const tolerance = 1e-6 * Math.max(1, D / 10)
    return [
      ...rows('separate', { formula: separate, measured: playSeparately(inputs), tolerance, cited: cited.separate }),
      ...rows('joint', { formula: joint, measured: playTogether(inputs), tolerance, cited: cited.joint }),
    ]
  },
})

/** Profit of one who did research x when the other did y, after both have found the amounts to sell. */
function profit({ margin, slope, curvature, spillover }: Inputs, x: number, y: number): number {
  const [gain, other] = [margin + x + spillover * y, margin + y + spillover * x]
  // Each answers the other's amount; every answer halves the distance to the balance.
  let mine = 0
  let theirs = 0
  for (let k = 0; k < 120; k++) {
    mine = (gain - slope * theirs) / (2 * slope)
    theirs = (other - slope * mine) / (2 * slope)
  }
  return (gain - slope * (mine + theirs)) * mine - (curvature / 2) * x * x
}

/** Each takes the other's research as given. */
function playSeparately(inputs: Inputs): number {
  const answer = (y: number): number => vertex(x => profit(inputs, x, y), inputs.margin, inputs.margin)
  return bisect(x => answer(x) - x, 0, largest(x => answer(x) - x, inputs.margin))
}

/** Both do as much, for the most together. */
function playTogether(inputs: Inputs): number {
  return vertex(x => profit(inputs, x, x), inputs.margin, inputs.margin)
}

/** A number large enough for f to be below 0. */
function largest(f: (x: number) => number, start: number): number {
  let x = start
  while (f(x) > 0 && x < 1e12 * start) x *= 2
  return x
}
