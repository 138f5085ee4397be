import type { SeasonResult } from '../sim/index.ts'

/** A run as it was before a season began, and what telling on from there needs. `at`: ticks since the run began. */
export interface Kept { season: number, at: number, bytes: Uint8Array, earlier: readonly SeasonResult[] }

/** More than these are not kept, however long a run is. */
const MOST = 64

/** The beginnings of seasons from which any later moment can be played again: every season's at first, then every second's, fourth's … */
export class Snapshots {
  #kept: Kept[] = []
  #every = 1

  get count(): number {
    return this.#kept.length
  }

  /** Is the beginning of this season one to keep, and not there yet? */
  wants(season: number): boolean {
    return this.#isDue(season) && !this.#kept.some(each => each.season === season)
  }

  add(kept: Kept): void {
    this.#kept.push(kept)
    while (this.#kept.length > MOST) {
      this.#every *= 2
      this.#kept = this.#kept.filter(each => this.#isDue(each.season))
    }
  }

  /** The last one that fits. The beginning of the run fits always. */
  last(fits: (kept: Kept) => boolean): Kept {
    const found = this.#kept.findLast(fits) ?? this.#kept[0]
    if (!found) throw new Error('a run that has not begun cannot be gone back to')
    return found
  }

  /** From this season on another future has begun. */
  cut(season: number): void {
    this.#kept = this.#kept.filter(each => each.season < season)
  }

  #isDue(season: number): boolean {
    return (season - 1) % this.#every === 0
  }
}
