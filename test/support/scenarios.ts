import fc from 'fast-check'
import { parseScenario, type Scenario } from '../../sim/index.ts'
import { unit, within } from './numbers.ts'

/** A scenario from plain data. JSON is YAML. */
export function scenarioOf(data: Record<string, unknown>): Promise<Scenario> {
  return parseScenario(JSON.stringify({ battue: 1, id: 'test', title: 'Test', ...data }))
}

/** In half of the scenarios the mechanism is off. */
const sometimes = (value: fc.Arbitrary<number>, off: number) => fc.oneof(fc.constant(off), value)

const dispositions = fc.constantFrom('driver', 'reciprocator', 'calculator', 'freeRider', 'leaver', 'squeezer', 'poacher', 'loner', 'hunter')
const offer = fc.constantFrom('bread', 'meat', 'cheese')

const organisation = fc.record({
  size: fc.integer({ min: 0, max: 4 }), disposition: dispositions, threshold: unit, shirk: unit, leaveAt: unit, squeeze: unit, willingness: unit,
  belief: within(-2, 2), mission: unit, autonomyNeed: unit, grip: unit, dependence: unit, need: fc.oneof(within(0, 3), fc.constant(0)), driveSkill: fc.oneof({ weight: 4, arbitrary: within(0.2, 3) }, fc.constant(0)), huntSkill: within(0, 3), armament: fc.constantFrom(0, 0, 2.5),
  offers: fc.uniqueArray(offer, { minLength: 1, maxLength: 3 }), alonePayoff: within(-5, 5),
})

const utility = fc.constantFrom('belief - 0.5 * distrust + mission', '(1 - transparency) * belief + transparency * forecast - autonomyLoss - sameOffer', 'if(season > 1, -1, 1)', 'tanh(size - 2) + willingness - grip * pooled')
const sharingRule = fc.constantFrom('keep', 'equal', 'effort', 'contribution', 'size', 'need')
const reuse = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 2, max: 6 }) }, fc.constant(1))
/** A formula in some of the scenarios. */
const some = <const F extends string>(...formulas: F[]) => fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.constantFrom(...formulas) })
const attendance = some('usual / 2', '2 * willingness', 'season > 1 ? 1 : mission')
const payoff = some('usual - mission', '2 * loot - size', 'signed ? loot - detected : usual', 'usual ^ 3')
const weight = some('usual + 1', 'effort + caught', 'size * need', '0')
const target = some('usual ^ 2', '0.5 + gain / 4', 'driven - signed', 'logistic(8 * fairness)')
const stop = some('bag > 12', 'season == 2', 'driven > 3 and escaped > 3')
const metric = fc.constantFrom('bag / max(1, beaters)', 'bag / posts', 'lootMax - lootMin', '1 / (driven - driven)')

/** One live field with a new value. */
const change = fc.oneof(
  ...Object.entries({
    'border.demarcation': unit, 'director.kind': fc.constantFrom('none', 'disinterested', 'joint', 'partisan'), 'director.style': unit, 'pact.order': fc.constantFrom('blocks', 'interleaved', 'shuffled'), 'drive.speed': within(0.5, 4),
    'hunt.duration': fc.integer({ min: 1, max: 25 }), 'hunt.catchRate': within(0, 3), 'sharing.rule': sharingRule, 'sharing.pooled': unit, 'sharing.chest': unit, 'sharing.reuse': reuse,
    'sharing.exclusion': fc.boolean(), 'quarry.placement': fc.constantFrom('uniform', 'herds'), 'quarry.flightRadius': within(1, 25), 'quarry.fear': within(0, 4),
    'pact.posts': fc.constantFrom('agreed', 'improvised'), 'pact.mindshift': within(0, 2), 'pact.informing': fc.boolean(), 'pact.misunderstanding': within(0, 3), 'pact.partners': fc.constantFrom('all', 'choice'), 'drive.search': unit, 'pact.transparency': unit, 'pact.monitoring': unit,
    'coverage.cover': within(0.01, 2), 'coverage.exponent': within(0.01, 5), 'renewal.arrivals': within(0, 5), 'renewal.growth': within(0, 4),
    'trust.erode': unit, 'trust.law': fc.constantFrom('asymmetric', 'damaged'), 'trust.gossip': unit, 'contact.rate': unit, 'belief.patience': fc.integer({ min: 0, max: 2 }), 'belief.rate': unit, 'willingness.rate': unit, 'costs.fixed': within(0, 2),
    'organisations.*.mission': unit, 'organisations.*.autonomyNeed': unit, 'organisations.org0.disposition': dispositions, 'organisations.org0.size': fc.integer({ min: 0, max: 4 }), 'organisations.org0.driveSkill': within(0, 3),
  } satisfies Record<string, fc.Arbitrary<number | string | boolean>>).map(([path, value]) => (value as fc.Arbitrary<number | string | boolean>).map(to => [path, to] as const)),
)
/** Who joins, leaves or merges: nobody, mostly. */
const coming = fc.constantFrom<Record<string, unknown>>(
  {}, {}, {}, {}, {}, {}, { join: [{ id: 'late', size: 2, disposition: 'driver', offers: ['bread'] }] },
  { join: [{ id: 'late', size: 1, disposition: 'hunter', offers: ['bread'] }, { id: 'later', size: 0, disposition: 'reciprocator', offers: ['bread'] }] },
  { leave: ['org1'] }, { leave: ['org1'], join: [{ id: 'late', size: 3, offers: ['bread'] }] }, { merge: [{ from: ['org1'], into: 'org0' }] }, { merge: [{ from: ['org2', 'org1'], into: 'org0' }], join: [{ id: 'later', size: 1, disposition: 'freeRider', offers: ['bread'] }] },
)
/** Nobody goes who is not there: only of two organisations or more can the second go, and so on. */
function arePossible(change: Record<string, unknown>, organisations: readonly unknown[]): boolean {
  const gone = JSON.stringify([change.leave, change.merge])
  return !(gone.includes('org1') && organisations.length < 2) && !(gone.includes('org2') && organisations.length < 3)
}
const intervention = fc.record({ season: fc.integer({ min: 2, max: 3 }), coming, set: fc.uniqueArray(change, { minLength: 1, maxLength: 3, selector: ([path]) => path }).map(changes => Object.fromEntries(changes)) })

