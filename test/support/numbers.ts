import fc from 'fast-check'

/** Numbers spread evenly over a range. Not fc.double: of all doubles nearly all are next to 0. */
export function within(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: 1000 }).map(k => min + ((max - min) * k) / 1000)
}

export const unit = within(0, 1)

/** As likely spread evenly as next to 0, with all the bits that a number can have. */
export function anyWithin(min: number, max: number): fc.Arbitrary<number> {
  return fc.oneof(within(min, max), fc.double({ min, max, noNaN: true }))
}
