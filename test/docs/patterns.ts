// Measures the patterns with two base seeds and writes docs/patterns.json and docs/patterns.md: `npm run docs:patterns`, some fifteen
// minutes; with `-- --only 3 --only 5a` these alone, the rest as stored. `-- --robustness` adds to what is stored at how many points of the
// plausible region the sign is the same, which takes hours. Each is written as soon as it is known.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ENGINE_VERSION, PATTERNS } from '../../sim/index.ts'
import { ROOT } from '../rules/tree.ts'
import { fingerprintOf } from './fingerprint.ts'
import { patternsPage, RESULTS, storedResults, type Result } from './patternsPage.ts'

const { values: { only = [], robustness = false } } = parseArgs({ options: { only: { type: 'string', multiple: true }, robustness: { type: 'boolean' } } })

const CLAIMS = PATTERNS.flatMap(({ claims }) => claims)

async function measured(...options: string[]): Promise<Result[]> {
  return Promise.all(foundBy(options).map(async each => ({ ...each, fingerprint: await fingerprintOf(CLAIMS.find(({ id }) => id === each.id)!) })))
}

function foundBy(options: readonly string[]): Omit<Result, 'fingerprint'>[] {
  try {
    return patternsIn(execFileSync(process.execPath, ['dist/sim/cli/main.js', 'patterns', '--json', ...options], { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e8, stdio: ['ignore', 'pipe', 'inherit'] }))
  } catch (error) {
    // Exit code 1: some do not come out. That is to be shown, too.
    const { status, stdout } = error as { status?: number, stdout?: string }
    if (status !== 1 || stdout === undefined) throw error
    return patternsIn(stdout)
  }
}

function patternsIn(json: string): Omit<Result, 'fingerprint'>[] {
  return (JSON.parse(json) as { patterns: Omit<Result, 'fingerprint'>[] }).patterns
}


/** Old and new in the order of the claims; of one measured again the new one, with its earlier robustness if it compares the same. */
function joined(old: readonly Result[], found: readonly Result[]): Result[] {
  return CLAIMS.flatMap(({ id }) => {
    const was = old.find(each => each.id === id), is = found.find(each => each.id === id)
    if (is === undefined) return was === undefined ? [] : [was]
    return [{ ...is, robustness: was?.fingerprint === is.fingerprint ? was.robustness : null }]
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
    const found = await measured('--only', name, '--robustness', '--replicates', '2')
    const { patterns, other } = storedResults()
    store(patterns.map(each => ({ ...each, robustness: found.find(({ id }) => id === each.id)?.robustness ?? each.robustness })), other)
  } else {
    const found = await measured('--only', name), again = await measured('--only', name, '--seed', 'other')
    const { patterns, other } = storedResults()
    store(joined(patterns, found), joined(other, again))
  }
  console.log(name)
}
