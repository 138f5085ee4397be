// The picture in README.md, taken from the page itself: `npm run docs:picture`.
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { launchChromium } from '../browser/chromium.ts'
import { serve } from '../browser/serve.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const PAGE = `${ROOT}/test/.out/picture`
const PICTURE = `${ROOT}/docs/screens/first-look.png`
/** A season with a gap, and ticks into its drive: the line is halfway. */
const SEASON = 15
const TICKS = 170

await build({ configFile: `${ROOT}/vite.config.ts`, logLevel: 'error', build: { outDir: PAGE, emptyOutDir: true } })
const browser = await launchChromium()
const served = await serve(PAGE)
try {
  const page = await browser.newPage({ locale: 'en-GB', viewport: { width: 1280, height: 800 } })
  await page.goto(served.url)
  await page.getByRole('button', { name: /pause/i }).click()
  for (let season = 1; season < SEASON; season++) {
    await page.keyboard.press('End')
    await page.getByRole('button', { name: /^play/i }).waitFor()
    await page.getByText(new RegExp(`season ${season} of`, 'i')).first().waitFor()
    await page.waitForTimeout(300)
  }
  // Small steps, so that fleeing quarry leave their trails.
  for (let tick = 0; tick < TICKS; tick++) {
    await page.keyboard.press('ArrowRight')
    await page.waitForTimeout(20)
  }
  await page.evaluate(() => { (document.activeElement as HTMLElement | null)?.blur() })
  await page.waitForTimeout(500)
  mkdirSync(`${ROOT}/docs/screens`, { recursive: true })
  await page.screenshot({ path: PICTURE })
} finally {
  await browser.close()
  await served.close()
}
