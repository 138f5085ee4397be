// Measures the patterns with two base seeds and writes docs/patterns.json and docs/patterns.md: `npm run docs:patterns`, some fifteen
// minutes; with `-- --only 3 --only 5a` these alone, the rest as stored. `-- --robustness` adds to what is stored at how many points of the
// plausible region the sign is the same, which takes hours. Each is written as soon as it is known.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ENGINE_VERSION, PATTERNS } from '../../sim/index.ts'
import { ROOT } from '../rules/tree.ts'
import { patternsPage, RESULTS, storedResults, type Result } from './patternsPage.ts'

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

const IDS = PATTERNS.flatMap(({ claims }) => claims.map(({ id }) => id))

/** Old and new in the order of the claims; of one measured again the new one, with its earlier robustness if it compares the same. */
function joined(old: readonly Result[], found: readonly Result[]): Result[] {
  return IDS.flatMap(id => {
    const was = old.find(each => each.id === id), is = found.find(each => each.id === id)
    if (is === undefined) return was === undefined ? [] : [was]
    const same = JSON.stringify(was?.variants) === JSON.stringify(is.variants)
    return [{ ...is, robustness: same ? was?.robustness ?? null : null }]
  })
}

function store(patterns: readonly Result[], other: readonly Result[]): void {
  const results = { engine: ENGINE_VERSION, patterns, other }
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 1)}\n`)
  writeFileSync(join(ROOT, 'docs', 'patterns.md'), patternsPage(results))
}

for (const name of only.length === 0 ? PATTERNS.map(({ number }) => String(number)) : only) {
  if (robustness) {
    // Two pairs are the fewest: they are not what is asked for.
    const found = measured('--only', name, '--robustness', '--replicates', '2')
    const { patterns, other } = storedResults()
    store(patterns.map(each => ({ ...each, robustness: found.find(({ id }) => id === each.id)?.robustness ?? each.robustness })), other)
  } else {
    const found = measured('--only', name), again = measured('--only', name, '--seed', 'other')
    const { patterns, other } = storedResults()
    store(joined(patterns, found), joined(other, again))
  }
  console.log(name)
}
