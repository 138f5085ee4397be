import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import type { Check } from './check.ts'

export const checks: Check[] = [
  { name: 'opens, and the picture moves', locale: 'en-GB', run: opens },
  { name: 'follows the keyboard: step and pause', locale: 'en-GB', run: keyboard },
  { name: 'a switch stays where it is put', locale: 'en-GB', run: switches },
  { name: 'plays to the next season with a switch flipped', locale: 'nl-NL', run: season },
  { name: 'speaks Dutch and English', locale: 'nl-NL', run: languages },
  { name: 'opens every scenario', locale: 'nl-NL', run: scenarios },
]

const PLAY = /^(play|afspelen)/i
const PAUSE = /^(pause|pauze)/i
const picture = (page: Page) => page.locator('canvas').first()

async function opens(page: Page): Promise<void> {
  await playing(page)
  await changes(page, 'the picture while playing')
}

async function keyboard(page: Page): Promise<void> {
  await playing(page)
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: PLAY }).waitFor()
  await page.waitForTimeout(1_000)
  const still = await pixels(page)
  await page.waitForTimeout(500)
  assert.equal(await pixels(page), still, 'the picture moves while paused')
  for (let k = 0; k < 3; k++) await page.keyboard.press('ArrowRight')
  await changes(page, 'the picture after three steps', still)
}

async function switches(page: Page): Promise<void> {
  await playing(page)
  const all = page.getByRole('switch')
  const count = await all.count()
  assert.ok(count >= 5, `${count} switches instead of the five tips`)
  for (let k = 0; k < 5; k++) {
    const before = await all.nth(k).getAttribute('aria-checked')
    await all.nth(k).click()
    await page.waitForFunction(([index, old]) => document.querySelectorAll('[role=switch]')[index]?.getAttribute('aria-checked') !== old, [k, before] as const)
  }
}

async function season(page: Page): Promise<void> {
  await playing(page)
  await page.getByRole('switch').last().click()
  await page.keyboard.press('End')
  await page.getByText(/\bseizoen 2\b/i).first().waitFor()
}

async function languages(page: Page): Promise<void> {
  await playing(page)
  assert.equal(await page.locator('html').getAttribute('lang'), 'nl')
  const dutch = await page.getByRole('switch').allInnerTexts()
  await page.getByRole('button', { name: /english/i }).click()
  await page.waitForFunction(() => document.documentElement.lang === 'en')
  assert.notDeepEqual(await page.getByRole('switch').allInnerTexts(), dutch)
  await page.getByRole('button', { name: /nederlands/i }).click()
  await page.waitForFunction(() => document.documentElement.lang === 'nl')
  assert.deepEqual((await page.getByRole('switch').allInnerTexts()).length, dutch.length)
}

async function scenarios(page: Page): Promise<void> {
  await playing(page)
  const choice = page.getByRole('combobox').first()
  const ids = await choice.locator('option').evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value))
  assert.ok(ids.length > 1, 'only one scenario to choose from')
  for (const id of ids) {
    await choice.selectOption(id)
    await playing(page)
    await changes(page, `the picture of ${id}`)
    assert.equal(await page.getByRole('alert').count(), 0, `${id} is reported as a problem`)
  }
}

/** Waits for the picture and sets it in motion if it is not. */
async function playing(page: Page): Promise<void> {
  await picture(page).waitFor()
  const pause = page.getByRole('button', { name: PAUSE })
  const play = page.getByRole('button', { name: PLAY, disabled: false })
  await pause.or(play).first().waitFor()
  if (await play.count() > 0) await play.first().click()
  await pause.waitFor()
}

async function changes(page: Page, what: string, before?: string): Promise<void> {
  const first = before ?? await pixels(page)
  for (let k = 0; k < 20; k++) {
    await page.waitForTimeout(250)
    if (await pixels(page) !== first) return
  }
  assert.fail(`${what} does not change`)
}

async function pixels(page: Page): Promise<string> {
  return (await picture(page).screenshot()).toString('base64')
}
