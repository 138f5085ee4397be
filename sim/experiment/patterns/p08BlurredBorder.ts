import { figure } from './measures.ts'
import type { Pattern } from './pattern.ts'

const EVERYBODY = { 'organisations.*.disposition': 'driver', 'pact.voluntaryFloor': 1 }

export const blurredBorder: Pattern = {
  number: 8,
  title: { en: 'A blurred border', nl: 'Een vage grens' },
  claims: [{
    id: '8a',
    says: { en: 'With a blurred border the common bag is smaller.', nl: 'Met een vage grens is de gezamenlijke buit kleiner.' },
    of: { en: 'bag, quarry needs a season', nl: 'buit, vervulde behoeften per seizoen' },
    scenario: 'unclear-border', set: EVERYBODY, seasons: 4,
    more: { variant: 'clear' }, less: {}, measure: figure('bag'), as: 'ratio', minimum: 1.15,
    counter: {
      says: { en: 'Not where hunters are faster than what they hunt: beginning early then brings more.', nl: 'Niet waar jagers sneller zijn dan het wild: vroeg beginnen levert dan juist meer op.' },
      set: { 'hunt.speed': 2.5, 'hunt.sight': 40, 'hunt.duration': 60 },
      expects: 'reversed',
    },
  }, {
    id: '8b',
    says: { en: 'Still some catch earlier: before the drive is over.', nl: 'Toch vangen sommigen eerder: nog voor de drift voorbij is.' },
    of: { en: 'caught during the drive, quarry needs a season', nl: 'gevangen tijdens de drift, vervulde behoeften per seizoen' },
    scenario: 'unclear-border', set: EVERYBODY, seasons: 4,
    more: {}, less: { variant: 'clear' }, measure: figure('caughtInDrive'), as: 'difference', minimum: 3,
    notShown: {
      en: 'Who begins early leaves a gap, but runs after quarry that flee faster than it runs: before the drive is over it catches next to nothing (less than one in ten seasons).',
      nl: 'Wie vroeg begint laat een gat achter, maar rent achter wild aan dat harder vlucht dan hij loopt: voor de drift voorbij is vangt hij zo goed als niets (nog geen één per tien seizoenen).',
    },
    counter: {
      says: { en: 'Not where everybody poaches: they heed no border, clear or not.', nl: 'Niet waar iedereen stroopt: zij trekken zich van geen grens iets aan, duidelijk of niet.' },
      set: { 'organisations.*.disposition': 'poacher' },
      expects: 'same',
    },
  }],
}
