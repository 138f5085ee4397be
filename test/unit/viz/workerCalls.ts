import type { VitestUtils } from 'vitest'
import { PROTOCOL, type Answer, type CallName, type Calls } from '../../../viz/protocol.ts'

interface WorkerCalls {
  call<K extends CallName>(kind: K, body: Calls[K]['ask']): Promise<Calls[K]['answer']>
}

/** The worker itself, with a stand-in for the page: it posts to `self` and listens there. */
export async function workerCalls(vi: VitestUtils): Promise<WorkerCalls> {
  let ask: (message: { data: unknown }) => void = () => {}
  const waiting = new Map<number, (answer: Answer) => void>()
  vi.stubGlobal('self', {
    addEventListener: (_: 'message', listener: typeof ask) => { ask = listener },
    postMessage: (answer: Answer) => { waiting.get(answer.id)?.(answer) },
  })
  await import('../../../viz/worker.ts')
  let asked = 0
  return {
    async call<K extends CallName>(kind: K, body: Calls[K]['ask']): Promise<Calls[K]['answer']> {
      const id = ++asked
      const { kind: said, body: told } = await new Promise<Answer>(resolve => {
        waiting.set(id, resolve)
        ask({ data: { battue: PROTOCOL, id, kind, body } })
      })
      if (said === 'failed') throw new Error(told.message)
      return told as Calls[K]['answer']
    },
  }
}
