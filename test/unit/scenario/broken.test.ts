// Files with mistakes, and what is said about them: written by hand, as somebody who made the mistake would want it.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { METRIC_VARIABLES } from '../../../sim/scenario/formula/variables.ts'
import { scenarioSchema } from '../../../sim/scenario/schema/index.ts'
import { messages } from './helpers.ts'

const FOLDER = new URL('broken/', import.meta.url)
const read = (file: string): string => readFileSync(new URL(file, FOLDER), 'utf8')

const VARIABLES_UTILITY = 'variables: belief, forecast, transparency, mission, autonomyLoss, distrust, sameOffer, grip, pooled, size, willingness, season'
// There are many, and more will come: that the message lists them, in their order, is what counts.
const VARIABLES_METRIC = `variables: ${Object.keys(METRIC_VARIABLES).join(', ')}`
const FIELDS = `one of the fields: ${Object.keys(scenarioSchema.shape).join(', ')}`
const FUNCTIONS = 'functions: abs, min, max, floor, ceil, round, sqrt, exp, log, pow, tanh, logistic, clip, if'

const EXPECTED: Record<string, string[]> = {
  'misspelt-field.yaml': [
    "misspelt-field.yaml:6:5  organisations.brook.sise: expected a known field, got 'sise' (did you mean 'size'?)",
    "misspelt-field.yaml:9:3  border.demarkation: expected a known field, got 'demarkation' (did you mean 'demarcation'?)",
    `misspelt-field.yaml:10:1  weather: expected ${FIELDS}, got 'weather'`,
  ],
  'misspelt-choice.yaml': [
    "misspelt-choice.yaml:6:18  organisations.brook.disposition: expected one of: driver, reciprocator, calculator, freeRider, leaver, squeezer, poacher, loner, hunter, got 'freerider' (did you mean 'freeRider'?)",
    "misspelt-choice.yaml:7:30  organisations.mill.disposition: expected one of: driver, reciprocator, calculator, freeRider, leaver, squeezer, poacher, loner, hunter, got 'optimist'",
    "misspelt-choice.yaml:9:9  sharing.rule: expected one of: keep, equal, effort, contribution, size, need, got 'efort' (did you mean 'effort'?)",
    "misspelt-choice.yaml:11:12  pact.mandate: expected true or false, got 'ja' (did you mean 'true'?)",
  ],
  'out-of-range.yaml': [
    'out-of-range.yaml:4:10  seasons: expected a whole number in 1..10000, got 2.5',
    'out-of-range.yaml:6:10  quarry.count: expected a whole number in 0..1000000, got 2000000 (at most 1,000,000 quarry in all)',
    'out-of-range.yaml:7:17  quarry.flightRadius: expected a number in 0.1..10000, got .inf',
    'out-of-range.yaml:10:11  organisations.brook.size: expected a whole number in 0..5000, got 6000 (at most 5,000 beaters in all)',
    'out-of-range.yaml:11:14  organisations.brook.mission: expected a number in 0..1, got -0.1',
    'out-of-range.yaml:14:14  director.oversight: expected a number in 0..1, got 1.4',
    "out-of-range.yaml:15:10  director.style: expected a number in 0..1, got '0,5' (did you mean '0.5'?)",
  ],
  'missing.yaml': [
    'missing.yaml:1:1  title: expected text of at most 120 characters, or such a text for nl and for en, got nothing',
    'missing.yaml:3:11  question.en: expected text of at most 400 characters, got nothing',
    'missing.yaml:5:5  organisations[0].id: expected a name: a letter, then letters, digits, - or _ (40 at most), got nothing',
    'missing.yaml:7:10  organisations.mill.size: expected a whole number in 0..5000, got nothing',
    'missing.yaml:8:6  hunt: expected a group of fields, got nothing',
  ],
  'duplicate-ids.yaml': ["duplicate-ids.yaml:7:9  organisations.brook.id: expected an id that no other organisation has, got 'brook'"],
  'too-many-beaters.yaml': ['too-many-beaters.yaml:4:1  organisations: expected at most 5,000 beaters, got 5,001 beaters'],
  'duplicate-key.yaml': ["duplicate-key.yaml:8:5  organisations[0].size: expected every field once, got 'size' (first on line 6)"],
  'interventions.yaml': [
    "interventions.yaml:10:7  interventions[0].set.border.demarkation: expected a field that may change while a run goes on, got 'border.demarkation' (did you mean 'border.demarcation'?)",
    "interventions.yaml:11:7  interventions[0].set.field.width: expected a field that may change while a run goes on, got 'field.width' (changes only on restart)",
    "interventions.yaml:12:7  interventions[0].set.organisations.brok.mission: expected an organisation: brook, mill or * for all, got 'brok' (did you mean 'brook'?)",
    'interventions.yaml:13:32  interventions[0].set.organisations.*.mission: expected a number in 0..1, got 2',
    "interventions.yaml:14:22  interventions[0].set.director.kind: expected one of: none, disinterested, joint, partisan, got 'disinterest' (did you mean 'disinterested'?)",
    'interventions.yaml:15:13  interventions[1].season: expected a whole number in 1..10000, got 0',
    "interventions.yaml:16:28  interventions[1].set.sharing.pooled: expected a number in 0..1, got 'nothing'",
  ],
  'tips.yaml': [
    'tips.yaml:8:31  tips.border.on.border.demarcation: expected a number in 0..1, got 1.5',
    'tips.yaml:9:25  tips.border.off.field.width: expected a number in 10..100000, got 5',
    "tips.yaml:11:11  tips.director.on.director.sort: expected the path of a field, as in border.demarcation, got 'director.sort' (did you mean 'director.share'?)",
    "tips.yaml:13:3  tips.bribe: expected one of the fields: mindshift, transparency, border, agreements, director, got 'bribe'",
  ],
  'formulas.yaml': [
    `formulas.yaml:7:21  pact.utility: expected a known variable, got 'forcast' (did you mean 'forecast'? ${VARIABLES_UTILITY}; ${FUNCTIONS})`,
    "formulas.yaml:9:3  metrics.bag: expected a name that the figures of a season do not have yet, got 'bag'",
    `formulas.yaml:10:22  metrics.perBeater: expected an operator in between, as in 2 * a, got 'beaters' (${VARIABLES_METRIC}; ${FUNCTIONS})`,
    `formulas.yaml:13:7  metrics.folded: expected a known function, got 'median' (${VARIABLES_METRIC}; ${FUNCTIONS})`,
    `formulas.yaml:14:24  metrics.open: expected as many closing as opening brackets, got the end (${VARIABLES_METRIC}; ${FUNCTIONS})`,
    `formulas.yaml:15:10  metrics.fewer: expected clip with 3 values, got 2 (${VARIABLES_METRIC}; ${FUNCTIONS})`,
  ],
  'syntax.yaml': ["syntax.yaml:3:8  expected a closing quote \", got '\"A text without its end' (the quote \" is not closed)"],
  'bracket.yaml': ["bracket.yaml:3:8  expected a closing bracket ], got '[oops' (the bracket [ is not closed)"],
  'brackets.yaml': ["brackets.yaml:4:28  expected a closing bracket }, got '{ id: b ]' (the bracket { is not closed)"],
  'indentation.yaml': ["indentation.yaml:5:9  expected one field a line, and fields that belong together at the same indentation, got 'brook size'"],
  'needs.yaml': [
    "needs.yaml:5:24  quarry.needs[2]: expected every name once, got 'bread'",
    "needs.yaml:8:29  organisations.butcher.offers[0]: expected one of the needs of the quarry: bread, meat, bread, got 'meet' (did you mean 'meat'?)",
    "needs.yaml:9:30  organisations.jeweller.offers[0]: expected one of the needs of the quarry: bread, meat, bread, got 'gold'",
  ],
  'favours.yaml': [
    "favours.yaml:8:22  director.favours: expected one of the organisations as director.favours: brook, mill, got 'brok' (did you mean 'brook'?)",
    "favours.yaml:10:43  interventions[0].set.director.favours: expected one of the organisations as director.favours: brook, mill, got 'millpond'",
  ],
  'no-favourite.yaml': [
    'no-favourite.yaml:7:19  director.kind: expected one of the organisations as director.favours: brook, got nothing',
  ],
  'too-long.yaml': [
    'too-long.yaml:5:17  drive.speed: expected drive and hunt of at most 20,000 ticks together, got 20,100 ticks (a drive of 1000 m at 0.05 m/tick, then a hunt of 100 ticks)',
    'too-long.yaml:11:27  interventions[0].set.hunt.duration: expected drive and hunt of at most 20,000 ticks together, got 20,090 ticks (a drive of 1000 m at 10 m/tick, then a hunt of 19990 ticks)',
  ],
}

