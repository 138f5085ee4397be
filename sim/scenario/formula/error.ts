import { range as inDigits } from '../phrases/numbers.ts'
import type { Language } from '../words.ts'

/** What a formula may give. */
export interface Range { readonly min: number, readonly max: number }

/** When a formula was asked, and for which organisation; season 0: in the seasons that are reckoned beforehand. */
export interface Asked { readonly season: number, readonly organisation?: string }

/** A formula that gave no finite number, or one outside its range: says which, with which values, and when and for whom. */
export class FormulaError extends Error {
  override readonly name = 'FormulaError'
  readonly formula: string
  readonly result: number
  /** The variables that the formula uses, with their values. */
  readonly values: Readonly<Record<string, number>>
  /** Undefined: every finite number would do. */
  readonly range: Range | undefined
  readonly asked: Asked | undefined

  constructor(formula: string, result: number, values: Readonly<Record<string, number>>, range?: Range, asked?: Asked) {
    super(sentence({ formula, result, values, range, asked }, 'en'))
    this.formula = formula
    this.result = result
    this.values = values
    this.range = range
    this.asked = asked
  }

  /** The message in either language. */
  inLanguage(lang: Language): string {
    return sentence(this, lang)
  }
}

const SAY = {
  nl: { finite: 'een eindig getal', within: 'een getal in', expected: 'verwacht', got: 'gevonden', with_: 'met', season: 'seizoen', before: 'vóór het eerste seizoen', organisation: 'organisatie' },
  en: { finite: 'a finite number', within: 'a number in', expected: 'expected', got: 'got', with_: 'with', season: 'season', before: 'before the first season', organisation: 'organisation' },
} satisfies Record<Language, unknown>

function sentence({ formula, result, values, range, asked }: Pick<FormulaError, 'formula' | 'result' | 'values' | 'range' | 'asked'>, lang: Language): string {
  const { finite, within, expected, got, with_, season, before, organisation } = SAY[lang]
  const list = Object.entries(values).map(([name, value]) => `${name} = ${value}`).join(', ')
  const where = asked === undefined ? [] : [asked.season === 0 ? before : `${season} ${asked.season}`, ...(asked.organisation === undefined ? [] : [`${organisation} ${asked.organisation}`])]
  return `${formula}: ${expected} ${range === undefined ? finite : `${within} ${inDigits(range.min, range.max)}`}, ${got} ${result}${list === '' ? '' : ` ${with_} ${list}`}${where.length === 0 ? '' : ` (${where.join(', ')})`}`
}
