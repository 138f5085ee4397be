import { grouped, range } from './numbers.ts'
import type { Advice, Counted, FormulaNeed, PhraseTable, Sign } from './phrase.ts'

const number = (count: number) => grouped(count, '.')

const COUNTED: Record<Counted, [one: string, many: string]> = {
  beaters: ['drijver', 'drijvers'], quarry: ['stuk wild', 'stuks wild'], organisations: ['organisatie', 'organisaties'],
  interventions: ['ingreep', 'ingrepen'], offers: ['verschillend aanbod of verschillende behoefte', 'verschillende soorten aanbod en behoeften'],
  names: ['naam', 'namen'], texts: ['tekst', 'teksten'], ticks: ['tik', 'tikken'], metrics: ['eigen maat', 'eigen maten'], characters: ['teken', 'tekens'],
  levels: ['niveau in elkaar', 'niveaus in elkaar'], parts: ['onderdeel', 'namen, waarden, tekens en spaties'], terms: ['term', 'termen'], issues: ['fout', 'fouten'],
}
const counted = (count: number, what: Counted) => `${number(count)} ${COUNTED[what][count === 1 ? 0 : 1]}`

const SIGNS: Record<Sign, string> = { bracket: 'haakje', quote: 'aanhalingsteken' }

const NEEDS: Record<FormulaNeed, string> = {
  power: 'het teken ^ voor een macht, zoals in a ^ 2',
  point: 'een decimale punt, zoals in 0.5; komma\'s alleen tussen de waarden van een functie',
  variable: 'een bekende variabele',
  function: 'een bekende functie',
  call: 'haakjes na de naam van een functie, zoals in abs(x)',
  operator: 'een bewerking ertussen, zoals in 2 * a',
  sign: 'alleen getallen, namen, haakjes en + - * / ^ , ? : < <= > >= == != and or not',
  bracket: 'evenveel sluitende als openende haakjes',
  finite: 'een eindig getal',
  question: 'een vraagteken voor de dubbele punt, zoals in a > b ? 1 : 0',
  twoSided: 'één vergelijking tegelijk, zoals in a < b and b < c',
  whole: 'één enkele formule',
}

const ADVICE: Record<Advice, string> = {
  beginning: 'een scenario begint met battue: 1, en heeft een id, een titel (title) en organisaties (organisations)',
  dash: 'elk begint met een streepje en een spatie, zoals - id: brook',
  newer: 'dit bestand is voor een nieuwere battue',
  noDash: 'een groep is geen lijst: haar velden hebben een naam, en geen streepje ervoor',
  noQuotes: 'een getal staat zonder aanhalingstekens',
  oddSpaces: 'er staan bijzondere spaties omheen: typ gewone',
  point: 'een getal heeft een decimale punt: 0.5, niet 0,5',
  remark: 'een opmerking begint met #',
  colonSpace: 'na de dubbele punt komt een spatie: naam: waarde',
}

const YAML: Record<string, string> = {
  BAD_INDENT: 'velden die bij elkaar horen even ver ingesprongen',
  TAB_AS_INDENT: 'spaties, geen tabs, om in te springen',
  MISSING_COMMA: 'een komma die hiervoor ontbreekt',
  MISSING_CHAR: 'een dubbele punt, komma, aanhalingsteken of haakje dat hier ontbreekt',
  BLOCK_AS_IMPLICIT_KEY: 'één veld per regel; een tekst met een dubbele punt erin staat tussen aanhalingstekens',
  COLON_SPACE: 'een dubbele punt en een spatie tussen naam en waarde, zoals seasons: 20',
  DASH_SPACE: 'een streepje en een spatie voor elk, zoals - id: brook',
  UNEXPECTED_TOKEN: 'hier iets anders: er staat een teken te veel, of ervoor ontbreekt er een',
  QUOTE_INSIDE: 'het einde van de regel na het sluitende aanhalingsteken; gebruik tussen aanhalingstekens van de ene soort de andere soort',
  FENCE: 'niets dan het scenario: haal de regels met ``` weg',
  MULTILINE_IMPLICIT_KEY: 'één veld per regel, en velden die bij elkaar horen even ver ingesprongen',
  BLOCK_IN_FLOW: 'geen ingesprongen regels binnen haakjes',
  BAD_SCALAR_START: 'een tekst die met dit teken begint tussen aanhalingstekens',
  BAD_DQ_ESCAPE: 'een bekend teken na \\ tussen dubbele aanhalingstekens',
  NON_STRING_KEY: 'een gewone naam voor de dubbele punt',
  KEY_OVER_1024_CHARS: 'een korte naam voor de dubbele punt',
}

function textOf(min: number, max: number | undefined): string {
  return `tekst${max === undefined ? '' : ` van ${min > 0 ? `${min} tot` : 'hoogstens'} ${number(max)} tekens`}`
}

