import { among, figure, lasted, signing } from './measures.ts'
import type { Pattern } from './pattern.ts'

/** Shops that draw together whatever comes of it, those that join as well: how many there are makes the difference. */
const EVERYBODY = { 'pact.utility': '1', 'pact.choiceSharpness': 100 }
const OF_PAYOFF = { en: 'payoff of a shop, quarry needs a season', nl: 'opbrengst per winkel, vervulde behoeften per seizoen' }

export const sameOffer: Pattern = {
  number: 11,
  title: { en: 'The same offer side by side', nl: 'Hetzelfde aanbod naast elkaar' },
  claims: [{
    id: '11a',
    says: { en: 'Shops with different offers take part more than shops with the same.', nl: 'Winkels met een verschillend aanbod doen meer mee dan winkels met hetzelfde.' },
    of: { en: 'part of the shops that sign', nl: 'deel van de winkels dat tekent' },
    scenario: 'furniture-street', set: { 'renewal.strength': 0, 'renewal.arrivals': 100, 'quarry.count': 100 }, seasons: 6,
    more: { variant: 'different' }, less: {}, measure: signing(), as: 'difference', minimum: 0.15,
    counter: {
      says: { en: 'Not where nobody feels threatened by the same offer, or distrusts the others.', nl: 'Niet waar niemand zich door hetzelfde aanbod bedreigd voelt of de anderen wantrouwt.' },
      set: { 'pact.threat': 0, 'pact.distrustWeight': 0 },
      expects: 'same',
    },
  }, {
    id: '11b',
    says: { en: 'And their alliance lasts longer.', nl: 'En hun samenwerking houdt langer stand.' },
    of: { en: 'seasons until the alliance ended', nl: 'seizoenen tot de samenwerking eindigde' },
    scenario: 'furniture-street', set: { 'renewal.strength': 0, 'renewal.arrivals': 100, 'quarry.count': 100 }, seasons: 10,
    more: { variant: 'different' }, less: {}, measure: lasted, as: 'difference', minimum: 2,
    notShown: {
      en: 'The effect is there with both base seeds, but how long an alliance lasts is too much luck to tell that it vanishes in the counter-case.',
      nl: 'Het verschil is er met beide loten, maar hoe lang een samenwerking standhoudt is te veel toeval om te zien dat het in het tegengeval verdwijnt.',
    },
    counter: {
      says: { en: 'Not where nobody feels threatened by the same offer, or distrusts the others.', nl: 'Niet waar niemand zich door hetzelfde aanbod bedreigd voelt of de anderen wantrouwt.' },
      set: { 'pact.threat': 0, 'pact.distrustWeight': 0 },
      expects: 'same',
    },
  }, {
    id: '11c',
    says: { en: 'Shops with the same offer gain by being many, where many draw more than proportionally.', nl: 'Winkels met hetzelfde aanbod winnen erbij als zij met meer zijn, waar velen meer dan evenredig trekken.' },
    of: OF_PAYOFF,
    scenario: 'furniture-street', set: EVERYBODY, seasons: 4,
    // The visitors of the first season are those of the scenario; later ones came for the street.
    more: {}, less: { variant: 'two' }, measure: among('payoff', null, { from: 2 }), as: 'ratio', minimum: 1.2,
    counter: {
      says: { en: 'Not where a street draws nobody more: then six share what two had.', nl: 'Niet waar een straat niets extra\'s trekt: dan delen zes wat twee hadden.' },
      set: { 'renewal.strength': 0 },
      expects: 'reversed',
    },
  }, {
    id: '11d',
    says: { en: 'There is a best number: with twelve each has less than with six.', nl: 'Er is een beste aantal: met twaalf heeft ieder minder dan met zes.' },
    of: OF_PAYOFF,
    scenario: 'furniture-street', set: EVERYBODY, seasons: 4,
    more: {}, less: { variant: 'twelve' }, measure: among('payoff', null, { from: 2 }), as: 'ratio', minimum: 1.2,
    counter: {
      says: { en: 'Not where a crowd puts nobody off: twelve then do better still.', nl: 'Niet waar drukte niemand afschrikt: met twaalf gaat het dan nog beter.' },
      set: { 'renewal.crowding': 1000 },
      expects: 'reversed',
    },
  }, {
    id: '11e',
    says: { en: 'Shops with different offers, like a baker and a butcher, earn more together than each on its own.', nl: 'Winkels met een verschillend aanbod, zoals een bakker en een slager, verdienen samen meer dan ieder apart.' },
    of: OF_PAYOFF,
    scenario: 'shopping-street', seasons: 6,
    more: {}, less: { variant: 'apart' }, measure: among('payoff'), as: 'ratio', minimum: 1.5,
    counter: {
      says: { en: 'Not where a street draws nobody more, and shops find their customers well enough alone.', nl: 'Niet waar een straat niets extra\'s trekt en winkels hun klanten alleen ook wel vinden.' },
      set: { 'renewal.strength': 0, 'hunt.speed': 1.9, 'hunt.sight': 30, 'hunt.duration': 60 },
      expects: 'reversed',
    },
  }, {
    id: '11f',
    says: { en: 'A street with something different in every shop draws more customers than one with four bakers.', nl: 'Een straat met in elke winkel iets anders trekt meer klanten dan een straat met vier bakkers.' },
    of: { en: 'customers who arrive in a season', nl: 'klanten die erbij komen per seizoen' },
    scenario: 'shopping-street', set: { 'organisations.*.disposition': 'driver' }, seasons: 4,
    more: {}, less: { variant: 'bakers' }, measure: figure('arrivals'), as: 'ratio', minimum: 1.2,
    counter: {
      says: { en: 'Not where customers come for shops and not for variety.', nl: 'Niet waar klanten voor winkels komen en niet voor afwisseling.' },
      set: { 'renewal.variety': 0 },
      expects: 'same',
    },
  }],
}
