import { figure } from './measures.ts'
import type { Pattern } from './pattern.ts'

const EVERYBODY = { 'organisations.*.disposition': 'driver', 'pact.voluntaryFloor': 1 }
const NOBODY = { 'organisations.*.disposition': 'hunter' }

export const drivePays: Pattern = {
  number: 1,
  title: { en: 'Driving pays', nl: 'Drijven loont' },
  claims: [{
    id: '1a',
    says: { en: 'A full cordon brings at least one and a half times the bag of hunting alone.', nl: 'Een gesloten cordon levert minstens anderhalf keer zoveel op als ieder voor zich jagen.' },
    of: { en: 'bag, quarry needs a season', nl: 'buit, vervulde behoeften per seizoen' },
    scenario: 'water-sector', seasons: 3,
    more: { set: EVERYBODY }, less: { set: NOBODY }, measure: figure('bag'), as: 'ratio', minimum: 1.5,
    counter: {
      says: { en: 'Not where hunters are fast and see far: they catch as much without a drive.', nl: 'Niet waar jagers snel zijn en ver zien: zij vangen ook zonder drift genoeg.' },
      set: { 'hunt.speed': 3, 'hunt.sight': 60, 'hunt.handling': 2 },
      expects: 'same',
    },
  }, {
    id: '1b',
    says: { en: 'Where hunters are fast and see far, hunting alone brings more than a drive.', nl: 'Waar jagers snel zijn en ver zien, levert ieder voor zich jagen meer op dan een drift.' },
    of: { en: 'bag, quarry needs a season', nl: 'buit, vervulde behoeften per seizoen' },
    scenario: 'fast-hunters', seasons: 4,
    more: { set: NOBODY }, less: { set: EVERYBODY }, measure: figure('bag'), as: 'ratio', minimum: 1.2, replicates: 12,
    counter: {
      says: { en: 'Not where hunters are slow, see little and have long to hunt: they need the drive.', nl: 'Niet waar jagers langzaam zijn, weinig zien en lang jagen: die hebben de drift nodig.' },
      set: { 'hunt.speed': 1.1, 'hunt.sight': 18, 'hunt.duration': 150 },
      expects: 'reversed',
    },
  }],
}
