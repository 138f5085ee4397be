/** The quarry outgrew the limit of one run. */
export class QuarryLimitError extends Error {
  override name = 'QuarryLimitError'
  constructor(wanted: number, limit: number) {
    super(`${wanted} quarry at large, expected at most ${limit}: lower renewal.growth, renewal.capacity or renewal.arrivals`)
  }
}

/** Two organisations whose ids have the same identity in the random stream. */
export class IdentityError extends Error {
  override name = 'IdentityError'
  constructor(a: string, b: string) {
    super(`organisations '${a}' and '${b}' would share their random draws: rename one of them`)
  }
}
