/**
 * Who may import whom. test/rules.test.ts runs these rules over the tree, and over a tree that breaks every one of them.
 *
 * kernel ← nothing · state ← kernel · rules ← kernel, state · work shared by phases ← kernel, state, rules ·
 * phases ← those, never one another · season ← phases · engine ← the scenario's types · scenario ← kernel · experiment ← engine, scenario ·
 * handout ← scenario · cli and viz ← sim/index.ts, never each other · nothing ← test
 */
const KERNEL = '^sim/engine/kernel/'
/** What there is: columns, buffer, codes, parameters in force, and what a phase may look at. */
const STATE = '^sim/engine/(layout|ledger|world|codes|errors|setting|context)(\\.ts$|/)'
const RULES = '^sim/engine/rules(\\.ts$|/)'
/** What more than one phase does. */
const WORK = '^sim/engine/(droving|firstStarts|fleeing|forecast|hunting|line|loot|moments|opening|placement|posting|game|reduced|reuse|rivals)(\\.ts$|/)'
const PHASES = '^sim/engine/phases/'
const PHASE = '^sim/engine/phases/phase\\.ts$'
const TYPES = '^sim/scenario/types\\.ts$'
const PROJECT = '^(sim|viz|test|scenarios)/'
const PURE = '^sim/(index\\.ts$|(engine|scenario|experiment|handout)/)'
const DOOR = '^sim/index\\.ts$'

/** Packages from npm that a part of the simulation may use; every other package is forbidden there. */
const allowed = (name, from, packages) => ({
  name,
  severity: 'error',
  from,
  to: { dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown', 'npm-optional', 'npm-peer'], ...(packages ? { pathNot: `node_modules/(${packages})` } : {}) },
})

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '\\.yaml\\?raw$' } },

    { name: 'kernel-knows-nothing', severity: 'error', from: { path: KERNEL }, to: { path: PROJECT, pathNot: KERNEL } },
    { name: 'state-knows-the-kernel', severity: 'error', from: { path: STATE }, to: { path: PROJECT, pathNot: [KERNEL, STATE], dependencyTypesNot: ['type-only'] } },
    { name: 'rules-know-state-and-kernel', severity: 'error', from: { path: RULES }, to: { path: PROJECT, pathNot: [KERNEL, STATE, RULES], dependencyTypesNot: ['type-only'] } },
    { name: 'work-knows-rules-state-kernel', severity: 'error', from: { path: WORK }, to: { path: PROJECT, pathNot: [KERNEL, STATE, RULES, WORK], dependencyTypesNot: ['type-only'] } },
    { name: 'phases-know-no-other-phase', severity: 'error', from: { path: PHASES, pathNot: PHASE }, to: { path: PHASES, pathNot: PHASE } },
    { name: 'phases-know-work-rules-state-kernel', severity: 'error', from: { path: PHASES }, to: { path: PROJECT, pathNot: [KERNEL, STATE, RULES, WORK, PHASES], dependencyTypesNot: ['type-only'] } },

    { name: 'engine-knows-itself', severity: 'error', from: { path: '^sim/engine/' }, to: { path: PROJECT, pathNot: ['^sim/engine/', TYPES] } },
    { name: 'engine-takes-types-of-the-scenario', severity: 'error', from: { path: '^sim/engine/' }, to: { path: TYPES, dependencyTypesNot: ['type-only'] } },
    { name: 'scenario-knows-the-kernel', severity: 'error', from: { path: '^sim/scenario/' }, to: { path: PROJECT, pathNot: ['^sim/scenario/', KERNEL], dependencyTypesNot: ['type-only'] } },
    { name: 'scenario-takes-types-of-the-engine', severity: 'error', from: { path: '^sim/scenario/' }, to: { path: PROJECT, pathNot: ['^sim/scenario/', '^sim/engine/'] } },
    { name: 'experiment-knows-engine-and-scenario', severity: 'error', from: { path: '^sim/experiment/' }, to: { path: PROJECT, pathNot: '^sim/(experiment|engine|scenario)/' } },
    { name: 'handout-knows-the-scenario', severity: 'error', from: { path: '^sim/handout/' }, to: { path: PROJECT, pathNot: '^sim/(handout|scenario)/' } },
    { name: 'door-knows-the-pure-part', severity: 'error', from: { path: DOOR }, to: { path: PROJECT, pathNot: '^sim/(experiment|engine|scenario|handout)/' } },

    { name: 'cli-comes-through-the-door', severity: 'error', from: { path: '^sim/cli/' }, to: { path: PROJECT, pathNot: ['^sim/cli/', DOOR] } },
    { name: 'viz-comes-through-the-door', severity: 'error', from: { path: '^viz/' }, to: { path: PROJECT, pathNot: ['^viz/', '^scenarios/', DOOR] } },
    { name: 'viz-takes-types-only', severity: 'error', from: { path: '^viz/', pathNot: '^viz/worker\\.ts$' }, to: { path: DOOR, dependencyTypesNot: ['type-only'] } },
    { name: 'nothing-knows-the-tests', severity: 'error', from: { path: '^(sim|viz)/' }, to: { path: '^test/' } },

    { name: 'pure-part-without-node', severity: 'error', from: { path: PURE }, to: { dependencyTypes: ['core'] } },
    { name: 'page-without-node', severity: 'error', from: { path: '^viz/' }, to: { dependencyTypes: ['core'] } },
    allowed('packages-of-the-kernel', { path: KERNEL }, '@stdlib|@noble/hashes|seedrandom'),
    allowed('packages-of-the-engine', { path: '^sim/engine/', pathNot: KERNEL }),
    allowed('packages-of-the-scenario', { path: '^sim/scenario/' }, 'zod|yaml|mathjs|fastest-levenshtein'),
    allowed('packages-of-handouts', { path: '^sim/handout/' }),
    allowed('packages-of-experiments', { path: '^sim/experiment/' }, 'seedrandom|hyparquet-writer'),
    allowed('packages-of-the-page', { path: '^viz/' }, 'svelte|chart\\.js|@fontsource-variable'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage)/|^test/\\.out/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'browser', 'node', 'default'] },
  },
}
