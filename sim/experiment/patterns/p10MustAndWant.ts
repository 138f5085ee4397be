import { kept, signing } from './measures.ts'
import type { Pattern } from './pattern.ts'

const SIGNING = { en: 'part that signs', nl: 'deel dat tekent' }
/** Who trusted each other already, and minds no duty. */
const WILLING = { 'trust.initial': 0.95, 'organisations.*.autonomyNeed': 0, 'organisations.*.belief': 1, 'organisations.*.willingness': 0.95, 'willingness.base': 3 }

export const mustAndWant: Pattern = {
  number: 10,
  title: { en: 'From must to want', nl: 'Van moeten naar willen' },
  claims: [{
    id: '10a',
    says: { en: 'A mandate gives signatures at once.', nl: 'Een plicht levert meteen handtekeningen op.' },
    of: SIGNING, scenario: 'payroll-chain', seasons: 3,
    more: {}, less: { variant: 'voluntary' }, measure: signing(), as: 'difference', minimum: 0.4,
    counter: { says: { en: 'Not where all would have signed anyway.', nl: 'Niet waar toch al iedereen zou tekenen.' }, set: WILLING, expects: 'same' },
  }, {
    id: '10b',
    says: { en: 'Under a mandate fewer come than where partners chose to come.', nl: 'Wie moet, komt minder dan wie er zelf voor koos.' },
    of: { en: 'part of the promised time kept', nl: 'deel van de beloofde tijd dat er iemand stond' }, scenario: 'payroll-chain', seasons: 10,
    // Belief lets the same partners sign of their own will.
    set: { 'organisations.*.belief': 1 }, more: { variant: 'voluntary' }, less: {}, measure: kept(), as: 'difference', minimum: 0.2,
    counter: { says: { en: 'Not where partners are willing.', nl: 'Niet waar partners willen.' }, set: WILLING, expects: 'same' },
  }, {
    id: '10c',
    says: { en: 'It collapses when the mandate is lifted.', nl: 'Vervalt de plicht, dan stort het in.' },
    of: SIGNING, scenario: 'payroll-chain',
    more: { measure: signing({ to: 18 }) }, less: { measure: signing({ from: 19 }) }, measure: signing(), as: 'difference', minimum: 0.5,
    counter: {
      says: { en: 'Not where all were willing anyway.', nl: 'Niet waar toch al iedereen wilde.' },
      set: WILLING,
      expects: 'same',
    },
  }, {
    id: '10d',
    says: { en: 'With contact and on an equal footing must becomes want, and stays.', nl: 'Met contact en op gelijke voet wordt moeten willen, en dat blijft.' },
    of: SIGNING, scenario: 'payroll-chain',
    more: { variant: 'together' }, less: {}, measure: signing({ from: 19 }), as: 'difference', minimum: 0.4, replicates: 15,
    counter: {
      says: { en: 'Contact adds nothing where all were willing.', nl: 'Contact voegt niets toe waar iedereen al wilde.' },
      set: WILLING,
      expects: 'same',
    },
  }, {
    id: '10e',
    // Posts are 11 m apart, and each covers a little less to either side: one who is away opens a gap.
    says: { en: 'Where nobody can be missed, that takes a serving director as well.', nl: 'Waar niemand gemist kan worden, is daar ook een dienende regisseur voor nodig.' },
    of: SIGNING, scenario: 'payroll-chain', set: { 'field.width': 180, 'organisations.*.driveSkill': 1 },
    more: { variant: 'served' }, less: { variant: 'together' }, measure: signing({ from: 19 }), as: 'difference', minimum: 0.25,
    notShown: {
      en: 'The effect is there with both base seeds, but what is left of it in the counter-case, 0.03 and 0.05, is not within 5 % of the baseline.',
      nl: 'Het verschil is er met beide loten, maar wat er in het tegengeval van overblijft, 0,03 en 0,05, ligt niet binnen 5 % van de uitgangswaarde.',
    },
    counter: {
      says: { en: 'Not where one can cover for another.', nl: 'Niet waar de een de ander kan opvangen.' },
      set: { 'field.width': 150, 'organisations.*.driveSkill': 1.5 },
      expects: 'same',
    },
  }],
}
