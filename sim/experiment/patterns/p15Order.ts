import { signing } from './measures.ts'
import type { Pattern } from './pattern.ts'

const OF = { en: 'part of the organisations that sign', nl: 'deel van de organisaties dat tekent' }
const FRIENDS = { 'trust.initial': 0.98 }

export const order: Pattern = {
  number: 15,
  title: { en: 'First drive, later share', nl: 'Eerst drijven, later delen' },
  claims: [{
    id: '15a',
    says: { en: 'Full sharing from the first season keeps profit-minded organisations out.', nl: 'Meteen alles delen houdt winstgerichte organisaties buiten de deur.' },
    of: OF,
    scenario: 'orange-first', seasons: 5,
    more: {}, less: { variant: 'at-once' }, measure: signing(), as: 'difference', minimum: 0.25,
    counter: {
      says: { en: 'Not among old friends: where trust is high, sharing at once frightens nobody off.', nl: 'Niet onder oude bekenden: waar veel vertrouwen is, schrikt meteen delen niemand af.' },
      set: FRIENDS,
      expects: 'same',
    },
  }, {
    id: '15b',
    says: { en: 'Sharing that comes after driving together holds: in the seasons with a common pot more sign than where it was there at once.', nl: 'Delen na samen drijven houdt stand: met de gezamenlijke pot tekenen er dan meer dan waar hij er meteen was.' },
    of: OF,
    scenario: 'orange-first', seasons: 15,
    more: {}, less: { variant: 'at-once' }, measure: signing({ from: 11 }), as: 'difference', minimum: 0.25,
    notShown: {
      en: 'The effect is there with both base seeds, but with the second its interval begins at 0.24, below the 0.25 agreed beforehand.',
      nl: 'Het verschil is er met beide loten, maar met het tweede begint het interval bij 0,24, onder de 0,25 die vooraf was afgesproken.',
    },
    counter: {
      says: { en: 'Not among old friends: where trust is high, sharing at once frightens nobody off.', nl: 'Niet onder oude bekenden: waar veel vertrouwen is, schrikt meteen delen niemand af.' },
      set: FRIENDS,
      expects: 'same',
    },
  }],
}
