import { expect, test } from 'vitest'
import { Latest } from '../../../viz/latest.ts'

test('only what was asked last counts', () => {
  const latest = new Latest()
  const asked = [latest.ask(), latest.ask(), latest.ask()]
  expect(asked.map(isLast => isLast())).toEqual([false, false, true])
})
