import { among } from './measures.ts'
import type { Pattern } from './pattern.ts'

/** Shops that draw together whatever comes of it: how many there are makes the difference. */
const EVERYBODY = { 'organisations.*.disposition': 'driver' }
const OF_PAYOFF = { en: 'payoff of a shop, quarry needs a season', nl: 'opbrengst per winkel, vervulde behoeften per seizoen' }

export const sameOffer: Pattern = {
  number: 11,
  title: { en: 'The same offer side by side', nl: 'Hetzelfde aanbod naast elkaar' },
  claims: [{
    id: '11a',
    says: { en: 'Shops with the same offer gain by being many, where many draw more than proportionally.', nl: 'Winkels met hetzelfde aanbod winnen erbij als zij met meer zijn, waar velen meer dan evenredig trekken.' },
    of: OF_PAYOFF,
    scenario: 'furniture-street', set: EVERYBODY, seasons: 4,
    // The visitors of the first season are those of the scenario; later ones came for the street.
    more: {}, less: { variant: 'two' }, measure: among('payoff', null, { from: 2 }), as: 'ratio', minimum: 1.2,
    counter: {
      says: { en: 'Not where a street draws nobody more: then six share what two had.', nl: 'Niet waar een straat niets extra\'s trekt: dan delen zes wat twee hadden.' },
      set: { 'renewal.strength': 0 },
      expects: 'reversed',
    },
  }, {
    id: '11b',
    says: { en: 'There is a best number: with twelve each has less than with six.', nl: 'Er is een beste aantal: met twaalf heeft ieder minder dan met zes.' },
    of: OF_PAYOFF,
    scenario: 'furniture-street', set: EVERYBODY, seasons: 4,
    more: {}, less: { variant: 'twelve' }, measure: among('payoff', null, { from: 2 }), as: 'ratio', minimum: 1.2,
    counter: {
      says: { en: 'Fewer is not better as such: with two each has less than with six.', nl: 'Minder is niet zomaar beter: met twee heeft ieder minder dan met zes.' },
      more: { variant: 'two' }, less: {},
      expects: 'reversed',
    },
  }],
}
