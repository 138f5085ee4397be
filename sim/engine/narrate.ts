import type { Parameters } from '../scenario/types.ts'
import type { SeasonResult } from './results.ts'

type Language = 'nl' | 'en'

/** Two sentences or three about a season, in the scenario's own words: who took part, and what it brought.
 *  `previous`, if there is one, tells whether the bag rose or fell. */
export function narrate(result: SeasonResult, previous: SeasonResult | null, parameters: Parameters, lang: Language): string[] {
  const { row } = result
  if (row.signed === 0) return [TELL[lang].nobodySigned(wordsIn(parameters, lang)), broughtIn(result, previous, parameters, lang)]
  const cordon = row.posts > 0 ? [TELL[lang].cordon[cordonOf(row)](row, wordsIn(parameters, lang), number(lang))] : []
  return [whoSigned(result, parameters, lang), ...cordon, broughtIn(result, previous, parameters, lang)]
}

type Words = Record<keyof Parameters['words'], { one: string, many: string }>

function wordsIn({ words }: Parameters, lang: Language): Words {
  return {
    organisation: words.organisation[lang], beater: words.beater[lang], quarry: words.quarry[lang],
    drive: words.drive[lang], hunt: words.hunt[lang], bag: words.bag[lang],
  }
}

function whoSigned({ row, organisations }: SeasonResult, parameters: Parameters, lang: Language): string {
  const tell = TELL[lang]
  const names = (ids: string[]) => tell.list(ids.map(id => nameOf(parameters, id, lang)))
  const outside = organisations.filter(each => each.signed === 0).map(each => each.organisation)
  const broke = organisations.filter(each => each.breach === 1).map(each => each.organisation)
  const signed = outside.length === 0 ? tell.everybodySigned : outside.length <= 3 ? tell.someOutside(names(outside), outside.length) : tell.someSigned(row.signed, row.organisations)
  return signed + (broke.length > 0 ? tell.broke(names(broke), broke.length, outside.length === 0) : '') + '.'
}

function broughtIn({ row, organisations }: SeasonResult, previous: SeasonResult | null, parameters: Parameters, lang: Language): string {
  const tell = TELL[lang]
  const format = number(lang)
  const alone = organisations.reduce((sum, each) => sum + each.aloneCatch, 0)
  const compared = row.posts > 0 ? tell.alone(format(alone), wordsIn(parameters, lang)) : ''
  const before = previous === null ? '' : row.bag > previous.row.bag ? tell.more : row.bag < previous.row.bag ? tell.less : tell.same
  return `${capital(wordsIn(parameters, lang).bag.many)}: ${format(row.bag)}${before}${compared}.`
}

function nameOf({ organisations }: Parameters, id: string, lang: Language): string {
  const name = organisations.find(each => each.id === id)?.name ?? id
  return typeof name === 'string' ? name : name[lang]
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** Whole numbers with the language's thousands separator. */
function number(lang: Language): (value: number) => string {
  return value => String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, lang === 'nl' ? '.' : ',')
}

// Less of a leak than this is none to speak of.
const LEAK = 0.03

/** How the cordon fared: nobody stood there, no gap and hardly a leak, no gap but a leak (outsiders stir the quarry), gaps
 *  although everybody was on post, or gaps because somebody was not. */
function cordonOf({ onPost, posts, coverage, largestGap, escaped, quarryStart }: Row): keyof (typeof TELL)['nl']['cordon'] {
  if (onPost === 0) return 'empty'
  if (largestGap === 0 || coverage >= 1 - LEAK) return escaped <= LEAK * quarryStart ? 'held' : 'leaked'
  return onPost === posts ? 'thin' : 'broken'
}

type Row = SeasonResult['row']
type Format = (value: number) => string

const TELL = {
  nl: {
    list: (names: string[]) => joined(names, 'en'),
    nobodySigned: (words: Words) => `Niemand tekende: geen ${words.drive.one}, ieder ging alleen op ${words.hunt.one}.`,
    everybodySigned: 'Iedereen tekende',
    someOutside: (names: string, count: number) => `${names} ${count === 1 ? 'bleef' : 'bleven'} buiten de afspraak`,
    someSigned: (signed: number, all: number) => `${signed} van de ${all} tekenden`,
    broke: (names: string, count: number, everybody: boolean) => everybody
      ? `, maar ${names} ${count === 1 ? 'hield' : 'hielden'} zich er niet aan` : `; ${names} ${count === 1 ? 'tekende, maar hield' : 'tekenden, maar hielden'} zich er niet aan`,
    cordon: {
      empty: () => 'Er stond niemand op zijn post.',
      held: (row: Row, words: Words, format: Format) => `Het cordon hield: ${format(row.driven)} van de ${format(row.quarryStart)} ${words.quarry.many} kwamen over de grens.`,
      leaked: (row: Row, words: Words, format: Format) => `Er was geen gat, toch glipten ${format(row.escaped)} van de ${format(row.quarryStart)} ${words.quarry.many} door het cordon.`,
      thin: (row: Row, words: Words, format: Format) => `Er stonden er te weinig: tussen de posten bleef tot ${format(row.largestGap)} m open, en ${format(row.escaped)} van de ${format(row.quarryStart)} ${words.quarry.many} glipten erdoor.`,
      broken: (row: Row, words: Words, format: Format) => `Er vielen gaten tot ${format(row.largestGap)} m in het cordon: ${format(row.escaped)} van de ${format(row.quarryStart)} ${words.quarry.many} glipten erdoor.`,
    },
    more: ', meer dan vorig seizoen',
    less: ', minder dan vorig seizoen',
    same: ', evenveel als vorig seizoen',
    alone: (alone: string, words: Words) => `. Zonder ${words.drive.one} waren het er naar schatting ${alone} geweest`,
  },
  en: {
    list: (names: string[]) => joined(names, 'and'),
    nobodySigned: (words: Words) => `Nobody signed: no ${words.drive.one}, everybody went on the ${words.hunt.one} alone.`,
    everybodySigned: 'Everybody signed',
    someOutside: (names: string) => `${names} stayed outside the pact`,
    someSigned: (signed: number, all: number) => `${signed} of ${all} signed`,
    broke: (names: string, _count: number, everybody: boolean) => everybody ? `, but ${names} did not keep to it` : `; ${names} signed, but did not keep to it`,
    cordon: {
      empty: () => 'Nobody stood on post.',
      held: (row: Row, words: Words, format: Format) => `The cordon held: ${format(row.driven)} of ${format(row.quarryStart)} ${words.quarry.many} crossed the border.`,
      leaked: (row: Row, words: Words, format: Format) => `There was no gap, yet ${format(row.escaped)} of ${format(row.quarryStart)} ${words.quarry.many} slipped through the cordon.`,
      thin: (row: Row, words: Words, format: Format) => `Too few stood there: up to ${format(row.largestGap)} m stayed open between the posts, and ${format(row.escaped)} of ${format(row.quarryStart)} ${words.quarry.many} slipped through.`,
      broken: (row: Row, words: Words, format: Format) => `Gaps of up to ${format(row.largestGap)} m opened in the cordon: ${format(row.escaped)} of ${format(row.quarryStart)} ${words.quarry.many} slipped through.`,
    },
    more: ', more than last season',
    less: ', less than last season',
    same: ', as much as last season',
    alone: (alone: string, words: Words) => `. Without any ${words.drive.one} it would have been about ${alone}`,
  },
} as const

function joined(names: string[], and: string): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names[names.length - 1]!}`
}
