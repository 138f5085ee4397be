// A chart's figures in words: columns of its table, and what is said of one season. The same cells everywhere.
import type { SeasonResult } from '../../sim/index.ts'
import type { Organisation } from '../scene.ts'
import { formatNumber, formatPart, type Lang, type TextKey } from '../text/index.ts'
import type { Mark } from './changes.ts'
import type { ChartName } from './charts.ts'
import type { Figure, FigureName } from './figures.ts'

/** `organisation`: the place of the one it is about. `isText`: words, not figures. */
export interface Column { head: string, cells: string[], organisation?: number, isText?: true }

/** Stands where there is no figure. */
const NONE = '–'

export interface Wording {
  lang: Lang
  say: (key: TextKey, values?: Record<string, string | number>) => string
  /** The scenario's words, with a capital. */
  bag: string
  drive: string
  organisations: readonly Organisation[]
}

const KEYS: Record<Exclude<FigureName, 'bag' | 'loot' | 'willingness' | 'trusted'>, TextKey> = {
  alone: 'alone', signed: 'signedPart', coverage: 'coverage', quarryStart: 'quarryStart', quarryDriven: 'quarryDriven', quarryEscaped: 'quarryEscaped',
  quarryEnd: 'quarryEnd', payoffLeast: 'payoffLeast', payoffMean: 'payoffMean', payoffMost: 'payoffMost', meanTrust: 'meanTrust',
}

export function headOf({ name, organisation }: Pick<Figure, 'name' | 'organisation'>, { bag, organisations, say }: Wording): string {
  if (organisation !== undefined) return organisations[organisation]?.name ?? ''
  return name === 'bag' ? bag : say(KEYS[name as keyof typeof KEYS])
}

export function written(value: number | undefined, unit: Figure['unit'], lang: Lang): string {
  if (value === undefined || !Number.isFinite(value)) return NONE
  return unit === 'part' ? formatPart(lang, value) : formatNumber(lang, value)
}

/** The columns beside that of the season; one for last time and one for changes only where there is something to tell. */
export function columnsOf(chart: ChartName, figures: readonly Figure[], ghost: Figure | null, results: readonly SeasonResult[], marks: readonly Mark[], wording: Wording): Column[] {
  const { lang, say, drive } = wording
  const columnOf = (figure: Figure, head: string): Column => ({ head, cells: results.map((_, k) => written(figure.values[k], figure.unit, lang)) })
  const columns: Column[] = figures.map(figure => ({ ...columnOf(figure, headOf(figure, wording)), ...(figure.organisation === undefined ? {} : { organisation: figure.organisation }) }))
  if (ghost) columns.splice(figures.findIndex(({ name }) => name === ghost.name) + 1, 0, columnOf(ghost, say('lastTimeOf', { figure: headOf(ghost, wording) })))
  if (chart === 'bag') columns.push({ head: drive, cells: results.map(({ row }) => say(row.posts > 0 ? 'yes' : 'no')) })
  const changed = results.map(({ row }) => marks.find(({ season }) => season === row.season)?.text ?? '')
  if (changed.some(text => text !== '')) columns.push({ head: say('change'), cells: changed, isText: true })
  return columns
}

/** What is known of one season (1-based), a line a column. */
export function linesOf(columns: readonly Column[], season: number): string[] {
  return columns.flatMap(({ head, cells }) => {
    const cell = cells[season - 1] ?? ''
    return cell === '' || cell === NONE ? [] : [`${head}: ${cell}`]
  })
}
