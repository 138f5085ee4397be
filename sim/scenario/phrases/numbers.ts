/** A range as a user writes its numbers in a file, in both languages: `0..1`, `1..` without an upper limit. */
export function range(min: number | undefined, max: number | undefined): string {
  return `${min ?? ''}..${max ?? ''}`
}

/** A whole number in groups of three digits. */
export function grouped(count: number, separator: string): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, separator)
}
