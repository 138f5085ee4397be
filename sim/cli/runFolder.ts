import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Settings } from '../index.ts'
import { shown, UsageError } from './errors.ts'
import { scenarioIds } from './scenarios.ts'
import { OUTPUT_VERSION } from './output/manifest.ts'
import type { WhyTexts } from './text/why/index.ts'

/** What an output folder says of one of its runs: all that is needed to play it again. */
export interface RecordedRun { readonly seed: string, readonly set: Settings, readonly digest: string | null }

/** An output folder, as far as it is needed to play its runs again. */
export interface RunFolder {
  readonly engine: string
  readonly yaml: string
  readonly runs: readonly RecordedRun[]
}

/** The output of earlier runs that is meant by a name; undefined: the name means a scenario. Throws a UsageError that says
 *  what is wrong with a folder. */
export function findRunFolder(name: string, cwd: string, text: WhyTexts): RunFolder | undefined {
  if (name === '') throw new UsageError(text.errors.emptyName)
  const folder = resolve(cwd, name)
  if (scenarioIds().includes(name) || !existsSync(folder) || !statSync(folder).isDirectory()) return undefined
  const manifest = join(folder, 'manifest.json')
  if (!existsSync(manifest)) throw new UsageError(text.errors.noRun(shown(name)))
  return readManifest(manifest, shown(name), text)
}

function readManifest(path: string, label: string, { errors }: WhyTexts): RunFolder {
  let manifest: unknown
  try {
    manifest = JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    throw new UsageError(errors.badManifest(label))
  }
  if (!isGroup(manifest)) throw new UsageError(errors.badManifest(label))
  const { schema, engine, scenario, runs } = manifest
  if (typeof schema === 'number' && schema !== OUTPUT_VERSION) throw new UsageError(errors.newerOutput(label, String(schema)))
  if (typeof engine !== 'string' || !isGroup(scenario) || typeof scenario['yaml'] !== 'string' || !Array.isArray(runs) || runs.length === 0 || !runs.every(isRecorded)) {
    throw new UsageError(errors.badManifest(label))
  }
  return { engine, yaml: scenario['yaml'], runs }
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isRecorded(value: unknown): value is RecordedRun {
  return isGroup(value) && typeof value['seed'] === 'string' && isGroup(value['set']) && (value['digest'] === null || typeof value['digest'] === 'string')
}
