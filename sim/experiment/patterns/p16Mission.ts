import { signing } from './measures.ts'
import type { Pattern } from './pattern.ts'

export const mission: Pattern = {
  number: 16,
  title: { en: 'Mission carries', nl: 'Een missie draagt' },
  claims: [{
    id: '16a',
    says: { en: 'A shared mission keeps a drive alive that brings each too little.', nl: 'Een gedeelde missie houdt een drift in leven die ieder apart te weinig oplevert.' },
    of: { en: 'part of the organisations that sign, from season 6', nl: 'deel van de organisaties dat tekent, vanaf seizoen 6' },
    scenario: 'higher-goal', seasons: 10,
    more: {}, less: { variant: 'profit-only' }, measure: signing({ from: 6 }), as: 'difference', minimum: 0.3,
    counter: {
      says: { en: 'Not where driving pays well and everybody knows it: then they sign without a mission as well.', nl: 'Niet waar drijven goed loont en iedereen dat weet: dan tekenen zij ook zonder missie.' },
      set: { 'costs.drive': 0, 'pact.transparency': 1, 'hunt.sight': 9 },
      expects: 'same',
    },
  }],
}
