import type { Context } from '../../sim/engine/context.ts'
import type { Phase } from '../../sim/engine/phases/phase.ts'
import { contextOf } from '../../sim/engine/run.ts'
import { SEASON } from '../../sim/engine/season.ts'
import { createRun, type Run } from '../../sim/index.ts'
import { scenarioOf } from './scenarios.ts'

/** A run of a scenario from plain data. */
export async function runOf(data: Record<string, unknown>, seed = 'test'): Promise<Run> {
  return createRun(await scenarioOf(data), { seed })
}

/** All ticks of one phase of the season going on. */
export function playPhase(context: Context, phase: Phase): void {
  const ticks = phase.ticks(context)
  if (ticks === 0) return
  phase.begin?.(context)
  for (let tick = 0; tick < ticks; tick++) phase.tick(context, tick)
  phase.end?.(context)
}

/** The phases of one season that come before this one. */
export function playUntil(run: Run, phase: Phase): Context {
  const context = contextOf(run)
  for (const earlier of SEASON.slice(0, SEASON.indexOf(phase))) playPhase(context, earlier)
  return context
}

/** Row of an organisation: they stand in id order. */
export function rowOf(run: Run, id: string): number {
  return run.setting.organisations.findIndex(each => each.id === id)
}

/** Numbers of the beaters of an organisation. */
export function beatersOf(run: Run, id: string): number[] {
  const o = rowOf(run, id)
  return Array.from({ length: run.world.size_o[o]! }, (_, i) => run.world.firstBeater_o[o]! + i)
}
