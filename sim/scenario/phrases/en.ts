import { grouped, range } from './numbers.ts'
import type { Advice, Counted, FormulaNeed, PhraseTable } from './phrase.ts'

const number = (count: number) => grouped(count, ',')

const COUNTED: Record<Counted, [one: string, many: string]> = {
  beaters: ['beater', 'beaters'], quarry: ['quarry', 'quarry'], organisations: ['organisation', 'organisations'],
  interventions: ['intervention', 'interventions'], offers: ['different offer or need', 'different offers and needs'],
  names: ['name', 'names'], texts: ['text', 'texts'], ticks: ['tick', 'ticks'], metrics: ['metric', 'metrics'], characters: ['character', 'characters'],
  levels: ['level inside each other', 'levels inside each other'], parts: ['part', 'names, values, signs and spaces'], terms: ['term', 'terms'], issues: ['mistake', 'mistakes'],
}
const counted = (count: number, what: Counted) => `${number(count)} ${COUNTED[what][count === 1 ? 0 : 1]}`

const NEEDS: Record<FormulaNeed, string> = {
  power: 'the sign ^ for a power, as in a ^ 2',
  point: 'a decimal point, as in 0.5; commas only between the values of a function',
  variable: 'a known variable',
  function: 'a known function',
  call: 'brackets after the name of a function, as in abs(x)',
  operator: 'an operator in between, as in 2 * a',
  sign: 'only numbers, names, brackets and + - * / ^ , ? : < <= > >= == != and or not',
  bracket: 'as many closing as opening brackets',
  finite: 'a finite number',
  question: 'a question mark before the colon, as in a > b ? 1 : 0',
  twoSided: 'one comparison at a time, as in a < b and b < c',
  whole: 'one single formula',
}

const ADVICE: Record<Advice, string> = {
  beginning: 'a scenario begins with battue: 1, and has an id, a title and organisations',
  dash: 'each begins with a dash and a space, as in - id: brook',
  newer: 'this file is for a newer battue',
  noDash: 'a group is no list: its fields have names, and no dash before them',
  noQuotes: 'a number stands without quotes',
  oddSpaces: 'there are spaces of a special kind around it: type ordinary ones',
  point: 'a number has a decimal point: 0.5, not 0,5',
  remark: 'a remark begins with #',
  colonSpace: 'after the colon comes a space: name: value',
}

const YAML: Record<string, string> = {
  BAD_INDENT: 'fields that belong together at the same indentation',
  TAB_AS_INDENT: 'spaces, not tabs, as indentation',
  MISSING_COMMA: 'a comma that is missing before this',
  MISSING_CHAR: 'a colon, comma, quote or bracket that is missing here',
  BLOCK_AS_IMPLICIT_KEY: 'one field a line; a text with a colon in it goes between quotes',
  COLON_SPACE: 'a colon and a space between name and value, as in seasons: 20',
  DASH_SPACE: 'a dash and a space before each, as in - id: brook',
  UNEXPECTED_TOKEN: 'something else here: there is a sign too many, or one missing before it',
  QUOTE_INSIDE: 'the end of the line after the closing quote; between quotes of one kind use the other kind',
  FENCE: 'nothing but the scenario: take away the lines with ```',
  MULTILINE_IMPLICIT_KEY: 'one field a line, and fields that belong together at the same indentation',
  BLOCK_IN_FLOW: 'no indented lines within brackets',
  BAD_SCALAR_START: 'a text that starts with this sign in quotes',
  BAD_DQ_ESCAPE: 'a known \\ escape between double quotes',
  NON_STRING_KEY: 'a plain name before the colon',
  KEY_OVER_1024_CHARS: 'a short name before the colon',
}

function textOf(min: number, max: number | undefined): string {
  return `text${max === undefined ? '' : ` of ${min > 0 ? `${min} to` : 'at most'} ${number(max)} characters`}`
}

