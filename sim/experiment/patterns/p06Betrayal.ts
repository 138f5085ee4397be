import { among } from './measures.ts'
import type { Pattern } from './pattern.ts'

const OF_TRUST = { en: 'trust in the developer, 0..1', nl: 'vertrouwen in de ontwikkelaar, 0..1' }
const OF_SIGNING = { en: 'part of the developer\'s partners that sign', nl: 'deel van de partners van de ontwikkelaar dat tekent' }

const OLD_PARTNERS = ['builder', 'corporation']
const NEW_PARTNERS = ['fund', 'timber']

/** Everybody drives and keeps its word, but for what the variant lets the developer do. */
const EVERYBODY = { 'organisations.builder.disposition': 'driver', 'organisations.corporation.disposition': 'driver', 'organisations.fund.disposition': 'driver', 'organisations.timber.disposition': 'driver' }

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
  }, {
    id: '6b',
    says: { en: 'Partners who were squeezed sign less in the seasons after it.', nl: 'Uitgeknepen partners tekenen in de seizoenen daarna minder.' },
    of: OF_SIGNING,
    // The developer squeezes until season 4, and then drives like the fair one.
    scenario: 'fleeced-partner', seasons: 8,
    more: { variant: 'fair' }, less: {},
    measure: among('signed', OLD_PARTNERS, { from: 5 }), as: 'difference', minimum: 0.15,
    counter: {
      says: { en: 'Not where it takes little and nobody weighs distrust.', nl: 'Niet waar zij weinig neemt en niemand wantrouwen meeweegt.' },
      set: { 'pact.distrustWeight': 0, 'organisations.developer.squeeze': 0.1 },
      expects: 'same',
    },
  }, {
    id: '6c',
    says: { en: 'Partners who were left halfway sign less in the seasons after it.', nl: 'Partners die halverwege in de steek gelaten zijn, tekenen in de seizoenen daarna minder.' },
    of: OF_SIGNING,
    scenario: 'fleeced-partner', seasons: 8,
    more: { variant: 'fair' }, less: { variant: 'leaving' },
    measure: among('signed', OLD_PARTNERS, { from: 5 }), as: 'difference', minimum: 0.15,
    counter: {
      says: { en: 'Not where it leaves when nearly all is done and nobody weighs distrust.', nl: 'Niet waar zij pas weggaat als het bijna gedaan is en niemand wantrouwen meeweegt.' },
      set: { 'pact.distrustWeight': 0, 'organisations.developer.leaveAt': 0.95 },
      expects: 'same',
    },
  }, {
    id: '6d',
    says: { en: 'New partners, who have only heard of it, sign less as well.', nl: 'Ook nieuwe partners, die er alleen over hoorden, tekenen minder.' },
    of: OF_SIGNING,
    scenario: 'fleeced-partner', seasons: 12,
    more: { variant: 'fair' }, less: {},
    measure: among('signed', NEW_PARTNERS, { from: 9 }), as: 'difference', minimum: 0.15,
    notShown: {
      en: 'The effect is there with both base seeds, but with the first its interval begins at 0.13, below the 0.15 agreed beforehand.',
      nl: 'Het verschil is er met beide loten, maar met het eerste begint het interval bij 0,13, onder de 0,15 die vooraf was afgesproken.',
    },
    counter: {
      says: { en: 'Not where nobody talks.', nl: 'Niet waar niemand erover praat.' },
      set: { 'trust.gossip': 0 },
      expects: 'same',
    },
  }],
}
