import { clip } from '../kernel/math.ts'

/** Relative gain of a payoff x over hunting alone: clip((x − alone)/max(|alone|, size), −2, 2). One function serves
 *  belief, forecast and willingness. A size-0 organisation with nothing to gain has gain 0. */
export function gain(x: number, alone: number, size: number): number {
  const scale = Math.max(Math.abs(alone), size)
  return scale > 0 ? clip((x - alone) / scale, -2, 2) : 0
}
