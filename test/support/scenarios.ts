import fc from 'fast-check'
import { parseScenario, type Scenario } from '../../sim/index.ts'

/** A scenario from plain data. JSON is YAML. */
export function scenarioOf(data: Record<string, unknown>): Promise<Scenario> {
  return parseScenario(JSON.stringify({ battue: 1, id: 'test', title: 'Test', ...data }))
}

const unit = fc.double({ min: 0, max: 1, noNaN: true })
const within = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const dispositions = fc.constantFrom('driver', 'reciprocator', 'calculator', 'freeRider', 'leaver', 'squeezer', 'poacher', 'loner', 'hunter')
const offer = fc.constantFrom('bread', 'meat', 'cheese')

const organisation = fc.record({
  size: fc.integer({ min: 0, max: 4 }), disposition: dispositions, threshold: unit, shirk: unit, leaveAt: unit, squeeze: unit, willingness: unit,
  belief: within(-2, 2), mission: unit, autonomyNeed: unit, grip: unit, driveSkill: within(0.2, 3), huntSkill: within(0, 3),
  offers: fc.uniqueArray(offer, { minLength: 1, maxLength: 3 }), alonePayoff: within(-5, 5),
})

/** Small random valid scenarios in which every mechanism is met. */
export const scenarioData = fc.record({
  seasons: fc.constant(3),
  field: fc.record({ width: within(30, 90), driveDepth: within(10, 40), huntDepth: within(5, 30), sides: fc.constantFrom('closed', 'open') }),
  quarry: fc.record({
    count: fc.integer({ min: 0, max: 40 }), placement: fc.constantFrom('uniform', 'herds'), herds: fc.integer({ min: 1, max: 4 }), herdRadius: within(0, 60),
    flightRadius: within(1, 25), fleeSpeed: within(0, 4), grazeProbability: unit, cohesion: within(0, 3), cohesionRadius: within(0.5, 30), separation: within(0, 3),
    separationRadius: within(0, 5), fear: within(0, 4), noise: within(0, 2), inertia: within(0, 2), threatWeight: fc.constantFrom('linear', 'unit'),
    needs: fc.constantFrom([], ['bread', 'meat', 'cheese'], ['bread', 'cheese', 'fish', 'meat']),
  }),
  renewal: fc.record({ growth: within(0, 4), capacity: within(1, 80), leaveRate: unit, arrivals: within(0, 5), strength: within(0, 0.3), power: within(1, 2), crowding: within(0.1, 10), crowdingPower: within(2.1, 5), variety: within(0, 1) }),
  organisations: fc.array(organisation, { minLength: 1, maxLength: 5 }).map(list => list.map((each, i) => ({ id: `org${i}`, ...each }))),
  pact: fc.record({
    posts: fc.constantFrom('agreed', 'improvised'), order: fc.constantFrom('blocks', 'interleaved'), mandate: fc.boolean(), voluntaryFloor: unit, mindshift: within(0, 2),
    transparency: unit, missionWeight: within(0, 2), distrustWeight: within(0, 2), threat: within(0, 2), choiceSharpness: within(0, 20), monitoring: unit,
  }),
  border: fc.record({ demarcation: unit }),
  director: fc.record({ kind: fc.constantFrom('none', 'disinterested'), oversight: unit, style: unit }),
  drive: fc.record({ speed: within(0.5, 4), walkSpeed: within(0, 4) }),
  hunt: fc.record({ duration: fc.integer({ min: 1, max: 25 }), speed: within(0, 4), sight: within(1, 40), captureRadius: within(1, 15), catchRate: within(0, 3), handling: fc.integer({ min: 0, max: 5 }), fatiguePerTick: within(0, 0.1), persistence: unit }),
  sharing: fc.record({ rule: fc.constantFrom('keep', 'equal', 'effort'), pooled: unit, exclusion: fc.boolean(), fine: within(0, 5) }),
  costs: fc.record({ drive: within(0, 0.1), hunt: within(0, 0.1), fixed: within(0, 2), size: within(0, 0.5) }),
  trust: fc.record({ initial: unit, build: unit, erode: unit }),
  belief: fc.record({ rate: unit, aloneRate: unit, drySeasons: fc.constant(1) }),
})