/** What errors say in Dutch. */
export const dutch: PhraseTable = {
  number: ({ min, max }) => min === undefined && max === undefined ? 'een getal' : `een getal in ${range(min, max)}`,
  whole: ({ min, max }) => min === undefined && max === undefined ? 'een geheel getal' : `een geheel getal in ${range(min, max)}`,
  oneOf: ({ options }) => `een van: ${options.join(', ')}`,
  flag: () => 'true (ja) of false (nee)',
  text: ({ min, max }) => textOf(min, max),
  line: ({ min, max }) => `${textOf(min, max)} op één regel, zonder stuurtekens`,
  texts: ({ max }) => `tekst${max === undefined ? '' : ` van hoogstens ${number(max)} tekens`}, of zo'n tekst bij nl en bij en`,
  name: () => 'een naam: een letter, dan letters, cijfers, - of _ (hoogstens 40)',
  list: ({ min, max, what }) => `een lijst van ${max === undefined ? COUNTED[what][1] : `${min === max ? '' : min > 0 ? `${min} tot ` : 'hoogstens '}${counted(max, what)}`}`,
  group: () => 'een groep velden',
  version: ({ value }) => `${value}, de versie van het scenarioformaat`,
  settings: () => 'nieuwe waarden per pad, zoals border.demarcation: 0.2',
  settingValue: () => 'een getal, true, false of tekst',
  formulas: () => 'formules op naam, zoals vangstPerDrijver: bag / beaters',
  knownField: ({ fields }) => fields.length === 0 ? 'een bekend veld' : `een van de velden: ${fields.join(', ')}`,
  path: () => 'het pad van een veld, zoals border.demarcation',
  livePath: () => 'een veld dat tijdens de run mag veranderen',
  organisation: ({ ids }) => `een organisatie: ${ids.join(', ')} of * voor alle`,
  favourite: ({ ids }) => `een van de organisaties als director.favours: ${ids.join(', ')}`,
  need: ({ needs }) => `een van de behoeften van het wild: ${needs.join(', ')}`,
  assignment: () => 'pad=waarde, zoals border.demarcation=0.2',
  variant: ({ ids }) => (ids.length === 0 ? 'geen variant: dit scenario heeft er geen' : `een variant van dit scenario: ${ids.join(', ')}`),
  member: ({ ids }) => `een organisatie die er dan is: ${ids.join(', ')}`,
  another: ({ id }) => `andere organisaties dan ${id} zelf`,
  notFavoured: ({ id }) => `een andere organisatie dan ${id}, die director.favours noemt`,
  somebodyStays: () => 'minstens één organisatie die blijft',
  fixedMembers: () => 'geen leden die komen, gaan of groeien: die van een populatie blijven wat zij zijn',
  uniqueId: () => 'een id dat geen andere organisatie heeft',
  uniqueItem: () => 'elke naam één keer',
  ownName: () => 'een naam die de cijfers van een seizoen nog niet hebben',
  atMost: ({ max, what }) => `hoogstens ${counted(max, what)}`,
  together: ({ max }) => `een drift en jacht van samen hoogstens ${number(max)} tikken`,
  divides: ({ count, what }) => `een omvang waarmee ${counted(count, what)} in hele groepen te verdelen zijn`,
  above: ({ path, value }) => `een getal boven ${path}, dat ${value} is`,
  below: ({ path, value }) => `een getal onder ${path}, dat ${value} is`,
  yaml: ({ code }) => YAML[code] ?? 'geldige YAML',
  closing: ({ what, sign }) => `een sluitend ${SIGNS[what]} ${sign}`,
  uniqueKey: () => 'elk veld één keer',
  plainKey: () => 'een andere naam: deze is gereserveerd',
  noAlias: () => 'waarden voluit geschreven: geen ankers (&) of verwijzingen (*)',
  noTag: () => 'waarden zonder labels (!)',
  noDirective: () => 'geen YAML-aanwijzingen (%)',
  oneDocument: () => 'één scenario per bestand',
  formula: () => 'een formule',
  formulaNeed: ({ need }) => NEEDS[need],
  arguments: ({ name, min, max }) => `${name} met ${min === max ? min : `${min} of meer`} ${max === 1 ? 'waarde' : 'waarden'}`,
  quoted: ({ text }) => `'${text}'`,
  literal: ({ text }) => text,
  nothing: () => 'niets',
  aList: () => 'een lijst',
  aGroup: () => 'een groep velden',
  count: ({ count, what }) => counted(count, what),
  more: () => 'meer',
  theEnd: () => 'het einde',
  didYouMean: ({ word }) => `bedoelde u '${word}'?`,
  advice: ({ advice }) => ADVICE[advice],
  belongs: ({ where }) => (where.length === 0 ? 'het hoort bij geen groep: schrijf het zonder inspringen' : `het hoort onder ${where.join(' of ')}`),
  whereFields: () => 'docs/parameters.md noemt de velden',
  onRestart: () => 'verandert alleen bij opnieuw beginnen',
  limit: ({ max, what }) => `hoogstens ${counted(max, what)} in totaal`,
  firstOnLine: ({ line }) => `het eerst op regel ${line}`,
  duration: ({ depth, speed, hunt }) => `een drift van ${depth} m met ${speed} m/tik, dan een jacht van ${hunt} tikken`,
  needsGroups: () => 'meer van dezelfde kan alleen in een populatie: vul population.group in',
  fieldStays: () => 'met drive.model: spatial of drover houdt elke groep haar eigen veld',
  noField: ({ path, value }) => `met ${path}: ${value} is er geen veld om in te jagen`,
  formulaHelp: ({ near, variables, functions }) =>
    `${near === undefined ? '' : `bedoelde u '${near}'? `}variabelen: ${variables.join(', ')}; functies: ${functions.join(', ')}`,
  unclosed: ({ what, sign }) => `het ${SIGNS[what]} ${sign} is niet gesloten`,
}
