import { cos, sin } from '../../engine/kernel/math.ts'
import { createChase, pursue, PURSUITS } from '../../engine/kernel/pursuit.ts'
import { rows, type Row } from './check.ts'
import { real } from './inputs.ts'
import { arcsin, bisect, peak } from './solve.ts'
import { defineTopic } from './topic.ts'

interface Inputs { readonly ratio: number, readonly capture: number, readonly distance: number }

/** From how far aside a slower hunter can still cut off a quarry that runs straight on. */
export const interception = defineTopic<Inputs>({
  id: 'interception',
  title: { en: 'A slower hunter cuts off a quarry that runs straight on', nl: 'Een tragere jager snijdt wild dat rechtuit rent de pas af' },
  source: 'Circle of Apollonius; Isaacs 1965, Differential Games',
  inputs: {
    ratio: real(0.01, 0.99, { en: 'speed of the hunter, in speeds of the quarry', nl: 'snelheid van de jager, in snelheden van het wild' }),
    capture: real(0, 1_000, { en: 'capture radius, m', nl: 'vangstafstand, m' }),
    distance: real(0.001, 1_000, { en: 'distance between them at the start, m', nl: 'afstand tussen beide bij het begin, m' }),
  },
  cases: [
    { inputs: { ratio: 0.75, capture: 0, distance: 10 }, cited: { angle: 0.84806 } },
    { inputs: { ratio: 0.75, capture: 1, distance: 10 }, cited: { angle: 0.94823 } },
    { inputs: { ratio: 0.5, capture: 0.5, distance: 20 }, cited: { angle: 0.5486 } },
  ],
  refuses: ({ capture, distance }) => (capture < distance ? null : { input: 'capture', accepts: { en: 'less than the distance', nl: 'minder dan de afstand' } }),
  rows: (inputs, cited) => {
    const formula = arcsin(inputs.ratio, sin) + arcsin(inputs.capture / inputs.distance, sin)
    return [
      ...rows('angle', { formula, measured: widestAngle(inputs), tolerance: 1e-6, cited: cited.angle, rounding: 5e-6 }),
      { quantity: 'pursuit', expected: formula, measured: widestPursuit(inputs, 1e-3 * (inputs.distance - inputs.capture)), tolerance: 1e-4 },
    ] satisfies Row[]
  },
})

/** The same angle, found by the engine's own pursuit: the widest from which a hunter who intercepts makes the catch. In a tick
 *  the hunter moves first and the quarry then runs `step` metres; it is caught where it passes within `capture` and a step of the
 *  hunter's own, also between two ticks. */
export function widestPursuit({ ratio, capture, distance }: Inputs, step: number): number {
  const late = Math.ceil(((distance + capture) / (1 - ratio) + distance) / step)
  const near = capture + ratio * step
  const chase = createChase()
  const catches = (angle: number): number => {
    Object.assign(chase, { x: -distance * cos(angle), y: distance * sin(angle), headingX: 1, headingY: 0, quarrySpeed: step, speed: ratio * step, reach: capture })
    for (let tick = 0; tick < late; tick++) {
      pursue(PURSUITS.intercept, chase)
      chase.x -= chase.stepX
      chase.y -= chase.stepY
      const passing = Math.max(chase.x, Math.min(0, chase.x + step))
      if (passing * passing + chase.y * chase.y <= near * near) return 1
      chase.x += step
    }
    return -1
  }
  return bisect(catches, 0, Math.PI, 1e-6)
}

/** The widest angle between the quarry's heading and the hunter from which the hunter gets within the capture radius at
 *  some moment, whatever straight way it goes. The quarry starts in the origin with speed 1. */
function widestAngle({ ratio, capture, distance }: Inputs): number {
  const clearance = (angle: number): number => {
    const [x, y] = [distance * cos(angle), distance * sin(angle)]
    // At time t the hunter can be anywhere within ratio·t of its start.
    const spare = (t: number): number => ratio * t + capture - Math.sqrt((x - t) * (x - t) + y * y)
    // After this moment the quarry is ahead for good.
    const late = (distance + capture) / (1 - ratio) + distance
    return peak(spare, 0, late).value
  }
  return bisect(clearance, 0, Math.PI)
}
