import type { Language } from '../language.ts'
import { en, type Texts } from './en.ts'
import { nl } from './nl.ts'

export type { Texts }
export const TEXTS: Readonly<Record<Language, Texts>> = { nl, en }
