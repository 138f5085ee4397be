const BARS = '▁▂▃▄▅▆▇█'
/** Stands for a value that is not there. */
const NONE = '·'

/** The course of some values in one line of text, from the lowest to the highest; longer courses are averaged to `width` signs. */
export function sparkline(values: readonly (number | null)[], width = 40): string {
  const points = shrink(values, width)
  const known = points.filter((value) => value !== null)
  const low = known.reduce((least, value) => Math.min(least, value), Infinity)
  const high = known.reduce((most, value) => Math.max(most, value), -Infinity)
  return points.map((value) => {
    if (value === null) return NONE
    // A level course is drawn in the middle.
    const part = high > low ? (value - low) / (high - low) : 0.5
    return BARS[Math.min(BARS.length - 1, Math.floor(part * BARS.length))]
  }).join('')
}

function shrink(values: readonly (number | null)[], width: number): (number | null)[] {
  if (values.length <= width) return [...values]
  return Array.from({ length: width }, (_, i) => {
    const part = values.slice(Math.floor((i * values.length) / width), Math.floor(((i + 1) * values.length) / width))
    const known = part.filter((value) => value !== null)
    return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length
  })
}
