import { among, signing } from './measures.ts'
import type { Measure, Pattern } from './pattern.ts'

const DIFFERENT = {
  'organisations.boiler.offers': 'boilers', 'organisations.glass.offers': 'glass', 'organisations.heat.offers': 'pumps',
  'organisations.roof.offers': 'roofs', 'organisations.solar.offers': 'panels',
}
/** Three firms with the same offer beside two with one of their own: each of the three shares it with half of the others, hence twice
 *  the threat. Each goes by what it expects itself: what is published of several offers is so good that all would sign. */
const MIXED = { 'organisations.roof.offers': 'roofs', 'organisations.solar.offers': 'panels', 'pact.threat': 0.8, 'pact.transparency': 0 }
const ALIKE = among('signed', ['boiler', 'glass', 'heat'])
const APART = among('signed', ['roof', 'solar'])
/** How readily those with the same offer sign, for each that signs of those with one of their own (at least one of the two, lest a season
 *  in which neither does counts for more than all others). */
const compared: Measure = seasons => ALIKE(seasons) / Math.max(0.5, APART(seasons))

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
      says: { en: 'Hardly among different offers: there everybody signs already, border or no border.', nl: 'Nauwelijks bij verschillend aanbod: daar tekent iedereen toch al, grens of geen grens.' },
      set: DIFFERENT,
      expects: 'same',
    },
  }, {
    id: '18b',
    says: { en: 'In an alliance with both it first raises signing of those with the same offer, more than of those with one of their own.', nl: 'Zijn beide er in één samenwerking, dan gaan eerst wie hetzelfde aanbieden er meer door tekenen, meer dan wie iets eigens hebben.' },
    of: { en: 'signing of three with the same offer, as part of that of two with their own, in the first season', nl: 'hoe vaak drie met hetzelfde aanbod tekenen, als deel van hoe vaak twee met een eigen aanbod dat doen, in het eerste seizoen' },
    // Only the first season tells what a border says from what it brings: later it has also kept the line whole, and so convinced all
    // who had doubts, whatever they offer.
    scenario: 'unclear-border', set: MIXED, seasons: 1, replicates: 60,
    more: { variant: 'clear' }, less: {}, measure: compared, as: 'ratio', minimum: 1.1,
    counter: {
      says: { en: 'Not where nobody feels threatened by the same offer.', nl: 'Niet waar niemand zich door hetzelfde aanbod bedreigd voelt.' },
      set: { 'pact.threat': 0 },
      expects: 'same',
    },
  }],
}
