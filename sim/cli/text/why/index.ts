import type { Language } from '../../language.ts'
import { en, type WhyTexts } from './en.ts'
import { nl } from './nl.ts'

export const WHY_TEXTS: Readonly<Record<Language, WhyTexts>> = { en, nl }
export type { WhyTexts }
