import { existsSync, readdirSync, readFileSync, statSync, type Stats } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { closest, distance } from 'fastest-levenshtein'
import { parseScenario, type Scenario, type Settings } from '../index.ts'
import { causeOf, codeOf, shown, UsageError } from './errors.ts'
import type { Texts } from './text/index.ts'

/** Larger files are no scenarios. */
const MAX_BYTES = 1_000_000

/** The text of a scenario and where it came from. */
export interface Source {
  /** As the user named it; the repeat command says the same. */
  readonly name: string
  /** Path for error messages. */
  readonly file: string
  readonly text: string
  /** Id of the variant that is meant, as in `water-sector@none`. */
  readonly variant?: string
}

/** The scenario of a source, with other values by path. Throws a ScenarioError. */
export async function parseSource({ text, file, variant }: Source, set: Settings = {}): Promise<Scenario> {
  return await parseScenario(text, { file, set, ...(variant === undefined ? {} : { variant }) })
}

/** The folder that holds scenarios/ and package.json: above the compiled program, and above its sources. */
export function packageRoot(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'scenarios')) && existsSync(join(folder, 'package.json'))) return folder
    if (folder === dirname(folder)) throw new Error('the folder scenarios/ of battue is missing')
  }
}

/** Ids of the scenarios that come with the program, in order. */
export function scenarioIds(): string[] {
  return readdirSync(join(packageRoot(), 'scenarios'))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort()
}

/** The text of one of the program's own scenarios. */
export function builtInText(id: string): string {
  return readFileSync(join(packageRoot(), 'scenarios', `${id}.yaml`), 'utf8')
}

/** Does the name mean a scenario: one of the program's own, or a file? */
export function isScenario(whole: string, cwd: string): boolean {
  const { name } = apart(whole, cwd)
  return scenarioIds().includes(name) || (isFileName(name) && existsSync(resolve(cwd, name)))
}

function isFileName(name: string): boolean {
  return /[/\\]|\.ya?ml$/i.test(name)
}

/** A scenario and what follows an @, its variant; a file may have an @ in its own name. */
function apart(whole: string, cwd: string): { name: string, variant?: string } {
  const at = whole.lastIndexOf('@')
  if (at < 0 || /[/\\]/.test(whole.slice(at)) || (isFileName(whole) && existsSync(resolve(cwd, whole)))) return { name: whole }
  return { name: whole.slice(0, at), variant: whole.slice(at + 1) }
}

/** A scenario by its id, or from a file, with its variant after an @. Throws a UsageError that says what is wrong with it. */
export function findScenario(whole: string, cwd: string, text: Texts): Source {
  const { name, variant } = apart(whole, cwd)
  const source = findWhole(name, cwd, text)
  return variant === undefined ? source : { ...source, name: whole, variant }
}

function findWhole(name: string, cwd: string, text: Texts): Source {
  if (name === '') throw new UsageError(text.errors.emptyName)
  if (isFileName(name)) return { name, file: name, text: readScenario(resolve(cwd, name), name, text) }
  const ids = scenarioIds()
  if (!ids.includes(name)) throw unknownScenario(name, ids, cwd, text)
  const path = join(packageRoot(), 'scenarios', `${name}.yaml`)
  // From elsewhere the way to it tells less than its id.
  const near = relative(cwd, path)
  return { name, file: near.startsWith('..') || isAbsolute(near) ? name : near, text: readScenario(path, path, text) }
}

function unknownScenario(name: string, ids: readonly string[], cwd: string, text: Texts): UsageError {
  const here = [`${name}.yaml`, name].find((file) => existsSync(resolve(cwd, file)))
  if (here === name && statSync(resolve(cwd, name)).isDirectory()) return new UsageError(text.errors.isFolder(shown(name)))
  const near = suggestion(name, ids)
  return new UsageError(
    text.errors.unknownScenario(shown(name)),
    ...(here === undefined ? [] : [text.errors.didYouMean(`./${shown(here)}`)]),
    ...(near === undefined ? [] : [text.errors.didYouMean(near)]),
    text.errors.knownScenarios(ids.join(', ')),
  )
}

/** The word that was probably meant, if one is near. */
export function suggestion(word: string, words: readonly string[]): string | undefined {
  if (words.length === 0 || word.length > 60) return undefined
  const starting = words.find((candidate) => word.length > 1 && candidate.startsWith(word.toLowerCase()))
  if (starting !== undefined) return starting
  const swapped = words.find((candidate) => lettersOf(candidate) === lettersOf(word))
  if (swapped !== undefined) return swapped
  const near = closest(word.toLowerCase(), words)
  return distance(word.toLowerCase(), near) <= Math.max(1, Math.floor(near.length * 0.4)) ? near : undefined
}

/** Letters that changed places, as in rnu for run, are the same letters. */
function lettersOf(word: string): string {
  return [...word.toLowerCase()].sort().join('')
}

/** The text of a file. `label` names it in messages. */
function readScenario(path: string, label: string, text: Texts): string {
  const file = shown(label)
  const found = attempt(() => statSync(path), file, text) satisfies Stats
  if (found.isDirectory()) throw new UsageError(text.errors.isFolder(file))
  if (!found.isFile()) throw new UsageError(text.errors.noPlainFile(file))
  if (found.size > MAX_BYTES) throw new UsageError(text.errors.tooLarge(file))
  const bytes = attempt(() => readFileSync(path), file, text)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new UsageError(text.errors.notUtf8(file))
  }
}

function attempt<T>(read: () => T, file: string, text: Texts): T {
  try {
    return read()
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new UsageError(text.errors.noSuchFile(file))
    throw new UsageError(text.errors.unreadable(file, causeOf(error, text)))
  }
}
