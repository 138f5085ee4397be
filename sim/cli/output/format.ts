import type { Language } from '../language.ts'

/** Numbers as people write them in the language. */
export interface Format {
  /** 1,234 */
  whole(value: number): string
  /** 12.3; a whole number stays whole. */
  short(value: number): string
  /** 12.0 */
  tenth(value: number): string
  /** 0.52 */
  part(value: number): string
  /** 94% */
  percent(value: number): string
  /** 1.97, 138: three digits. */
  three(value: number): string
  /** 0.90296131: eight digits; 7.097813E-5. */
  exact(value: number): string
  /** 0.0043; 5E-9. */
  tiny(value: number): string
}

export function formatIn(lang: Language): Format {
  const number = (options: Intl.NumberFormatOptions): ((value: number) => string) => {
    const format = new Intl.NumberFormat(lang, options)
    return (value) => format.format(value)
  }
  // Of very small numbers the zeros say less than the power of ten.
  const readable = (digits: number): ((value: number) => string) => {
    const plain = number({ maximumSignificantDigits: digits })
    const scientific = number({ notation: 'scientific', maximumSignificantDigits: digits })
    return (value) => (value === 0 || Math.abs(value) >= 1e-3 ? plain(value) : scientific(value))
  }
  return {
    whole: number({ maximumFractionDigits: 0 }),
    short: number({ maximumFractionDigits: 1 }),
    tenth: number({ minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    part: number({ minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    percent: number({ style: 'percent', maximumFractionDigits: 0 }),
    three: number({ maximumSignificantDigits: 3 }),
    exact: readable(8),
    tiny: readable(2),
  }
}