/** Small random valid scenarios in which every mechanism is met. */
export const scenarioData = fc.record({
  seasons: fc.constant(3), stop,
  field: fc.record({ cordon: fc.constantFrom('line', 'ring'), width: within(30, 90), driveDepth: within(10, 40), huntDepth: within(5, 30), sides: fc.constantFrom('closed', 'open') }),
  quarry: fc.record({
    count: fc.integer({ min: 0, max: 40 }), placement: fc.constantFrom('uniform', 'herds'), herds: fc.integer({ min: 1, max: 4 }), herdRadius: within(0, 60),
    flightRadius: within(1, 25), fleeSpeed: within(0, 4), grazeProbability: unit, cohesion: within(0, 3), neighbourhood: fc.constantFrom('radius', 'nearest'), cohesionRadius: within(0.5, 30), neighbours: fc.integer({ min: 1, max: 50 }), separation: within(0, 3),
    separationRadius: within(0, 5), fear: within(0, 4), noise: within(0, 2), inertia: within(0, 2), threatWeight: fc.constantFrom('linear', 'unit'),
    needs: fc.constantFrom([], ['bread', 'meat', 'cheese'], ['bread', 'cheese', 'fish', 'meat']),
  }),
  renewal: fc.record({ growth: within(0, 4), capacity: within(1, 80), leaveRate: unit, arrivals: within(0, 5), strength: within(0, 0.3), power: within(1.01, 2), crowding: within(0.1, 10), crowdingPower: within(2.1, 5), variety: within(0, 1), appeal: within(0, 0.5) }),
  organisations: fc.array(organisation, { minLength: 1, maxLength: 5 }).map(list => list.map((each, i) => ({ id: `org${i}`, ...each }))),
  pact: fc.record({
    posts: fc.constantFrom('agreed', 'improvised'), order: fc.constantFrom('blocks', 'interleaved', 'shuffled'), informing: fc.boolean(), misunderstanding: sometimes(within(0, 3), 0), partners: fc.constantFrom('all', 'all', 'choice'), partnerCount: fc.integer({ min: 1, max: 3 }), mandate: fc.boolean(), voluntaryFloor: unit, mindshift: within(0, 2),
    transparency: unit, missionWeight: within(0, 2), distrustWeight: within(0, 2), threat: within(0, 2), choiceSharpness: within(0, 20), monitoring: unit, utility: fc.option(utility, { nil: undefined, freq: 3 }), attendance,
  }),
  border: fc.record({ demarcation: unit }),
  director: fc.record({ kind: fc.constantFrom('none', 'disinterested', 'joint', 'partisan'), favours: fc.constant('org0'), fee: within(0, 5), share: unit, oversight: unit, style: unit }),
  drive: fc.record({
    model: fc.constantFrom('spatial', 'spatial', 'spatial', 'spatial', 'spatial', 'drover', 'coverage', 'threshold', 'linear'), factor: within(0, 5), cost: within(0, 3), threshold: fc.integer({ min: 0, max: 4 }), optional: fc.boolean(),
    search: sometimes(unit, 0), speed: within(0.5, 4), walkSpeed: within(0, 4),
  }),
  coverage: fc.record({ cover: within(0.01, 2), leakReach: within(0, 2), exponent: within(0.01, 5), catchShare: unit }),
  hunt: fc.record({ model: fc.constantFrom('spatial', 'spatial', 'spatial', 'contest', 'congestion'), duration: fc.integer({ min: 1, max: 25 }), speed: within(0, 4), pursuit: fc.constantFrom('direct', 'intercept'), armsPower: within(0, 2), distance: fc.oneof(fc.constant(0), within(0, 2)), sight: within(1, 40), captureRadius: within(1, 15), catchRate: within(0, 3), handling: fc.integer({ min: 0, max: 5 }), fatiguePerTick: within(0, 0.1), persistence: unit }),
  sharing: fc.record({ rule: sharingRule, pooled: unit, exclusion: fc.boolean(), fine: within(0, 5), chest: fc.oneof({ weight: 5, arbitrary: unit }, fc.constant(0)), missionRate: unit, missionDecay: unit, reuse, weight }),
  costs: fc.record({ drive: within(0, 0.1), hunt: within(0, 0.1), fixed: within(0, 2), size: within(0, 0.5), pool: within(0, 1), arms: within(0, 1), payoff }),
  trust: fc.record({ law: fc.constantFrom('asymmetric', 'damaged'), initial: unit, build: unit, erode: unit, harm: unit, heal: unit, weight: within(0, 3), neglect: sometimes(unit, 0), gossip: sometimes(unit, 0) }),
  contact: fc.record({ rate: sometimes(unit, 0), target: unit, ground: unit, groundTrust: unit }),
  ground: fc.record({ initial: sometimes(unit, 1) }),
  belief: fc.record({ rate: unit, aloneRate: unit, drySeasons: fc.constant(1), patience: fc.integer({ min: 0, max: 2 }) }),
  willingness: fc.record({ rate: unit, base: within(-5, 5), gain: within(-5, 5), fairness: within(-5, 5), trust: within(-5, 5), mission: within(-5, 5), autonomy: within(-5, 5), inspiration: within(-5, 5), target }),
  learning: fc.record({ armsRate: fc.oneof(fc.constant(0), within(0, 3)),
    rule: fc.constantFrom('fixed', 'fixed', 'imitate', 'reinforce'), sharpness: within(0, 10), update: fc.constantFrom('one', 'all'), pairs: fc.integer({ min: 1, max: 5 }), payoff: fc.constantFrom('group', 'expected'),
    mutation: unit, reinforcement: unit, aspiration: within(-2, 2), leaning: unit, otherwise: dispositions,
  }),
  interventions: fc.option(intervention.map(({ coming: joining, ...each }) => [{ ...each, ...joining }]), { nil: undefined }),
  metrics: fc.option(metric.map(share => ({ share })), { nil: undefined }),
}).map(data => (data.drive.model === 'coverage' && data.hunt.model === 'spatial' ? { ...data, hunt: { ...data.hunt, model: 'contest' } } : data))
  .map(data => ({ ...data, interventions: data.interventions?.map(each => (arePossible(each, data.organisations) ? each : { season: each.season, set: each.set })) }))
