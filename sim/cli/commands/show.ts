import { everybodyIn, textIn, wordsOf, type Parameters } from '../../index.ts'
import { callFrom } from '../call.ts'
import { print, type Context } from '../context.ts'
import { EXIT } from '../errors.ts'
import { widthOf } from '../io.ts'
import { formatIn } from '../output/format.ts'
import { counted, heading, wrap } from '../output/heading.ts'
import { quote } from '../quote.ts'
import { findScenario, parseSource, type Source } from '../scenarios.ts'

/** `battue show`: what there is to know of a scenario before running it. */
export async function show(name: string, json: boolean, context: Context): Promise<number> {
  const source = findScenario(name, context.io.cwd, context.text)
  const { parameters } = await parseSource(source)
  if (json) print(context.io, JSON.stringify(jsonOf(parameters), null, 2))
  else print(context.io, report(source, parameters, context).join('\n'))
  return EXIT.ok
}

function jsonOf({ id, title, question, story, notice, try: tries, source, organisations, variants }: Parameters): object {
  return { id, title, question, story, notice, try: tries, source, organisations: organisations.map(({ id, name = id, size, count, disposition }) => ({ id, name, size, count, disposition })), variants }
}

function report(source: Source, parameters: Parameters, context: Context): string[] {
  const { io, lang, text, colours } = context
  const say = text.show
  const words = wordsOf(parameters, lang)
  const width = widthOf(io.stdout)
  const { organisations, quarry, seasons } = parameters
  const count = organisations.reduce((sum, each) => sum + each.count, 0)
  const facts = [
    source.name, counted(count, words.organisation, lang), counted(organisations.reduce((sum, each) => sum + each.size * each.count, 0), words.beater, lang),
    counted(quarry.count, words.quarry, lang), counted(seasons, text.report.season, lang),
  ]
  const paragraph = (title: string, body: string) => (body === '' ? [] : ['', colours.bold(title), ...wrap(body, width)])
  return [
    ...heading(textIn(parameters.title, lang), textIn(parameters.question, lang), facts, context),
    ...paragraphs(textIn(parameters.story, lang), width),
    ...paragraph(say.notice, textIn(parameters.notice, lang)),
    ...paragraph(say.try, textIn(parameters.try, lang)),
    '', colours.bold(say.organisations), ...organisations.map(each => `  ${describe(each, words, context)}`),
    ...(parameters.variants.length === 0 ? [] : ['', colours.bold(say.variants), ...parameters.variants.flatMap(variant => variantLines(source, parameters, variant, context))]),
    ...paragraph(say.source, textIn(parameters.source, lang)),
    '', colours.bold(say.run), `  ${callFrom(io.cwd)} run ${quote(source.name)}`,
  ]
}

function paragraphs(body: string, width: number): string[] {
  return body === '' ? [] : body.split(/\n\s*\n|\n/).flatMap(part => ['', ...wrap(part, width)])
}

function describe({ id, name, size, count, disposition }: Parameters['organisations'][number], words: ReturnType<typeof wordsOf>, { lang, text }: Context): string {
  const many = count === 1 ? '' : `${formatIn(lang).whole(count)} × `
  return `${many}${name === undefined ? id : textIn(name, lang)} (${counted(size, words.beater, lang)}, ${text.dispositions[disposition]})`
}

function variantLines({ name }: Source, parameters: Parameters, { id, title, says, set, interventions }: Parameters['variants'][number], { io, lang, text, colours }: Context): string[] {
  const indent = '    '
  const nameOf = (who: string) => {
    const named = [...everybodyIn(parameters), ...interventions.flatMap(({ join }) => join)].find(each => each.id === who)?.name
    return named === undefined ? who : textIn(named, lang)
  }
  const and = (ids: readonly string[]) => ids.map(nameOf).join(', ')
  const settings = Object.entries(set).map(([path, value]) => `${path}=${value}`)
  const changes = interventions.map(({ season, set: later, join, leave, merge }) => `${text.show.from(formatIn(lang).whole(season))}: ${[
    ...(join.length > 0 ? [text.show.comes(and(join.map(each => each.id)))] : []), ...(leave.length > 0 ? [text.show.goes(and(leave))] : []),
    ...merge.map(({ from, into }) => text.show.merges(and(from), nameOf(into))), ...Object.entries(later).map(([path, value]) => `${path}=${value}`),
  ].join(', ')}`)
  const body = (words: string) => wrap(words, widthOf(io.stdout) - indent.length).map(line => indent + line)
  const base = name.includes('@') ? name.slice(0, name.lastIndexOf('@')) : name
  return [
    `  ${colours.bold(`${base}@${id}`)} – ${textIn(title, lang)}`,
    ...body(textIn(says, lang)),
    ...(settings.length + changes.length === 0 ? [] : body([...(settings.length > 0 ? [settings.join(', ')] : []), ...changes].join('; ')).map(colours.dim)),
  ]
}
