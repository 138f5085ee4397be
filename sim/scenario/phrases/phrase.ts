// What was expected, what was found and what may help, as data: said in Dutch or English when shown.

/** Things that are counted against a limit. */
export type Counted = 'texts' | 'beaters' | 'quarry' | 'organisations' | 'interventions' | 'offers' | 'names' | 'ticks' | 'metrics' | 'characters' | 'levels' | 'parts' | 'terms' | 'issues'

/** What a formula wants at some place. */
export type FormulaNeed = 'power' | 'point' | 'variable' | 'function' | 'call' | 'operator' | 'sign' | 'bracket' | 'finite' | 'question' | 'twoSided' | 'whole'

/** What helps against a common slip. */
export type Advice = 'beginning' | 'dash' | 'newer' | 'noDash' | 'noQuotes' | 'oddSpaces' | 'point' | 'remark' | 'colonSpace'

/** Signs that come in twos. */
export type Sign = 'bracket' | 'quote'

export type Phrase =
  // expected: kinds of values
  | { kind: 'number', min?: number, max?: number }
  | { kind: 'whole', min?: number, max?: number }
  | { kind: 'oneOf', options: readonly string[] }
  | { kind: 'flag' }
  | { kind: 'text', min: number, max?: number }
  | { kind: 'texts', max?: number }
  | { kind: 'line', min: number, max?: number }
  | { kind: 'name' }
  | { kind: 'list', min: number, max?: number, what: Counted }
  | { kind: 'group' }
  | { kind: 'version', value: string }
  | { kind: 'settings' }
  | { kind: 'settingValue' }
  | { kind: 'formulas' }
  // expected: names and paths
  | { kind: 'knownField', fields: readonly string[] }
  | { kind: 'path' }
  | { kind: 'livePath' }
  | { kind: 'organisation', ids: readonly string[] }
  | { kind: 'favourite', ids: readonly string[] }
  | { kind: 'need', needs: readonly string[] }
  | { kind: 'assignment' }
  | { kind: 'uniqueId' }
  | { kind: 'fixedMembers' }
  | { kind: 'member', ids: readonly string[] }
  | { kind: 'another', id: string }
  | { kind: 'somebodyStays' }
  | { kind: 'notFavoured', id: string }
  | { kind: 'uniqueItem' }
  | { kind: 'variant', ids: readonly string[] }
  | { kind: 'ownName' }
  // expected: sizes
  | { kind: 'atMost', max: number, what: Counted }
  | { kind: 'together', max: number }
  | { kind: 'divides', count: number, what: Counted }
  | { kind: 'above' | 'below', path: string, value: number }
  // expected: the writing itself
  | { kind: 'yaml', code: string }
  | { kind: 'closing', what: Sign, sign: string }
  | { kind: 'uniqueKey' }
  | { kind: 'plainKey' }
  | { kind: 'noAlias' }
  | { kind: 'noTag' }
  | { kind: 'noDirective' }
  | { kind: 'oneDocument' }
  // expected: formulas
  | { kind: 'formula' }
  | { kind: 'formulaNeed', need: FormulaNeed }
  | { kind: 'arguments', name: string, min: number, max: number }
  // found
  | { kind: 'quoted', text: string }
  | { kind: 'literal', text: string }
  | { kind: 'nothing' }
  | { kind: 'aList' }
  | { kind: 'aGroup' }
  | { kind: 'count', count: number, what: Counted }
  | { kind: 'more' }
  | { kind: 'theEnd' }
  // hints
  | { kind: 'didYouMean', word: string }
  | { kind: 'advice', advice: Advice }
  | { kind: 'belongs', where: readonly string[] }
  | { kind: 'whereFields' }
  | { kind: 'onRestart' }
  | { kind: 'limit', max: number, what: Counted }
  | { kind: 'firstOnLine', line: number }
  | { kind: 'duration', depth: number, speed: number, hunt: number }
  | { kind: 'needsGroups' }
  | { kind: 'fieldStays' }
  | { kind: 'noField', path: string, value: string }
  | { kind: 'formulaHelp', near?: string, variables: readonly string[], functions: readonly string[] }
  | { kind: 'unclosed', what: Sign, sign: string }

export type PhraseTable = { readonly [K in Phrase['kind']]: (phrase: Extract<Phrase, { kind: K }>) => string }
