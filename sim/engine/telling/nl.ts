import type { Phrases } from './phrases.ts'

const slipped = (count: string) => (count === '1' ? 'glipte' : 'glipten')

/** A season told in Dutch. */
export const dutch: Phrases = {
  separator: '.',
  and: 'en',
  everybodySigned: 'iedereen tekende',
  everybodyHadTo: 'iedereen moest tekenen',
  nobodySigned: (words, reason) => `niemand tekende${reason}: geen ${words.drive.one}, ieder ging alleen op ${words.hunt.one}`,
  outside: (names, count, reason) => `${names} ${count === 1 ? 'bleef' : 'bleven'} buiten de afspraak${reason}`,
  onlySigned: (names, count, reason) => `alleen ${names} ${count === 1 ? 'tekende' : 'tekenden'}${reason === '' ? '' : `; de anderen niet${reason}`}`,
  someSigned: (signed, all, reason) => `${signed} van de ${all} ${signed === '1' ? 'tekende' : 'tekenden'}${reason === '' ? '' : `, de anderen niet${reason}`}`,
  reasons: {
    habit: ', uit principe', leftOut: ', omdat de anderen niet terugkozen', luck: ', na lang twijfelen', belief: ', omdat het te weinig leek op te leveren', autonomy: ', om zelfstandig te blijven',
    distrust: ', uit gebrek aan vertrouwen', sameOffer: ', uit vrees voor concurrentie', grip: ', om niet te hoeven delen',
  },
  mostly: (reason) => reason.replace(', ', ', vooral '),
  broke: (names, count, how, from, words) => {
    const one = count === 1
    switch (how) {
      case 'rested': return `${names} ${one ? 'hield' : 'hielden'} ${words.beater.many} aan de kant`
      case 'left': return `${names} ${one ? 'liep' : 'liepen'} voortijdig weg`
      case 'squeezed': return from === '' ? `${names} ${one ? 'droeg' : 'droegen'} niet alles af` : `${names} ${one ? 'plukte' : 'plukten'} ${from}`
      case 'poached': return `${names} ${one ? 'kaapte' : 'kaapten'} stiekem ${words.quarry.many} weg`
      case null: return `${names} ${one ? 'hield' : 'hielden'} zich er niet aan`
    }
  },
  fates: {
    excluded: (count) => ` en ${count === 1 ? 'moest' : 'moesten'} alles inleveren`,
    fined: (count) => ` en ${count === 1 ? 'kreeg' : 'kregen'} een boete`,
    unseen: () => ' zonder dat het uitkwam',
  },
  butBroke: (clause, everybody) => (everybody ? `, maar ${clause}` : `; ${clause}`),
  manyBroke: (count) => `${count} ondertekenaars hielden zich er niet aan`,
  joined: (names) => `nieuw: ${names}`,
  left: (names, count) => `${names} ${count === 1 ? 'vertrok' : 'vertrokken'}`,
  merged: (names, count, into) => `${names} ${count === 1 ? 'ging' : 'gingen'} op in ${into}`,
  ended: (left, founders) => `daarmee viel het verbond van het begin uiteen (${left} van de ${founders} over)`,
  cordon: {
    idle: (_, words) => `Er waren geen ${words.quarry.many}.`,
    empty: () => 'Er stond niemand op zijn post.',
    held: ({ driven, quarry }, words) => `Het cordon hield: ${driven} van de ${quarry} ${words.quarry.many} ${driven === '1' ? 'kwam' : 'kwamen'} over de grens.`,
    leaked: ({ escaped, quarry }, words) => `Er was geen gat, toch ${slipped(escaped)} ${escaped} van de ${quarry} ${words.quarry.many} door het cordon.`,
    thin: ({ gap, escaped, quarry }, words) => `Er stonden er te weinig: tussen de posten bleef tot ${gap} m open, en ${escaped} van de ${quarry} ${words.quarry.many} ${slipped(escaped)} erdoor.`,
    absent: ({ gap, escaped, quarry }, words) => `Niet iedereen kwam opdagen: er vielen gaten tot ${gap} m, en ${escaped} van de ${quarry} ${words.quarry.many} ${slipped(escaped)} erdoor.`,
    early: ({ gap, escaped, quarry }, words) => `De grens was vaag en wie te vroeg voor zichzelf begon, liet gaten tot ${gap} m achter: ${escaped} van de ${quarry} ${words.quarry.many} ${slipped(escaped)} erdoor.`,
    broken: ({ gap, escaped, quarry }, words) => `Er vielen gaten tot ${gap} m in het cordon: ${escaped} van de ${quarry} ${words.quarry.many} ${slipped(escaped)} erdoor.`,
  },
  cordons: (part) => `Gemiddeld bleef ${part}% van de cordons dicht.`,
  drove: (drove, all, one, enough, words) => `Van de ${all} ${words.organisation.many} ${one ? 'dreef' : 'dreven'} er ${drove}${enough ? '' : ': te weinig om iets op te leveren'}.`,
  bag: (bag, words) => `${words.bag.many}: ${bag}`,
  more: ', meer dan vorig seizoen',
  less: ', minder dan vorig seizoen',
  same: ', evenveel als vorig seizoen',
  alone: (alone, words) => ` (zonder ${words.drive.one} naar schatting ${alone})`,
  turned: (names, count, to, words) => {
    const [one, more] = {
      driver: ['drijft voortaan trouw mee', 'drijven voortaan trouw mee'],
      reciprocator: ['kijkt voortaan eerst of de anderen te vertrouwen zijn', 'kijken voortaan eerst of de anderen te vertrouwen zijn'],
      calculator: ['rekent voortaan eerst na wat het oplevert', 'rekenen voortaan eerst na wat het oplevert'],
      freeRider: ['lift voortaan mee', 'liften voortaan mee'],
      leaver: ['loopt voortaan eerder weg', 'lopen voortaan eerder weg'],
      squeezer: ['draagt voortaan niet alles af', 'dragen voortaan niet alles af'],
      poacher: [`kaapt voortaan stiekem ${words.quarry.many} weg`, `kapen voortaan stiekem ${words.quarry.many} weg`],
      loner: ['blijft voortaan weg', 'blijven voortaan weg'],
      hunter: ['gaat voortaan alleen', 'gaan voortaan alleen'],
    }[to] as [string, string]
    return `${names} ${count === 1 ? one : more}`
  },
  manyTurned: (count, words) => `${count} ${words.organisation.many} doen het voortaan anders`,
}
