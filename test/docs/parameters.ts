// Writes the pages, and parts of pages, that are made from the code: `npm run docs:parameters`.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../rules/tree.ts'
import { generatedPages } from './pages.ts'

for (const [page, text] of Object.entries(generatedPages())) {
  writeFileSync(join(ROOT, page), text)
  console.log(page)
}
