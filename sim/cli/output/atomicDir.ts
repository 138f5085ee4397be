import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { causeOf, UsageError } from '../errors.ts'
import type { Texts } from '../text/index.ts'

/** A folder that appears under its name only when it is complete. */
export interface AtomicDirectory {
  /** Where to write until then: a folder beside the wanted one. */
  readonly path: string
  /** Gives the folder its name; what stood there before is gone only when the new one stands. */
  commit(): void
  /** Removes everything that was made. Does nothing after commit(). */
  discard(): void
}

const unfinished = new Set<AtomicDirectory>()

/** Removes what is half written, for a program that must leave at once. */
export function removeUnfinished(): void {
  for (const directory of unfinished) directory.discard()
}

export interface Target {
  readonly path: string
  /** As the user named it, for messages. */
  readonly label: string
}

/** Complains when the folder exists and may not be replaced: only the output of an earlier run ever is. */
export function checkTarget({ path, label }: Target, force: boolean, text: Texts): void {
  if (!existsSync(path)) return
  if (!force) throw new UsageError(text.errors.outExists(label))
  if (!isOutput(path)) throw new UsageError(text.errors.outForeign(label))
}

function isOutput(folder: string): boolean {
  try {
    if (readdirSync(folder).length === 0) return true
    const manifest: unknown = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
    return typeof manifest === 'object' && manifest !== null && 'battue' in manifest
  } catch {
    return false
  }
}

/** Opens a folder that will stand at the target. Throws a UsageError if it cannot be made. */
export function openDirectory(target: Target, force: boolean, text: Texts): AtomicDirectory {
  checkTarget(target, force, text)
  const parent = dirname(target.path)
  const beside = (kind: string): string => join(parent, `.${basename(target.path)}.${kind}-${randomBytes(4).toString('hex')}`)
  const path = beside('unfinished')
  let firstMade: string | undefined
  try {
    firstMade = mkdirSync(parent, { recursive: true })
    mkdirSync(path)
  } catch (error) {
    if (firstMade !== undefined) removeEmpty(parent, firstMade)
    throw new UsageError(text.errors.outImpossible(target.label, causeOf(error, text)))
  }
  const directory: AtomicDirectory = {
    path,
    commit() {
      // Somebody else may have made it meanwhile.
      checkTarget(target, force, text)
      const old = existsSync(target.path) ? beside('replaced') : undefined
      if (old !== undefined) renameSync(target.path, old)
      try {
        renameSync(path, target.path)
      } catch (error) {
        if (old !== undefined) renameSync(old, target.path)
        throw error
      }
      unfinished.delete(directory)
      if (old !== undefined) rmSync(old, { recursive: true, force: true })
    },
    discard() {
      if (!unfinished.delete(directory)) return
      rmSync(path, { recursive: true, force: true })
      if (firstMade !== undefined) removeEmpty(parent, firstMade)
    },
  }
  unfinished.add(directory)
  return directory
}

/** Removes the folders that were made on the way, from the innermost up to `first`, as long as they are empty. */
function removeEmpty(innermost: string, first: string): void {
  try {
    for (let folder = resolve(innermost); ; folder = dirname(folder)) {
      rmdirSync(folder)
      if (folder === resolve(first)) return
    }
  } catch {
    // Somebody put something in: then it stays.
  }
}
