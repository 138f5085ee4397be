import { drive } from '../../sim/engine/phases/drive.ts'
import { contextOf } from '../../sim/engine/run.ts'
import type { Run } from '../../sim/index.ts'
import { beatersOf, playUntil, runOf } from './phases.ts'

/** Depth of the drive field, m and ticks; width of the field, m; length of the hunt, ticks. */
export const DEPTH = 60
export const WIDTH = 120
export const HUNT = 40

/** Four drivers and, in their midst, organisation `one` of any kind, with four beaters. */
export function withOne(one: Record<string, unknown>, other: Record<string, unknown> = {}): Promise<Run> {
  return runOf({
    field: { width: WIDTH, driveDepth: DEPTH, huntDepth: 30 },
    quarry: { count: 60 },
    organisations: [...['a', 'b', 'x', 'y'].map(id => ({ id, size: 4, disposition: 'driver', willingness: 1 })), { id: 'one', size: 4, willingness: 1, ...one }],
    drive: { speed: 1, walkSpeed: 2 },
    hunt: { duration: HUNT },
    belief: { drySeasons: 1 },
    ...other,
  })
}

/** Activities of the beaters of `one`: after the pact, then after every tick of the drive. */
export function activities(run: Run, look: () => void = () => {}): number[][] {
  playUntil(run, drive)
  const seen = () => beatersOf(run, 'one').map(b => run.world.activity_b[b]!)
  const all = [seen()]
  for (let tick = 0; tick < DEPTH; tick++) {
    drive.tick(contextOf(run), tick)
    all.push(seen())
    look()
  }
  drive.end?.(contextOf(run))
  return all
}

/** Four beaters who do the same all the time. */
export function always(activity: number, moments = DEPTH + 1): number[][] {
  return Array.from({ length: moments }, () => Array<number>(4).fill(activity))
}

/** Did it sign, did it breach, and for how many beater-ticks did it stand on post? */
export function deedsOf({ world, setting }: Run): { signed: number, breach: number, effort: number } {
  const o = setting.organisations.findIndex(each => each.id === 'one')
  return { signed: world.signed_o[o]!, breach: world.breach_o[o]!, effort: world.effort_o[o]! }
}
