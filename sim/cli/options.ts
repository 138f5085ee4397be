import { parseSetting, rangeValues, type Axis, type Settings, type SettingValue } from '../index.ts'
import { shown, UsageError } from './errors.ts'
import { FORMATS, type TableFormat } from './output/tables.ts'
import type { Texts } from './text/index.ts'

/** What the option parser hands over: texts, exactly as typed. */
export interface GivenOptions {
  seed?: string
  seasons?: string
  set?: string[]
  vary?: string[]
  replicates?: string
  out?: string
  format?: string
  force?: true
  yes?: true
  json?: true
}

/** The options of `battue run`, checked. */
export interface RunOptions {
  readonly seed?: string
  readonly seasons?: number
  readonly set: Settings
  readonly axes: readonly Axis[]
  readonly replicates: number
  readonly out?: string
  readonly format: TableFormat
  readonly force: boolean
  readonly yes: boolean
  readonly json: boolean
  /** As typed, for the repeat command. */
  readonly typed: { readonly set: readonly string[], readonly vary: readonly string[] }
}

export const MAX_SEASONS = 10_000
const MAX_REPLICATES = 1_000_000
const NUMBER = String.raw`[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?`
const IS_AXIS = new RegExp(`^([^=]+)=(${NUMBER}):(${NUMBER}):(${NUMBER})$`)

/** Checks the options of `battue run`. Throws a UsageError for the first that is wrong. */
export function readOptions(given: GivenOptions, text: Texts, count: (n: number) => string): RunOptions {
  const { errors } = text
  const whole = (option: string, value: string, max: number): number => readWhole(option, value, [1, max], text, count)
  checkSeed(given.seed, text)
  if (given.out === '') throw new UsageError(errors.emptyFolder)
  if (given.force === true && given.out === undefined) throw new UsageError(errors.forceWithoutOut)
  if (given.format !== undefined && given.out === undefined) throw new UsageError(errors.formatWithoutOut)
  const seasons = given.seasons === undefined ? undefined : whole('--seasons', given.seasons, MAX_SEASONS)
  const set = readSettings(given.set ?? [], text)
  const axes = (given.vary ?? []).map((typed) => readAxis(typed, text))
  const paths = [...set.keys(), ...(seasons === undefined ? [] : ['seasons']), ...axes.map((axis) => axis.path)]
  const twice = axes.find(({ path }) => paths.indexOf(path) !== paths.lastIndexOf(path))
  if (twice !== undefined) throw new UsageError(errors.varyTwice(shown(twice.path)))
  return {
    ...(given.seed === undefined ? {} : { seed: given.seed }),
    ...(seasons === undefined ? {} : { seasons }),
    ...(given.out === undefined ? {} : { out: given.out }),
    format: readFormat(given.format, text),
    set: Object.fromEntries(set),
    axes,
    replicates: given.replicates === undefined ? 1 : whole('--replicates', given.replicates, MAX_REPLICATES),
    force: given.force === true,
    yes: given.yes === true,
    json: given.json === true,
    typed: { set: given.set ?? [], vary: given.vary ?? [] },
  }
}

/** A whole number in the range. Throws a UsageError. */
export function readWhole(option: string, value: string, [min, max]: readonly [number, number], { errors }: Texts, count: (n: number) => string): number {
  const number = /^\d+$/.test(value) ? Number(value) : -1
  if (number < min || number > max) throw new UsageError(errors.whole(option, count(min), count(max), shown(value)))
  return number
}

export function checkSeed(seed: string | undefined, { errors }: Texts): void {
  if (seed !== undefined && !isOneLine(seed, 200)) throw new UsageError(errors.seed)
}

function readFormat(typed: string | undefined, text: Texts): TableFormat {
  const format = FORMATS.find((each) => each === (typed ?? 'csv'))
  if (format === undefined) throw new UsageError(text.errors.format(shown(String(typed))))
  return format
}

/** `path=value` each; of the same path the last counts, in its own place: a later `organisations.*` goes over it. */
export function readSettings(typed: readonly string[], text: Texts): Map<string, SettingValue> {
  const set = new Map<string, SettingValue>()
  for (const words of typed) {
    if (!isOneLine(words, 1_000)) throw new UsageError(text.errors.set(shown(words)))
    const [path, value] = parseSetting(words)
    if (path === 'seed') throw new UsageError(text.errors.setSeed)
    set.delete(path)
    set.set(path, value)
  }
  return set
}

function readAxis(typed: string, text: Texts): Axis {
  const [, path = '', from = '', to = '', step = ''] = IS_AXIS.exec(typed) ?? []
  if (path.trim() === '' || !isOneLine(typed, 1_000)) throw new UsageError(text.errors.vary(shown(typed)))
  if (path.trim() === 'seed') throw new UsageError(text.errors.setSeed)
  if (Number(from) > Number(to) && Number(step) > 0) throw new UsageError(text.errors.varyDown(from, to, step.replace('+', ''), shown(typed)))
  const values = rangeValues(from, to, step)
  if (values === null) throw new UsageError(text.errors.varyStep(shown(typed)))
  return { path: path.trim(), values }
}

function isOneLine(words: string, max: number): boolean {
  return words.length > 0 && words.length <= max && !/[\p{Cc}\u2028\u2029]/u.test(words)
}
