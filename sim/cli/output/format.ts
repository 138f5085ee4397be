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
}

export function formatIn(lang: Language): Format {
  const number = (options: Intl.NumberFormatOptions): ((value: number) => string) => {
    const format = new Intl.NumberFormat(lang, options)
    return (value) => format.format(value)
  }
  return {
    whole: number({ maximumFractionDigits: 0 }),
    short: number({ maximumFractionDigits: 1 }),
    tenth: number({ minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    part: number({ minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    percent: number({ style: 'percent', maximumFractionDigits: 0 }),
  }
}
