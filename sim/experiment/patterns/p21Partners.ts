import { among } from './measures.ts'
import type { Pattern } from './pattern.ts'

/** Who stands for the local goal. */
const LOCALS = ['bakery', 'care', 'municipality', 'sports']
/** The others as well. */
const ALL_KEEP_THEIR_WORD = { 'organisations.developer.disposition': 'calculator', 'organisations.energy.disposition': 'calculator', 'organisations.events.disposition': 'calculator' }

export const partners: Pattern = {
  number: 21,
  title: { en: 'Choosing partners', nl: 'Partners kiezen' },
  claims: [{
    id: '21a',
    says: { en: 'Who may choose goes on signing with those it trusts, where with everybody at the table it falls apart.', nl: 'Wie mag kiezen, blijft tekenen met wie hij vertrouwt, waar het met iedereen aan tafel uiteenvalt.' },
    of: { en: 'part of those with the local goal that sign', nl: 'deel van wie het lokale doel heeft dat tekent' },
    scenario: 'local-alliance',
    more: {}, less: { variant: 'everybody' }, measure: among('signed', LOCALS, { from: 6 }), as: 'difference', minimum: 0.3,
    counter: {
      says: { en: 'Not where all keep their word: then choosing leaves some of them out.', nl: 'Niet waar iedereen zijn woord houdt: dan valt er met kiezen iemand buiten de boot.' },
      set: ALL_KEEP_THEIR_WORD,
      expects: 'reversed',
    },
  }, {
    id: '21b',
    says: { en: 'And it brings them more.', nl: 'En het levert hun meer op.' },
    of: { en: 'payoff of those with the local goal, quarry needs a season', nl: 'opbrengst van wie het lokale doel heeft, vervulde behoeften per seizoen' },
    scenario: 'local-alliance',
    more: {}, less: { variant: 'everybody' }, measure: among('payoff', LOCALS, { from: 6 }), as: 'ratio', minimum: 1.2,
    counter: {
      says: { en: 'Not where all keep their word.', nl: 'Niet waar iedereen zijn woord houdt.' },
      set: ALL_KEEP_THEIR_WORD,
      expects: 'reversed',
    },
  }],
}
