/** Every colour of the app, in one place; dark and projector themes come as further values of this type. */
export interface Theme {
  paper: string
  /** A quiet surface on the paper: fields of forms, the card of a moment. */
  surface: string
  ink: string
  inkSoft: string
  /** Hairlines; carries no meaning. */
  line: string
  /** Borders of things one can operate: 3:1 against the paper. */
  edge: string
  focus: string
  driveField: string
  huntField: string
  quarry: string
  /** Gaps in the cordon, and nothing else. */
  gap: string
  /** Bars of the bag. */
  bag: string
  restart: string
  on: string
  organisations: readonly string[]
}

/** Okabe & Ito's palette for colour-blind people; those with most contrast, and furthest from the red of gaps, first. */
const OKABE_ITO = ['#0072B2', '#E69F00', '#009E73', '#CC79A7', '#56B4E9', '#000000', '#F0E442', '#D55E00'] as const

export const light: Theme = {
  paper: '#FAF8F3',
  surface: '#FFFEFB',
  ink: '#22262B',
  inkSoft: '#5B6168',
  line: '#E4DFD2',
  edge: '#83858A',
  focus: '#0B5394',
  driveField: '#E8EFE1',
  huntField: '#F6EBD3',
  quarry: '#22262B',
  gap: '#C8102E',
  bag: '#5E7F57',
  restart: '#F2B04A',
  on: '#2F5D3A',
  organisations: OKABE_ITO,
}

/** Colour of the organisation at this place in id order. */
export function colourOf(theme: Theme, organisation: number): string {
  return theme.organisations[organisation % theme.organisations.length] ?? theme.ink
}

/** Hands the colours to the style sheet as --paper, --ink-soft and so on. */
export function applyTheme(theme: Theme, root: HTMLElement): void {
  for (const [name, value] of Object.entries(theme)) {
    if (typeof value === 'string') root.style.setProperty(`--${name.replace(/[A-Z]/g, c => `-${c.toLowerCase()}`)}`, value)
  }
}
