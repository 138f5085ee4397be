import { pow } from '../../engine/kernel/math.ts'
import { rows, type Row } from './check.ts'
import { binomial, choose, expectation } from './counting.ts'
import { real, whole } from './inputs.ts'
import { bisect, peak } from './solve.ts'
import { defineTopic } from './topic.ts'

interface Risk { readonly group: number, readonly threshold: number, readonly cost: number, readonly risk: number }

/** All lose what they have, with some probability, when too few contribute. */
export const collectiveRisk = defineTopic<Risk>({
  id: 'collective-risk',
  title: { en: 'Too few contribute, and all may lose', nl: 'Te weinigen dragen bij, en allen kunnen verliezen' },
  source: 'Santos & Pacheco 2011, doi:10.1073/pnas.1015648108',
  inputs: {
    group: whole(2, 40, { en: 'people in a group (N)', nl: 'mensen in een groep (N)' }),
    threshold: whole(1, 40, { en: 'fewest contributors that avert the loss (M)', nl: 'minste bijdragers die het verlies afwenden (M)' }),
    cost: real(0.0001, 1, { en: 'cost of contributing, as a part of what one has', nl: 'kosten van bijdragen, als deel van wat men heeft' }),
    risk: real(0, 1, { en: 'probability of losing all', nl: 'kans alles te verliezen' }),
  },
  cases: [{ inputs: { group: 6, threshold: 3, cost: 0.1, risk: 0.9 }, cited: { 'critical-risk': 0.289352, unstable: 0.129868, stable: 0.722988 } }],
  refuses: ({ group, threshold }) => (threshold <= group ? null : { input: 'threshold', accepts: { en: 'at most the group', nl: 'hooguit de groep' } }),
  rows: (inputs, cited) => {
    const { group, threshold, cost, risk } = inputs
    const judged = { tolerance: 1e-6 }
    // C(N−1,M−1)·x^(M−1)·(1−x)^(N−M): the chance that one contributor makes the difference, highest at (M−1)/(N−1).
    const decisive = (x: number): number => choose(group - 1, threshold - 1) * pow(x, threshold - 1) * pow(1 - x, group - threshold)
    const top = (threshold - 1) / (group - 1)
    const critical = cost / decisive(top)
    const best = peak(advantage({ ...inputs, cost: 0, risk: 1 }), 0, 1)
    const found: Row[] = rows('critical-risk', { formula: critical, measured: cost / best.value, cited: cited['critical-risk'], ...judged })
    // Where it just pays at one point, rounding decides whether there are two equilibria or none.
    if (risk <= critical * (1 + 1e-9)) return found
    const pays = (x: number): number => decisive(x) - cost / risk
    const gain = advantage(inputs)
    // With M = 1 or M = N the peak is at the border, and only one side of it is left.
    if (threshold > 1) found.push(...rows('unstable', { formula: bisect(pays, 0, top), measured: bisect(gain, 0, best.at), cited: cited.unstable, ...judged }))
    if (threshold < group) found.push(...rows('stable', { formula: bisect(pays, top, 1), measured: bisect(gain, best.at, 1), cited: cited.stable, ...judged }))
    return found
  },
})

/** Payoff of a contributor less that of the others, when each of the N − 1 others contributes with probability x. */
function advantage({ group, threshold, cost, risk }: Risk): (x: number) => number {
  const keeps = (contributors: number): number => (contributors >= threshold ? 1 : 1 - risk)
  return x => {
    const others = binomial(group - 1, x)
    return expectation(others, k => keeps(k + 1)) - cost - expectation(others, keeps)
  }
}

/** One volunteer is enough for all. */
export const volunteersDilemma = defineTopic<{ group: number, cost: number }>({
  id: 'volunteers-dilemma',
  title: { en: 'One volunteer is enough for all', nl: 'Eén vrijwilliger is genoeg voor allen' },
  source: 'Diekmann 1985, doi:10.1177/0022002785029004003',
  inputs: {
    group: whole(2, 1_000, { en: 'people (N)', nl: 'mensen (N)' }),
    cost: real(0.0001, 0.9999, { en: 'cost of volunteering, as a part of what it brings everybody', nl: 'kosten van het vrijwilligen, als deel van wat het iedereen brengt' }),
  },
  cases: [
    { inputs: { group: 5, cost: 0.2 }, cited: { abstains: 0.66874, nobody: 0.133748 } },
    { inputs: { group: 20, cost: 0.2 }, cited: { nobody: 0.183756 } },
  ],
  rows: ({ group, cost }, cited) => {
    const abstains = pow(cost, 1 / (group - 1))
    // Indifferent: what volunteering brings for certain is worth as much as the chance that somebody else does it.
    const measured = bisect(q => 1 - binomial(group - 1, 1 - q)[0]! - (1 - cost), 0, 1)
    const judged = { tolerance: 1e-6 }
    return [
      ...rows('abstains', { formula: abstains, measured, cited: cited.abstains, ...judged }),
      ...rows('nobody', { formula: pow(abstains, group), measured: binomial(group, 1 - measured)[0]!, cited: cited.nobody, ...judged }),
    ]
  },
})