describe('a broken file', () => {
  it('of every kind is looked at', () => {
    expect(readdirSync(FOLDER).toSorted()).toEqual(Object.keys(EXPECTED).toSorted())
  })

  it.each(Object.keys(EXPECTED))('%s is refused with all its mistakes', async (file) => {
    expect(await messages(read(file), { file })).toEqual(EXPECTED[file])
  })

  it('with an open bracket is refused in Dutch without a word of English', async () => {
    expect(await messages(read('bracket.yaml'), { file: 'bracket.yaml' }, 'nl')).toEqual(["bracket.yaml:3:8  verwacht een sluitend haakje ], gevonden '[oops' (het haakje [ is niet gesloten)"])
  })

  it('is refused in Dutch as well', async () => {
    expect(await messages(read('out-of-range.yaml'), { file: 'out-of-range.yaml' }, 'nl')).toEqual([
      'out-of-range.yaml:4:10  seasons: verwacht een geheel getal in 1..10000, gevonden 2.5',
      'out-of-range.yaml:6:10  quarry.count: verwacht een geheel getal in 0..1000000, gevonden 2000000 (hoogstens 1.000.000 stuks wild in totaal)',
      'out-of-range.yaml:7:17  quarry.flightRadius: verwacht een getal in 0.1..10000, gevonden .inf',
      'out-of-range.yaml:10:11  organisations.brook.size: verwacht een geheel getal in 0..5000, gevonden 6000 (hoogstens 5.000 drijvers in totaal)',
      'out-of-range.yaml:11:14  organisations.brook.mission: verwacht een getal in 0..1, gevonden -0.1',
      'out-of-range.yaml:14:14  director.oversight: verwacht een getal in 0..1, gevonden 1.4',
      "out-of-range.yaml:15:10  director.style: verwacht een getal in 0..1, gevonden '0,5' (bedoelde u '0.5'?)",
    ])
  })
})
