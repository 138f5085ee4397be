import { setImmediate } from 'node:timers/promises'
import { Interrupted } from './errors.ts'

/** How long the program may be deaf to its user, ms. */
const PATIENCE = 50

/** Long work that looks up now and then, so that the progress bar moves and signals are heard. */
export interface Pause {
  /** Time to look up? Cheap enough to ask after every tick. */
  due(): boolean
  /** Looks up. Throws Interrupted if the user wants to stop. */
  take(): Promise<void>
}

export function createPause(signal: AbortSignal): Pause {
  let last = performance.now()
  return {
    due: () => performance.now() - last > PATIENCE,
    async take() {
      await setImmediate()
      if (signal.aborted) throw new Interrupted()
      last = performance.now()
    },
  }
}
