import { setImmediate } from 'node:timers/promises'
import { availableParallelism } from 'node:os'
import { Interrupted } from './errors.ts'

/** Threads that do tasks of one kind. */
export interface Pool<Task, Result> {
  run(task: Task): Promise<Result>
  close(): Promise<void>
}

/** module: address of the compiled file whose default export does a task. Rejects with Interrupted once the user wants to stop.
 *  Sources that are not compiled (in tests) do their work in this thread. */
export async function openPool<Task, Result>(module: URL, workers: number | undefined, signal: AbortSignal): Promise<Pool<Task, Result>> {
  return module.pathname.endsWith('.ts') ? await openHere(module, signal) : await openThreads(module, workers ?? availableParallelism(), signal)
}

async function openThreads<Task, Result>(module: URL, threads: number, signal: AbortSignal): Promise<Pool<Task, Result>> {
  const { Tinypool } = await import('tinypool')
  const pool = new Tinypool({ filename: module.href, minThreads: threads, maxThreads: threads })
  const stopped = new Promise<never>((_, reject) => {
    if (signal.aborted) reject(new Interrupted())
    signal.addEventListener('abort', () => { reject(new Interrupted()) }, { once: true })
  })
  // Nobody may be waiting when it comes.
  stopped.catch(() => {})
  return {
    run: async task => await Promise.race([pool.run(task) as Promise<Result>, stopped]),
    close: async () => { await pool.destroy() },
  }
}

async function openHere<Task, Result>(module: URL, signal: AbortSignal): Promise<Pool<Task, Result>> {
  const { default: work } = await import(module.href) as { default: (task: Task) => Promise<Result> }
  let last: Promise<unknown> = Promise.resolve()
  return {
    async run(task) {
      const result = last.then(async () => {
        await setImmediate()
        if (signal.aborted) throw new Interrupted()
        return await work(task)
      })
      last = result.catch(() => {})
      return await result
    },
    close: async () => {},
  }
}
