import { createHash } from 'node:crypto'
import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'csv-stringify/sync'

/** A finished file, as the manifest lists it. */
export interface FileFacts { readonly name: string, readonly bytes: number, readonly rows: number, readonly sha256: string }
export type Cell = string | number | boolean | null | undefined

/** Rows turned into text at once: bounds memory. */
const CHUNK = 10_000

/** A CSV file that grows row by row: a head, no preamble, a missing value is an empty cell. */
export class CsvFile {
  readonly columns: readonly string[]
  readonly #name: string
  readonly #file: number
  readonly #hash = createHash('sha256')
  #bytes = 0
  #rows = 0

  constructor(folder: string, name: string, columns: readonly string[]) {
    this.columns = columns
    this.#name = name
    this.#file = openSync(join(folder, name), 'wx')
    this.#write([columns])
  }

  append(rows: readonly (readonly Cell[])[]): void {
    for (let i = 0; i < rows.length; i += CHUNK) this.#write(rows.slice(i, i + CHUNK))
    this.#rows += rows.length
  }

  close(): FileFacts {
    closeSync(this.#file)
    return { name: this.#name, bytes: this.#bytes, rows: this.#rows, sha256: this.#hash.digest('hex') }
  }

  #write(rows: readonly (readonly Cell[])[]): void {
    const bytes = Buffer.from(stringify(rows.map((row) => [...row]), { cast: { boolean: String } }))
    for (let at = 0; at < bytes.length;) at += writeSync(this.#file, bytes, at)
    this.#hash.update(bytes)
    this.#bytes += bytes.length
  }
}
