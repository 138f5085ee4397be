import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import type { Check } from './check.ts'

export const checks: Check[] = [
  { name: 'time: back to the first season and on to the third, and everything is as it was', locale: 'nl-NL', run: scrubbing },
  { name: 'time: steps back by keyboard, into the season before as well', locale: 'en-GB', run: stepping },
  { name: 'time: a switch flipped in the past replaces the seasons after it, and the old ones stay as a ghost', locale: 'en-GB', run: changing },
  { name: 'time: a season that was not played yet is gone to at once', locale: 'en-GB', run: ahead },
]

const timeline = (page: Page) => page.getByRole('slider', { name: /^(tijdlijn|timeline)$/i })
const field = (page: Page) => page.locator('canvas').first()

/** A run with known luck that stands still, three seasons on. */
async function threeSeasons(page: Page): Promise<void> {
  const pause = page.getByRole('button', { name: /^(pause|pauze)/i })
  await pause.waitFor()
  await pause.click()
  for (const season of [1, 2, 3]) {
    await page.keyboard.press('End')
    await rows(page, season)
  }
}

/** The figures of every season, from the tables behind both charts, once there are so many. */
async function rows(page: Page, count: number): Promise<string[]> {
  const shut = page.getByRole('button', { name: /^(tabel|table)\b/i })
  while (await shut.count() > 0) await shut.first().click()
  await page.waitForFunction(n => [...document.querySelectorAll('table')].every(table => table.tBodies[0]?.rows.length === n) && document.querySelector('table') !== null, count)
  return page.locator('table').evaluateAll(tables => tables.map(table => (table as HTMLTableElement).innerText))
}

/** Waits until this is said of the place on the timeline. */
async function stands(page: Page, where: RegExp): Promise<void> {
  const handle = await timeline(page).elementHandle()
  await page.waitForFunction(([element, source]) => new RegExp(source, 'i').test(element?.getAttribute('aria-valuetext') ?? ''), [handle, where.source] as const)
}

/** The picture, once what floats over it has come to rest. */
async function picture(page: Page): Promise<string> {
  for (let last = ''; ;) {
    const now = (await field(page).screenshot({ animations: 'disabled' })).toString('base64')
    if (now === last) return now
    last = now
  }
}

async function scrubbing(page: Page): Promise<void> {
  await threeSeasons(page)
  const [figures, end] = [await rows(page, 3), await picture(page)]
  // The frame is taken hold of and moved over all seasons in between.
  const box = await timeline(page).boundingBox()
  assert.ok(box)
  const seasons = Number(await timeline(page).getAttribute('max'))
  const middle = (season: number) => box.x + ((season - 0.5) / seasons) * box.width
  const moved = async (from: number, to: number) => {
    await page.mouse.move(middle(from), box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(middle(to), box.y + box.height / 2, { steps: 12 })
    await page.mouse.up()
  }
  await moved(3, 1)
  await stands(page, /^seizoen 1 van .*afspraak/)
  await page.getByText(/gespeeld t\/m 3/).waitFor()
  assert.deepEqual(await rows(page, 3), figures)
  await moved(1, 3)
  await stands(page, /^seizoen 3 van .*afspraak/)
  await page.evaluate(() => { (document.activeElement as HTMLElement | null)?.blur() })
  await page.keyboard.press('End')
  await stands(page, /^seizoen 3 van .*verdelen/)
  assert.deepEqual(await rows(page, 3), figures)
  assert.equal(await picture(page), end)
}

async function stepping(page: Page): Promise<void> {
  await threeSeasons(page)
  await page.keyboard.press('Shift+ArrowLeft')
  await stands(page, /^season 3 of .*pact/)
  await page.keyboard.press('ArrowLeft')
  await stands(page, /^season 2 of .*share/)
  await page.keyboard.press('ArrowLeft')
  await stands(page, /^season 2 of (?!.*share)/)
  const there = await picture(page)
  await page.keyboard.press('ArrowRight')
  await stands(page, /^season 2 of .*share/)
  await page.keyboard.press('ArrowLeft')
  await stands(page, /^season 2 of (?!.*share)/)
  assert.equal(await picture(page), there)
  await page.keyboard.press('Shift+ArrowLeft')
  await stands(page, /^season 2 of .*pact/)
  await page.keyboard.press('Shift+ArrowLeft')
  await stands(page, /^season 1 of .*pact/)
  // In the timeline itself the arrows are seasons, and Home and End its ends.
  await timeline(page).focus()
  await page.keyboard.press('ArrowRight')
  await stands(page, /^season 2 of .*pact/)
  await page.keyboard.press('Home')
  await stands(page, /^season 1 of .*pact/)
}

async function changing(page: Page): Promise<void> {
  await threeSeasons(page)
  const figures = await rows(page, 3)
  await timeline(page).focus()
  await page.keyboard.press('Home')
  await stands(page, /^season 1 of/)
  await page.getByText(/you are back in season 1/i).waitFor()
  await page.getByRole('switch', { name: /agreed posts/i }).click()
  // The two seasons after it are gone, and said to be.
  await rows(page, 1)
  assert.equal(await page.getByRole('columnheader', { name: /last time/i }).count(), 1)
  await page.mouse.move(5, 5)
  await page.getByText(/from season 2 on it goes differently/i).first().waitFor()
  assert.match(await page.getByRole('listitem').filter({ hasText: /agreed posts .*season 2/i }).first().innerText(), /agreed posts/i)
  await page.evaluate(() => { (document.activeElement as HTMLElement | null)?.blur() })
  for (let press = 0; press < 3; press++) {
    await page.keyboard.press('End')
    await stands(page, new RegExp(`^season ${press + 1} of .*share`))
  }
  const after = await rows(page, 3)
  const loot = (tables: string[]) => (tables.at(-1) ?? '').split('\n').filter(line => /^\d/.test(line)).map(line => line.trimEnd())
  assert.equal(loot(after)[0], loot(figures)[0], 'the season before the change is as it was')
  assert.notDeepEqual(loot(after).slice(1), loot(figures).slice(1), 'the change changes nothing')
}

async function ahead(page: Page): Promise<void> {
  await threeSeasons(page)
  await timeline(page).focus()
  await page.keyboard.press('End')
  const last = Number(await timeline(page).getAttribute('max'))
  await stands(page, new RegExp(`^season ${last} of .*pact`))
  await rows(page, last - 1)
}
