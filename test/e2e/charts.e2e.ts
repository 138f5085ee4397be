import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import type { Check } from './check.ts'

export const checks: Check[] = [
  { name: 'charts: every one opens in Dutch, and by keyboard says what its table shows', locale: 'nl-NL', run: page => reading(page, 'seizoen') },
  { name: 'charts: every one opens in English, and by keyboard says what its table shows', locale: 'en-GB', run: page => reading(page, 'season') },
  { name: 'charts: the tables and the log tell the same figures', locale: 'en-GB', run: agreeing },
  { name: 'charts: a change has a place in every table, and is told with its season', locale: 'nl-NL', run: changing },
  { name: 'charts: who trusts whom follows the season that is read or pointed at', locale: 'en-GB', run: trusting },
  { name: 'charts: on a phone there is one', locale: 'nl-NL', run: narrow },
]

const CHARTS = ['bag', 'loot', 'signing', 'quarry', 'willingness', 'payoff', 'trust']
const SEASONS = 3

const first = (page: Page) => page.locator('section').filter({ has: page.getByRole('combobox', { name: /^(eerste grafiek|first chart)$/i }) })
const plot = (page: Page) => first(page).getByRole('application')
const table = (page: Page) => first(page).getByRole('region').locator('table')

async function choose(page: Page, chart: string): Promise<void> {
  await first(page).getByRole('combobox').selectOption(chart)
}

/** Turns the first chart into its table, or back. */
async function turn(page: Page, to: 'table' | 'chart'): Promise<void> {
  await first(page).getByRole('button', { name: to === 'table' ? /^(tabel|table)\b/i : /^(grafiek|chart)\b/i }).click()
}

/** A run that stands still when `SEASONS` are over. */
async function played(page: Page): Promise<void> {
  const pause = page.getByRole('button', { name: /^(pause|pauze)/i })
  await pause.waitFor()
  await pause.click()
  for (let season = 1; season <= SEASONS; season++) await playOn(page, season)
}

async function playOn(page: Page, season: number): Promise<void> {
  await page.evaluate(() => { (document.activeElement as HTMLElement | null)?.blur() })
  await page.keyboard.press('End')
  await page.getByText(new RegExp(`^(season|seizoen) ${season}: `, 'i')).first().waitFor()
}

/** Heads and rows of the first chart's table. */
async function shown(page: Page): Promise<{ heads: string[], rows: string[][] }> {
  await turn(page, 'table')
  assert.ok((await table(page).locator('caption').textContent())?.trim(), 'a table says what it is')
  const [heads = [], ...rows] = await table(page).evaluate(element => [...(element as HTMLTableElement).rows].map(row => [...row.cells].map(cell => cell.textContent.trim())))
  await turn(page, 'chart')
  return { heads, rows }
}

/** What is said when a key leads to this season. */
async function said(page: Page, key: string, season: number): Promise<string> {
  await page.keyboard.press(key)
  const voice = first(page).locator('[aria-live]').filter({ hasText: new RegExp(`(season|seizoen) ${season}\\.`, 'i') })
  await voice.waitFor({ state: 'attached' })
  return await voice.textContent() ?? ''
}

async function reading(page: Page, season: string): Promise<void> {
  await played(page)
  for (const chart of CHARTS) {
    await choose(page, chart)
    const { heads, rows } = await shown(page)
    assert.equal(heads[0]?.toLowerCase(), season)
    assert.deepEqual(rows.map(([name]) => name), ['1', '2', '3'], chart)
    assert.ok((await plot(page).locator('canvas').boundingBox())?.height, `${chart} has no picture`)
    const told = (row: string[] = []) => heads.flatMap((head, c) => (c === 0 || row[c] === '' || row[c] === '–' ? [] : [`${head}: ${row[c]}`])).join('; ')
    await plot(page).focus()
    for (const [key, k] of [['Home', 0], ['ArrowRight', 1], ['End', 2], ['ArrowLeft', 1], ['ArrowLeft', 0], ['ArrowLeft', 0]] as const) {
      const voice = await said(page, key, k + 1)
      assert.ok(told(rows[k]) !== '' && voice.endsWith(told(rows[k])), `${chart}: "${voice}" is not "${told(rows[k])}"`)
    }
    // The arrows belonged to the chart: the run stands where it stood.
    await page.getByText(new RegExp(`^${season} ${SEASONS}: `, 'i')).first().waitFor()
  }
}

