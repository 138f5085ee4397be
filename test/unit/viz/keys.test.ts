import { expect, test } from 'vitest'
import { actionOf } from '../../../viz/keys.ts'

const press = (key: string, focus = 'body', modifiers: Partial<Record<'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'repeat', boolean>> = {}) =>
  actionOf({ key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, repeat: false, ...modifiers }, focus)

test('keys on the page', () => {
  expect(press(' ')).toBe('play')
  expect(press('ArrowRight')).toBe('step')
  expect(press('ArrowRight', 'body', { shiftKey: true })).toBe('phase')
  expect(press('ArrowLeft')).toBe('back')
  expect(press('ArrowLeft', 'body', { shiftKey: true })).toBe('seasonBack')
  expect(press('End')).toBe('season')
  expect(press('r')).toBe('restart')
  expect(press('R', 'body', { shiftKey: true })).toBe('reset')
  expect(press('?', 'body', { shiftKey: true })).toBe('help')
  expect(press('x')).toBe(null)
})

test('nothing fires while somebody types or chooses', () => {
  for (const focus of ['input', 'select', 'textarea', 'dialog']) for (const key of [' ', 'ArrowRight', 'End', 'r', '?']) expect(press(key, focus)).toBe(null)
})

test('Space presses the button in focus, arrows move the slider in focus', () => {
  expect(press(' ', 'button')).toBe(null)
  expect(press('r', 'button')).toBe('restart')
  for (const key of ['ArrowLeft', 'ArrowRight', 'Home', 'End']) expect(press(key, 'range')).toBe(null)
  expect(press(' ', 'range')).toBe('play')
})

test('the browser keeps its own shortcuts, and a key held down does not flicker', () => {
  expect(press('r', 'body', { ctrlKey: true })).toBe(null)
  expect(press('r', 'body', { metaKey: true })).toBe(null)
  expect(press(' ', 'body', { repeat: true })).toBe(null)
  for (const [key, action] of [['ArrowRight', 'step'], ['ArrowLeft', 'back']] as const) expect(press(key, 'body', { repeat: true })).toBe(action)
})
