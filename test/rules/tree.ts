import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const MADE = new Set(['node_modules', 'dist', 'coverage', '.git', '.out'])

/** Every file under a folder of the project, as a path from the root with `/`. */
export function filesUnder(folder: string): string[] {
  const start = join(ROOT, folder)
  if (!existsSync(start)) return []
  return readdirSync(start, { withFileTypes: true })
    .filter((entry) => !MADE.has(entry.name))
    .flatMap((entry) => {
      const path = join(start, entry.name)
      const name = relative(ROOT, path).split(sep).join('/')
      return entry.isDirectory() ? filesUnder(name) : [name]
    })
}

/** What lies in the root: what git tracks, or without git everything that no tool made. */
export function rootEntries(): string[] {
  return [...new Set(tracked().map((path) => path.split('/')[0] ?? path))]
}

function tracked(): string[] {
  if (existsSync(join(ROOT, '.git'))) {
    try {
      return execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' }).split('\0').filter(Boolean)
    } catch {
      // No git on this machine: the folder itself has to do.
    }
  }
  return readdirSync(ROOT).filter((name) => !MADE.has(name))
}
