// Is what we would publish enough? Packs the project, installs it into an empty folder, and uses it there.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const npmProgram = process.env.npm_execpath
if (npmProgram === undefined) throw new Error('Start this with: npm run test:pack')

const folder = mkdtempSync(join(tmpdir(), 'battue-pack-'))
let passed = 0
let failed = 0
try {
  const [pack] = JSON.parse(npm(ROOT, 'pack', '--json', '--silent', '--pack-destination', folder)) as [{ filename: string, files: { path: string }[] }]
  const files = pack.files.map(({ path }) => path)
  check('holds the command, its types, the scenarios, the licence', () => ['dist/sim/cli/main.js', 'dist/sim/index.d.ts', 'scenarios/water-sector.yaml', 'LICENSE', 'README.md'].every((path) => files.includes(path)))
  check('holds nothing else than that', () => files.every((path) => /^(dist\/sim\/.*\.(js|d\.ts)|scenarios\/.*\.yaml|[A-Z]+(\.md)?|package\.json)$/.test(path)))

  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n')
  npm(folder, 'install', '--no-audit', '--no-fund', '--prefer-offline', `./${pack.filename}`)
  check('lists the scenarios', () => npm(folder, 'exec', '--no', '--', 'battue', 'list').includes('water-sector'))
  writeFileSync(join(folder, 'use.js'), "import { createRun, parseScenario } from 'battue'\nconsole.log(typeof createRun, typeof parseScenario)\n")
  check('can be imported', () => run(folder, process.execPath, 'use.js').includes('function function'))
  check('lists the scenarios from the project itself', () => npm(ROOT, 'exec', '--no', '--', 'battue', 'list').includes('water-sector'))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

function check(name: string, holds: () => boolean): void {
  let good = false
  try {
    good = holds()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
  }
  if (good) passed++
  else failed++
  console.log(`${good ? 'ok    ' : 'FAILED'} ${name}`)
}

// The npm that started us, as a program of Node: works without a shell, on Windows too.
function npm(cwd: string, ...args: string[]): string {
  return run(cwd, process.execPath, npmProgram ?? '', ...args)
}

function run(cwd: string, program: string, ...args: string[]): string {
  // npm tells its scripts where they were started; a command in another folder must not hear of it.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD)/i.test(name)))
  return execFileSync(program, args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
}
