import { pow, tanh } from '../../engine/kernel/math.ts'
import { damaged } from '../../engine/rules/trust.ts'
import { rows, type Row } from './check.ts'
import { real, stretches, type Stretch } from './inputs.ts'
import { defineTopic } from './topic.ts'

interface Inputs { readonly dependence: number, readonly initial: number, readonly phases: readonly Stretch[] }

/** λ₊, λ₋, μ, δ and ξ of the source. */
const RULE = { build: 0.1, erode: 0.3, harm: 0.6, heal: 0.03, weight: 0.5 }

/** Trust through phases of good and bad conduct, when bad conduct does lasting damage. A replication of published code: no
 *  evidence about the alliance that it is named after. */
export const damagedTrust = defineTopic<Inputs>({
  id: 'damaged-trust',
  title: { en: 'Trust with lasting damage, through phases (replication of published code)', nl: 'Vertrouwen met blijvende schade, door fasen heen (nabootsing van gepubliceerde code)' },
  source: 'Pant & Yu 2025, arXiv:2510.24909, Renault–Nissan case (secondary source: numbers of its code)',
  inputs: {
    dependence: real(0, 1, { en: 'how much the one depends on the other', nl: 'hoe afhankelijk de een van de ander is' }),
    initial: real(0, 1, { en: 'trust at the start', nl: 'vertrouwen bij het begin' }),
    phases: stretches(20, { en: 'phases as seasons:offset; conduct is the hyperbolic tangent of the offset', nl: 'fasen als seizoenen:afstand; gedrag is de hyperbolische tangens van de afstand' }),
  },
  cases: [{
    inputs: {
      dependence: 0.65, initial: 0.5,
      phases: [{ seasons: 12, offset: 1.5 }, { seasons: 40, offset: 2 }, { seasons: 4, offset: -1.5 }, { seasons: 15, offset: 0.8 }, { seasons: 8, offset: 1.2 }],
    },
    cited: { 'trust-12': 0.839853, 'trust-52': 0.997223, 'trust-56': 0.167519, 'trust-71': 0.354765, 'trust-79': 0.533716, damage: 0.454703 },
  }],
  label: ['dependence', 'initial'],
  rows: (inputs, cited) => {
    const expected = byPhase(inputs)
    const measured = bySeason(inputs)
    const judged = { tolerance: 1e-6 }
    let season = 0
    const found: Row[] = expected.trust.flatMap((formula, i) => {
      season += inputs.phases[i]!.seasons
      const name = `trust-${season}`
      return rows(name, { formula, measured: measured.trust[i]!, cited: cited[name], ...judged })
    })
    return [...found, ...rows('damage', { formula: expected.damage, measured: measured.damage, cited: cited.damage, ...judged })]
  },
})

/** Trust after each phase, and the damage after the last. */
interface Path { readonly trust: readonly number[], readonly damage: number }

/** The engine's law, season after season. */
function bySeason({ dependence, initial, phases }: Inputs): Path {
  let state = { trust: initial, damage: 0 }
  const trust: number[] = []
  for (const { seasons, offset } of phases) {
    for (let k = 0; k < seasons; k++) state = damaged(state.trust, state.damage, tanh(offset), RULE, dependence)
    trust.push(state.trust)
  }
  return { trust, damage: state.damage }
}

/** A phase at once. Damage moves straight towards a level, trust is a product:
 *  good conduct: 1 − T = (1 − T₀)·Π(1 − λ₊s(1 − R_t)), R_t = R₀(1−δ)^t;
 *  bad conduct: T = T₀(1 − λ₋|s|(1+ξD))^n, R = R* + (R₀ − R*)(1 − δ − μ|s|)^n, R* = μ|s|/(δ + μ|s|). */
function byPhase({ dependence, initial, phases }: Inputs): Path {
  let trust = initial
  let damage = 0
  const path: number[] = []
  for (const { seasons, offset } of phases) {
    const size = Math.abs(tanh(offset))
    if (offset >= 0) {
      let distrust = 1 - trust
      for (let t = 0; t < seasons; t++) distrust *= 1 - RULE.build * size * (1 - damage * pow(1 - RULE.heal, t))
      trust = 1 - distrust
      damage *= pow(1 - RULE.heal, seasons)
    } else {
      trust *= pow(1 - RULE.erode * size * (1 + RULE.weight * dependence), seasons)
      const level = (RULE.harm * size) / (RULE.heal + RULE.harm * size)
      damage = level + (damage - level) * pow(1 - RULE.heal - RULE.harm * size, seasons)
    }
    path.push(trust)
  }
  return { trust: path, damage }
}
