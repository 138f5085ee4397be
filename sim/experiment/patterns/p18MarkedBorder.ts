import { among, signing } from './measures.ts'
import type { Measure, Pattern } from './pattern.ts'

const DIFFERENT = {
  'organisations.boiler.offers': 'boilers', 'organisations.glass.offers': 'glass', 'organisations.heat.offers': 'pumps',
  'organisations.roof.offers': 'roofs', 'organisations.solar.offers': 'panels',
}
/** Three firms with the same offer beside two with one of their own: each of the three shares it with half of the others, hence twice
 *  the threat. */
const MIXED = { 'organisations.roof.offers': 'roofs', 'organisations.solar.offers': 'panels', 'pact.threat': 0.8 }
const ALIKE = among('signed', ['boiler', 'glass', 'heat'])
const APART = among('signed', ['roof', 'solar'])
/** How readily those with the same offer sign, for each that signs of those with one of their own. */
const compared: Measure = seasons => ALIKE(seasons) / Math.max(0.01, APART(seasons))

export const markedBorder: Pattern = {
  number: 18,
  title: { en: 'A marked border', nl: 'Een duidelijke grens' },
  claims: [{
    id: '18a',
    says: { en: 'A marked border raises signing among equal offers.', nl: 'Een duidelijke grens doet meer tekenen waar het aanbod gelijk is.' },
    of: { en: 'part of the organisations that sign', nl: 'deel van de organisaties dat tekent' },
    scenario: 'unclear-border', seasons: 6,
    more: { variant: 'clear' }, less: {}, measure: signing(), as: 'difference', minimum: 0.15,
    counter: {
      says: { en: 'Hardly among different offers: there is no threat to take away.', nl: 'Nauwelijks bij verschillend aanbod: daar is geen dreiging om weg te nemen.' },
      set: DIFFERENT,
      expects: 'same',
    },
  }, {
    id: '18b',
    says: { en: 'In an alliance with both it raises signing of those with the same offer more than of those with one of their own.', nl: 'Zijn beide er in één samenwerking, dan gaan wie hetzelfde aanbieden er meer door tekenen dan wie iets eigens hebben.' },
    of: { en: 'signing of three with the same offer, as part of that of two with their own', nl: 'hoe vaak drie met hetzelfde aanbod tekenen, als deel van hoe vaak twee met een eigen aanbod dat doen' },
    scenario: 'unclear-border', set: MIXED, seasons: 6,
    more: { variant: 'clear' }, less: {}, measure: compared, as: 'ratio', minimum: 1.1,
    counter: {
      says: { en: 'Not where nobody feels threatened by the same offer.', nl: 'Niet waar niemand zich door hetzelfde aanbod bedreigd voelt.' },
      set: { 'pact.threat': 0 },
      expects: 'same',
    },
  }],
}
