/** Something to time: `units` of work are done by one call of `run`. */
export interface Subject { name: string, unit: string, size: number, units: number, run: () => void }

/** Units of work a second. */
export interface Measurement { name: string, unit: string, size: number, median: number, low: number, high: number, runs: number }

/** Times every subject in turn, round after round, so that a slow moment of the machine hits all alike. */
export function measure(subjects: readonly Subject[], rounds: number): Measurement[] {
  for (const subject of subjects) subject.run()
  const rates = subjects.map((): number[] => [])
  for (let round = 0; round < rounds; round++) {
    subjects.forEach((subject, k) => {
      const start = performance.now()
      subject.run()
      rates[k]?.push((1000 * subject.units) / (performance.now() - start))
    })
  }
  return subjects.map(({ name, unit, size }, k) => {
    const sorted = (rates[k] ?? []).toSorted((a, b) => a - b)
    return { name, unit, size, median: medianOf(sorted), low: sorted[0] ?? NaN, high: sorted.at(-1) ?? NaN, runs: rounds }
  })
}

/** The exponent k of time ~ size^k: least squares over the logarithms. 1 is linear. */
export function growthExponent(measurements: readonly Measurement[]): number {
  const points = measurements.map(({ size, median }) => [Math.log(size), Math.log(size / median)] as const)
  const meanX = mean(points.map(([x]) => x))
  const meanY = mean(points.map(([, y]) => y))
  const top = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0)
  return top / points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0)
}

function medianOf(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
