// Measures the patterns with two base seeds and writes docs/patterns.json and docs/patterns.md: `npm run docs:patterns`, some ten
// minutes; with `-- --only 3 --only 5a` these alone, the rest as stored; with `-- --robustness` also in the plausible region, which takes
// hours. Without it earlier robustness is kept, if it was that of the same comparison.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ENGINE_VERSION, PATTERNS } from '../../sim/index.ts'
import { ROOT } from '../rules/tree.ts'
import { patternsPage, RESULTS, storedResults, type Result, type Results } from './patternsPage.ts'

const { values: { only = [], robustness = false } } = parseArgs({ options: { only: { type: 'string', multiple: true }, robustness: { type: 'boolean' } } })

function measured(...options: string[]): Result[] {
  try {
    return patternsIn(execFileSync(process.execPath, ['dist/sim/cli/main.js', 'patterns', '--json', ...options], { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e8, stdio: ['ignore', 'pipe', 'inherit'] }))
  } catch (error) {
    // Exit code 1: some do not come out. That is to be shown, too.
    const { status, stdout } = error as { status?: number, stdout?: string }
    if (status !== 1 || stdout === undefined) throw error
    return patternsIn(stdout)
  }
}

function patternsIn(json: string): Result[] {
  return (JSON.parse(json) as { patterns: Result[] }).patterns
}

const stored = storedResults()
const ids = PATTERNS.flatMap(({ claims }) => claims.map(({ id }) => id))

/** Old and new in the order of the claims; of one measured again the new one. */
function joined(old: readonly Result[], found: readonly Result[]): Result[] {
  return ids.flatMap(id => {
    const was = old.find(each => each.id === id), is = found.find(each => each.id === id)
    if (is === undefined) return was === undefined ? [] : [was]
    const same = JSON.stringify(was?.variants) === JSON.stringify(is.variants)
    return [{ ...is, robustness: is.robustness ?? (same ? was?.robustness ?? null : null) }]
  })
}

const wanted = only.length === 0 ? [[]] : only.map(name => ['--only', name])
const results: Results = {
  engine: ENGINE_VERSION,
  patterns: joined(stored.patterns, wanted.flatMap(some => measured(...some, ...(robustness ? ['--robustness'] : [])))),
  other: joined(stored.other, wanted.flatMap(some => measured(...some, '--seed', 'other'))),
}
writeFileSync(RESULTS, `${JSON.stringify(results, null, 1)}\n`)
writeFileSync(join(ROOT, 'docs', 'patterns.md'), patternsPage(results))
console.log('docs/patterns.md')
