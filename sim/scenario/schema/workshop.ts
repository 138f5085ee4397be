import { z } from 'zod'
import { text, type FieldMeta } from './fields.ts'

const MAX_CHOICES = 4
const described = (en: string, nl: string, unit = 'list'): FieldMeta => ({ unit, en, nl, live: false })

const bet = z.strictObject({
  question: text(300, { en: 'What people bet on before they see it', nl: 'Waar mensen op inzetten voordat zij het zien' }),
  choices: z.array(text(160, { en: 'Something to bet on', nl: 'Iets om op in te zetten' })).min(2).max(MAX_CHOICES).meta(described('What they may bet on, 2 to 4', 'Waarop zij kunnen inzetten, 2 tot 4')),
  right: z.int().min(1).max(MAX_CHOICES).meta(described('Number of the choice that comes out, from 1', 'Nummer van de keuze die uitkomt, vanaf 1', 'choice')),
  answer: text(800, { en: 'What comes out, and why', nl: 'Wat eruit komt, en waarom' }),
})

/** How a trainer brings the scenario to a group: what its printed page says (handout/sheet.ts). */
export const workshop = z.strictObject({
  bet,
  clicks: z.array(text(240, { en: 'A step', nl: 'Een stap' })).min(1).max(6).meta(described('What to click, step by step, at most 6', 'Wat aan te klikken, stap voor stap, hooguit 6')),
  questions: z.array(text(240, { en: 'A question', nl: 'Een vraag' })).length(3).meta(described('Three questions for afterwards', 'Drie vragen voor na afloop')),
  silent: text(1_000, { en: 'What this model does not say', nl: 'Wat dit model niet zegt' }),
}).optional()
