import { among, figure } from './measures.ts'
import type { Pattern } from './pattern.ts'

const DRIVERS = ['clinic', 'district', 'hospice', 'nursing', 'rehab']
const OF_PAYOFF = { en: 'payoff of an organisation, quarry needs a season', nl: 'opbrengst per organisatie, vervulde behoeften per seizoen' }

export const dilemma: Pattern = {
  number: 3,
  title: { en: 'The dilemma', nl: 'Het dilemma' },
  claims: [{
    id: '3a',
    says: { en: 'A single free rider earns at least a fifth more than those who drive, where each keeps its catch.', nl: 'Eén meelifter verdient minstens een vijfde meer dan wie drijft, als ieder houdt wat hij vangt.' },
    of: { en: 'payoff of the rider against that of a driver, quarry needs a season', nl: 'opbrengst van de meelifter tegenover die van een drijver, vervulde behoeften per seizoen' },
    scenario: 'gap-in-the-cordon',
    more: { measure: among('payoff', ['hospital']) }, less: { measure: among('payoff', DRIVERS) }, measure: among('payoff'), as: 'ratio', minimum: 1.2,
    counter: {
      says: { en: 'Not where driving does not tire: who rests then has no start on the others.', nl: 'Niet waar drijven niet vermoeit: wie rust heeft dan niets voor.' },
      set: { 'hunt.fatiguePerTick': 0 }, seasons: 30,
      expects: 'same',
    },
  }, {
    id: '3b',
    says: { en: 'If all ride along, each earns far less than if all drive.', nl: 'Als iedereen meelift, verdient ieder veel minder dan als iedereen drijft.' },
    of: OF_PAYOFF,
    scenario: 'gap-in-the-cordon', seasons: 6,
    more: { variant: 'everybody' }, less: { variant: 'all-riding' }, measure: among('payoff'), as: 'difference', minimum: 5, replicates: 12,
    counter: {
      says: { en: 'Not where driving costs more than all of the bag is worth.', nl: 'Niet waar drijven meer kost dan de hele buit waard is.' },
      set: { 'costs.drive': 0.03 },
      expects: 'reversed',
    },
  }, {
    id: '3c',
    says: { en: 'A broken drive is worse than none: with three neighbours riding along all have less than without any drive.', nl: 'Een kapotte drift is erger dan geen: als drie buren meeliften is er minder dan helemaal zonder drift.' },
    of: { en: 'bag, quarry needs a season', nl: 'buit, vervulde behoeften per seizoen' },
    scenario: 'gap-in-the-cordon', seasons: 6,
    more: { variant: 'no-drive' }, less: { variant: 'three' }, measure: figure('bag'), as: 'ratio', minimum: 1.2,
    counter: {
      says: { en: 'Not where the three stand apart: then the others still close the line.', nl: 'Niet waar de drie niet naast elkaar staan: de anderen sluiten de lijn dan nog.' },
      less: { variant: 'everybody', set: { 'organisations.district.disposition': 'freeRider', 'organisations.hospital.disposition': 'freeRider', 'organisations.rehab.disposition': 'freeRider' } },
      expects: 'reversed',
    },
  }, {
    id: '3d',
    says: { en: 'Yet the rider itself would have more if it drove: what tempts is the comparison.', nl: 'Toch had de meelifter zelf meer gehad als hij meedreef: het is de vergelijking die verleidt.' },
    of: { en: 'payoff of the same organisation, driving against riding along, quarry needs a season', nl: 'opbrengst van dezelfde organisatie, drijvend tegenover meeliftend, vervulde behoeften per seizoen' },
    scenario: 'gap-in-the-cordon',
    more: { variant: 'everybody' }, less: {}, measure: among('payoff', ['hospital']), as: 'ratio', minimum: 1,
    counter: {
      says: { en: 'Not where driving is dear: then riding along pays the rider, too.', nl: 'Niet waar drijven duur is: dan loont meeliften ook voor de meelifter zelf.' },
      set: { 'costs.drive': 0.01 },
      expects: 'reversed',
    },
  }],
}
