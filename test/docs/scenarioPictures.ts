// A small picture of every scenario for scenarios/README.md, taken from the page itself: `npm run docs:scenarios`.
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build } from 'vite'
import { launchChromium } from '../browser/chromium.ts'
import { serve } from '../browser/serve.ts'
import { ROOT } from '../rules/tree.ts'
import { allScenarios, pictureOf } from './scenariosPage.ts'

const PAGE = join(ROOT, 'test', '.out', 'picture')
/** The line is about halfway. */
const PROGRESS = 0.5
const LEGEND_PX = 12
const ONLY = process.argv.slice(2)

await build({ configFile: join(ROOT, 'vite.config.ts'), logLevel: 'error', build: { outDir: PAGE, emptyOutDir: true } })
const browser = await launchChromium()
const served = await serve(PAGE)
try {
  for (const { id, field, drive } of await allScenarios()) {
    if (ONLY.length > 0 && !ONLY.includes(id)) continue
    const page = await browser.newPage({ locale: 'en-GB', viewport: { width: 640, height: 480 }, reducedMotion: 'reduce' })
    await page.goto(served.url)
    await page.getByRole('combobox', { name: /scenario/i }).selectOption(id)
    await page.getByRole('button', { name: /^play/i }).waitFor()
    await page.waitForTimeout(500)
    const ticks = Math.round((PROGRESS * field.driveDepth) / drive.speed)
    for (let tick = 0; tick < ticks; tick++) {
      await page.keyboard.press('ArrowRight')
      await page.waitForTimeout(12)
    }
    await page.waitForTimeout(300)
    const picture = join(ROOT, pictureOf(id))
    mkdirSync(dirname(picture), { recursive: true })
    const box = await page.locator('.field canvas').boundingBox()
    if (box === null) throw new Error(`${id} shows no field`)
    // The legend reaches into the lowest rows of the canvas.
    await page.screenshot({ path: picture, clip: { ...box, height: box.height - LEGEND_PX } })
    await page.close()
    console.log(pictureOf(id))
  }
} finally {
  await browser.close()
  await served.close()
}
