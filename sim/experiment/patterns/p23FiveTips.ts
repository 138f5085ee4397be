import { figure, signing } from './measures.ts'
import type { Pattern } from './pattern.ts'

export const fiveTips: Pattern = {
  number: 23,
  title: { en: 'Five tips', nl: 'Vijf tips' },
  claims: [{
    id: '23a',
    says: { en: 'With all five tips the bag is at least a third larger than with none.', nl: 'Met alle vijf de tips is de buit minstens een derde groter dan zonder.' },
    of: { en: 'bag, quarry needs a season', nl: 'buit, vervulde behoeften per seizoen' },
    scenario: 'water-sector', seasons: 6,
    more: { variant: 'all-tips' }, less: { variant: 'no-tips' }, measure: figure('bag'), as: 'ratio', minimum: 1.33, replicates: 15,
    counter: {
      says: { en: 'Not where hunters are fast and see far: hunting alone then brings as much.', nl: 'Niet waar jagers snel zijn en ver zien: alleen jagen levert dan evenveel op.' },
      set: { 'hunt.speed': 3, 'hunt.sight': 60, 'hunt.handling': 2 },
      expects: 'same',
    },
  }, {
    id: '23b',
    says: { en: 'A mind shift alone makes more of them sign.', nl: 'Alleen al anders leren kijken laat er meer tekenen.' },
    of: { en: 'part of the organisations that sign', nl: 'deel van de organisaties dat tekent' },
    scenario: 'water-sector', seasons: 6,
    more: { set: { 'pact.mindshift': 0.5 } }, less: {}, measure: signing(), as: 'difference', minimum: 0.15, replicates: 15,
    counter: {
      says: { en: 'Not where the expected results are on the table anyway: what one hoped counts no more.', nl: 'Niet waar de verwachte opbrengst toch al op tafel ligt: wat men hoopte telt dan niet meer.' },
      set: { 'pact.transparency': 1 },
      expects: 'same',
    },
  }],
}
