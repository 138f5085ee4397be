// A season in one to three sentences, in the scenario's own words: who took part and who did not keep to it, how the drive went,
// and what it brought.
import type { OrganisationParameters, Parameters, Scenario } from '../scenario/types.ts'
import type { Reason, SeasonEvent } from './events.ts'
import { isPopulation } from './population.ts'
import type { SeasonResult } from './results.ts'
import { isGame } from './rules/driveModels.ts'
import { parametersAt } from './setting.ts'
import { english } from './telling/en.ts'
import { dutch } from './telling/nl.ts'
import type { CordonState, Phrases, Words } from './telling/phrases.ts'

type Language = 'nl' | 'en'

/** The last of these seasons in a few sentences; the earlier ones tell what is new. events: what happened in it (eventsOf); of a run
 *  that nobody followed there are none, and the figures must do. */
export function narrate(seasons: readonly SeasonResult[], events: readonly SeasonEvent[], scenario: Scenario, lang: Language): string[] {
  const result = seasons.at(-1)!
  const parameters = parametersAt(scenario, result.row.season)
  const story: Story = {
    seasons, result, parameters, events: events.length === 0 && !isPopulation(parameters) ? fromFigures(result) : events,
    tell: lang === 'nl' ? dutch : english, words: wordsIn(parameters, lang),
    number: value => String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, (lang === 'nl' ? dutch : english).separator),
    nameOf: id => nameOf(scenario.parameters, id, lang),
  }
  return [capital(`${whoSigned(story)}.`), ...howItWent(story), capital(`${whatItBrought(story)}.`)]
}

interface Story {
  seasons: readonly SeasonResult[]
  result: SeasonResult
  events: readonly SeasonEvent[]
  parameters: Parameters
  tell: Phrases
  words: Words
  number(value: number): string
  nameOf(id: string): string
}

type EventOf<K extends SeasonEvent['kind']> = Extract<SeasonEvent, { kind: K }>

/** More names than these are counted. */
const MOST_NAMES = 3
/** Less of a leak than this is none to speak of. */
const LEAK = 0.03

/** What can be known of a season that nobody followed. */
function fromFigures({ organisations }: SeasonResult): SeasonEvent[] {
  return [
    ...organisations.filter(each => each.signed === 0).map((each): SeasonEvent => ({ kind: 'stayedOut', organisation: each.organisation, reason: null })),
    ...organisations.filter(each => each.breach > 0).map((each): SeasonEvent => ({ kind: 'broke', organisation: each.organisation, how: null, from: null, fate: null })),
  ]
}

function eventsOf<K extends SeasonEvent['kind']>({ events }: Story, kind: K): EventOf<K>[] {
  return events.filter((each): each is EventOf<K> => each.kind === kind)
}

function whoSigned(story: Story): string {
  const { result: { row, organisations }, tell, words, number, parameters } = story
  const clauses = [...whoCameAndWent(story)]
  const outside = eventsOf(story, 'stayedOut')
  const signatories = organisations.filter(each => each.signed === 1)
  const reason = commonReason(outside.map(each => each.reason), tell)
  if (row.signed === 0) clauses.push(tell.nobodySigned(words, reason))
  else if (row.signed === row.organisations) clauses.push(eventsOf(story, 'ordered').length > 0 ? tell.everybodyHadTo : tell.everybodySigned)
  else if (isPopulation(parameters)) clauses.push(tell.someSigned(number(row.signed), number(row.organisations), reason))
  else if (outside.length <= MOST_NAMES) clauses.push(tell.outside(names(story, outside), outside.length, reason))
  else if (signatories.length <= MOST_NAMES) clauses.push(tell.onlySigned(names(story, signatories), signatories.length, reason))
  else clauses.push(tell.someSigned(number(row.signed), number(row.organisations), reason))
  const broke = whoBroke(story)
  const signed = clauses.join('; ') + (broke === '' ? '' : tell.butBroke(broke, row.signed === row.organisations))
  return signed + allianceEnd(story)
}

/** The reason of most, ties to the first; '' if it is not known, or habit among other reasons. */
function commonReason(reasons: readonly (Reason | null)[], tell: Phrases): string {
  const known = reasons.filter(each => each !== null)
  const count = (reason: Reason) => known.filter(each => each === reason).length
  const chosen = known.filter(each => each !== 'habit').reduce<Reason | undefined>((best, each) => (best === undefined || count(each) > count(best) ? each : best), undefined) ?? known[0]
  if (chosen === undefined) return ''
  return known.every(each => each === chosen) ? tell.reasons[chosen] : tell.mostly(tell.reasons[chosen])
}

function whoBroke(story: Story): string {
  const { tell, words, parameters, number, nameOf } = story
  const broke = eventsOf(story, 'broke')
  if (isPopulation(parameters) && broke.length > 0) return tell.manyBroke(number(broke.length))
  const alike = [...new Set(broke.map(sameDeed))].map(deed => broke.filter(each => sameDeed(each) === deed))
  if (broke.length > MOST_NAMES || alike.length > 2) return broke.length === 0 ? '' : tell.broke(names(story, broke), broke.length, null, '', words)
  return alike.map(group => {
    const [{ how, from, fate }] = group as [EventOf<'broke'>]
    return tell.broke(names(story, group), group.length, how, from === null ? '' : nameOf(from), words) + (fate === null ? '' : tell.fates[fate](group.length))
  }).join('; ')
}

