import { among } from './measures.ts'
import type { Pattern } from './pattern.ts'

const SMALLEST = among('payoff', ['island', 'polder'])
const LARGEST = among('payoff', ['delta', 'river'])
const OF = { en: 'payoff of an authority, experienced people a season', nl: 'opbrengst per waterschap, ervaren krachten per seizoen' }

export const talentPool: Pattern = {
  number: 13,
  title: { en: 'The talent pool', nl: 'De talentenpool' },
  claims: [{
    id: '13a',
    says: { en: 'A talent pool raises what all have together.', nl: 'Een talentenpool verhoogt wat allen samen hebben.' },
    of: OF,
    scenario: 'talent-pool', seasons: 6,
    more: {}, less: { variant: 'without' }, measure: among('payoff'), as: 'ratio', minimum: 1.2,
    counter: {
      says: { en: 'Not where taking part costs more than a shared person brings.', nl: 'Niet waar meedoen meer kost dan een gedeelde kracht oplevert.' },
      set: { 'costs.pool': 18 },
      expects: 'reversed',
    },
  }, {
    id: '13b',
    says: { en: 'Organisations below a minimum size are worse off with it.', nl: 'Organisaties onder een zekere omvang zijn er slechter mee af.' },
    of: OF,
    scenario: 'talent-pool', seasons: 6,
    more: { variant: 'without' }, less: {}, measure: SMALLEST, as: 'difference', minimum: 1,
    counter: {
      says: { en: 'Not the largest.', nl: 'De grootste niet.' },
      measure: LARGEST,
      expects: 'reversed',
    },
  }, {
    id: '13c',
    says: { en: 'Small ones that merge first are better off with the pool.', nl: 'Kleinen die eerst samengaan, zijn beter af met de pool.' },
    of: OF,
    scenario: 'talent-pool', seasons: 6,
    more: { variant: 'joined' }, less: { variant: 'joined', set: { 'sharing.reuse': 1 } }, measure: among('payoff', ['brook']), as: 'difference', minimum: 1,
    counter: {
      says: { en: 'Not those that stay as small as they are.', nl: 'Wie zo klein blijft als hij is niet.' },
      more: {}, less: { variant: 'without' }, measure: SMALLEST,
      expects: 'reversed',
    },
  }],
}
