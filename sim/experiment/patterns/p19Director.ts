import { lasted } from './measures.ts'
import type { Pattern } from './pattern.ts'

const OF = { en: 'seasons until the alliance ended', nl: 'seizoenen tot de samenwerking eindigde' }

export const director: Pattern = {
  number: 19,
  title: { en: 'The director', nl: 'De regisseur' },
  claims: [{
    id: '19a',
    says: { en: 'A serving director holds an alliance longer than a commanding one who sees as much.', nl: 'Een dienende regisseur houdt een samenwerking langer bijeen dan een bevelende die evenveel overziet.' },
    of: OF,
    scenario: 'director',
    more: {}, less: { variant: 'commanding' }, measure: lasted, as: 'difference', minimum: 4,
    counter: {
      says: { en: 'Not where nobody minds being told what to do.', nl: 'Niet waar niemand het erg vindt gestuurd te worden.' },
      set: { 'organisations.*.autonomyNeed': 0 },
      expects: 'same',
    },
  }, {
    id: '19b',
    says: { en: 'A partisan director breaks it, however serving.', nl: 'Een partijdige regisseur breekt haar, hoe dienend ook.' },
    of: OF,
    scenario: 'director',
    more: {}, less: { variant: 'partisan' }, measure: lasted, as: 'difference', minimum: 4,
    counter: {
      says: { en: 'Not where nobody minds it and all trust each other.', nl: 'Niet waar niemand er iets om geeft en allen elkaar vertrouwen.' },
      set: { 'organisations.*.autonomyNeed': 0, 'trust.initial': 0.95 },
      expects: 'same',
    },
  }],
}
