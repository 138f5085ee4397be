import { figure } from './measures.ts'
import type { Pattern } from './pattern.ts'

/** By then armament has grown to nearly all that it comes to. */
const LATE = { from: 13 }

export const armsRace: Pattern = {
  number: 12,
  title: { en: 'Better arms', nl: 'Beter wapentuig' },
  claims: [{
    id: '12a',
    says: { en: 'Where people are scarce and nobody drives, an arms race burns more than half of the prize.', nl: 'Bij schaarste zonder drift gaat meer dan de helft van de opbrengst op aan een wapenwedloop.' },
    of: { en: 'costs of armament as part of the bag, from season 13', nl: 'kosten van bewapening als deel van de buit, vanaf seizoen 13' },
    scenario: 'scarce-labour', seasons: 20,
    more: {}, less: { set: { 'learning.armsRate': 0 } }, measure: figure('costPerCatch', LATE), as: 'difference', minimum: 0.5, replicates: 8,
    counter: {
      says: { en: 'Not where each is after people of its own.', nl: 'Niet waar ieder op eigen mensen uit is.' },
      set: {
        'organisations.builder.offers': 'bricks', 'organisations.energy.offers': 'current', 'organisations.installer.offers': 'pipes',
        'organisations.machines.offers': 'steel', 'organisations.rail.offers': 'tracks', 'organisations.water.offers': 'pumps',
      },
      expects: 'same',
    },
  }, {
    id: '12b',
    says: { en: 'A drive with a common bag keeps armament low.', nl: 'Een drift met een gezamenlijke pot houdt de bewapening laag.' },
    of: { en: 'armament, mean of the organisations, from season 13', nl: 'bewapening, gemiddeld per organisatie, vanaf seizoen 13' },
    scenario: 'scarce-labour', seasons: 20,
    more: {}, less: { variant: 'together' }, measure: figure('meanArmament', LATE), as: 'difference', minimum: 2, replicates: 8,
    counter: {
      says: { en: 'Not where each keeps what it catches: they then arm even more.', nl: 'Niet waar ieder houdt wat hij vangt: dan bewapenen zij zich nog zwaarder.' },
      set: { 'sharing.rule': 'keep' },
      expects: 'reversed',
    },
  }],
}
