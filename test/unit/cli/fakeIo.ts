import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { onTestFinished } from 'vitest'
import type { Output } from '../../../sim/cli/io.ts'
import { runCli } from '../../../sim/cli/program.ts'

/** A scenario that runs in a moment. */
export const SMALL = `battue: 1
id: small
title: { nl: Klein, en: Small }
question: { nl: Werkt het?, en: Does it work? }
seed: acorn
seasons: 3
field: { width: 40, driveDepth: 30, huntDepth: 20 }
quarry: { count: 20 }
hunt: { duration: 10 }
words:
  bag: { nl: { one: oogst, many: oogst }, en: { one: harvest, many: harvest } }
organisations:
  - { id: brook, size: 2, disposition: driver }
  - { id: ash, size: 2, disposition: driver }
metrics: { spread: lootMax - lootMin }
`

export interface Called { readonly code: number, readonly stdout: string, readonly stderr: string }
export interface World { readonly cwd: string, battue(...argv: string[]): Promise<Called> }
interface Setting { files?: Record<string, string>, env?: Record<string, string>, terminal?: { columns: number }, signal?: AbortSignal }

/** A folder of its own with small.yaml and these files in it, and the command line inside. */
export function world({ files = {}, env = {}, terminal, signal }: Setting = {}): World {
  const cwd = mkdtempSync(join(tmpdir(), 'battue-cli-'))
  onTestFinished(() => { rmSync(cwd, { recursive: true, force: true }) })
  for (const [name, text] of Object.entries({ 'small.yaml': SMALL, ...files })) writeFileSync(join(cwd, name), text)
  return {
    cwd,
    async battue(...argv) {
      const [stdout, stderr] = [collector(terminal), collector(terminal)]
      const code = await runCli(argv, { stdout: stdout.output, stderr: stderr.output, cwd, env, signal: signal ?? new AbortController().signal })
      return { code, stdout: stdout.text(), stderr: stderr.text() }
    },
  }
}

function collector(terminal: { columns: number } | undefined): { output: Output, text: () => string } {
  const parts: string[] = []
  const stream = new Writable({ write(chunk, _encoding, done) { parts.push(String(chunk)); done() } })
  return { output: Object.assign(stream, terminal ? { isTTY: true, ...terminal } : {}), text: () => parts.join('') }
}
