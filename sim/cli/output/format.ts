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
  /** 0.902961306: as many digits as tell something. */
  exact(value: number): string
  /** 5E-9; not too small 0.0043. */
  tiny(value: number): string
}

export function formatIn(lang: Language): Format {
  const number = (options: Intl.NumberFormatOptions): ((value: number) => string) => {
    const format = new Intl.NumberFormat(lang, options)
    return (value) => format.format(value)
  }
  const plain = number({ maximumSignificantDigits: 2 })
  const scientific = number({ notation: 'scientific', maximumFractionDigits: 1 })
  return {
    whole: number({ maximumFractionDigits: 0 }),
    short: number({ maximumFractionDigits: 1 }),
    tenth: number({ minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    part: number({ minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    percent: number({ style: 'percent', maximumFractionDigits: 0 }),
    exact: number({ maximumSignificantDigits: 9 }),
    tiny: (value) => (value === 0 || Math.abs(value) >= 1e-3 ? plain(value) : scientific(value)),
  }
}
