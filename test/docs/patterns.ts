// Measures every pattern with two base seeds and writes docs/patterns.json and docs/patterns.md: `npm run docs:patterns`, some ten
// minutes; with `-- --robustness` also in the plausible region, which takes hours. Without it earlier robustness is kept.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ENGINE_VERSION } from '../../sim/index.ts'
import { ROOT } from '../rules/tree.ts'
import { patternsPage, RESULTS, storedResults, type Result, type Results } from './patternsPage.ts'

const robust = process.argv.includes('--robustness')

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

const before = storedResults().patterns
const patterns = measured(...(robust ? ['--robustness'] : [])).map(each => (robust ? each : { ...each, robustness: before.find(({ id }) => id === each.id)?.robustness ?? null }))
const results: Results = { engine: ENGINE_VERSION, patterns, other: measured('--seed', 'other') }
writeFileSync(RESULTS, `${JSON.stringify(results, null, 1)}\n`)
writeFileSync(join(ROOT, 'docs', 'patterns.md'), patternsPage(results))
console.log('docs/patterns.md')
