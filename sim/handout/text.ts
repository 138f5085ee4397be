// The words of the printed page that are the same for every scenario.
import type { Language } from '../scenario/words.ts'

interface SheetText {
  readonly page: string
  readonly needs: string
  /** What is done beforehand, with the title of the scenario. */
  readonly before: (title: string) => string
  readonly timetable: string
  /** Minutes from the start, and what is done in them. */
  readonly steps: readonly { readonly from: number, readonly to: number, readonly what: string }[]
  readonly bet: string
  readonly answer: string
  readonly clicks: string
  readonly notice: string
  readonly questions: string
  readonly silent: string
  readonly variants: string
  readonly run: string
}

const nl: SheetText = {
  page: 'Werkblad voor de begeleider',
  needs: 'Een half uur, een beamer, drie tot dertig mensen. Niemand hoeft iets van simulaties te weten.',
  before: title => `Vooraf: open de pagina van battue op de beamer, kies ‘${title}’ en druk op Pauze en op Opnieuw. Een variant kies je in de lijst daarnaast; schrijf op wat je wilt vergelijken, want elke keuze begint opnieuw. Deel dit blad niet uit: de uitkomst staat erop.`,
  timetable: 'Een half uur',
  steps: [
    { from: 0, to: 4, what: 'Lees het verhaal voor. Laat het veld zien, op Pauze.' },
    { from: 4, to: 8, what: 'De inzet: ieder kiest, zonder overleg. Tel de handen en schrijf de aantallen op.' },
    { from: 8, to: 18, what: 'Klik samen door de stappen. Vertel hardop wat er gebeurt.' },
    { from: 18, to: 21, what: 'Terug naar de inzet: wie zag het aankomen, en waaraan?' },
    { from: 21, to: 29, what: 'De drie vragen, eerst in tweetallen, dan samen.' },
    { from: 29, to: 30, what: 'Ieder noemt één ding dat morgen anders kan.' },
  ],
  bet: 'De inzet', answer: 'Wat eruit komt', clicks: 'Klik dit aan', notice: 'Let op', questions: 'Drie vragen na afloop',
  silent: 'Wat dit model niet zegt', variants: 'Varianten', run: 'Zonder browser',
}

const en: SheetText = {
  page: 'Page for the trainer',
  needs: 'Half an hour, a projector, three to thirty people. Nobody needs to know anything about simulations.',
  before: title => `Beforehand: open the page of battue on the projector, choose ‘${title}’, and press Pause and Restart. A variant is chosen in the list beside it; write down what you want to compare, for every choice starts anew. Do not hand out this page: it tells what comes out.`,
  timetable: 'Half an hour',
  steps: [
    { from: 0, to: 4, what: 'Read out the story. Show the field, paused.' },
    { from: 4, to: 8, what: 'The bet: everybody chooses, without talking. Count the hands and write them down.' },
    { from: 8, to: 18, what: 'Click through the steps together. Say aloud what is happening.' },
    { from: 18, to: 21, what: 'Back to the bet: who saw it coming, and by what?' },
    { from: 21, to: 29, what: 'The three questions, first in pairs, then together.' },
    { from: 29, to: 30, what: 'Everybody names one thing that could be different tomorrow.' },
  ],
  bet: 'The bet', answer: 'What comes out', clicks: 'What to click', notice: 'What to notice', questions: 'Three questions for afterwards',
  silent: 'What this model does not say', variants: 'Variants', run: 'Without a browser',
}

export const SHEET_TEXT: Readonly<Record<Language, SheetText>> = { nl, en }
