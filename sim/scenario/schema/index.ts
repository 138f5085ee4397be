import { z } from 'zod'
import { border, coverage, director, drive, pact } from './drive.ts'
import { formula, identifier, int, seed, text, type FieldMeta } from './fields.ts'
import { costs, hunt, sharing } from './hunt.ts'
import { belief, contact, ground, trust, willingness } from './learn.ts'
import { field, quarry, renewal } from './nature.ts'
import { organisation } from './organisation.ts'
import { learning, population } from './population.ts'
import { words } from './words.ts'
import { workshop } from './workshop.ts'

/** Version of the scenario format; a file says `battue: 1`. */
export const SCHEMA_VERSION = 1
export const MAX_ORGANISATIONS = 200
const MAX_VARIANTS = 20

/** New values by path, as in `border.demarcation: 0.2` or `organisations.brook.disposition: hunter`. */
const settings = z.record(z.string().min(1).max(120), z.union([z.number(), z.string().max(500), z.boolean()]))
const described = (en: string, nl: string, unit = 'settings'): FieldMeta => ({ unit, en, nl, live: false })

const merger = z.strictObject({
  from: z.array(identifier).min(1).max(MAX_ORGANISATIONS).meta(described('Those that are no longer there by themselves', 'Wie er niet meer zelfstandig zijn', 'names')),
  into: identifier.meta(described('The one that they are part of from now on', 'Waar zij voortaan bij horen', 'name')),
})

const intervention = z.strictObject({
  season: z.int().min(1).max(10_000).meta(described('First season in which it holds', 'Eerste seizoen waarin het geldt', 'season')),
  set: settings.default({}).meta(described('New values by path', 'Nieuwe waarden per pad')),
  join: z.array(organisation).max(MAX_ORGANISATIONS).default([]).meta(described('Organisations that join, written like those at the start', 'Organisaties die erbij komen, geschreven als die aan het begin', 'organisations')),
  leave: z.array(identifier).max(MAX_ORGANISATIONS).default([]).meta(described('Organisations that leave', 'Organisaties die weggaan', 'names')),
  merge: z.array(merger).max(MAX_ORGANISATIONS).default([]).meta(described('Organisations that go on as one: `from` some `into` another', 'Organisaties die samen verdergaan: `from` gaan op `into`', 'mergers')),
})

const variant = z.strictObject({
  id: identifier.meta(described('Short name: the scenario runs as `id@variant`', 'Korte naam: het scenario loopt als `id@variant`', 'name')),
  title: text(120, { en: 'Title of the variant', nl: 'Titel van de variant' }),
  says: text(400, { en: 'What it shows', nl: 'Wat hij laat zien' }).default(''),
  set: settings.default({}).meta(described('Other values by path', 'Andere waarden per pad')),
  interventions: z.array(intervention).max(100).default([]).meta(described('Changes beside those of the scenario', 'Veranderingen naast die van het scenario', 'list')),
})

const tip = z.strictObject({
  on: settings.meta(described('Values when the tip is followed', 'Waarden als de tip gevolgd wordt')),
  off: settings.meta(described('Values when it is not', 'Waarden als dat niet zo is')),
})

/** The five practical tips as switches; the values can be replaced per scenario. */
const tips = z.strictObject({
  mindshift: tip.default({ on: { 'pact.mindshift': 0.5 }, off: { 'pact.mindshift': 0 } }),
  transparency: tip.default({ on: { 'pact.transparency': 1 }, off: { 'pact.transparency': 0 } }),
  border: tip.default({ on: { 'border.demarcation': 1 }, off: { 'border.demarcation': 0.2 } }),
  agreements: tip.default({ on: { 'pact.posts': 'agreed' }, off: { 'pact.posts': 'improvised' } }),
  director: tip.default({ on: { 'director.kind': 'disinterested' }, off: { 'director.kind': 'none' } }),
}).prefault({}).meta(described('The five tips as switches', 'De vijf tips als schakelaars'))

export const scenarioSchema = z.strictObject({
  battue: z.literal(SCHEMA_VERSION).meta(described('Version of the scenario format', 'Versie van het scenarioformaat', 'version')),
  id: identifier.meta(described('Short name, usually the file name without .yaml', 'Korte naam, meestal de bestandsnaam zonder .yaml', 'name')),
  title: text(120, { en: 'Title', nl: 'Titel' }),
  question: text(400, { en: 'The question it answers', nl: 'De vraag waarop het antwoord geeft' }).default(''),
  story: text(4_000, { en: 'The story', nl: 'Het verhaal' }).default(''),
  notice: text(2_000, { en: 'What to notice', nl: 'Waar op te letten' }).default(''),
  try: text(2_000, { en: 'What to try', nl: 'Wat te proberen' }).default(''),
  source: text(1_000, { en: 'Where the idea comes from', nl: 'Waar het idee vandaan komt' }).default(''),
  seed: seed.default('battue').meta(described('Seed when none is given', 'Lot als er geen gegeven is', 'text')),
  seasons: int(20, 1, 10_000, 'seasons', { en: 'Length of the run', nl: 'Duur van de run' }, false),
  stop: formula({ en: 'Stop condition: the run ends after a season in whose figures this formula is not 0', nl: 'Stopvoorwaarde: de run eindigt na een seizoen waarin deze formule over de cijfers niet 0 is' }).optional(),
  words,
  field, quarry, renewal,
  organisations: z.array(organisation).min(1).max(MAX_ORGANISATIONS).meta(described('The organisations; their order in the file means nothing', 'De organisaties; hun volgorde in het bestand betekent niets', 'list')),
  pact, border, director, drive, coverage, hunt, sharing, costs, belief, trust, contact, ground, willingness, learning, population,
  interventions: z.array(intervention).max(1_000).default([]).meta(described('Changes at the start of a season', 'Veranderingen aan het begin van een seizoen', 'list')),
  metrics: z.record(identifier, formula({ en: 'Own metric', nl: 'Eigen maat' })).default({}).meta(described('Own metrics: a formula over a season\'s figures', 'Eigen maten: een formule over de cijfers van een seizoen', 'formulas')),
  tips,
  variants: z.array(variant).max(MAX_VARIANTS).default([]).meta(described('The same scenario with something else: with and without', 'Hetzelfde scenario met iets anders: met en zonder', 'list')),
  workshop,
})
