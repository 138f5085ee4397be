import { among } from './measures.ts'
import type { Pattern } from './pattern.ts'

const OF_TRUST = { en: 'trust in the developer, 0..1', nl: 'vertrouwen in de ontwikkelaar, 0..1' }

/** Everybody drives and keeps its word, but for what the variant lets the developer do. */
const EVERYBODY = { 'organisations.architect.disposition': 'driver', 'organisations.builder.disposition': 'driver', 'organisations.corporation.disposition': 'driver', 'organisations.fund.disposition': 'driver', 'organisations.landscaper.disposition': 'driver', 'organisations.timber.disposition': 'driver' }

export const betrayal: Pattern = {
  number: 6,
  title: { en: 'A betrayal lasts', nl: 'Verraad werkt lang door' },
  claims: [{
    id: '6a',
    says: { en: 'One squeeze takes more than five good seasons to mend, from trust 0.6 up.', nl: 'Eén keer uitknijpen vraagt meer dan vijf goede seizoenen herstel, vanaf een vertrouwen van 0,6.' },
    of: OF_TRUST,
    // Squeezed in season 2; seasons 3 to 7 are the five good ones.
    scenario: 'fleeced-partner', set: { ...EVERYBODY, 'trust.initial': 0.6 }, seasons: 7,
    more: { variant: 'once', measure: among('trusted', ['developer'], { from: 1, to: 1 }) }, less: { variant: 'once', measure: among('trusted', ['developer'], { from: 7 }) },
    measure: among('trusted', ['developer']), as: 'difference', minimum: 0.05,
    counter: {
      says: { en: 'Not where there was little trust to lose: from 0.3 it is back within five seasons.', nl: 'Niet waar weinig vertrouwen te verliezen was: vanaf 0,3 is het binnen vijf seizoenen terug.' },
      set: { 'trust.initial': 0.3 },
      expects: 'reversed',
    },
  }],
}
