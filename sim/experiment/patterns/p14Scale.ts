import { figure, together } from './measures.ts'
import type { Pattern } from './pattern.ts'

/** The seasons of the scenario with many small organisations, with some middle ones, and with one. */
const SMALL = { to: 4 }
const MIDDLE = { from: 5, to: 8 }
const LARGE = { from: 9 }

const OF_VALUE = { en: 'payoff of all together, quarry needs a season', nl: 'opbrengst van allen samen, vervulde behoeften per seizoen' }

export const scale: Pattern = {
  number: 14,
  title: { en: 'Larger is not better for ever', nl: 'Groter is niet steeds beter' },
  claims: [{
    id: '14a',
    says: { en: 'Some middle-sized organisations have more together than many small ones.', nl: 'Een paar middelgrote organisaties houden samen meer over dan veel kleine.' },
    of: OF_VALUE,
    scenario: 'merging-municipalities',
    more: { measure: together('payoff', MIDDLE) }, less: { measure: together('payoff', SMALL) }, measure: together('payoff'), as: 'ratio', minimum: 1.15,
    counter: {
      says: { en: 'Not where an organisation costs nothing: then small is best.', nl: 'Niet waar een organisatie niets kost: dan is klein het best.' },
      set: { 'costs.fixed': 0 },
      expects: 'reversed',
    },
  }, {
    id: '14b',
    says: { en: 'And more than one large one.', nl: 'En meer dan één grote.' },
    of: OF_VALUE,
    scenario: 'merging-municipalities',
    more: { measure: together('payoff', MIDDLE) }, less: { measure: together('payoff', LARGE) }, measure: together('payoff'), as: 'ratio', minimum: 1.15,
    counter: {
      says: { en: 'Not where a large one is as close to the citizen as a small one.', nl: 'Niet waar een grote even dicht bij de inwoner staat als een kleine.' },
      set: { 'hunt.distance': 0 },
      expects: 'reversed',
    },
  }, {
    id: '14c',
    says: { en: 'Larger is more efficient: each catch costs less in one large organisation than in many small ones.', nl: 'Groter is doelmatiger: in één grote organisatie kost elke vangst minder dan in veel kleine.' },
    of: { en: 'costs, quarry needs for each need served', nl: 'kosten, in behoeften per vervulde behoefte' },
    scenario: 'merging-municipalities',
    more: { measure: figure('costPerCatch', SMALL) }, less: { measure: figure('costPerCatch', LARGE) }, measure: figure('costPerCatch'), as: 'ratio', minimum: 1.5, replicates: 12,
    counter: {
      says: { en: 'Not where an organisation costs nothing and only its size does.', nl: 'Niet waar niet de organisatie zelf geld kost maar alleen haar omvang.' },
      set: { 'costs.fixed': 0 },
      expects: 'reversed',
    },
  }, {
    id: '14d',
    says: { en: 'And less effective: many small ones serve more of the needs than one large.', nl: 'En minder doeltreffend: veel kleine vervullen meer behoeften dan één grote.' },
    of: { en: 'part of all needs that was served', nl: 'deel van alle behoeften dat vervuld werd' },
    scenario: 'merging-municipalities',
    more: { measure: figure('needsMet', SMALL) }, less: { measure: figure('needsMet', LARGE) }, measure: figure('needsMet'), as: 'ratio', minimum: 1.25,
    counter: {
      says: { en: 'Not where a large one is as close to the citizen as a small one.', nl: 'Niet waar een grote even dicht bij de inwoner staat als een kleine.' },
      set: { 'hunt.distance': 0 },
      expects: 'same',
    },
  }],
}
