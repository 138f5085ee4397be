import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseOptions, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { ROOT } from './tree.ts'

interface Configuration { forbidden: (IForbiddenRuleType & { name: string })[], options: ICruiseOptions }
const configuration = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as Configuration

export const RULES: readonly string[] = configuration.forbidden.map((rule) => rule.name)

/** Which module of a tree imports what, and where it breaks a rule. */
export async function cruiseTree(folders: string[], baseDir: string = ROOT): Promise<ICruiseResult> {
  const options: ICruiseOptions = { ...configuration.options, baseDir, validate: true, ruleSet: { forbidden: configuration.forbidden } }
  const result = await cruise(folders, options, {}, { tsConfig: extractTSConfig(join(ROOT, 'tsconfig.json')) })
  if (typeof result.output === 'string') throw new Error('dependency-cruiser gave a text instead of a result')
  return result.output
}

/** Breaks every rule at least once; the comment behind an import names the rule. */
const BROKEN: Readonly<Record<string, string>> = {
  'test/help.ts': 'export const help = 1',
  'sim/index.ts': "export * from './cli/main.ts' // door-knows-the-pure-part",
  'sim/cli/main.ts': "import '../engine/world.ts' // cli-comes-through-the-door\nimport './nowhere.ts' // unresolvable\nexport const main = 1",
  'sim/engine/kernel/grid.ts': "import { world } from '../world.ts' // kernel-knows-nothing\nexport const grid = world",
  'sim/engine/kernel/random.ts': "import 'mathjs' // packages-of-the-kernel\nimport 'node:fs' // pure-part-without-node",
  'sim/engine/world.ts': "import { season } from './season.ts' // state-knows-the-kernel, no-circular\nexport const world = season",
  'sim/engine/season.ts': "import { world } from './world.ts'\nimport 'seedrandom' // packages-of-the-engine\nexport const season = world",
  'sim/engine/rules/sharing.ts': "import { season } from '../season.ts' // rules-know-state-and-kernel\nexport const sharing = season",
  'sim/engine/hunting.ts': "import { season } from './season.ts' // work-knows-rules-state-kernel\nexport const hunting = season",
  'sim/engine/phases/drive.ts': "import { season } from '../season.ts' // phases-know-work-rules-state-kernel\nexport const drive = season",
  'sim/engine/phases/hunt.ts': "import type { drive } from './drive.ts' // phases-know-no-other-phase\nexport type Hunt = typeof drive",
  'sim/engine/metrics.ts': "import type { parse } from '../scenario/parse.ts' // engine-knows-itself\nexport type Metrics = typeof parse",
  'sim/engine/frame.ts': "import { type Parameters, words } from '../scenario/types.ts' // engine-takes-types-of-the-scenario\nexport const frame: Parameters = words",
  'sim/scenario/types.ts': 'export type Parameters = number\nexport const words = 1',
  'sim/scenario/parse.ts': "import { season } from '../engine/season.ts' // scenario-knows-the-kernel\nimport 'commander' // packages-of-the-scenario\nexport const parse = season",
  'sim/scenario/kinds.ts': "import type { Plan } from '../experiment/plan.ts' // scenario-takes-types-of-the-engine\nexport type Kinds = Plan",
  'sim/experiment/plan.ts': "import { main } from '../index.ts' // experiment-knows-engine-and-scenario\nimport 'zod' // packages-of-experiments\nexport type Plan = typeof main",
  'sim/handout/sheet.ts': "import { main } from '../cli/main.ts' // handout-knows-the-scenario\nimport 'yaml' // packages-of-handouts\nexport const sheet = main",
  'viz/main.ts': "import { main } from '../sim/index.ts' // viz-takes-types-only\nimport 'node:path' // page-without-node\nimport 'yaml' // packages-of-the-page\nexport const page = main",
  'viz/panel.ts': "import type { Plan } from '../sim/experiment/plan.ts' // viz-comes-through-the-door\nimport { help } from '../test/help.ts' // nothing-knows-the-tests\nexport const panel: Plan = help",
}

/** Writes the broken tree into a folder of its own, inside the project so that packages resolve. */
export function writeBrokenTree(): string {
  const folder = join(ROOT, 'test', '.out', 'broken')
  rmSync(folder, { recursive: true, force: true })
  for (const [path, source] of Object.entries(BROKEN)) {
    const file = join(folder, ...path.split('/'))
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, `${source}\n`)
  }
  return folder
}
