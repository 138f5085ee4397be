// Does the built page work in a real browser? Every *.e2e.ts beside this file holds checks; each gets a page of its own. With words
// (`npm run test:e2e -- variant`) only those whose name has them.
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { launchChromium } from '../browser/chromium.ts'
import { serve } from '../browser/serve.ts'
import type { Check } from './check.ts'

const HERE = fileURLToPath(new URL('.', import.meta.url))
const PAGE = fileURLToPath(new URL('../../dist/viz', import.meta.url))
const PICTURES = fileURLToPath(new URL('../.out/e2e', import.meta.url))
const PROJECTOR = { width: 1280, height: 800 }

const checks: Check[] = []
for (const name of readdirSync(HERE).filter((file) => file.endsWith('.e2e.ts')).toSorted()) {
  const module = await import(pathToFileURL(join(HERE, name)).href) as { checks: Check[] }
  checks.push(...module.checks)
}

const WORDS = process.argv.slice(2).join(' ')
const browser = await launchChromium()
const served = await serve(PAGE)
let passed = 0
let failed = 0
try {
  for (const check of checks.filter(({ name }) => name.includes(WORDS))) {
    const problem = await attempt(browser, check)
    if (problem === undefined) passed++
    else failed++
    console.log(problem === undefined ? `ok      ${check.name}` : `FAILED  ${check.name}\n${problem}`)
  }
} finally {
  await browser.close()
  await served.close()
}
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1

/** What went wrong, with a picture of the page kept; undefined when all is well. Complaints of the page count as well. */
async function attempt(on: Browser, check: Check): Promise<string | undefined> {
  const context = await on.newContext({ locale: check.locale, viewport: PROJECTOR })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`console: ${message.text()}`)
  })
  page.on('request', (request) => {
    if (/^(https?|wss?):/.test(request.url()) && !request.url().startsWith(served.url)) complaints.push(`asks elsewhere: ${request.url()}`)
  })
  try {
    await page.goto(served.url)
    await check.run(page)
  } catch (error) {
    complaints.push(String(error))
    mkdirSync(PICTURES, { recursive: true })
    await page.screenshot({ path: join(PICTURES, `${check.name.replace(/\W+/g, '-')}.png`) }).catch(() => {})
  } finally {
    await context.close()
  }
  return complaints.length === 0 ? undefined : complaints.map((line) => `        ${line}`).join('\n')
}
