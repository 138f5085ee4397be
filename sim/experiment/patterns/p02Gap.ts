import { drivenPart, figure } from './measures.ts'
import type { Measure, Pattern } from './pattern.ts'

const OF_DRIVEN = { en: 'part of the quarry driven over the border', nl: 'deel van het wild dat over de grens is gedreven' }
const OF_BAG = { en: 'bag, quarry needs a season', nl: 'buit, vervulde behoeften per seizoen' }

/** A figure less one and a half of twelve shares. */
const lessOneAndAHalf = (of: Measure): Measure => seasons => (1 - 1.5 / 12) * of(seasons)

export const gap: Pattern = {
  number: 2,
  title: { en: 'A gap in the cordon', nl: 'Een gat in het cordon' },
  claims: [{
    id: '2a',
    says: { en: 'One empty post of twelve that opens a gap costs more than one and a half times its share of the bag.', nl: 'Eén lege post van de twaalf die een gat opent kost meer dan anderhalf keer zijn deel van de buit.' },
    of: { en: 'bag, quarry needs a season; that of the full line less one and a half of twelve shares', nl: 'buit, vervulde behoeften per seizoen; die van de volle lijn min anderhalf van twaalf delen' },
    // Nobody tires: what counts is the gap, not that one of them hunts rested.
    scenario: 'first-drive', set: { 'hunt.fatiguePerTick': 0 }, seasons: 20,
    more: { variant: 'wide', measure: lessOneAndAHalf(figure('bag')) }, less: { variant: 'wide-gap' }, measure: figure('bag'), as: 'ratio', minimum: 1,
    notShown: {
      en: 'It costs 1.3 shares of the bag: more than its share, but not one and a half times. Of the quarry 1.7 shares slip through (2e), yet hunters with fewer to chase catch more of those that are left.',
      nl: 'Het kost 1,3 deel van de buit: meer dan zijn deel, maar geen anderhalf keer. Van het wild glipt 1,7 deel weg (2e), maar jagers met minder wild vangen van wat er nog is een groter deel.',
    },
    counter: {
      says: { en: 'Not where the posts are close: the neighbours then cover the empty one.', nl: 'Niet waar de posten dicht bijeen staan: de buren dekken dan de lege plek.' },
      more: { measure: lessOneAndAHalf(figure('bag')) }, less: { variant: 'gap' },
      expects: 'reversed',
    },
  }, {
    id: '2b',
    says: { en: 'Even a director cannot stretch a line for ever: from posts 1.5 flight radii apart to 1.9 more than half of the quarry is lost.', nl: 'Ook een regisseur kan een lijn niet eindeloos rekken: van posten op 1,5 vluchtafstand naar 1,9 gaat meer dan de helft van het wild verloren.' },
    of: OF_DRIVEN,
    // Three of six ride along, nine are on post: 18 m apart, or 23 m.
    scenario: 'gap-in-the-cordon', seasons: 6,
    more: { variant: 'three-directed', set: { 'field.width': 162 } }, less: { variant: 'three-directed', set: { 'field.width': 207 } }, measure: drivenPart(), as: 'difference', minimum: 0.5,
    counter: {
      says: { en: 'Not where all eighteen come: the wider field is then closed as well.', nl: 'Niet waar alle achttien komen: ook het bredere veld is dan dicht.' },
      more: { variant: 'everybody', set: { 'field.width': 162 } }, less: { variant: 'everybody', set: { 'field.width': 207 } },
      expects: 'same',
    },
  }, {
    id: '2c',
    says: { en: 'Agreed posts of which 15 % stay empty bring more than improvised ones with everybody there.', nl: 'Afgesproken posten waarvan er 15 % leeg blijven leveren meer op dan geïmproviseerde met iedereen erbij.' },
    of: OF_BAG,
    scenario: 'improvised-posts', set: { 'organisations.*.disposition': 'driver' }, seasons: 6,
    more: { variant: 'agreed' }, less: {}, measure: figure('bag'), as: 'ratio', minimum: 1.15,
    counter: {
      says: { en: 'Not where half stays away: then even the best agreement leaves more gaps than luck does.', nl: 'Niet waar de helft wegblijft: dan laat ook de beste afspraak meer gaten dan het toeval.' },
      more: { variant: 'agreed', set: { 'pact.attendance': '0.5' } },
      expects: 'reversed',
    },
  }, {
    id: '2d',
    says: { en: 'While posts are close enough, a director closes a gap: with three neighbours riding along the bag is half as large again.', nl: 'Zolang de posten dicht genoeg staan, dicht een regisseur een gat: als drie buren meeliften is de buit anderhalf keer zo groot.' },
    of: OF_BAG,
    scenario: 'gap-in-the-cordon', seasons: 6,
    more: { variant: 'three-directed' }, less: { variant: 'three' }, measure: figure('bag'), as: 'ratio', minimum: 1.5,
    counter: {
      says: { en: 'Not where only one rides along: there is no gap to close.', nl: 'Niet waar er maar één meelift: er is geen gat om te dichten.' },
      more: { set: { 'director.kind': 'disinterested', 'director.oversight': 1 } }, less: {}, seasons: 20,
      expects: 'same',
    },
  }, {
    id: '2e',
    says: { en: 'One empty post of twelve that opens a gap lets more than one and a half times its share of the quarry slip through.', nl: 'Eén lege post van de twaalf die een gat opent laat meer dan anderhalf keer zijn deel van het wild ontsnappen.' },
    of: { en: 'part of the quarry driven over the border; that of the full line less one and a half of twelve shares', nl: 'deel van het wild dat over de grens is gedreven; dat van de volle lijn min anderhalf van twaalf delen' },
    scenario: 'first-drive',
    more: { variant: 'wide', measure: lessOneAndAHalf(drivenPart()) }, less: { variant: 'wide-gap' }, measure: drivenPart(), as: 'ratio', minimum: 1,
    counter: {
      says: { en: 'Not where the posts are close: the neighbours then cover the empty one.', nl: 'Niet waar de posten dicht bijeen staan: de buren dekken dan de lege plek.' },
      more: { measure: lessOneAndAHalf(drivenPart()) }, less: { variant: 'gap' },
      expects: 'reversed',
    },
  }],
}
