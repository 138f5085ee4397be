import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { world, type World } from './fakeIo.ts'

/** Who signs and why differs; there is a fee, a fine, a common bag and somebody who keeps back. */
export const RICH = `battue: 1
id: rich
title: { nl: Rijk, en: Rich }
seed: acorn
seasons: 4
field: { width: 60, driveDepth: 40, huntDepth: 20 }
quarry: { count: 40 }
hunt: { duration: 40 }
belief: { drySeasons: 2 }
pact: { transparency: 0.5, choiceSharpness: 3, voluntaryFloor: 0.9 }
sharing: { rule: equal, pooled: 0.5, exclusion: true, fine: 1, chest: 0.1 }
costs: { drive: 0.01, hunt: 0.002, fixed: 0.5 }
director: { kind: disinterested, fee: 2, oversight: 0.5 }
trust: { law: damaged, neglect: 0.05 }
words:
  bag: { nl: { one: oogst, many: oogsten }, en: { one: harvest, many: harvests } }
organisations:
  - { id: ash, size: 3, disposition: driver, name: { nl: Es, en: Ash } }
  - { id: birch, size: 3, disposition: calculator }
  - { id: cedar, size: 3, disposition: reciprocator, threshold: 0.9 }
  - { id: squeeze, size: 3, disposition: squeezer, squeeze: 0.5 }
`

/** A folder with that scenario as rich.yaml. */
export function rich(setting: Parameters<typeof world>[0] = {}): World {
  const made = world(setting)
  writeFileSync(join(made.cwd, 'rich.yaml'), RICH)
  return made
}
