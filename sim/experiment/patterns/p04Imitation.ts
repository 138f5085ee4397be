import { driving } from './measures.ts'
import type { Pattern } from './pattern.ts'

const OF = { en: 'part of the organisations that drive, first season and seasons 16 to 20', nl: 'deel van de organisaties dat drijft, eerste seizoen en seizoen 16 tot en met 20' }
const AT_FIRST = driving({ to: 1 })
const LATE = driving({ from: 16 })

export const imitation: Pattern = {
  number: 4,
  title: { en: 'What is copied', nl: 'Wat wordt nagedaan' },
  claims: [{
    id: '4a',
    says: { en: 'Without monitoring and exclusion imitation erodes driving.', nl: 'Zonder toezicht en sanctie slijt het drijven weg, doordat men elkaar nadoet.' },
    of: { en: 'part of the organisations that drive, seasons 16 to 20', nl: 'deel van de organisaties dat drijft, seizoen 16 tot en met 20' },
    scenario: 'evolution', seasons: 20,
    more: { set: { 'learning.rule': 'fixed' } }, less: {}, measure: LATE, as: 'difference', minimum: 0.3,
    counter: {
      says: { en: 'Not where all is shared by effort: there is nothing to envy in a free rider then, and driving spreads.', nl: 'Niet waar alles naar inzet wordt gedeeld: dan valt er aan een meelifter niets te benijden, en verspreidt het drijven zich.' },
      set: { 'sharing.rule': 'effort', 'sharing.pooled': 1 },
      expects: 'reversed',
    },
  }, {
    id: '4b',
    says: { en: 'With monitoring and exclusion it holds, and spreads.', nl: 'Met toezicht en sanctie blijft het bestaan, en verspreidt het zich.' },
    of: OF,
    scenario: 'evolution', seasons: 20,
    more: { variant: 'guarded', measure: LATE }, less: { variant: 'guarded', measure: AT_FIRST }, measure: LATE, as: 'difference', minimum: 0.1,
    counter: {
      says: { en: 'Not with a director alone: he fills the free rider\'s gap and leaves its advantage.', nl: 'Niet met een regisseur alleen: die vult het gat van de meelifter op en laat hem zijn voordeel.' },
      more: { variant: 'director', measure: LATE }, less: { variant: 'director', measure: AT_FIRST },
      expects: 'reversed',
    },
  }],
}