function sameDeed({ how, from, fate }: EventOf<'broke'>): string {
  return `${how} ${from} ${fate}`
}

/** Who was not there in the season before, and who is there no more. */
function whoCameAndWent({ seasons, result, parameters, tell, nameOf }: Story): string[] {
  const previous = seasons.at(-2)
  if (previous === undefined || isPopulation(parameters)) return []
  const [before, now] = [previous, result].map(each => each.organisations.map(({ organisation }) => organisation)) as [string[], string[]]
  const mergers = parameters.interventions.filter(({ season }) => season === result.row.season).flatMap(({ merge }) => merge)
  const merged = mergers.flatMap(({ from }) => from)
  const came = now.filter(id => !before.includes(id))
  const went = before.filter(id => !now.includes(id) && !merged.includes(id))
  const listed = (ids: readonly string[]) => joined(ids.map(nameOf), tell.and)
  return [
    ...(came.length > 0 ? [tell.joined(listed(came))] : []),
    ...(went.length > 0 ? [tell.left(listed(went), went.length)] : []),
    ...mergers.map(({ from, into }) => tell.merged(listed([...from].sort()), from.length, nameOf(into))),
  ]
}

/** In the first season in which the alliance of the first drive has ended. Members of a population come and go. */
function allianceEnd({ seasons, result: { row }, parameters, tell, number }: Story): string {
  const news = row.allianceEnded === 1 && !seasons.slice(0, -1).some(earlier => earlier.row.allianceEnded === 1)
  return news && !isPopulation(parameters) ? `; ${tell.ended(number(row.firstStillSigned), number(row.firstSignatories))}` : ''
}

function howItWent(story: Story): string[] {
  const { result: { row }, parameters, tell, words, number } = story
  if (row.posts === 0) return []
  if (isGame(parameters)) return [tell.drove(number(row.kept), number(row.organisations), row.kept === 1, row.bag > 0 || row.kept === 0, words)]
  if (isPopulation(parameters)) return [tell.cordons(number(100 * row.coverage))]
  const figures = { driven: number(row.driven), escaped: number(row.escaped), quarry: number(row.quarryStart), gap: number(row.largestGap) }
  return [tell.cordon[cordonOf(story)](figures, words)]
}

function cordonOf(story: Story): CordonState {
  const { onPost, posts, coverage, largestGap, escaped, quarryStart } = story.result.row
  if (quarryStart === 0) return 'idle'
  if (onPost === 0) return 'empty'
  if (largestGap === 0 || coverage >= 1 - LEAK) return escaped <= LEAK * quarryStart ? 'held' : 'leaked'
  if (onPost === posts) return 'thin'
  // Who broke faith has been named.
  if (eventsOf(story, 'broke').length > 0) return 'broken'
  const missed = eventsOf(story, 'missed')
  return missed.reduce<EventOf<'missed'> | undefined>((most, each) => (most === undefined || each.beaters > most.beaters ? each : most), undefined)?.cause ?? 'broken'
}

function whatItBrought(story: Story): string {
  const { seasons, result: { row, organisations }, parameters, tell, words, number } = story
  const previous = seasons.at(-2)
  const before = previous === undefined ? '' : row.bag > previous.row.bag ? tell.more : row.bag < previous.row.bag ? tell.less : tell.same
  const alone = organisations.reduce((sum, each) => sum + each.aloneCatch, 0)
  const compared = row.posts > 0 && !isGame(parameters) && !isPopulation(parameters) ? tell.alone(number(alone), words) : ''
  return `${tell.bag(number(row.bag), words)}${before}${compared}${whoTurned(story)}`
}

/** Who will do otherwise from the next season on. */
function whoTurned(story: Story): string {
  const { tell, words, number, parameters } = story
  const turned = eventsOf(story, 'turned')
  if (turned.length === 0) return ''
  const alike = turned.every(({ to }) => to === turned[0]!.to)
  const named = alike && turned.length <= MOST_NAMES && !isPopulation(parameters)
  return `; ${named ? tell.turned(names(story, turned), turned.length, turned[0]!.to, words) : tell.manyTurned(number(turned.length), words)}`
}

function names({ tell, nameOf }: Story, events: readonly { organisation: string }[]): string {
  return joined(events.map(({ organisation }) => nameOf(organisation)), tell.and)
}

function joined(list: readonly string[], and: string): string {
  return list.length < 2 ? list.join('') : `${list.slice(0, -1).join(', ')} ${and} ${list[list.length - 1]!}`
}

function wordsIn({ words }: Parameters, lang: Language): Words {
  return {
    organisation: words.organisation[lang], beater: words.beater[lang], quarry: words.quarry[lang],
    drive: words.drive[lang], hunt: words.hunt[lang], bag: words.bag[lang],
  }
}

function nameOf({ organisations, interventions }: Parameters, id: string, lang: Language): string {
  const everybody: readonly OrganisationParameters[] = [...organisations, ...interventions.flatMap(({ join }) => join)]
  const name = everybody.find(each => each.id === id)?.name ?? id
  return typeof name === 'string' ? name : name[lang]
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
