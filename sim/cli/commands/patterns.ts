import { PATTERNS, REPLICATES, ROBUST, SEEDS_AT_POINT, type Claim, type Pattern, type Side } from '../../index.ts'
import { print, tell, type Context } from '../context.ts'
import { EXIT, shown, UsageError } from '../errors.ts'
import { widthOf } from '../io.ts'
import { formatIn } from '../output/format.ts'
import { wrap } from '../output/heading.ts'
import { measure, pointsOf, replicatesOf, type Measured } from '../measure.ts'
import { patternColumns } from '../output/patternTable.ts'
import { checkSeed, readWhole } from '../options.ts'
import { startProgress } from '../output/progress.ts'
import { renderTable } from '../output/table.ts'
import type { PairResult, PairTask } from '../patternWorker.ts'
import { openPool } from '../pool.ts'
import { suggestion } from '../scenarios.ts'

export interface PatternOptions {
  readonly only: string | undefined
  readonly replicates: number | undefined
  readonly seed: string
  readonly robustness: boolean
  readonly workers: number | undefined
  readonly json: boolean
}

/** What the option parser hands over: texts, exactly as typed. */
export interface GivenPatterns { only?: string, replicates?: string, seed?: string, robustness?: true, workers?: string, json?: true }

/** Throws a UsageError for the first that is wrong. */
export function readPatternOptions(given: GivenPatterns, { lang, text }: Context): PatternOptions {
  const { whole } = formatIn(lang)
  const number = (option: string, typed: string | undefined, range: readonly [number, number]) => (typed === undefined ? undefined : readWhole(option, typed, range, text, whole))
  checkSeed(given.seed, text)
  return {
    only: given.only, seed: given.seed ?? 'patterns', robustness: given.robustness === true, json: given.json === true,
    replicates: number('--replicates', given.replicates, [2, 10_000]), workers: number('--workers', given.workers, [1, 64]),
  }
}

/** `battue patterns`: measures the claims, and says which hold. */
export async function patterns(options: PatternOptions, context: Context): Promise<number> {
  const { io, lang, text } = context
  const wanted = chosen(options.only, context)
  const claims = wanted.flatMap(each => each.claims)
  const pairs = claims.reduce((sum, claim) => sum + replicatesOf(claim, options) * (claim.counter === null ? 1 : 2), 0)
  const regions = options.robustness ? await Promise.all(claims.map(pointsOf)) : claims.map(() => [])
  const total = pairs + regions.reduce((sum, points) => sum + points.length * SEEDS_AT_POINT, 0)
  const progress = startProgress(total, io, text, text.progress.pairs)
  const pool = await openPool<PairTask, PairResult>(new URL(`../patternWorker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url), options.workers, io.signal)
  try {
    const measured = new Map<Claim, Measured>()
    await Promise.all(claims.map(async (claim, i) => {
      measured.set(claim, await measure(claim, regions[i]!, options, pool, progress.advance))
    }))
    progress.stop()
    const all = claims.map(claim => measured.get(claim)!)
    if (options.json) print(io, JSON.stringify({ patterns: all.map(jsonOf) }, null, 2))
    else for (const pattern of wanted) print(io, [...await report(pattern, pattern.claims.map(claim => measured.get(claim)!), context), ''].join('\n'))
    const failed = all.filter(({ holds, counter, claim }) => (!holds || counter?.holds === false) && claim.notShown === undefined)
    const { whole } = formatIn(lang)
    if (failed.length === 0) {
      const known = all.filter(({ claim }) => claim.notShown !== undefined).length
      if (!options.json) print(io, known === 0 ? text.patterns.allHold(whole(all.length)) : text.patterns.allButKnown(whole(all.length - known), whole(known)))
      return EXIT.ok
    }
    tell(io, text.patterns.someFail(whole(failed.length), whole(all.length), failed.map(({ claim }) => claim.id).join(', ')))
    if (failed.some(({ claim, replicates }) => replicates < (claim.replicates ?? REPLICATES))) tell(io, text.patterns.fewPairs(whole(REPLICATES)))
    return EXIT.failed
  } finally {
    progress.stop()
    await pool.close()
  }
}

function chosen(only: string | undefined, { text }: Context): readonly Pattern[] {
  if (only === undefined) return PATTERNS
  const whole = PATTERNS.filter(({ number }) => String(number) === only)
  if (whole.length > 0) return whole
  const part = PATTERNS.map(pattern => ({ ...pattern, claims: pattern.claims.filter(({ id }) => id === only) })).filter(({ claims }) => claims.length > 0)
  if (part.length > 0) return part
  const names = PATTERNS.flatMap(({ number, claims }) => [String(number), ...claims.map(({ id }) => id)])
  const near = suggestion(only, names)
  throw new UsageError(text.errors.unknownPattern(shown(only)), ...(near === undefined ? [] : [text.errors.didYouMean(near)]), text.errors.knownPatterns(PATTERNS.map(({ number }) => number).join(', ')))
}

function jsonOf({ claim, counter, robustness, ...verdict }: Measured): object {
  const { id, says, of, scenario, as, minimum, seasons } = claim
  return {
    id, title: says, scenario, variants: [sideOf(claim.more), sideOf(claim.less)], measure: of, as, minimum, ...(seasons === undefined ? {} : { seasons }), ...verdict, robustness,
    conditional: robustness === null ? null : robustness < ROBUST,
    counter: counter === null ? null : { says: claim.counter!.says, expects: claim.counter!.expects, ...counter },
    ...(claim.notShown === undefined ? {} : { notShown: claim.notShown }),
  }
}

function sideOf({ variant, set = {} }: Side): string {
  return [...(variant === undefined ? [] : [`@${variant}`]), ...Object.entries(set).map(([path, value]) => `${path}=${value}`)].join(' ')
}

async function report(pattern: Pattern, measured: readonly Measured[], context: Context): Promise<string[]> {
  const { io, lang, text, colours } = context
  const width = widthOf(io.stdout)
  const { lines } = await renderTable(patternColumns(measured, context), measured.flatMap(each => [{ ...each, part: 'claim' as const }, ...(each.counter === null ? [] : [{ ...each, part: 'counter' as const }])]), width, context)
  const indented = (id: string, words: string) => wrap(words, width - 6).map((line, k) => `${(k === 0 ? id : '').padEnd(6)}${line}`)
  return [
    colours.bold(`${pattern.number}. ${pattern.title[lang]}`),
    ...measured.flatMap(({ claim }) => [
      ...indented(claim.id, `${claim.says[lang]} (${claim.of[lang]})`),
      ...(claim.counter === null ? [] : indented('', `${text.patterns.but} ${claim.counter.says[lang]}`).map(colours.dim)),
      ...(claim.notShown === undefined ? [] : indented('', `${text.patterns.notShown} ${claim.notShown[lang]}`)),
    ]),
    '', ...lines,
  ]
}
