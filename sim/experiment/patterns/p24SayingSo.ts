import { figure } from './measures.ts'
import type { Pattern } from './pattern.ts'

export const sayingSo: Pattern = {
  number: 24,
  title: { en: 'Who cannot come says so', nl: 'Wie niet kan komen, zegt het' },
  claims: [{
    id: '24a',
    says: { en: 'Three in ten stay away: the bag is a tenth larger when they say so beforehand, and the others close up.', nl: 'Drie op de tien blijven weg: de buit is een tiende groter als zij het vooraf zeggen en de anderen opschuiven.' },
    of: { en: 'bag, quarry needs a season', nl: 'buit, vervulde behoeften per seizoen' },
    scenario: 'improvised-posts', set: { 'organisations.*.disposition': 'driver', 'organisations.*.willingness': 0.7, 'pact.posts': 'agreed', 'pact.voluntaryFloor': 0.7 }, seasons: 4,
    more: { set: { 'pact.informing': true } }, less: {}, measure: figure('bag'), as: 'ratio', minimum: 1.1,
    counter: {
      says: { en: 'Not where everybody comes: there is nothing to say.', nl: 'Niet waar iedereen komt: dan valt er niets te zeggen.' },
      set: { 'pact.voluntaryFloor': 1 },
      expects: 'same',
    },
  }],
}
