/** Tells of several things asked which was the last: only that one still counts, also where two of them are the same. */
export class Latest {
  #asked = 0

  /** Something is asked; the answer says, at any time after, whether it is still the last. */
  ask(): () => boolean {
    const mine = ++this.#asked
    return () => mine === this.#asked
  }
}
