// docs/patterns.md, from what `battue patterns` measured (docs/patterns.json) and what the claims say of themselves.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PATTERNS, ROBUST, type Claim, type Counter, type Settings, type Side } from '../../sim/index.ts'
import { ROOT } from '../rules/tree.ts'
import { three } from './measured.ts'

export const RESULTS = join(ROOT, 'docs', 'patterns.json')

interface Figures { readonly difference: number, readonly low: number, readonly high: number, readonly effectSize: number | null, readonly replicates: number, readonly holds: boolean }
export interface Result extends Figures {
  readonly id: string
  readonly as: 'difference' | 'ratio'
  readonly minimum: number
  readonly means: { readonly more: number, readonly less: number }
  readonly variants: readonly [string, string]
  /** Of what was compared (fingerprint.ts). */
  readonly fingerprint: string
  readonly robustness: number | null
  readonly counter: Figures | null
}
/** Both base seeds. */
export interface Results { readonly engine: string, readonly patterns: readonly Result[], readonly other: readonly Result[] }

export function storedResults(): Results {
  return existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, 'utf8')) as Results : { engine: '', patterns: [], other: [] }
}

const HEAD = `# Patterns

What is claimed about driving together, and what the program shows of it. A claim compares two variants on paired seeds; it holds if
the 95 % interval (paired bootstrap) lies above a least effect written down before measuring. Its counter-case is a setting in which it
should not hold; some are exact by construction (an interval of one number): they show that a term exists, not where the claim ends.
Each was measured with two base seeds. *In the region*, where it was measured: the part of 200 points around the scenario at which the
sign is the same; below 80 % the claim is *conditional*. \`battue patterns\` measures them again ([cli.md](cli.md#patterns)); \`npm run docs:patterns\`
makes this page from what it finds.
`

export function patternsPage({ patterns, other }: Results = storedResults()): string {
  return [HEAD, ...PATTERNS.map(({ number, title, claims }) => [
    `## ${number}. ${title.en}`, '', ...claims.flatMap(claim => sectionOf(claim, patterns.find(({ id }) => id === claim.id), other.find(({ id }) => id === claim.id))),
  ].join('\n'))].join('\n')
}

function sectionOf(claim: Claim, first: Result | undefined, second: Result | undefined): string[] {
  const { id, says, of, scenario, as, minimum, counter, notShown } = claim
  const seasons = claim.seasons === undefined ? '' : `, ${claim.seasons} seasons`
  const lines = [`**${id}** ${says.en} (${of.en}; scenario \`${scenario}\`${seasons}; ${as} above ${minimum})`, '']
  if (notShown !== undefined) lines.push(`*Not shown:* ${notShown.en}`, '')
  if (first !== undefined) {
    lines.push(
      `With: ${side(first.variants[0])}. Against: ${side(first.variants[1])}.${claim.set === undefined ? '' : ` Both: \`${settingsOf(claim.set)}\`.`}`, '',
      '| | seed | with | against | effect | 95 % interval | effect size | pairs | |', '|---|---|---|---|---|---|---|---|---|',
      row('claim', 'patterns', first, first.means, first.holds ? 'holds' : 'does not hold'),
      ...(second === undefined ? [] : [row('claim', 'other', second, second.means, second.holds ? 'holds' : 'does not hold')]),
      ...([['patterns', first], ['other', second]] as const).flatMap(([seed, result]) => (result?.counter ? [row('counter-case', seed, result.counter, null, result.counter.holds ? 'as expected' : 'not as expected')] : [])), '',
    )
    if (first.robustness !== null) lines.push(`In the region: ${Math.round(100 * first.robustness)} %${first.robustness < ROBUST ? ' – *conditional*' : ''}.`, '')
  }
  if (counter !== null) lines.push(`Counter-case: ${counter.says.en}${settingsOfCounter(counter)}`, '')
  return lines
}

function settingsOf(set: Settings): string {
  return Object.entries(set).map(([path, value]) => `${path}=${value}`).join(' ')
}

function settingsOfCounter({ scenario, set, seasons, more, less }: Counter): string {
  const of = (part: Side | undefined) => (part === undefined ? '' : [part.variant === undefined ? '' : `@${part.variant}`, settingsOf(part.set ?? {})].filter(text => text !== '').join(' '))
  const sides = more === undefined && less === undefined ? '' : `with ${side(of(more))}, against ${side(of(less))}`
  const told = [scenario === undefined ? '' : `scenario \`${scenario}\``, sides, set === undefined ? '' : `\`${settingsOf(set)}\``, seasons === undefined ? '' : `${seasons} seasons`].filter(text => text !== '')
  return told.length === 0 ? '' : ` (${told.join('; ')})`
}

function side(settings: string): string {
  return settings === '' ? 'the scenario as it is' : `\`${settings}\``
}

function row(what: string, seed: string, { difference, low, high, effectSize, replicates }: Figures, means: Result['means'] | null, verdict: string): string {
  const cells = [what, seed, means === null ? '' : three(means.more), means === null ? '' : three(means.less), three(difference), `${three(low)} … ${three(high)}`, effectSize === null ? '' : three(effectSize), replicates, verdict]
  return `| ${cells.join(' | ')} |`
}
