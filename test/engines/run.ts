// Same scenario, same seed, other engine: is every season the same to the last bit?
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Table from 'cli-table3'
import { build } from 'vite'
import { launchChromium } from '../browser/chromium.ts'
import { serve } from '../browser/serve.ts'
import { digestsOf } from './digests.ts'

const SEASONS = 4
const FLAGSHIP = 'water-sector'
const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const SCENARIOS = join(ROOT, 'scenarios')
/** Every mechanism at once, with formulas. */
const EVERYTHING = join(ROOT, 'test', 'support', 'everything.yaml')

interface Engine { name: string, digestsOf: (text: string, seasons: number) => Promise<string[]> }

const names = readdirSync(SCENARIOS).filter((name) => name.endsWith('.yaml')).map((name) => name.replace(/\.yaml$/, '')).sort()
if (!names.includes(FLAGSHIP) || names.length < 3) throw new Error(`Expected ${FLAGSHIP} and two more scenarios, found: ${names.join(', ')}`)

const chromium = await openChromium()
try {
  process.exitCode = await compare({ name: `Node ${process.versions.node}`, digestsOf }, chromium) ? 0 : 1
} finally {
  await chromium.close()
}

async function openChromium(): Promise<Engine & { close: () => Promise<void> }> {
  const outDir = join(ROOT, 'test', '.out', 'engines')
  await build({
    configFile: false, root: join(ROOT, 'test', 'engines', 'page'), base: './', logLevel: 'error',
    build: { outDir, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 4_000 },
  })
  const browser = await launchChromium()
  const served = await serve(outDir)
  const page = await browser.newPage()
  page.on('pageerror', (error) => console.error(error))
  await page.goto(served.url)
  await page.waitForFunction(() => window.digestsOf !== undefined)
  return {
    name: `Chromium ${browser.version()}`,
    digestsOf: (text, seasons) => page.evaluate(([yaml, count]) => window.digestsOf!(yaml, count), [text, seasons] as const),
    close: async () => {
      await browser.close()
      await served.close()
    },
  }
}

/** Prints a table and a last line; true when all seasons agree. */
async function compare(left: Engine, right: Engine): Promise<boolean> {
  const table = new Table({ head: ['scenario', 'season', left.name, right.name, ''], style: { head: [], border: [] } })
  let passed = 0
  let failed = 0
  for (const file of [...names.map((name) => join(SCENARIOS, `${name}.yaml`)), EVERYTHING]) {
    const name = basename(file, '.yaml')
    const text = readFileSync(file, 'utf8')
    const expected = await left.digestsOf(text, SEASONS)
    const got = await right.digestsOf(text, SEASONS)
    if (expected.length === 0) throw new Error(`${name} has no season`)
    for (let season = 0; season < Math.max(expected.length, got.length); season++) {
      const same = expected[season] === got[season]
      if (same) passed++
      else failed++
      table.push([name, season + 1, short(expected[season]), short(got[season]), same ? 'same' : 'DIFFERENT'])
    }
  }
  console.log(table.toString())
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0
}

function short(digest: string | undefined): string {
  return digest?.slice(0, 16) ?? '–'
}
