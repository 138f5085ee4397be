import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ENGINE_VERSION, printScenario } from '../../index.ts'
import type { Done, Plan } from '../plan.ts'
import type { FileFacts } from './outputFile.ts'

/** Version of the form of an output folder; changes when a reader of it would have to change. */
export const OUTPUT_VERSION = 1

/** What the folder says about itself beside the plan. */
export interface Circumstances {
  readonly program: string
  readonly command: string
  readonly started: Date
  readonly ended: Date
  readonly files: readonly FileFacts[]
}

/** What a table says about itself where it has a place for it: nothing that differs when the run is repeated. */
export function tableFacts({ scenario, set, seed }: Plan, done: readonly Done[], program: string): Record<string, string> {
  // With more runs than one, each has its digest in the table of runs.
  const digest = done.length === 1 ? done[0]?.digests.at(-1) : undefined
  return {
    battue: program, schema: String(OUTPUT_VERSION), engine: ENGINE_VERSION, scenario: scenario.parameters.id, seed, set: JSON.stringify(set),
    ...(digest === undefined ? {} : { digest }),
  }
}

/** Writes manifest.json: all that is needed to understand the folder, and to make it again. */
export function writeManifest(folder: string, plan: Plan, done: readonly Done[], { program, command, started, ended, files }: Circumstances): void {
  const { source, scenario, set, axes, replicates, seed } = plan
  const manifest = {
    battue: program,
    schema: OUTPUT_VERSION,
    engine: ENGINE_VERSION,
    scenario: { id: scenario.parameters.id, from: source.name, yaml: printScenario(scenario.parameters) },
    seed,
    seasons: scenario.parameters.seasons,
    set,
    vary: axes,
    replicates,
    runs: done.map((run) => ({ run: run.run, point: run.point, replicate: run.replicate, seed: run.seed, set: run.set, digest: run.digests.at(-1) ?? null })),
    command,
    node: process.version,
    started: started.toISOString(),
    ended: ended.toISOString(),
    files,
  }
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`, { flag: 'wx' })
}
