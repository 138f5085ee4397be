import { z } from 'zod'
import type { FieldMeta } from './fields.ts'

const forms = z.strictObject({ one: z.string().min(1).max(40), many: z.string().min(1).max(40) })
const word = z.strictObject({ nl: forms, en: forms })

/** The game words that a scenario may rename for its audience. */
export const DEFAULT_WORDS = {
  organisation: { nl: { one: 'organisatie', many: 'organisaties' }, en: { one: 'organisation', many: 'organisations' } },
  beater: { nl: { one: 'drijver', many: 'drijvers' }, en: { one: 'beater', many: 'beaters' } },
  quarry: { nl: { one: 'stuk wild', many: 'stuks wild' }, en: { one: 'quarry', many: 'quarry' } },
  drive: { nl: { one: 'drift', many: 'driften' }, en: { one: 'drive', many: 'drives' } },
  hunt: { nl: { one: 'jacht', many: 'jachten' }, en: { one: 'hunt', many: 'hunts' } },
  bag: { nl: { one: 'buit', many: 'buit' }, en: { one: 'bag', many: 'bags' } },
}

function renamed(key: keyof typeof DEFAULT_WORDS) {
  return word.default(DEFAULT_WORDS[key]).meta({
    unit: 'words', live: false, en: `The scenario's own word for ${DEFAULT_WORDS[key].en.one}`, nl: `Het eigen woord van dit scenario voor ${DEFAULT_WORDS[key].nl.one}`,
  } satisfies FieldMeta)
}

export const words = z.strictObject({
  organisation: renamed('organisation'),
  beater: renamed('beater'),
  quarry: renamed('quarry'),
  drive: renamed('drive'),
  hunt: renamed('hunt'),
  bag: renamed('bag'),
}).prefault({}).meta({ unit: 'group', en: 'Words for the audience', nl: 'Woorden voor het publiek', live: false } satisfies FieldMeta)
