// Numerical solvers that know nothing of the theories they solve.

/** Where f changes sign between low and high, to within `width`, or to the last bits. The signs of f at the ends must differ. */
export function bisect(f: (x: number) => number, low: number, high: number, width = 0): number {
  const rising = f(high) > 0
  let from = low
  let to = high
  // 200 halvings are more than there are doubles between any two numbers of the same size.
  for (let k = 0; k < 200; k++) {
    const middle = (from + to) / 2
    if (middle === from || middle === to || to - from <= width) break
    if (f(middle) > 0 === rising) to = middle
    else from = middle
  }
  return (from + to) / 2
}

const GOLDEN = (Math.sqrt(5) - 1) / 2

/** The highest value of a function with one peak between low and high, and where: the value to about 1e-15 of itself,
 *  the place to about 1e-8 of the range. */
export function peak(f: (x: number) => number, low: number, high: number): { at: number, value: number } {
  let from = low
  let to = high
  let left = to - GOLDEN * (to - from)
  let right = from + GOLDEN * (to - from)
  let [fLeft, fRight] = [f(left), f(right)]
  for (let k = 0; k < 100; k++) {
    if (fLeft < fRight) {
      from = left
      left = right
      fLeft = fRight
      right = from + GOLDEN * (to - from)
      fRight = f(right)
    } else {
      to = right
      right = left
      fRight = fLeft
      left = to - GOLDEN * (to - from)
      fLeft = f(left)
    }
  }
  return [low, high, (from + to) / 2].map(at => ({ at, value: f(at) })).reduce((best, each) => (each.value > best.value ? each : best))
}

/** Where a parabola through three equally spaced points has its vertex: exact for a quadratic function. */
export function vertex(f: (x: number) => number, middle: number, step: number): number {
  const [left, here, right] = [f(middle - step), f(middle), f(middle + step)]
  return middle - (step * (right - left)) / (2 * (right - 2 * here + left))
}

/** The angle in [−π/2, π/2] whose sine is x, from the sine alone. */
export function arcsin(x: number, sin: (angle: number) => number): number {
  return bisect(angle => sin(angle) - x, -Math.PI / 2, Math.PI / 2)
}

/** One Runge–Kutta step of the fourth order for d state/dt = slope(state). */
export function rungeKutta(slope: (state: readonly number[]) => number[], state: readonly number[], step: number): number[] {
  const along = (change: readonly number[], part: number): number[] => state.map((value, i) => value + part * change[i]!)
  const a = slope(state)
  const b = slope(along(a, step / 2))
  const c = slope(along(b, step / 2))
  const d = slope(along(c, step))
  return state.map((value, i) => value + (step / 6) * (a[i]! + 2 * b[i]! + 2 * c[i]! + d[i]!))
}
