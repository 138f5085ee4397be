// What a claim compares, as one short text: stored with its results, so that a page cannot tell of figures of another comparison.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseScenario, type Claim, type Side } from '../../sim/index.ts'
import { ROOT } from '../rules/tree.ts'

/** Texts, and what only names: none of them changes a figure. */
const TEXTS = ['title', 'question', 'story', 'notice', 'try', 'source', 'words', 'workshop', 'variants', 'tips', 'seed']

/** Of the scenarios as they are played on all four sides, of settings and least effect; not of what is measured in them, which is code. */
export async function fingerprintOf({ scenario, set, seasons, more, less, as, minimum, counter }: Claim): Promise<string> {
  const counterScenario = counter?.scenario ?? scenario
  const sides: [string, Side][] = [[scenario, more], [scenario, less], ...(counter === null ? [] : [[counterScenario, counter.more ?? more], [counterScenario, counter.less ?? less]] as [string, Side][])]
  const played = await Promise.all(sides.map(async ([id, side]) => [await playable(id, side.variant), side.set ?? null]))
  const said = [played, set ?? null, seasons ?? null, as, minimum, counter?.set ?? null, counter?.seasons ?? null, counter?.expects ?? null]
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 16)
}

async function playable(id: string, variant: string | undefined): Promise<object> {
  const text = readFileSync(join(ROOT, 'scenarios', `${id}.yaml`), 'utf8')
  const { parameters } = await parseScenario(text, { file: `${id}.yaml`, ...(variant === undefined ? {} : { variant }) })
  return { ...Object.fromEntries(Object.entries(parameters).filter(([key]) => !TEXTS.includes(key))), organisations: parameters.organisations.map(({ name: _, ...rest }) => rest) }
}
