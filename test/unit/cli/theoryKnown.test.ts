import { expect, it, vi } from 'vitest'
import type { Check } from '../../../sim/index.ts'
import type * as Door from '../../../sim/index.ts'
import { world } from './fakeIo.ts'

// A theory of which one effect is known not to be shown.
vi.mock('../../../sim/index.ts', async (original) => {
  const door = await original<typeof Door>()
  const effect = { source: 'nobody', expected: 0.1, tolerance: 0 }
  const checks: Check[] = [
    { ...effect, name: 'people/1/help/at-least', measured: 0.3, error: 0, pass: true, interval: { low: 0.2, high: 0.4 } },
    { ...effect, name: 'people/1/wait/at-least', measured: 0.12, error: 0.05, pass: false, interval: { low: 0.05, high: 0.19 }, notShown: true },
  ]
  return { ...door, THEORY: [{ id: 'people', title: { en: 'People', nl: 'Mensen' }, source: 'nobody', inputs: [], cases: 1, run: async () => checks }] }
})

it('what is known not to be shown is said, and is no failure', async () => {
  const { code, stdout, stderr } = await world().battue('theory')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toMatch(/^people\/1\/help\/at-least +0\.1 +0\.3 +0 +0 +0\.2 … 0\.4 +holds$/m)
  expect(stdout).toMatch(/^people\/1\/wait\/at-least +0\.1 +0\.12 +0\.05 +0 +0\.05 … 0\.19 +not shown$/m)
  expect(stdout).toContain('1 checks hold; 1 are known not to be shown: docs/theory.md')
  const dutch = await world().battue('theory', '--lang', 'nl')
  expect(dutch.stdout).toMatch(/95%-interval.*oordeel/)
  expect(dutch.stdout).toContain('niet aangetoond')
})
