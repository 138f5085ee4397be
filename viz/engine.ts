import { isMessage, PROTOCOL, type Answer, type Ask, type CallName, type Calls, type Problem } from './protocol.ts'

/** The part of a Worker that the page uses; a test gives a stand-in. */
export interface Port {
  postMessage(message: Ask): void
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void
  addEventListener(type: 'error', listener: (event: { message?: string }) => void): void
}

/** The worker refused or broke; `problem` is for people. */
export class EngineError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.message)
    this.name = 'EngineError'
    this.problem = problem
  }
}

export interface Engine {
  call<K extends CallName>(kind: K, body: Calls[K]['ask']): Promise<Calls[K]['answer']>
}

interface Waiting { resolve(body: Answer['body']): void, reject(error: EngineError): void }

/** Asks the worker and promises its answer; rejects with an EngineError. */
export function connect(port: Port): Engine {
  const waiting = new Map<number, Waiting>()
  let next = 1

  port.addEventListener('message', ({ data }) => {
    if (!isMessage(data)) return
    const answer = data as Answer
    const caller = waiting.get(answer.id)
    if (!caller) return
    waiting.delete(answer.id)
    if (answer.kind === 'failed') caller.reject(new EngineError(answer.body))
    else caller.resolve(answer.body)
  })
  // The worker itself broke (it could not load, for instance): nobody waits for ever.
  port.addEventListener('error', ({ message }) => {
    for (const caller of waiting.values()) caller.reject(new EngineError({ message: message ?? '', issues: [] }))
    waiting.clear()
  })

  return {
    call<K extends CallName>(kind: K, body: Calls[K]['ask']): Promise<Calls[K]['answer']> {
      const id = next++
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve: answer => resolve(answer as Calls[K]['answer']), reject })
        port.postMessage({ battue: PROTOCOL, id, kind, body } as Ask)
      })
    },
  }
}
