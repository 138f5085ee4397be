import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import type { Check } from './check.ts'

export const checks: Check[] = [{ name: 'a variant opens with the same luck, and the scenario as it is again', locale: 'en-GB', run: variants }]

async function variants(page: Page): Promise<void> {
  const scenario = page.getByRole('combobox', { name: 'Scenario' }), variant = page.getByRole('combobox', { name: 'Variant' })
  await scenario.selectOption('water-sector')
  await variant.waitFor()
  const seed = page.getByLabel(/seed/i).first()
  await seed.fill('same luck')
  await seed.press('Enter')
  const says = page.getByText('Each for itself.', { exact: true })
  await variant.selectOption('apart')
  await says.waitFor()
  assert.equal(await seed.inputValue(), 'same luck')
  await variant.selectOption('')
  await says.waitFor({ state: 'detached' })
  await variant.selectOption('all-tips')
  await scenario.selectOption('furniture-street')
  await variant.getByRole('option', { name: 'Twelve shops' }).waitFor({ state: 'attached' })
  assert.equal(await variant.inputValue(), '', 'another scenario begins as it is')
}
