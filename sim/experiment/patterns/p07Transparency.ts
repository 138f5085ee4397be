import { signing } from './measures.ts'
import type { Pattern } from './pattern.ts'

const OF = { en: 'part of the organisations that sign', nl: 'deel van de organisaties dat tekent' }

export const transparency: Pattern = {
  number: 7,
  title: { en: 'Open cards', nl: 'Open kaarten' },
  claims: [{
    id: '7a',
    says: { en: 'Expected results on the table raise signing where driving truly pays.', nl: 'De verwachte opbrengst op tafel doet meer tekenen waar drijven echt loont.' },
    of: OF,
    scenario: 'cards-to-the-chest', seasons: 5,
    more: { variant: 'open' }, less: {}, measure: signing(), as: 'difference', minimum: 0.2,
    counter: {
      says: { en: 'Not where driving does not pay.', nl: 'Niet waar drijven niet loont.' },
      scenario: 'fast-hunters',
      expects: 'reversed',
    },
  }, {
    id: '7b',
    says: { en: 'They lower signing where driving does not pay.', nl: 'Zij doet minder tekenen waar drijven niet loont.' },
    of: OF,
    scenario: 'fast-hunters', seasons: 5,
    more: {}, less: { variant: 'open' }, measure: signing(), as: 'difference', minimum: 0.2,
    counter: {
      says: { en: 'Not where driving pays.', nl: 'Niet waar drijven loont.' },
      scenario: 'cards-to-the-chest',
      expects: 'reversed',
    },
  }],
}
