import { createHash } from 'node:crypto'
import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** A finished file, as the manifest lists it. */
export interface FileFacts { readonly name: string, readonly bytes: number, readonly rows: number, readonly sha256: string }

/** A new file that knows what it holds. */
export class OutputFile {
  readonly #name: string
  readonly #file: number
  readonly #hash = createHash('sha256')
  #bytes = 0

  constructor(folder: string, name: string) {
    this.#name = name
    this.#file = openSync(join(folder, name), 'wx')
  }

  write(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length;) at += writeSync(this.#file, bytes, at)
    this.#hash.update(bytes)
    this.#bytes += bytes.length
  }

  close(rows: number): FileFacts {
    closeSync(this.#file)
    return { name: this.#name, bytes: this.#bytes, rows, sha256: this.#hash.digest('hex') }
  }
}
