import { asymmetric } from '../../engine/rules/trust.ts'
import { meanOf, rows, sampledRow } from './check.ts'
import { real } from './inputs.ts'
import { luckOf } from './luck.ts'
import { defineTopic } from './topic.ts'

interface Inputs { readonly build: number, readonly erode: number, readonly success: number }

const HISTORIES = 400
const SEASONS = 500

/** Where trust settles that grows slowly and falls quickly. */
export const trust = defineTopic<Inputs>({
  id: 'trust',
  title: { en: 'Trust that grows slowly and falls quickly: where it settles', nl: 'Vertrouwen dat te voet komt en te paard gaat: waar het uitkomt' },
  source: 'Fixed point of the mean of a linear random recursion; Slovic 1993 for the asymmetry, doi:10.1111/j.1539-6924.1993.tb01329.x',
  inputs: {
    build: real(0.001, 1, { en: 'how much good conduct builds (u)', nl: 'hoeveel goed gedrag opbouwt (u)' }),
    erode: real(0.001, 1, { en: 'how much bad conduct takes (w)', nl: 'hoeveel slecht gedrag afbreekt (w)' }),
    success: real(0.01, 0.99, { en: 'probability of good conduct', nl: 'kans op goed gedrag' }),
  },
  cases: [{ inputs: { build: 0.05, erode: 0.3, success: 0.9 } }],
  rows: inputs => {
    const { build, erode, success } = inputs
    const formula = (build * success) / (build * success + erode * (1 - success))
    return [...rows('mean', { formula, measured: settledMean(inputs), tolerance: 1e-10 }), sampledRow('mean', formula, meanOf(histories(inputs)))]
  },
})

/** Seasons after which e^−30 of the start is left. */
function forgottenAfter({ build, erode, success }: Inputs): number {
  return Math.ceil(30 / (build * success + erode * (1 - success)))
}

/** The engine's law is linear in trust, so that it also moves the mean. */
function settledMean(inputs: Inputs): number {
  const { success } = inputs
  let mean = 0.5
  for (let season = 0; season < forgottenAfter(inputs); season++) mean = success * asymmetric(mean, 1, inputs) + (1 - success) * asymmetric(mean, -1, inputs)
  return mean
}

/** Mean trust of each of many independent histories, by the engine's law, after the start is forgotten. */
function histories(inputs: Inputs): Float64Array {
  const luck = luckOf('trust')
  const forgotten = forgottenAfter(inputs)
  return Float64Array.from({ length: HISTORIES }, (_, history) => {
    let value = 0.5
    let sum = 0
    for (let season = 0; season < forgotten + SEASONS; season++) {
      value = asymmetric(value, luck(history, season) < inputs.success ? 1 : -1, inputs)
      if (season >= forgotten) sum += value
    }
    return sum / SEASONS
  })
}
