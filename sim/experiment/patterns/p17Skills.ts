import { among } from './measures.ts'
import type { Counter, Pattern } from './pattern.ts'

const DRIVERS = among('payoff', ['beech', 'brook', 'marsh'])
const HUNTERS = among('payoff', ['heath', 'hill', 'ridge'])
const ALIKE: Counter = {
  says: { en: 'Not where all can do the same: sharing then only costs what goes to the village.', nl: 'Niet waar allen hetzelfde kunnen: delen kost dan alleen wat naar het dorp gaat.' },
  set: { 'organisations.*.driveSkill': 1, 'organisations.*.huntSkill': 1 },
  expects: 'reversed',
}

export const skills: Pattern = {
  number: 17,
  title: { en: 'Nobody can do without the other', nl: 'De een kan niet zonder de ander' },
  claims: [{
    id: '17a',
    says: { en: 'Where some drive well and others hunt well, sharing brings the good drivers more than keeping.', nl: 'Waar de een goed drijft en de ander goed jaagt, levert delen de goede drijvers meer op dan houden.' },
    of: { en: 'payoff of a good driver, quarry needs a season', nl: 'opbrengst van een goede drijver, vervulde behoeften per seizoen' },
    scenario: 'village', seasons: 10,
    more: {}, less: { variant: 'keeping' }, measure: DRIVERS, as: 'difference', minimum: 1, replicates: 15,
    counter: ALIKE,
  }, {
    id: '17b',
    says: { en: 'And the good hunters, too.', nl: 'En de goede jagers ook.' },
    of: { en: 'payoff of a good hunter, quarry needs a season', nl: 'opbrengst van een goede jager, vervulde behoeften per seizoen' },
    scenario: 'village', seasons: 10,
    more: {}, less: { variant: 'keeping' }, measure: HUNTERS, as: 'difference', minimum: 1,
    counter: ALIKE,
  }, {
    id: '17c',
    says: { en: 'What they give to the village makes them more willing.', nl: 'Wat zij aan het dorp geven, maakt hen bereidwilliger.' },
    of: { en: 'willingness, mean of the families, 0..1', nl: 'wil, gemiddeld per familie, 0..1' },
    scenario: 'village', seasons: 12,
    more: {}, less: { variant: 'no-chest' }, measure: among('willingness', null, { from: 7 }), as: 'difference', minimum: 0.02,
    notShown: {
      en: 'A tenth of the pot raises the mission so little that it just makes up for what the gift itself takes away (0.01 of willingness): giving costs no will, and adds none.',
      nl: 'Een tiende van de pot versterkt de missie zo weinig dat het net goedmaakt wat het geven zelf kost (0,01 aan wil): geven kost geen bereidheid, en levert er ook geen op.',
    },
    counter: {
      says: { en: 'Not where a gift touches nobody.', nl: 'Niet waar geven niemand iets doet.' },
      set: { 'sharing.missionRate': 0 },
      expects: 'same',
    },
  }],
}