type ScenarioData = typeof scenarioData extends fc.Arbitrary<infer Data> ? Data : never

/** What a newcomer changes by being there at all: means over the others, dominance, the first forecast. */
const MINDS_OTHERS = ['pact.transparency', 'organisations.*.autonomyNeed']

/** The scenario in which nobody minds an organisation that does not sign and does not act: whether it is there changes nothing for
 *  the others but how much they are trusted on average, and what the first forecast says to whom nobody listens. */
export function unminded(data: ScenarioData): ScenarioData {
  return {
    ...data,
    organisations: data.organisations.map(each => ({ ...each, autonomyNeed: 0, grip: 0, threshold: 0 })),
    drive: { ...data.drive, optional: true },
    learning: { ...data.learning, rule: 'fixed' },
    pact: { ...data.pact, utility: undefined, mandate: false, transparency: 0, distrustWeight: 0, threat: 0 },
    willingness: { ...data.willingness, trust: 0 },
    interventions: data.interventions?.map(({ season, set }) => ({ season, set: Object.fromEntries(Object.entries(set).filter(([path]) => !MINDS_OTHERS.includes(path))) })),
  }
}

/** An offer for a newcomer: one that nobody else has, where the scenario allows that. */
export function newOffer({ quarry }: ScenarioData): string[] {
  return [quarry.needs.length === 0 ? 'fish' : 'meat']
}
