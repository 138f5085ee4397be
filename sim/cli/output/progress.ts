import type { SingleBar } from 'cli-progress'
import type { Io } from '../io.ts'
import type { Texts } from '../text/index.ts'

export interface Progress {
  /** So many more seasons are done; one, if nothing is said. */
  advance(seasons?: number): void
  /** Takes the bar away. */
  stop(): void
}

/** Work shorter than this needs no bar, ms. */
const SHORT = 1_000

/** what: the things that are counted.
 *  A bar on the terminal for work that takes longer than a second; nothing anywhere else. */
export function startProgress(total: number, io: Io, text: Texts, what: string = text.progress.seasons): Progress {
  let done = 0
  let bar: SingleBar | undefined
  let stopped = io.stderr.isTTY !== true
  const show = async (): Promise<void> => {
    const { default: progress } = await import('cli-progress')
    if (stopped) return
    bar = new progress.SingleBar({
      stream: io.stderr,
      format: `{bar} {value}/{total} ${what} · ${text.progress.left} {eta_formatted}`,
      barCompleteChar: '█', barIncompleteChar: '░', barsize: 30,
      hideCursor: true, clearOnComplete: true, gracefulExit: false, etaBuffer: 50,
    })
    bar.start(total, done)
  }
  const timer = stopped ? undefined : setTimeout(() => { show().catch(() => {}) }, SHORT)
  return {
    advance(seasons = 1) {
      done += seasons
      bar?.update(done)
    },
    stop() {
      stopped = true
      clearTimeout(timer)
      bar?.stop()
      bar = undefined
    },
  }
}
