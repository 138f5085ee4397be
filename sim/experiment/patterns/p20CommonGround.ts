import { among } from './measures.ts'
import type { Pattern } from './pattern.ts'

const OF_PAYOFF = { en: 'payoff of an organisation, quarry needs a season', nl: 'opbrengst per organisatie, vervulde behoeften per seizoen' }
const HUNTING = { 'organisations.*.disposition': 'hunter' }

export const commonGround: Pattern = {
  number: 20,
  title: { en: 'Trust first, then common ground', nl: 'Eerst vertrouwen, dan een gedeelde taal' },
  claims: [{
    id: '20a',
    says: { en: 'The first seasons cost: hunting alone would have brought more.', nl: 'De eerste seizoenen kosten: alleen jagen had meer opgeleverd.' },
    of: OF_PAYOFF,
    scenario: 'common-ground', seasons: 3,
    more: { set: HUNTING }, less: { variant: 'patient' }, measure: among('payoff'), as: 'ratio', minimum: 1.15,
    counter: {
      says: { en: 'Not where they mean the same by the same words from the start.', nl: 'Niet waar zij van het begin af met dezelfde woorden hetzelfde bedoelen.' },
      set: { 'ground.initial': 1 },
      expects: 'reversed',
    },
  }, {
    id: '20b',
    says: { en: 'Patience pays later.', nl: 'Geduld loont later.' },
    of: OF_PAYOFF,
    scenario: 'common-ground',
    more: { variant: 'patient' }, less: {}, measure: among('payoff', null, { from: 13 }), as: 'ratio', minimum: 1.25, replicates: 20,
    counter: {
      says: { en: 'Not where trust stays too low for a common language to grow.', nl: 'Niet waar het vertrouwen te laag blijft om een gedeelde taal te laten groeien.' },
      set: { 'contact.target': 0.4, 'trust.build': 0 },
      expects: 'reversed',
    },
  }],
}
