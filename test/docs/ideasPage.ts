// docs/ideas.md: the ideas of the source texts with what was measured of each.
import { PATTERNS } from '../../sim/index.ts'
import { TEXTS, type Idea } from './ideas.ts'
import { measuredLine } from './measured.ts'
import { storedResults, type Results } from './patternsPage.ts'

const HEAD = `# The ideas, and where they are

battue grew from two Dutch weblogs and the comments on one of them. Each of their ideas, told here in our own words, has a mechanism in
the model, a scenario in which it can be seen, and claims that measure it. The effects are those of [patterns.md](patterns.md): the
number of the claim, what it compares, the effect with its 95 % interval over paired seeds (first base seed), and whether it holds with
both base seeds while its counter-case fails. *Not shown* means that the claim stands as it was written down, and does not come out;
patterns.md tells why. \`npm run docs:pages\` makes this page from what was measured.
`

export function ideasPage(results: Results = storedResults()): string {
  return [HEAD, ...TEXTS.map(({ title, ideas }) => [
    `## ${title}`, '', '| idea | mechanism | scenario | measured |', '|---|---|---|---|', ...ideas.map(idea => rowOf(idea, results)), '',
  ].join('\n'))].join('\n')
}

function rowOf({ idea, mechanism, scenarios, claims }: Idea, { patterns, other }: Results): string {
  const effects = claims.map(id => {
    const claim = PATTERNS.flatMap(each => each.claims).find(each => each.id === id)
    if (claim === undefined) throw new Error(`docs/ideas.md: there is no claim ${id}`)
    const first = patterns.find(each => each.id === id)
    return `**${id}** ${claim.of.en}: ${first === undefined ? 'not measured yet' : measuredLine(first, other.find(each => each.id === id))}`
  })
  return `| ${[idea, mechanism, scenarios.map(id => `[${id}](../scenarios/${id}.yaml)`).join(', '), effects.join('<br>')].map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`
}
