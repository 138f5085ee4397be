// Small scenarios in which, together, every mechanism of the model is at work.

const OFFERS = [['bread'], ['meat', 'bread'], ['meat']]
const NINE = ['driver', 'reciprocator', 'calculator', 'freeRider', 'leaver', 'squeezer', 'poacher', 'loner', 'hunter']

const common = {
  seasons: 4,
  field: { width: 60, driveDepth: 20, huntDepth: 12 },
  quarry: { count: 30, placement: 'herds', herds: 3 },
  renewal: { growth: 0.6, capacity: 40, leaveRate: 0.1, arrivals: 4, strength: 0.3, variety: 0.5 },
  hunt: { duration: 15, captureRadius: 10 },
  belief: { drySeasons: 1, patience: 1 },
  pact: { transparency: 0.5, missionWeight: 1, threat: 0.5, monitoring: 0.7, mindshift: 0.3 },
  border: { demarcation: 0.3 },
  costs: { drive: 0.01, hunt: 0.01, fixed: 0.1, size: 0.01 },
}
const nine = NINE.map((disposition, i) => ({
  id: 'abcdefghi'[i], disposition, size: 1 + (i % 3), offers: OFFERS[i % 3], belief: 0.2, mission: 0.4, grip: 0.5, shirk: 0.6, squeeze: 0.5, alonePayoff: 2, driveSkill: 1 + i / 20,
}))
const willing = ['a', 'b', 'c', 'd'].map((id, i) => ({ id, disposition: i < 3 ? 'driver' : 'calculator', size: 2 + (i % 2), offers: OFFERS[i % 3], mission: 0.3, grip: 0.5 }))
const members = ['a', 'b'].map((id, i) => ({ id, count: 6, size: 1, disposition: i === 0 ? 'driver' : 'loner', alonePayoff: 1 }))

export const ACTIVE: Record<string, Record<string, unknown>> = {
  'all nine, pooled by effort, with a director': { ...common, organisations: nine, director: { kind: 'disinterested', oversight: 0.5, style: 0.5, fee: 1 }, sharing: { rule: 'effort', pooled: 0.6, exclusion: true, fine: 2 } },
  'nine, keep, improvised': { ...common, organisations: nine, pact: { ...common.pact, posts: 'improvised' }, sharing: { rule: 'keep', fine: 1 } },
  'calculators, much at stake': { ...common, organisations: willing.map(each => ({ ...each, disposition: 'calculator' })), sharing: { rule: 'need', pooled: 0.8 }, contact: { rate: 0.2, ground: 0.3, groundTrust: 0.2 }, ground: { initial: 0.4 } },
  'a chest and a pool, a partisan director': { ...common, organisations: willing, director: { kind: 'partisan', favours: 'a', oversight: 0.6 }, sharing: { rule: 'size', pooled: 0.8, chest: 0.3, missionRate: 0.3, missionDecay: 0.1, reuse: 2 }, costs: { ...common.costs, pool: 0.5 }, renewal: { ...common.renewal, appeal: 0.5 } },
  'a joint director, contribution': { ...common, organisations: willing, director: { kind: 'joint', share: 0.1, oversight: 0.5 }, sharing: { rule: 'contribution', pooled: 0.5 } },
  'damaged trust, neglect, gossip, contact': { ...common, organisations: nine, trust: { law: 'damaged', neglect: 0.1, gossip: 0.3 }, contact: { rate: 0.1 } },
  'choice of partners who hardly understand each other': { ...common, organisations: willing, pact: { ...common.pact, partners: 'choice', partnerCount: 1, informing: true, misunderstanding: 1 }, drive: { search: 0.5 }, ground: { initial: 0.5 } },
  'a ring': { ...common, organisations: willing, field: { ...common.field, cordon: 'ring' } },
  'quarry that heed their nearest, hunters who intercept': { ...common, organisations: nine, quarry: { ...common.quarry, neighbourhood: 'nearest', neighbours: 3 }, hunt: { ...common.hunt, pursuit: 'intercept' } },
  'an arms race': { ...common, organisations: nine.map((each, i) => ({ ...each, armament: i % 2 })), learning: { armsRate: 0.5 }, hunt: { ...common.hunt, armsPower: 0.8, distance: 0.1, sight: 30 }, costs: { ...common.costs, arms: 0.3 } },
  'by coverage, contest': { ...common, organisations: nine, drive: { model: 'coverage' }, hunt: { ...common.hunt, model: 'contest', fatiguePerTick: 0.01 } },
  'by coverage, congestion': { ...common, organisations: willing, drive: { model: 'coverage' }, hunt: { ...common.hunt, model: 'congestion' } },
  'a population that imitates': { ...common, organisations: members, population: { group: 4 }, drive: { model: 'threshold', threshold: 2 }, learning: { rule: 'imitate', update: 'one', pairs: 3, mutation: 0.2 } },
  'a population that repeats what paid': { ...common, organisations: members, population: { group: 4 }, drive: { model: 'linear', optional: true }, learning: { rule: 'reinforce' } },
}
