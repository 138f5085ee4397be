// Writes the pages, and parts of pages, that are made from the code, the scenarios and what was measured: `npm run docs:pages`.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ROOT } from '../rules/tree.ts'
import { generatedPages } from './pages.ts'

for (const [page, text] of Object.entries(await generatedPages())) {
  mkdirSync(dirname(join(ROOT, page)), { recursive: true })
  writeFileSync(join(ROOT, page), text)
  console.log(page)
}
