import { callFrom } from './call.ts'
import { quote } from './quote.ts'

/** What a run needs to be the same run again. */
export interface Recipe {
  /** Id of a scenario, or a file as the user named it. */
  readonly scenario: string
  readonly seed: string
  readonly seasons?: number
  /** `path=value`, as given. */
  readonly set: readonly string[]
  /** `path=from:to:step`, as given. */
  readonly vary: readonly string[]
  readonly replicates: number
  readonly yes: boolean
}

/** The exact command that repeats the run, as it works in this folder. */
export function repeatCommand(recipe: Recipe, cwd: string): string {
  const { vary, replicates, yes } = recipe
  const words = [
    'run', ...common(recipe),
    ...vary.flatMap((text) => option('--vary', text)),
    ...(replicates === 1 ? [] : option('--replicates', String(replicates))),
    ...(yes ? ['--yes'] : []),
  ]
  return [callFrom(cwd), ...words.map(quote)].join(' ')
}

/** The same for a fit. */
export function repeatFit(recipe: Pick<Recipe, 'scenario' | 'seed' | 'seasons' | 'set'>, cwd: string): string {
  return [callFrom(cwd), ...['fit', ...common(recipe)].map(quote)].join(' ')
}

function common({ scenario, seed, seasons, set }: Pick<Recipe, 'scenario' | 'seed' | 'seasons' | 'set'>): string[] {
  return [
    asOperand(scenario),
    ...option('--seed', seed),
    ...(seasons === undefined ? [] : option('--seasons', String(seasons))),
    ...set.flatMap((text) => option('--set', text)),
  ]
}

/** A value that looks like an option is tied to its name. */
function option(name: string, value: string): string[] {
  return value.startsWith('-') ? [`${name}=${value}`] : [name, value]
}

function asOperand(name: string): string {
  return name.startsWith('-') ? `./${name}` : name
}
