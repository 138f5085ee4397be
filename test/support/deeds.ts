import { openSeason } from '../../sim/engine/opening.ts'
import { learn } from '../../sim/engine/phases/learn.ts'
import { contextOf } from '../../sim/engine/run.ts'
import type { Run } from '../../sim/index.ts'
import { playPhase, runOf } from './phases.ts'

/** What one organisation did in a season: kept part of its promise, breach as coded in the state, beater-ticks promised. */
export interface Deed { signed?: 0 | 1, kept?: number, breach?: 0 | 1 | 2, promised?: number }

/** A world after the share phase in which these organisations (o0, o1 …) did this; trust starts at 0.5 everywhere. */
export async function after(deeds: readonly Deed[], data: Record<string, unknown> = {}): Promise<Run> {
  const run = await runOf({
    organisations: deeds.map((_, i) => ({ id: `o${i}`, size: 1, disposition: 'driver' })),
    quarry: { count: 0 }, hunt: { duration: 1 }, belief: { drySeasons: 1 }, ...data,
    trust: { initial: 0.5, build: 0.1, erode: 0.4, ...(data['trust'] as object) },
  })
  openSeason(run.world)
  deeds.forEach(({ signed = 1, kept = 1, breach = 0, promised = 100 }, o) => {
    run.world.signed_o[o] = signed
    run.world.promised_o[o] = promised
    run.world.effort_o[o] = kept * promised
    run.world.breach_o[o] = breach
    run.world.posts_run[0]! += signed
  })
  return run
}

/** The same after learning from it. */
export async function learntFrom(deeds: readonly Deed[], data: Record<string, unknown> = {}, prepare: (run: Run) => void = () => {}): Promise<Run> {
  const run = await after(deeds, data)
  prepare(run)
  playPhase(contextOf(run), learn)
  return run
}

/** A column of pairs as rows. */
export function matrix(run: Run, column: Float64Array): number[][] {
  const n = run.setting.organisations.length
  return Array.from({ length: n }, (_, i) => Array.from(column.subarray(i * n, (i + 1) * n)))
}
