import { ACTIVITY } from '../../engine/codes.ts'
import { createCordon, findGaps } from '../../engine/kernel/cordon.ts'
import { pact } from '../../engine/phases/pact.ts'
import { contextOf, createRun } from '../../engine/run.ts'
import { parseScenario } from '../../scenario/parse.ts'
import { runKey } from '../runKey.ts'
import { NEVER, type LookUp } from './topic.ts'

/** Distance between neighbouring posts, m. */
const SPACING = 10

/** In how many seasons the engine's own pact leaves a line without a gap, when each post is empty with probability
 *  `absence` and a run of `run` empty posts is a gap. Two stakes, one spacing outside the outer posts, count as present. */
export async function seasonsWithoutGap(posts: number, run: number, absence: number, seasons: number, lookUp: LookUp = NEVER): Promise<number> {
  // Under a mandate willingness is attendance.
  const scenario = await parseScenario(JSON.stringify({
    battue: 1, id: 'theory', title: 'Theory',
    field: { width: posts * SPACING, driveDepth: 1, huntDepth: 1 },
    quarry: { count: 0 },
    organisations: [{ id: 'line', size: posts, disposition: 'driver', willingness: 1 - absence }],
    pact: { mandate: true },
    hunt: { duration: 1 },
    belief: { drySeasons: 1 },
  }))
  const game = createRun(scenario, 'theory', runKey('theory:cordon'))
  const context = contextOf(game)
  const cordon = createCordon(posts + 2)
  // Both neighbours cover half of what the run leaves open, and a little more: ⌊2·cover/spacing⌋ = run.
  cordon.cover.fill(((run + 0.5) / 2) * SPACING)
  let whole = 0
  for (let season = 1; season <= seasons; season++) {
    if (season % 100 === 0) await lookUp()
    context.season = season
    pact.tick(context, 0)
    // Places from the left stake on, which stands half a spacing outside the field.
    let count = 1
    for (let place = 0; place < posts; place++) {
      const b = game.world.beaterAt_k[place]!
      if (game.world.activity_b[b] === ACTIVITY.onPost) cordon.place[count++] = game.world.x_b[b]! + SPACING / 2
    }
    cordon.place[count++] = (posts + 1) * SPACING
    cordon.count = count
    findGaps(cordon, (posts + 1) * SPACING)
    if (cordon.gapCount === 0) whole++
  }
  return whole
}
