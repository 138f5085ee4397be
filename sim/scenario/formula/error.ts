import type { Language } from '../words.ts'

/** A formula that gave no finite number: says which, and with which values. */
export class FormulaError extends Error {
  override readonly name = 'FormulaError'
  readonly formula: string
  readonly result: number
  /** The variables that the formula uses, with their values. */
  readonly values: Readonly<Record<string, number>>

  constructor(formula: string, result: number, values: Readonly<Record<string, number>>) {
    super(sentence(formula, result, values, 'en'))
    this.formula = formula
    this.result = result
    this.values = values
  }

  /** The message in either language. */
  inLanguage(lang: Language): string {
    return sentence(this.formula, this.result, this.values, lang)
  }
}

function sentence(formula: string, result: number, values: Readonly<Record<string, number>>, lang: Language): string {
  const list = Object.entries(values).map(([name, value]) => `${name} = ${value}`).join(', ')
  const with_ = list === '' ? '' : lang === 'nl' ? ` met ${list}` : ` with ${list}`
  return lang === 'nl' ? `${formula}: verwacht een eindig getal, gevonden ${result}${with_}` : `${formula}: expected a finite number, got ${result}${with_}`
}
