// The documents tell the truth: their examples are run, their commands are typed in, their tables are made from the code.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { runCli } from '../../sim/cli/program.ts'
import { blocksOf, wordsOf, type Block } from '../docs/blocks.ts'
import { generatedPages } from '../docs/pages.ts'
import { filesUnder, ROOT } from '../rules/tree.ts'

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
const documents = filesUnder('docs').filter((path) => path.endsWith('.md'))
const PAGES = ['README.md', ...documents]
const MADE = await generatedPages()
const COMMAND = 'npx --no-install battue'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** Everything that a command says; its data go to a file where the line ends in `> file`. */
async function type(line: string, cwd: string): Promise<{ code: number, said: string }> {
  const words = wordsOf(line.slice(COMMAND.length))
  const file = words.at(-2) === '>' ? words.splice(-2)[1] : undefined
  const [data, talk]: [string[], string[]] = [[], []]
  const into = (parts: string[]) => new Writable({ write(chunk, _encoding, done) { parts.push(String(chunk)); done() } })
  const code = await runCli(words, { stdout: into(data), stderr: into(talk), cwd, env: {}, signal: new AbortController().signal })
  if (file === undefined) return { code, said: [...data, ...talk].join('') }
  writeFileSync(join(cwd, file), data.join(''))
  return { code, said: talk.join('') }
}

/** Runs the library example; it comes in through the library's door instead of the installed package. */
async function runExample(text: string, name: string): Promise<string> {
  const folder = join(ROOT, 'test', '.out', 'docs')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${name}.ts`)
  const door = pathToFileURL(join(ROOT, 'sim', 'index.ts')).href
  writeFileSync(file, text.replace(/from 'battue'/, `from '${door}'`))
  const lines: string[] = []
  const log = vi.spyOn(console, 'log').mockImplementation((...values: unknown[]) => { lines.push(values.join(' ')) })
  try {
    await import(/* @vite-ignore */ pathToFileURL(file).href)
  } finally {
    log.mockRestore()
  }
  return lines.join('\n')
}

/** What one block of a page does: scenarios are put into the folder, commands and examples give an output. */
async function tryOut({ language, note, text, line }: Block, page: string, cwd: string): Promise<string | undefined> {
  const id = /^battue: 1\nid: (\S+)/.exec(text)?.[1]
  if (language === 'yaml' && id !== undefined) writeFileSync(join(cwd, `${id}.yaml`), text)
  if (language === 'ts' && text.includes("from 'battue'")) return runExample(text, `${page.replace(/\W/g, '-')}-${line}`)
  if (language !== 'sh') return undefined
  let said = ''
  for (const command of text.split('\n').filter((each) => each.startsWith(COMMAND))) {
    const answer = await type(command, cwd)
    expect(answer.code, `${page}: ${command}\n${answer.said}`).toBe(Number(/^exits (\d+)$/.exec(note)?.[1] ?? 0))
    said += answer.said
  }
  return said
}

describe.each(PAGES.filter((page) => blocksOf(read(page)).length > 0))('%s', (page) => {
  it('shows commands and examples that work, and what they say', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'battue-docs-'))
    folders.push(cwd)
    let said: string | undefined
    for (const block of blocksOf(read(page))) {
      if (block.language !== 'text') said = await tryOut(block, page, cwd) ?? said
      else if (block.note === 'output' && !said?.includes(block.text.trimEnd())) {
        throw new Error(`${page}:${block.line} should say what is said now:\n\n${(said ?? '').split('\n').slice(0, 40).join('\n')}\n`)
      }
    }
  })
})

describe('README.md', () => {
  const blocks = blocksOf(read('README.md'))

  it('has the library example and the digest of a seed', () => {
    expect(blocks.filter(({ language, text }) => language === 'ts' && text.includes("from 'battue'")).length).toBe(1)
    expect(blocks.filter(({ note, text }) => note === 'output' && /"digest": "[0-9a-f]{64}"/.test(text)).length).toBe(1)
  })

  it('names every document', () => {
    expect(documents.filter((path) => !path.startsWith('docs/decisions/') && !read('README.md').includes(`](${path})`))).toEqual([])
  })
})

describe('documents', () => {
  it.each(Object.entries(MADE))('%s is as the code has it (else: npm run docs:pages)', (page, text) => {
    expect(read(page) === text, `${page} is out of date: npm run docs:pages`).toBe(true)
  })

  it('give every decision a number of its own, and list it', () => {
    const decisions = documents.filter((path) => /^docs\/decisions\/\d/.test(path))
    expect(decisions.length).toBeGreaterThan(10)
    const numbers = decisions.map((path) => /\/(\d{4})-[a-z0-9-]+\.md$/.exec(path)?.[1])
    expect(new Set(numbers).size).toBe(decisions.length)
    expect(numbers).not.toContain(undefined)
    const list = read('docs/decisions/README.md')
    expect(decisions.filter((path) => !list.includes(`](${path.slice('docs/decisions/'.length)})`))).toEqual([])
  })

  it('refer to everything that the code cites by doi', () => {
    const cited = ['sim', 'viz', 'test'].flatMap(filesUnder).filter((path) => /\.(ts|svelte)$/.test(path))
      .flatMap((path) => [...read(path).matchAll(/doi: ?(10\.\d{4,}\/[^\s'`)]*[^\s'`).,;])/g)].map(([, doi = '']) => doi))
    expect(cited.length).toBeGreaterThan(1)
    expect(cited.filter((doi) => !read('docs/references.md').includes(doi))).toEqual([])
  })

  it('name no place on somebody\'s machine', () => {
    const found = PAGES.flatMap((page) => [...read(page).matchAll(/(?<=[\s(`"'])\/[a-z]+\/[\w./-]*/g)].map(([place]) => `${page}: ${place}`))
    expect(found).toEqual([])
  })
})
