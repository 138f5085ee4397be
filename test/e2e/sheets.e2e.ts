import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import type { Check } from './check.ts'

const FOLDER = fileURLToPath(new URL('../../docs/workshops', import.meta.url))

export const checks: Check[] = [{ name: 'every page of a workshop prints on one sheet, and asks for nothing', locale: 'nl-NL', run: sheets }]

async function sheets(page: Page): Promise<void> {
  const files = readdirSync(FOLDER).filter(name => name.endsWith('.html'))
  assert.ok(files.length >= 20, `only ${files.length} pages`)
  // Away from the app, whose policy would forbid a style in the document.
  await page.goto('about:blank')
  for (const file of files) {
    const html = readFileSync(`${FOLDER}/${file}`, 'utf8')
    await page.setContent(html)
    const pdf = await page.pdf({ preferCSSPageSize: true })
    const count = pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0
    assert.equal(count, 1, `${file} prints on ${count} sheets`)
    assert.ok(!/(src|href)=|@import|url\(/.test(html), `${file} asks for something`)
  }
}
