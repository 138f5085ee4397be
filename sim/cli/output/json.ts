import { ENGINE_VERSION } from '../../index.ts'
import type { Done, Plan } from '../plan.ts'

/** What `--json` prints: one run with its figures, or several in a list. */
export function jsonOf({ scenario, set, seed, axes, replicates }: Plan, done: readonly Done[], command: string): object {
  const head = { scenario: scenario.parameters.id, seed, engine: ENGINE_VERSION, seasons: scenario.parameters.seasons, set }
  const [only] = done
  if (done.length === 1 && only !== undefined) {
    return { ...head, digest: only.digests.at(-1), digests: only.digests, summary: only.summary, command }
  }
  return {
    ...head,
    replicates,
    vary: axes,
    runs: done.map((run) => ({
      seed: run.seed, set: run.set, digest: run.digests.at(-1) ?? null, digests: run.digests, summary: run.summary ?? null,
      ...(run.error === undefined ? {} : { error: run.error }),
    })),
    command,
  }
}