/** What errors say in English. */
export const english: PhraseTable = {
  number: ({ min, max }) => min === undefined && max === undefined ? 'a number' : `a number in ${range(min, max)}`,
  whole: ({ min, max }) => min === undefined && max === undefined ? 'a whole number' : `a whole number in ${range(min, max)}`,
  oneOf: ({ options }) => `one of: ${options.join(', ')}`,
  flag: () => 'true or false',
  text: ({ min, max }) => textOf(min, max),
  line: ({ min, max }) => `${textOf(min, max)} on one line, without control characters`,
  texts: ({ max }) => `text${max === undefined ? '' : ` of at most ${number(max)} characters`}, or such a text for nl and for en`,
  name: () => 'a name: a letter, then letters, digits, - or _ (40 at most)',
  list: ({ min, max, what }) => `a list of ${max === undefined ? COUNTED[what][1] : `${min === max ? '' : min > 0 ? `${min} to ` : 'at most '}${counted(max, what)}`}`,
  group: () => 'a group of fields',
  version: ({ value }) => `${value}, the version of the scenario format`,
  settings: () => 'new values by path, as in border.demarcation: 0.2',
  settingValue: () => 'a number, true, false or text',
  formulas: () => 'formulas by name, as in catchPerBeater: bag / beaters',
  knownField: ({ fields }) => fields.length === 0 ? 'a known field' : `one of the fields: ${fields.join(', ')}`,
  path: () => 'the path of a field, as in border.demarcation',
  livePath: () => 'a field that may change while a run goes on',
  organisation: ({ ids }) => `an organisation: ${ids.join(', ')} or * for all`,
  favourite: ({ ids }) => `one of the organisations as director.favours: ${ids.join(', ')}`,
  need: ({ needs }) => `one of the needs of the quarry: ${needs.join(', ')}`,
  assignment: () => 'path=value, as in border.demarcation=0.2',
  variant: ({ ids }) => (ids.length === 0 ? 'no variant: this scenario has none' : `a variant of this scenario: ${ids.join(', ')}`),
  member: ({ ids }) => `an organisation that is there by then: ${ids.join(', ')}`,
  another: ({ id }) => `other organisations than ${id} itself`,
  notFavoured: ({ id }) => `another organisation than ${id}, which director.favours names`,
  somebodyStays: () => 'at least one organisation that stays',
  fixedMembers: () => 'no members that come, go or grow: those of a population stay as they are',
  uniqueId: () => 'an id that no other organisation has',
  uniqueItem: () => 'every name once',
  ownName: () => 'a name that the figures of a season do not have yet',
  atMost: ({ max, what }) => `at most ${counted(max, what)}`,
  together: ({ max }) => `drive and hunt of at most ${number(max)} ticks together`,
  divides: ({ count, what }) => `a size that divides ${counted(count, what)} into whole groups`,
  above: ({ path, value }) => `a number above ${path}, which is ${value}`,
  below: ({ path, value }) => `a number below ${path}, which is ${value}`,
  yaml: ({ code }) => YAML[code] ?? 'valid YAML',
  closing: ({ what, sign }) => `a closing ${what} ${sign}`,
  uniqueKey: () => 'every field once',
  plainKey: () => 'another name: this one is reserved',
  noAlias: () => 'values written out in full: no anchors (&) or aliases (*)',
  noTag: () => 'values without tags (!)',
  noDirective: () => 'no YAML directives (%)',
  oneDocument: () => 'one scenario a file',
  formula: () => 'a formula',
  formulaNeed: ({ need }) => NEEDS[need],
  arguments: ({ name, min, max }) => `${name} with ${min === max ? min : `${min} or more`} ${max === 1 ? 'value' : 'values'}`,
  quoted: ({ text }) => `'${text}'`,
  literal: ({ text }) => text,
  nothing: () => 'nothing',
  aList: () => 'a list',
  aGroup: () => 'a group of fields',
  count: ({ count, what }) => counted(count, what),
  more: () => 'more',
  theEnd: () => 'the end',
  didYouMean: ({ word }) => `did you mean '${word}'?`,
  advice: ({ advice }) => ADVICE[advice],
  belongs: ({ where }) => (where.length === 0 ? 'it belongs to no group: write it without indentation' : `it belongs under ${where.join(' or ')}`),
  whereFields: () => 'docs/parameters.md lists the fields',
  onRestart: () => 'changes only on restart',
  limit: ({ max, what }) => `at most ${counted(max, what)} in all`,
  firstOnLine: ({ line }) => `first on line ${line}`,
  duration: ({ depth, speed, hunt }) => `a drive of ${depth} m at ${speed} m/tick, then a hunt of ${hunt} ticks`,
  needsGroups: () => 'several alike only in a population: set population.group',
  fieldStays: () => 'with drive.model: spatial or drover every group keeps its own field',
  noField: ({ path, value }) => `with ${path}: ${value} there is no field to hunt in`,
  formulaHelp: ({ near, variables, functions }) =>
    `${near === undefined ? '' : `did you mean '${near}'? `}variables: ${variables.join(', ')}; functions: ${functions.join(', ')}`,
  unclosed: ({ what, sign }) => `the ${what} ${sign} is not closed`,
}
