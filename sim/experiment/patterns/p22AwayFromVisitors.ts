import { figure } from './measures.ts'
import type { Pattern } from './pattern.ts'

export const awayFromVisitors: Pattern = {
  number: 22,
  title: { en: 'Away from the visitors', nl: 'Ver van de bezoekers' },
  claims: [{
    id: '22a',
    says: { en: 'Far from the people a joint weekend brings at least half as much again as each on its own.', nl: 'Ver van de mensen levert een gezamenlijk weekend minstens anderhalf keer zoveel op als ieder voor zich.' },
    of: { en: 'bag, cars sold a season', nl: 'buit, verkochte auto\'s per seizoen' },
    scenario: 'car-showrooms', seasons: 6,
    more: { set: { 'organisations.*.disposition': 'driver' } }, less: { variant: 'alone' }, measure: figure('bag'), as: 'ratio', minimum: 1.5,
    counter: {
      says: { en: 'Not among people who are near, in sight and walk in of themselves, whether there is a weekend or not.', nl: 'Niet tussen mensen die dichtbij en in het zicht zijn en uit zichzelf binnenlopen, weekend of niet.' },
      set: { 'field.driveDepth': 100, 'hunt.sight': 60, 'quarry.fleeSpeed': 0.8, 'renewal.strength': 0 },
      expects: 'same',
    },
  }],
}
