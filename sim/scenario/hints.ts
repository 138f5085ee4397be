// What somebody probably meant, by the slips that people make: words of another language, signs of another notation, a
// field in the wrong group.
import { fieldAt, listFields } from './fieldList.ts'
import { isGroup, type Keys } from './keys.ts'
import { nearest } from './nearest.ts'
import type { Advice, Phrase } from './phrases/phrase.ts'
import { fieldNames, root } from './schema/walk.ts'

type Hint = { hint?: Phrase }

const SPOKEN = new Map([['yes', 'true'], ['ja', 'true'], ['on', 'true'], ['aan', 'true'], ['no', 'false'], ['nee', 'false'], ['off', 'false'], ['uit', 'false']])

/** Dutch for fields, and other names for some. */
const TRANSLATED = new Map(Object.entries({
  titel: 'title', vraag: 'question', verhaal: 'story', bron: 'source', lot: 'seed', seizoenen: 'seasons', woorden: 'words', veld: 'field', wild: 'quarry',
  organisaties: 'organisations', afspraak: 'pact', grens: 'border', afbakening: 'demarcation', regisseur: 'director', drift: 'drive', dekking: 'coverage', jacht: 'hunt',
  verdeling: 'sharing', kosten: 'costs', verwachting: 'belief', vertrouwen: 'trust', wil: 'willingness', ingrepen: 'interventions', maten: 'metrics',
  naam: 'name', grootte: 'size', omvang: 'size', houding: 'disposition', drempel: 'threshold', missie: 'mission', aanbod: 'offers', behoeften: 'needs', aantal: 'count',
  breedte: 'width', seizoen: 'season', versie: 'battue', version: 'battue',
}))

/** A name, and its value right behind the colon. */
const NO_SPACE = /^[\w-]+:\S/

/** For a value that may not stand here. `expected`: what may. */
export function hintForValue(value: unknown, expected: Phrase): Hint {
  switch (expected.kind) {
    case 'oneOf': return typeof value === 'string' ? didYouMean(value, expected.options) : {}
    case 'flag': return meant(typeof value === 'string' ? SPOKEN.get(value.toLowerCase()) : undefined)
    case 'number':
    case 'whole': return typeof value === 'string' ? hintForNumber(value.trim(), expected.kind === 'whole') : {}
    case 'name': return typeof value === 'string' ? meant(nameLike(value)) : {}
    case 'version': return Number(value) > Number(expected.value) ? advice('newer') : String(value) === expected.value ? advice('noQuotes') : {}
    case 'list': return hintForList(value, expected.what === 'names')
    case 'group': return Array.isArray(value) ? advice('noDash') : typeof value === 'string' && NO_SPACE.test(value) ? advice('colonSpace') : {}
    default: return {}
  }
}

function hintForNumber(text: string, whole: boolean): Hint {
  const minus = text.replace(/^[−–]/, '-')
  if (/^-?\d+(\.\d+)?$/.test(minus)) return minus === text ? advice('noQuotes') : meant(minus)
  const [, percent] = /^(-?\d+(?:[.,]\d+)?)\s*%$/.exec(minus) ?? []
  if (percent !== undefined && !whole) return meant(String(Number(percent.replace(',', '.')) / 100))
  if (!whole && /^-?\d+,\d+$/.test(minus)) return meant(minus.replace(',', '.'))
  return meant((whole ? /^\d{1,3}([.,_\s]\d{3})+$/ : /^\d{1,3}([_\s]\d{3})+$/).test(text) ? text.replace(/\D/g, '') : undefined)
}

/** The same with the signs that a name may have: without accents, a hyphen for what stands between letters. */
function nameLike(text: string): string | undefined {
  const name = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[^A-Za-z0-9_]+/g, '-').replace(/^-|-$/g, '')
  return /^[A-Za-z][\w-]{0,39}$/.test(name) && name !== text ? name : undefined
}

function hintForList(value: unknown, names: boolean): Hint {
  if (typeof value === 'string' && names && /^[\w-]+(\s*,\s*[\w-]+)*$/.test(value)) return meant(`[${value.split(/\s*,\s*/).join(', ')}]`)
  return isGroup(value) && !names ? advice('dash') : {}
}

/** For a field that is not known here. keys: the group that it stands in; fields: what that group has. */
export function hintForField(keys: Keys, field: string, fields: readonly string[]): Hint {
  if (/^\d+$/.test(field)) return advice('point')
  if (field.startsWith('//')) return advice('remark')
  if (/^\s|\s$|\u00a0/.test(field)) return advice('oddSpaces')
  if (NO_SPACE.test(field)) return advice('colonSpace')
  const where = groupsWith(field, keys)
  if (where !== undefined) return { hint: { kind: 'belongs', where } }
  const translated = TRANSLATED.get(field.toLowerCase())
  return translated !== undefined && fields.includes(translated) ? meant(translated) : didYouMean(field, fields)
}

/** Groups are told by name up to this number. */
const FEW = 3

/** The groups that have a field of this name, or the one that the field names as a path; none: it stands in no group. */
function groupsWith(field: string, keys: Keys): string[] | undefined {
  if (field.includes('.')) return fieldAt(field)?.settable === true ? [groupOf(field)] : undefined
  if (keys.length > 0 && fieldNames(root).includes(field)) return []
  const groups = listFields().map(({ path }) => path).filter((path) => path.endsWith(`.${field}`) && !path.startsWith('words.') && !path.startsWith('tips.')).map(groupOf)
  return groups.length > 0 && groups.length <= FEW ? groups : undefined
}

function groupOf(path: string): string {
  return path.slice(0, path.indexOf('.'))
}

export function didYouMean(word: string, candidates: readonly string[]): Hint {
  return meant(nearest(word, candidates))
}

function meant(word: string | undefined): Hint {
  return word === undefined ? {} : { hint: { kind: 'didYouMean', word } }
}

export function advice(which: Advice): Hint {
  return { hint: { kind: 'advice', advice: which } }
}
