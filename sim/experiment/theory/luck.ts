import { uniform } from '../../engine/kernel/random.ts'
import { runKey } from '../runKey.ts'

/** Uniform draws of a check, in a stream of their own: a pure function of (topic, which draw, who). */
export function luckOf(topic: string): (draw: number, who: number) => number {
  const key = runKey(`theory:${topic}`)
  return (draw, who) => uniform(key, 0, 0, 0, draw, who)
}
