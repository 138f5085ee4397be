import { createContext, Script } from 'node:vm'
import { Interrupted } from './errors.ts'

const place: { work: () => void } = createContext({ work: () => {} }) as { work: () => void }
const script = new Script('work()')

/** Does work that does not look up, and that Ctrl-C ends at once all the same: handlers of signals only run when nothing else
 *  does. Throws Interrupted then; what the work was changing is left half done. */
export function interruptible<T>(work: () => T): T {
  let result: { readonly value: T } | undefined
  place.work = () => { result = { value: work() } }
  try {
    script.runInContext(place, { breakOnSigint: true, displayErrors: false })
  } catch (error) {
    throw isInterruption(error) ? new Interrupted() : error
  }
  if (result === undefined) throw new Interrupted()
  return result.value
}

/** An error of another context: no instance of this one's Error. */
function isInterruption(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_INTERRUPTED'
}
