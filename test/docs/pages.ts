// Parts of the documents that are made from the code, so that they cannot say something else.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listFields, type Field } from '../../sim/index.ts'
import { FUNCTION_NAMES } from '../../sim/scenario/formula/functions.ts'
import { RULES } from '../../sim/scenario/formula/rules.ts'
import { METRIC_VARIABLES, type VariableText } from '../../sim/scenario/formula/variables.ts'
import { ROOT } from '../rules/tree.ts'
import { ideasPage } from './ideasPage.ts'
import { patternsPage } from './patternsPage.ts'
import { allScenarios, scenariosPage, workshopPages } from './scenariosPage.ts'

/** Pages that are made, or hold parts that are made: what each should hold now. */
export async function generatedPages(): Promise<Record<string, string>> {
  const scenarios = await allScenarios()
  return {
    'docs/parameters.md': parametersPage(), 'docs/scenarios.md': withParts('docs/scenarios.md', PARTS), 'docs/patterns.md': patternsPage(), 'docs/ideas.md': ideasPage(),
    'scenarios/README.md': scenariosPage(scenarios), ...workshopPages(scenarios),
  }
}

const PARTS: Readonly<Record<string, () => string>> = {
  'metric variables': () => variables(METRIC_VARIABLES),
  // A stop condition has the variables of the metrics.
  ...Object.fromEntries(Object.entries(RULES).filter(([name]) => name !== 'stop').map(([name, rule]) => [`${name} variables`, () => variables(rule.variables)])),
  functions: () => FUNCTION_NAMES.map((name) => `\`${name}\``).join(', '),
}

/** The page with what stands between `<!-- made: name -->` and `<!-- end -->` made anew. */
function withParts(page: string, parts: typeof PARTS): string {
  const text = readFileSync(join(ROOT, page), 'utf8')
  for (const name of Object.keys(parts)) if (!text.includes(`<!-- made: ${name} -->`)) throw new Error(`${page} has no place for: ${name}`)
  return text.replace(/(<!-- made: ([\w ]+) -->\n)[^]*?(?=<!-- end -->)/g, (all, head: string, name: string) => {
    const part = parts[name]
    return part === undefined ? all : `${head}${part()}\n`
  })
}

function variables(texts: Readonly<Record<string, VariableText>>): string {
  return table(['name', 'unit', 'meaning', 'betekenis'], Object.entries(texts).map(([name, { unit, en, nl }]) => [`\`${name}\``, unit, en, nl]))
}

const HEAD = `# Parameters

Everything that a scenario may say, from the schema itself (\`npm run docs:pages\` makes this page). How the values
work is in [model.md](model.md), how the defaults were found in [calibration.md](calibration.md), how to write a file in
[scenarios.md](scenarios.md). A *live* parameter may change while a run goes on; the others hold from the start.
In a path \`*\` stands for the identity of an organisation, or for all of them.
`

/** Groups shown as one sentence: their many fields say nothing by themselves. */
const IN_WORDS: Readonly<Record<string, string>> = {
  words: 'For each of the words organisation, beater, quarry, drive, hunt and bag: `nl` and `en`, each with `one` and `many` (1 to 40 characters).',
}

function parametersPage(): string {
  const groups = new Map<string, Field[]>()
  for (const field of listFields()) {
    const group = field.path.includes('.') ? field.path.slice(0, field.path.indexOf('.')) : ''
    groups.set(group, [...(groups.get(group) ?? []), field])
  }
  return HEAD + [...groups].map(([group, fields]) => `
## ${group === '' ? 'The scenario itself' : group}

${IN_WORDS[group] ?? table(['path', 'unit', 'range', 'default', 'live', 'meaning', 'betekenis'], fields.map(rowOf))}
`).join('')
}

function rowOf(field: Field): string[] {
  const { path, unit, live, en, nl } = field
  // A choice has its options as range; as unit they would stand there twice.
  return [`\`${path}\``, field.options === undefined ? unit : 'choice', rangeOf(field), defaultOf(field), live ? 'live' : '', en, nl]
}

function rangeOf({ type, min, max, longest, options }: Field): string {
  if (options !== undefined) return options.map((option) => `\`${option}\``).join(', ')
  if (min !== undefined || max !== undefined) return `${type === 'whole' ? 'whole, ' : ''}${number(min)} … ${number(max)}`
  if (longest !== undefined) return `at most ${number(longest)}${type === 'list' ? '' : ' characters'}`
  return ''
}

function defaultOf({ required, default: initial }: Field): string {
  if (required) return '(required)'
  if (initial === undefined) return '(none)'
  if (Array.isArray(initial)) return `\`[${initial.join(', ')}]\``
  if (typeof initial === 'object' && initial !== null) return Object.entries(initial).map(([path, value]) => `\`${path}: ${String(value)}\``).join(', ')
  return initial === '' ? '(empty)' : `\`${String(initial)}\``
}

function number(value: number | undefined): string {
  return value === undefined ? '' : String(value).replace(/\B(?=(\d{3})+$)/g, ',')
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
