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
  return {
    async run(task) {
      try {
        return await pool.run(task, { signal }) as Result
      } catch (error) {
        throw signal.aborted ? new Interrupted() : error
      }
    },
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
