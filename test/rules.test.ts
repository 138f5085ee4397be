import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bannedIn } from './rules/banned.ts'
import { cruiseTree, RULES, writeBrokenTree } from './rules/imports.ts'
import { filesUnder, ROOT, rootEntries } from './rules/tree.ts'

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
const isSource = (path: string): boolean => /\.(ts|svelte)$/.test(path)
const manifest = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>, dependencies: Record<string, string>, devDependencies: Record<string, string>
}

describe('the root', () => {
  const ALLOWED = new Set([
    'sim', 'viz', 'scenarios', 'test', 'docs', 'README.md', 'CHANGELOG.md', 'LICENSE',
    'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts',
  ])
  it('holds what the project is, and dotfiles', () => {
    const entries = rootEntries()
    expect(entries).toContain('sim')
    expect(entries.filter((name) => !ALLOWED.has(name) && !name.startsWith('.'))).toEqual([])
  })
})

describe('imports', () => {
  it('follow who may import whom', async () => {
    const { modules, summary } = await cruiseTree(['sim', 'viz', 'test'].filter((folder) => existsSync(join(ROOT, folder))))
    // A cruise that saw nothing finds nothing wrong.
    for (const path of filesUnder('sim').filter(isSource)) expect(modules.map((module) => module.source)).toContain(path)
    expect(modules.filter((module) => module.source.startsWith('sim/engine/')).length).toBeGreaterThan(8)
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([])
  })

  it('are caught by every rule in a tree that breaks them all', async () => {
    const { summary } = await cruiseTree(['sim', 'viz', 'test'], writeBrokenTree())
    const caught = new Set(summary.violations.map(({ rule }) => rule.name))
    expect(RULES.filter((name) => !caught.has(name))).toEqual([])
  })
})

describe('deterministic parts', () => {
  const files = ['sim/engine', 'sim/scenario'].flatMap(filesUnder).filter(isSource)
  it('use only operations that give the same bits everywhere', () => {
    expect(files.length).toBeGreaterThan(15)
    expect(files.flatMap((path) => bannedIn(path, read(path)).map((what) => `${path}:${what}`))).toEqual([])
  })

  it.each([
    'const a = Math.exp(1)', 'const a = Math["sqrt"](1)', 'const { pow } = Math', 'const m = Math', 'let a = 2 ** 3', 'let a = 2; a **= 3',
    'Math.random()', 'new Date()', 'Date.now()', 'performance.now()', '"a".localeCompare("b")', '(1).toLocaleString()',
    'new Intl.NumberFormat()', 'globalThis.Math', 'console.log(1)', 'setTimeout(f)', '[].map(Math.cos)', 'const a = { Date }',
  ])('would not get away with %s', (source) => {
    expect(bannedIn('bad.ts', source)).not.toEqual([])
  })

  it.each(['Math.sqrt(2) * Math.PI', 'const a = { Date: 1, log: b.performance }', 'type A = { process: number }', 'a * b'])('may use %s', (source) => {
    expect(bannedIn('good.ts', source)).toEqual([])
  })
})

describe('files', () => {
  it('are short enough to be one idea', () => {
    const files = ['sim', 'viz'].flatMap(filesUnder).filter(isSource)
    expect(files.length).toBeGreaterThan(15)
    expect(files.filter((path) => read(path).split('\n').length > 301)).toEqual([])
  })
})

describe('packages', () => {
  const named = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
  it('have one exact version', () => {
    expect(named.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })

  it('are locked without the address of a registry', () => {
    expect(read('package-lock.json')).not.toContain('"resolved": "http')
  })

  it('are locked for every platform', () => {
    const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { optionalDependencies?: Record<string, string> }> }
    const wanted = Object.values(lock.packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}))
    expect(wanted).toContain('@oxlint/binding-win32-x64-msvc')
    expect(wanted.filter((name) => !Object.keys(lock.packages).some((path) => path.endsWith(`node_modules/${name}`)))).toEqual([])
  })

  it('are explained in docs/dependencies.md', () => {
    const text = read('docs/dependencies.md')
    expect(named.map(([name]) => name).filter((name) => !text.includes(`\`${name}\``))).toEqual([])
  })
})

describe('documents', () => {
  const pages = ['README.md', 'CHANGELOG.md', 'scenarios/README.md', ...filesUnder('docs').filter((path) => path.endsWith('.md'))].filter((path) => existsSync(join(ROOT, path)))

  it('link to files that exist', () => {
    expect(pages).toContain('README.md')
    const dead = pages.flatMap((page) => [...read(page).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !/^[a-z]+:/i.test(target) && !existsSync(join(ROOT, posix.join(dirname(page), target))))
      .map((target) => `${page}: ${target}`))
    expect(dead).toEqual([])
  })

  it('name npm scripts that exist', () => {
    const BUILT_IN = new Set(['ci', 'install', 'i', 'pack', 'run', 'exec', 'publish', 'view', 'link'])
    const unknown = pages.flatMap((page) => [...read(page).matchAll(/\bnpm (?:run )?([a-z][\w:-]*)/g)]
      .map(([, name = '']) => name)
      .filter((name) => !BUILT_IN.has(name) && !(name in manifest.scripts))
      .map((name) => `${page}: npm ${name}`))
    expect(unknown).toEqual([])
  })
})
