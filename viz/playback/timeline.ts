import type { Moment } from '../protocol.ts'

/** Ticks kept behind the position, for the trails of fleeing quarry. */
export const TRAIL_TICKS = 12

/** Two neighbouring moments and how far the position lies between them (0..1). */
export interface Place { from: Moment, to: Moment, part: number }

/** The moments that have come from the worker, around the position of the player. Positions are ticks since the run began. */
export class Timeline {
  #moments: Moment[]

  constructor(moments: readonly Moment[]) {
    this.#moments = [...moments]
  }

  /** The last moment known. */
  get end(): number {
    return this.#moments.at(-1)?.at ?? 0
  }

  add(moments: readonly Moment[]): void {
    for (const moment of moments) {
      if (moment.at > this.end) this.#moments.push(moment)
    }
  }

  place(at: number): Place {
    const moments = this.#moments
    let to = moments.findIndex(m => m.at >= at)
    if (to === -1) to = moments.length - 1
    const next = moments[to] as Moment
    const from = next.at <= at || to === 0 ? next : moments[to - 1] as Moment
    return { from, to: next, part: from === next ? 0 : (at - from.at) / (next.at - from.at) }
  }

  /** Moments after `from`, up to and including `to`, each with the one before it. */
  crossed(from: number, to: number): { previous: Moment, moment: Moment }[] {
    const out: { previous: Moment, moment: Moment }[] = []
    this.#moments.forEach((moment, i) => {
      const previous = this.#moments[i - 1]
      if (previous && moment.at > from && moment.at <= to) out.push({ previous, moment })
    })
    return out
  }

  last(): { previous: Moment | null, moment: Moment } {
    const [moment, previous = null] = this.#moments.slice(-2).reverse() as [Moment, Moment?]
    return { previous, moment }
  }

  /** The moment at this tick and the one before it, if both are known. */
  pairAt(at: number): { previous: Moment, moment: Moment } | null {
    const i = this.#moments.findIndex(moment => moment.at === at)
    const previous = this.#moments[i - 1], moment = this.#moments[i]
    return previous && moment ? { previous, moment } : null
  }

  /** Moments shortly before the position, the latest first. */
  past(at: number): Moment[] {
    return this.#moments.filter(m => m.at <= at && m.at >= at - TRAIL_TICKS).reverse()
  }

  /** Forgets what lies too far behind. One moment at or before the position always stays. */
  forget(at: number): void {
    let first = this.#moments.findIndex(m => m.at >= at - TRAIL_TICKS)
    while (first > 0 && (this.#moments[first] as Moment).at > at) first--
    if (first === -1) first = this.#moments.length - 1
    if (first > 0) this.#moments.splice(0, first)
  }
}
