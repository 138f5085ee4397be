import { range as inDigits } from '../phrases/numbers.ts'
import type { Language } from '../words.ts'

/** What a formula may give. */
export interface Range { readonly min: number, readonly max: number }

/** A formula that gave no finite number, or one outside its range: says which, and with which values. */
export class FormulaError extends Error {
  override readonly name = 'FormulaError'
  readonly formula: string
  readonly result: number
  /** The variables that the formula uses, with their values. */
  readonly values: Readonly<Record<string, number>>
  /** Undefined: every finite number would do. */
  readonly range: Range | undefined

  constructor(formula: string, result: number, values: Readonly<Record<string, number>>, range?: Range) {
    super(sentence(formula, result, values, range, 'en'))
    this.formula = formula
    this.result = result
    this.values = values
    this.range = range
  }

  /** The message in either language. */
  inLanguage(lang: Language): string {
    return sentence(this.formula, this.result, this.values, this.range, lang)
  }
}

const SAY = {
  nl: { finite: 'een eindig getal', within: 'een getal in', expected: 'verwacht', got: 'gevonden', with_: 'met' },
  en: { finite: 'a finite number', within: 'a number in', expected: 'expected', got: 'got', with_: 'with' },
} satisfies Record<Language, unknown>

function sentence(formula: string, result: number, values: Readonly<Record<string, number>>, range: Range | undefined, lang: Language): string {
  const { finite, within, expected, got, with_ } = SAY[lang]
  const list = Object.entries(values).map(([name, value]) => `${name} = ${value}`).join(', ')
  return `${formula}: ${expected} ${range === undefined ? finite : `${within} ${inDigits(range.min, range.max)}`}, ${got} ${result}${list === '' ? '' : ` ${with_} ${list}`}`
}
