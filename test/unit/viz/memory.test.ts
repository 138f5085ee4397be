import { afterEach, expect, test, vi } from 'vitest'
import { rememberedLanguage, rememberLanguage } from '../../../viz/memory.ts'

afterEach(() => vi.unstubAllGlobals())

function storage(kept: Map<string, string>) {
  vi.stubGlobal('localStorage', { getItem: (name: string) => kept.get(name) ?? null, setItem: (name: string, value: string) => kept.set(name, value) })
}

test('a chosen language is still there after a reload', () => {
  storage(new Map())
  expect(rememberedLanguage()).toBe(null)
  rememberLanguage('en')
  expect(rememberedLanguage()).toBe('en')
})

test('something else that was kept is not a language', () => {
  storage(new Map([['battue.language', 'fr']]))
  expect(rememberedLanguage()).toBe(null)
})

test('a browser that remembers nothing is no problem', () => {
  vi.stubGlobal('localStorage', { getItem() { throw new Error('refused') }, setItem() { throw new Error('refused') } })
  expect(() => rememberLanguage('nl')).not.toThrow()
  expect(rememberedLanguage()).toBe(null)
})
