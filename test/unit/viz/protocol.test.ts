import { expect, test } from 'vitest'
import { ACTIVITIES, FATES } from '../../../sim/index.ts'
import { connect, EngineError } from '../../../viz/engine.ts'
import { ACTIVITY, buffersOf, FATE, isMessage, PROTOCOL, type Ask } from '../../../viz/protocol.ts'
import { frameOf } from './frames.ts'

test('codes are those of the engine', () => {
  expect(Object.entries(ACTIVITY)).toEqual(ACTIVITIES.map((name, code) => [name, code]))
  expect(Object.entries(FATE)).toEqual(FATES.map((name, code) => [name, code]))
})

test('only messages of this version are ours', () => {
  expect(isMessage({ battue: PROTOCOL, id: 1, kind: 'open' })).toBe(true)
  for (const other of [null, 1, 'open', {}, { battue: 0, id: 1, kind: 'open' }, { battue: PROTOCOL, kind: 'open' }, { battue: PROTOCOL, id: 1 }]) expect(isMessage(other)).toBe(false)
})

test('every array of a frame moves, none twice', () => {
  const frame = frameOf({ quarry: [[1, 2, 3]] })
  expect(new Set(buffersOf(frame)).size).toBe(Object.values(frame).filter(ArrayBuffer.isView).length)
})

class FakePort {
  asked: Ask[] = []
  listeners = { message: (_: { data: unknown }) => {}, error: (_: { message?: string }) => {} }
  postMessage(message: Ask) { this.asked.push(message) }
  addEventListener(type: 'message' | 'error', listener: (event: never) => void) { Object.assign(this.listeners, { [type]: listener }) }
}

test('answers find who asked, in any order', async () => {
  const port = new FakePort()
  const engine = connect(port)
  const first = engine.call('titles', { files: [] }), second = engine.call('intervene', { run: 1, set: {} })
  const [a, b] = port.asked
  port.listeners.message({ data: 'noise' })
  port.listeners.message({ data: { battue: PROTOCOL, id: b?.id, kind: 'intervene', body: { season: 2 } } })
  port.listeners.message({ data: { battue: PROTOCOL, id: a?.id, kind: 'titles', body: { titles: [] } } })
  expect(await second).toEqual({ season: 2 })
  expect(await first).toEqual({ titles: [] })
})

test('a refusal and a broken worker reject', async () => {
  const port = new FakePort()
  const engine = connect(port)
  const refused = engine.call('open', { text: '', set: {} })
  port.listeners.message({ data: { battue: PROTOCOL, id: port.asked[0]?.id, kind: 'failed', body: { message: 'no', issues: [] } } })
  await expect(refused).rejects.toThrow(EngineError)
  const broken = engine.call('open', { text: '', set: {} })
  port.listeners.error({ message: 'gone' })
  await expect(broken).rejects.toThrow('gone')
})
