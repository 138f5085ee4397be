// scenarios/README.md and the printed pages of workshops, from the scenarios themselves.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseScenario, PATTERNS, textIn, workshopSheet, type Parameters } from '../../sim/index.ts'
import { ROOT } from '../rules/tree.ts'

const FOLDER = join(ROOT, 'scenarios')

export async function allScenarios(): Promise<Parameters[]> {
  const files = readdirSync(FOLDER).filter(name => name.endsWith('.yaml')).toSorted()
  return Promise.all(files.map(async file => (await parseScenario(readFileSync(join(FOLDER, file), 'utf8'), { file })).parameters))
}

/** Where the picture of a scenario stands; `npm run docs:scenarios` makes it. */
export function pictureOf(id: string): string {
  return `docs/screens/scenarios/${id}.png`
}

const sheetOf = (id: string, lang: 'nl' | 'en') => `docs/workshops/${id}.${lang}.html`

/** The printed pages, by path. */
export function workshopPages(scenarios: readonly Parameters[]): Record<string, string> {
  const pages = scenarios.flatMap(parameters => (['nl', 'en'] as const).map(lang => [sheetOf(parameters.id, lang), workshopSheet(parameters, lang)] as const))
  return Object.fromEntries(pages.filter((entry): entry is [string, string] => entry[1] !== null))
}

const HEAD = `# Scenarios

Each is a file that you can read, run (\`npx --no-install battue run ID\`), look through (\`battue show ID\`) and change. With the page
(\`npm run dev\`) you see it move. The claims are those of [patterns.md](../docs/patterns.md), which says what was measured of each, and
which do not come out; [ideas.md](../docs/ideas.md) says which idea of the source texts stands behind them. The pages for a workshop
print on one sheet of A4 (\`battue sheet ID\`): a timetable of half an hour, a bet, what to click, three questions. \`npm run docs:pages\`
makes this page, \`npm run docs:scenarios\` the pictures.

| | scenario and question | what it shows | variants | workshop |
|---|---|---|---|---|
`

export function scenariosPage(scenarios: readonly Parameters[]): string {
  return HEAD + scenarios.map(rowOf).join('\n') + '\n'
}

function rowOf(parameters: Parameters): string {
  const { id, title, question, variants, workshop } = parameters
  const claims = PATTERNS.flatMap(each => each.claims).filter(claim => claim.scenario === id)
  const cells = [
    `<img src="../${pictureOf(id)}" width="200" alt="">`,
    `**${textIn(title, 'en')}** [\`${id}\`](${id}.yaml)<br>${textIn(question, 'en')}<br>*${textIn(title, 'nl')}*`,
    claims.map(claim => `${claim.id} ${claim.says.en}${claim.notShown === undefined ? '' : ' *(not shown)*'}`).join('<br>'),
    variants.map(variant => `\`@${variant.id}\` ${textIn(variant.title, 'en')}`).join('<br>'),
    workshop === undefined ? '' : (['nl', 'en'] as const).map(lang => `[${lang}](../${sheetOf(id, lang)})`).join(' '),
  ]
  return `| ${cells.map(cell => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
}