async function agreeing(page: Page): Promise<void> {
  await played(page)
  await page.getByText('Log', { exact: true }).click()
  const log = await page.locator('details', { hasText: /^log/i }).getByRole('listitem').allInnerTexts()
  const told = log.toReversed()
  assert.equal(told.length, SEASONS)
  const number = (text: string | undefined) => Number((text ?? '').replaceAll(',', ''))
  const bags = (await shown(page)).rows
  await choose(page, 'loot')
  const loot = (await shown(page)).rows
  await choose(page, 'quarry')
  const quarry = await shown(page)
  const escaped = quarry.heads.indexOf('escaped')
  let slipped = 0
  told.forEach((sentences, k) => {
    const bag = number(bags[k]?.[1])
    assert.equal(number(/filled vacanc(?:y|ies): ([\d,]+)/i.exec(sentences)?.[1]), bag)
    assert.equal(loot[k]?.slice(1).reduce((sum, cell) => sum + number(cell), 0), bag)
    const found = /(\d+) of (?:the )?(\d+) young people slipped/.exec(sentences)
    if (!found) return
    slipped++
    assert.deepEqual([quarry.rows[k]?.[escaped], quarry.rows[k]?.[1]], [found[1], found[2]])
  })
  assert.ok(slipped > 0, 'no season in which some slipped through: nothing was compared')
}

async function changing(page: Page): Promise<void> {
  await played(page)
  await page.getByRole('switch', { name: /vaste posten/i }).click()
  await playOn(page, SEASONS + 1)
  for (const chart of CHARTS) {
    await choose(page, chart)
    const { heads, rows } = await shown(page)
    assert.equal(heads.at(-1), 'verandering')
    assert.deepEqual(rows.map(row => row.at(-1)), ['', '', '', 'Vaste posten uit'])
    await plot(page).focus()
    assert.match(await said(page, 'End', SEASONS + 1), /verandering: Vaste posten uit/)
  }
}

async function trusting(page: Page): Promise<void> {
  await played(page)
  await choose(page, 'trust')
  const { heads, rows } = await shown(page)
  const matrix = first(page).locator('table', { has: page.locator('caption', { hasText: /trust after season/i }) })
  await plot(page).focus()
  for (const [key, season] of [['Home', 1], ['End', SEASONS]] as const) {
    await said(page, key, season)
    await matrix.locator('caption', { hasText: `season ${season}` }).waitFor({ state: 'attached' })
    const cells = await matrix.locator('tbody tr').evaluateAll(trs => trs.map(tr => [...tr.querySelectorAll('td')].map(td => td.textContent)))
    assert.equal(cells.length, heads.length - 2)
    // The mean of a column is what the others think of that organisation: up to rounding what the table says.
    heads.slice(2).forEach((name, j) => {
      const column = cells.map(row => row[j] ?? '').filter(cell => cell !== '').map(cell => parseInt(cell, 10))
      const mean = column.reduce((sum, value) => sum + value, 0) / column.length
      assert.ok(Math.abs(mean - parseInt(rows[season - 1]?.[j + 2] ?? '', 10)) <= 1, `${name}, season ${season}: ${mean}`)
    })
  }
  await page.evaluate(() => { (document.activeElement as HTMLElement | null)?.blur() })
  const box = await plot(page).boundingBox()
  assert.ok(box)
  await page.mouse.move(box.x + 49, box.y + box.height / 2)
  await matrix.locator('caption', { hasText: 'season 1' }).waitFor({ state: 'attached' })
  await page.mouse.move(box.x - 300, box.y)
  await matrix.locator('caption', { hasText: `season ${SEASONS}` }).waitFor({ state: 'attached' })
}

async function narrow(page: Page): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 })
  await played(page)
  const charts = page.getByRole('combobox', { name: /grafiek/i })
  assert.equal(await charts.count(), 1)
  for (const chart of CHARTS) {
    await choose(page, chart)
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390, `${chart} is wider than the page`)
  }
  await page.setViewportSize({ width: 1280, height: 800 })
  await charts.nth(1).waitFor()
}
