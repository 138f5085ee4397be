import { among } from './measures.ts'
import type { Counter, Pattern } from './pattern.ts'

const RIDER = among('payoff', ['hospital'])
const DRIVERS = among('payoff', ['clinic', 'district', 'hospice', 'nursing', 'rehab'])
const OF = { en: 'payoff of a driver against that of the rider, quarry needs a season', nl: 'opbrengst van een drijver tegenover die van de meelifter, vervulde behoeften per seizoen' }

const NOT_EQUALLY: Counter = {
  says: { en: 'Not if the pot is shared equally: the rider then still has the most.', nl: 'Niet als de pot gelijk verdeeld wordt: de meelifter heeft dan nog steeds het meest.' },
  set: { 'sharing.rule': 'equal' },
  expects: 'reversed',
}

export const fairShares: Pattern = {
  number: 5,
  title: { en: 'Sharing by what each put in', nl: 'Delen naar inzet' },
  claims: [{
    id: '5a',
    says: { en: 'Shared by effort, who drives earns more than who rides along.', nl: 'Bij delen naar inzet verdient wie drijft meer dan wie meelift.' },
    of: OF,
    scenario: 'gap-in-the-cordon', seasons: 6,
    more: { variant: 'effort', measure: DRIVERS }, less: { variant: 'effort', measure: RIDER }, measure: among('payoff'), as: 'difference', minimum: 3, replicates: 12,
    counter: NOT_EQUALLY,
  }, {
    id: '5b',
    says: { en: 'Shared by contribution, too: by what each adds to the line.', nl: 'Ook bij delen naar bijdrage: naar wat ieder aan de lijn toevoegt.' },
    of: OF,
    scenario: 'gap-in-the-cordon', seasons: 6,
    more: { variant: 'contribution', measure: DRIVERS }, less: { variant: 'contribution', measure: RIDER }, measure: among('payoff'), as: 'difference', minimum: 3, replicates: 12,
    counter: NOT_EQUALLY,
  }],
}
