import { pow } from '../../engine/kernel/math.ts'
import { createRun, stepSeason } from '../../engine/run.ts'
import { parseScenario } from '../../scenario/parse.ts'
import { runKey } from '../runKey.ts'
import { meanOf, rows, sampledRow } from './check.ts'
import { real, whole } from './inputs.ts'
import { luckOf } from './luck.ts'
import { bisect } from './solve.ts'
import { defineTopic, type LookUp } from './topic.ts'

/** Who spends the more has the better chance: how much of the prize is burnt? */
export const contest = defineTopic<{ rivals: number, prize: number }>({
  id: 'contest',
  title: { en: 'An arms race for one prize: how much of it is burnt', nl: 'Een wapenwedloop om één prijs: hoeveel ervan verloren gaat' },
  source: 'Tullock 1980; survey: Corchón 2007, doi:10.1007/s10058-007-0032-5',
  inputs: {
    rivals: whole(2, 1_000, { en: 'rivals (n)', nl: 'rivalen (n)' }),
    prize: real(0.001, 1e6, { en: 'prize (V)', nl: 'prijs (V)' }),
  },
  cases: [{ inputs: { rivals: 4, prize: 100 }, cited: { spent: 18.75, burnt: 0.75 } }],
  rows: async ({ rivals, prize }, cited) => {
    const measured = bestAnswers(rivals, prize)
    const formula = ((rivals - 1) * prize) / (rivals * rivals)
    // The engine has whole quarry and at most 200 organisations, and counts from 1 + A: who would spend less stays at A = 0.
    const playable = rivals <= 200 && Number.isInteger(prize) && formula >= 1 && formula <= 2_000
    return [
      ...rows('spent', { formula, measured, tolerance: Math.max(1, prize) / 1e9, cited: cited.spent }),
      ...rows('burnt', { formula: (rivals - 1) / rivals, measured: (rivals * measured) / prize, tolerance: 1e-9, cited: cited.burnt }),
      ...(playable ? [{ quantity: 'armament', expected: formula, measured: await armsRace(rivals, prize, formula), tolerance: prize / 1e6 }] : []),
    ]
  },
})

const RACE_SEASONS = 60

/** 1 + A of the engine's own organisations, at rest: each season all quarry are caught in a contest, and live on for a need that
 *  nobody serves. They start with half the effort, and make up about half of what is missing in a season. */
async function armsRace(rivals: number, prize: number, scale: number): Promise<number> {
  const scenario = await parseScenario(JSON.stringify({
    battue: 1, id: 'contest', title: 'contest', seasons: RACE_SEASONS,
    quarry: { count: prize, needs: ['prize', 'other'] },
    organisations: Array.from({ length: rivals }, (_, i) => ({ id: `rival${i}`, size: 1, disposition: 'hunter', offers: ['prize'], armament: Math.max(0, scale / 2 - 1) })),
    drive: { model: 'coverage' }, hunt: { model: 'contest' }, coverage: { aloneShare: 1 }, costs: { arms: 1 }, learning: { armsRate: scale / 2 }, belief: { drySeasons: 1 },
  }))
  const run = createRun(scenario, 'theory', runKey('theory:contest'))
  let armament = 0
  while (!run.finished) armament = stepSeason(run).row.meanArmament
  return 1 + armament
}

/** What each spends when nobody would rather spend something else: all move towards their best answer to the others. */
function bestAnswers(rivals: number, prize: number): number {
  // The best answer to y spent by the others: a little more would bring V·y/(x+y)² − 1.
  const answer = (y: number): number => Math.max(0, bisect(x => (prize * y) / ((x + y) * (x + y)) - 1, -y / 2, prize))
  let spent = prize / rivals / 2
  // Small steps: with many rivals at once the full answer overshoots ever more.
  for (let k = 0; k < 200; k++) spent += (answer((rivals - 1) * spent) - spent) / rivals
  return spent
}

const HUNTS = 20_000

/** Hunters who cannot see each other choose among the same quarry. */
export const congestion = defineTopic<{ quarry: number, hunters: number }>({
  id: 'congestion',
  title: { en: 'Hunters who cannot see each other choose among the same quarry', nl: 'Jagers die elkaar niet zien kiezen uit hetzelfde wild' },
  source: 'Urn-ball matching: Burdett, Shi & Wright 2001, doi:10.1086/322835',
  inputs: {
    quarry: whole(1, 1_000, { en: 'quarry (Q)', nl: 'wild (Q)' }),
    hunters: whole(1, 1_000, { en: 'hunters (H)', nl: 'jagers (H)' }),
  },
  cases: [
    { inputs: { quarry: 10, hunters: 10 }, cited: { caught: 6.513216 } },
    { inputs: { quarry: 100, hunters: 100 }, cited: { caught: 63.396766 } },
  ],
  rows: async ({ quarry, hunters }, cited, lookUp) => {
    const formula = quarry * (1 - pow(1 - 1 / quarry, hunters))
    // One hunter after the other: it chooses a quarry that nobody has chosen yet with the chance of the free ones.
    let chosen = 0
    for (let h = 0; h < hunters; h++) chosen += (quarry - chosen) / quarry
    return [
      ...rows('caught', { formula, measured: chosen, tolerance: 1e-9, cited: cited.caught, rounding: 5e-7 }),
      sampledRow('caught', formula, meanOf(await hunt(quarry, hunters, lookUp))),
      sampledRow('caught/engine', formula, meanOf(await seasonsOf(quarry, hunters, lookUp))),
    ]
  },
})

/** Bags of the engine's own reduced hunt, season by season: nobody drives, all quarry are in reach and new every season. */
async function seasonsOf(quarry: number, hunters: number, lookUp: LookUp): Promise<Float64Array> {
  const scenario = await parseScenario(JSON.stringify({
    battue: 1, id: 'theory', title: 'Theory',
    organisations: [{ id: 'hunters', size: hunters, disposition: 'hunter' }],
    quarry: { count: quarry }, renewal: { leaveRate: 1, arrivals: quarry },
    drive: { model: 'coverage' }, hunt: { model: 'congestion' }, coverage: { aloneShare: 1 }, belief: { drySeasons: 1 },
  }))
  const run = createRun(scenario, 'theory', runKey('theory:congestion'))
  const bag = new Float64Array(SEASONS)
  for (let season = 0; season < SEASONS; season++) {
    await lookUp()
    bag[season] = stepSeason(run).row.bag
  }
  return bag
}
const SEASONS = 2_000

/** Caught in each of many hunts. */
async function hunt(quarry: number, hunters: number, lookUp: LookUp): Promise<Float64Array> {
  const luck = luckOf('congestion')
  const chosenIn = new Int32Array(quarry).fill(-1)
  const caught = new Float64Array(HUNTS)
  for (let hunting = 0; hunting < HUNTS; hunting++) {
    if (hunting % 100 === 0) await lookUp()
    for (let h = 0; h < hunters; h++) {
      const q = Math.floor(luck(hunting, h) * quarry)
      if (chosenIn[q] !== hunting) caught[hunting]!++
      chosenIn[q] = hunting
    }
  }
  return caught
}
