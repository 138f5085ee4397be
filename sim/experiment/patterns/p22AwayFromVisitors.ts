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
    more: { set: { 'organisations.*.disposition': 'driver' } }, less: { variant: 'alone' }, measure: figure('bag'), as: 'ratio', minimum: 1.5, replicates: 15,
    counter: {
      says: { en: 'Not where people are near, in sight and easily reached, and a weekend draws nobody more: a dealer who finds them alone loses a little by it.', nl: 'Niet waar mensen dichtbij, in het zicht en makkelijk te bereiken zijn en een weekend niemand extra trekt: een dealer die ze alleen ook vindt, verliest er zelfs een beetje mee.' },
      set: { 'field.driveDepth': 100, 'hunt.sight': 60, 'hunt.speed': 3, 'hunt.handling': 2, 'renewal.strength': 0 },
      expects: 'reversed',
    },
  }],
}
