import type { Phrases } from './phrases.ts'

/** A season told in English. */
export const english: Phrases = {
  separator: ',',
  and: 'and',
  everybodySigned: 'everybody signed',
  everybodyHadTo: 'everybody had to sign',
  nobodySigned: (words, reason) => `nobody signed${reason}: no ${words.drive.one}, everybody went on the ${words.hunt.one} alone`,
  outside: (names, _count, reason) => `${names} stayed outside the pact${reason}`,
  onlySigned: (names, _count, reason) => `only ${names} signed${reason === '' ? '' : `; the others did not${reason}`}`,
  someSigned: (signed, all, reason) => `${signed} of ${all} signed${reason === '' ? '' : `, the others did not${reason}`}`,
  reasons: {
    habit: ', on principle', leftOut: ', not chosen back by the others', luck: ', after long doubt', belief: ', because it seemed to bring too little', autonomy: ', to stay independent',
    distrust: ', for lack of trust', sameOffer: ', for fear of competition', grip: ', so as not to share',
  },
  mostly: (reason) => reason.replace(', ', ', mostly '),
  broke: (names, _count, how, from, words) => {
    switch (how) {
      case 'rested': return `${names} held back ${words.beater.many}`
      case 'left': return `${names} walked off early`
      case 'squeezed': return from === '' ? `${names} did not hand in everything` : `${names} fleeced ${from}`
      case 'poached': return `${names} took ${words.quarry.many} on the sly`
      case null: return `${names} did not keep to it`
    }
  },
  fates: {
    excluded: () => ' and had to hand in everything',
    fined: (count) => ` and ${count === 1 ? 'was' : 'were'} fined`,
    unseen: () => ' without being found out',
  },
  butBroke: (clause, everybody) => (everybody ? `, but ${clause}` : `; ${clause}`),
  manyBroke: (count) => `${count} signatories did not keep to it`,
  joined: (names) => `new: ${names}`,
  left: (names) => `${names} left`,
  merged: (names, _count, into) => `${names} merged into ${into}`,
  ended: (left, founders) => `with that the first alliance fell apart (${left} of ${founders} left)`,
  cordon: {
    idle: (_, words) => `There were no ${words.quarry.many}.`,
    empty: () => 'Nobody stood on post.',
    held: ({ driven, quarry }, words) => `The cordon held: ${driven} of ${quarry} ${words.quarry.many} crossed the border.`,
    leaked: ({ escaped, quarry }, words) => `There was no gap, yet ${escaped} of ${quarry} ${words.quarry.many} slipped through the cordon.`,
    thin: ({ gap, escaped, quarry }, words) => `Too few stood there: up to ${gap} m stayed open between the posts, and ${escaped} of ${quarry} ${words.quarry.many} slipped through.`,
    absent: ({ gap, escaped, quarry }, words) => `Not everybody turned up: gaps of up to ${gap} m opened, and ${escaped} of ${quarry} ${words.quarry.many} slipped through.`,
    early: ({ gap, escaped, quarry }, words) => `The border was blurred, and who began too early to work for itself left gaps of up to ${gap} m: ${escaped} of ${quarry} ${words.quarry.many} slipped through.`,
    broken: ({ gap, escaped, quarry }, words) => `Gaps of up to ${gap} m opened in the cordon: ${escaped} of ${quarry} ${words.quarry.many} slipped through.`,
  },
  cordons: (part) => `On average ${part}% of the cordons held.`,
  drove: (drove, all, _one, enough, words) => `${drove} of ${all} ${words.organisation.many} drove${enough ? '' : ': too few to bring anything'}.`,
  bag: (bag, words) => `${words.bag.many}: ${bag}`,
  more: ', more than last season',
  less: ', less than last season',
  same: ', as much as last season',
  alone: (alone, words) => ` (about ${alone} without any ${words.drive.one})`,
  turned: (names, count, to, words) => {
    const [one, more] = {
      driver: ['drives faithfully', 'drive faithfully'],
      reciprocator: ['first looks whether the others can be trusted', 'first look whether the others can be trusted'],
      calculator: ['first reckons what it brings', 'first reckon what it brings'],
      freeRider: ['rides along', 'ride along'],
      leaver: ['walks off early', 'walk off early'],
      squeezer: ['does not hand in everything', 'do not hand in everything'],
      poacher: [`takes ${words.quarry.many} on the sly`, `take ${words.quarry.many} on the sly`],
      loner: ['stays away', 'stay away'],
      hunter: ['goes alone', 'go alone'],
    }[to] as [string, string]
    return `from now on ${names} ${count === 1 ? one : more}`
  },
  manyTurned: (count, words) => `${count} ${words.organisation.many} will do otherwise from now on`,
}
