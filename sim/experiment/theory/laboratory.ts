import { atLeast, atMost, type Row } from './check.ts'
import { choice, real, whole } from './inputs.ts'
import { play, type Course, type Matching, type Treatment } from './laboratoryGame.ts'
import { defineTopic, type LookUp } from './topic.ts'

interface Inputs { readonly matching: Matching, readonly riders: number, readonly need: number }

/** What people did in laboratories, by sign and shape: do populations of reciprocators and free riders do the same? The least
 *  effects were written down before anything was measured: docs/decisions/0065-the-laboratory-beforehand.md. */
export const laboratory = defineTopic<Inputs>({
  id: 'laboratory',
  title: { en: 'What people did in laboratories', nl: 'Wat mensen in het laboratorium deden' },
  source: 'decline: Fischbacher & Gächter 2010, doi:10.1257/aer.100.1.541; restart: Andreoni 1988, doi:10.1016/0047-2727(88)90043-6; sanctions: Fehr & Gächter 2000, doi:10.1257/aer.90.4.980; lateness: Gneezy & Rustichini 2000, doi:10.1086/468061',
  inputs: {
    matching: choice(['fixed', 'random'], { en: 'the same partners all the time, or strangers every season', nl: 'steeds dezelfde partners, of elk seizoen vreemden' }),
    riders: whole(1, 9, { en: 'free riders of every ten people; the others are reciprocators', nl: 'meelifters op elke tien mensen; de anderen zijn wederkerigen' }),
    need: real(0, 1, { en: 'how much people mind being told what to do, where that is tried (fixed)', nl: 'hoe erg mensen het vinden gestuurd te worden, waar dat beproefd wordt (fixed)' }),
  },
  // What was not shown is told in docs/decisions/0066-what-the-laboratory-did-not-show.md.
  cases: [
    {
      inputs: { matching: 'fixed', riders: 4, need: 0.5 },
      notShown: [
        'decline/learners/at-least', 'sanctions/lift/at-least', 'sanctions/rise/at-least', 'sanctions/with-a-restart/rise/at-least', 'sanctions/with-a-restart/hold/at-least',
        'lateness/rises/at-least', 'lateness/no-reduction/at-least', 'lateness/ten-seasons-on/at-most',
      ],
    },
    { inputs: { matching: 'random', riders: 4, need: 0.5 }, notShown: ['sanctions/lift/at-least', 'sanctions/rise/at-least'] },
  ],
  label: ['matching', 'riders'],
  rows: async (inputs, _cited, lookUp) => [
    ...await declineAndRestart(inputs, lookUp),
    ...await sanctions(inputs, lookUp),
    ...(inputs.matching === 'fixed' ? [...await sanctionsWithout(inputs, lookUp), ...await lateness(inputs, lookUp)] : []),
  ],
})

const NO_TRUST = { trust: { build: 0, erode: 0 } }

/** Everybody gets the benefit of the doubt once more, at the end of season 10. */
const RESTART = [{ season: 10, set: { 'contact.rate': 1 } }, { season: 11, set: { 'contact.rate': 0 } }]

async function declineAndRestart({ matching, riders }: Inputs, lookUp: LookUp): Promise<Row[]> {
  const treatment: Treatment = { matching, riders, others: 'reciprocator', seasons: 20, interventions: RESTART }
  const trusting = await play(treatment, lookUp)
  const frozen = await play({ ...treatment, rules: NO_TRUST }, lookUp)
  const learners = await play({ ...treatment, others: 'calculator', rules: { ...NO_TRUST, pact: { distrustWeight: 0 } } }, lookUp)
  const decline = change([10, 10], [1, 1])
  const lift = change([8, 10], [11, 13])
  return [
    atLeast('start', 0.4, trusting.map(during(1, 1))),
    atMost('start', 0.6, trusting.map(during(1, 1))),
    atLeast('decline', 0.1, trusting.map(decline)),
    atLeast('decline/second-half', 0, trusting.map(change([10, 10], [5, 5]))),
    atMost('decline/without-trust', 0.1, frozen.map(decline)),
    atLeast('decline/beyond-that-without-trust', 0.05, less(trusting.map(decline), frozen.map(decline))),
    atLeast('decline/learners', 0.05, learners.map(decline)),
    atLeast('restart/lift', 0.05, trusting.map(lift)),
    atLeast('restart/fades', 0.05, trusting.map(change([18, 20], [11, 13]))),
    atMost('restart/lift/without-trust', 0.02, frozen.map(lift)),
    atMost('restart/lift/learners', 0.02, learners.map(lift)),
  ]
}

/** Who is detected loses its loot to the others and pays what it saved. */
const SANCTIONS = { 'sharing.exclusion': true, 'sharing.fine': 5 }
const LATE = [{ season: 11, set: SANCTIONS }]
/** Who earns more is imitated. */
const IMITATE = { learning: { rule: 'imitate', sharpness: 0.1 } }

async function sanctions({ matching, riders }: Inputs, lookUp: LookUp): Promise<Row[]> {
  const treatment: Treatment = { matching, riders, others: 'reciprocator', seasons: 20, rules: IMITATE }
  const none = await play(treatment, lookUp)
  const late = await play({ ...treatment, interventions: LATE }, lookUp)
  const early = await play({ ...treatment, seasons: 10, interventions: [{ season: 1, set: SANCTIONS }] }, lookUp)
  const restarted = await play({ ...treatment, interventions: RESTART }, lookUp)
  const both = await play({ ...treatment, interventions: [...RESTART, ...LATE] }, lookUp)
  return [
    atLeast('sanctions/lift', 0.1, less(late.map(during(16, 20)), none.map(during(16, 20)))),
    atLeast('sanctions/rise', 0.05, late.map(change([6, 10], [16, 20]))),
    atLeast('sanctions/hold', -0.05, late.map(change([11, 13], [18, 20]))),
    atLeast('sanctions/from-the-start/lift', 0.1, less(early.map(during(8, 10)), none.map(during(8, 10)))),
    atLeast('sanctions/from-the-start/hold', -0.05, early.map(change([1, 3], [8, 10]))),
    atLeast('sanctions/with-a-restart/lift', 0.1, less(both.map(during(16, 20)), restarted.map(during(16, 20)))),
    atLeast('sanctions/with-a-restart/rise', 0.05, both.map(change([6, 10], [16, 20]))),
    atLeast('sanctions/with-a-restart/hold', -0.05, both.map(change([11, 13], [18, 20]))),
  ]
}

async function sanctionsWithout({ matching, riders }: Inputs, lookUp: LookUp): Promise<Row[]> {
  const lift = async (rules: Treatment['rules'] & object): Promise<number[]> => {
    const treatment: Treatment = { matching, riders, others: 'reciprocator', seasons: 20, rules }
    return less((await play({ ...treatment, interventions: LATE }, lookUp)).map(during(16, 20)), (await play(treatment, lookUp)).map(during(16, 20)))
  }
  return [
    atLeast('sanctions/lift/without-trust', 0.1, await lift({ ...IMITATE, ...NO_TRUST })),
    atMost('sanctions/lift/without-imitation', 0.1, await lift({})),
  ]
}

/** A mandate stands for the fine on lateness: in the model a fine takes no autonomy, and an absent beater is no breach. */
const MANDATE = [{ season: 5, set: { 'pact.mandate': true } }, { season: 17, set: { 'pact.mandate': false } }]

async function lateness({ matching, need }: Inputs, lookUp: LookUp): Promise<Row[]> {
  const treatment: Treatment = { matching, riders: 0, others: 'driver', autonomyNeed: need, seasons: 30 }
  const brief: Treatment = { ...treatment, seasons: 16 }
  const control = await play(treatment, lookUp)
  const more = lateMore(control, await play({ ...treatment, interventions: MANDATE }, lookUp))
  const frozen = lateMore(await play({ ...brief, rules: NO_TRUST }, lookUp), await play({ ...brief, rules: NO_TRUST, interventions: MANDATE }, lookUp))
  // Without a mandate nothing takes autonomy here, so that the control serves for any need of it.
  const notMinded = lateMore(control, await play({ ...brief, autonomyNeed: 0, interventions: MANDATE }, lookUp))
  return [
    atLeast('lateness/rises', 0.05, more.map(during(5, 16))),
    atLeast('lateness/stays-up', 0.025, more.map(during(17, 20))),
    atLeast('lateness/no-reduction', -0.01, more.map(change([13, 16], [17, 20]))),
    atMost('lateness/ten-seasons-on', 0.02, more.map(during(27, 30))),
    atLeast('lateness/rises/without-trust', 0.05, frozen.map(during(5, 16))),
    atMost('lateness/rises/not-minded', 0.01, notMinded.map(during(5, 16))),
  ]
}

/** How many fewer tokens than in the control were there, session by session and season by season. */
function lateMore(control: Course, treated: Course): Course {
  return treated.map((session, k) => session.map((present, season) => control[k]![season]! - present))
}

/** Mean of a session over these seasons. */
function during(from: number, to: number): (session: readonly number[]) => number {
  return session => session.slice(from - 1, to).reduce((sum, x) => sum + x, 0) / (to - from + 1)
}

/** How much more in the later seasons than in the first ones named. */
function change(before: readonly [number, number], after: readonly [number, number]): (session: readonly number[]) => number {
  return session => during(...after)(session) - during(...before)(session)
}

/** Session by session. */
function less(a: readonly number[], b: readonly number[]): number[] {
  return a.map((x, session) => x - b[session]!)
}
