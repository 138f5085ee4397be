import { stringify } from 'csv-stringify/sync'
import type { Cell, NamedColumn } from '../../index.ts'
import { OutputFile, type FileFacts } from './outputFile.ts'
import type { TableFile } from './tables.ts'

/** Rows turned into text at once: bounds memory. */
const CHUNK = 10_000

/** A CSV file that grows row by row: a head, no preamble, a missing value is an empty cell. */
export class CsvFile implements TableFile {
  readonly name: string
  readonly #file: OutputFile
  #rows = 0

  constructor(folder: string, table: string, columns: readonly Pick<NamedColumn, 'name'>[]) {
    this.name = `${table}.csv`
    this.#file = new OutputFile(folder, this.name)
    this.#write([columns.map(({ name }) => name)])
  }

  append(rows: readonly (readonly Cell[])[]): void {
    for (let i = 0; i < rows.length; i += CHUNK) this.#write(rows.slice(i, i + CHUNK))
    this.#rows += rows.length
  }

  close(): FileFacts {
    return this.#file.close(this.#rows)
  }

  #write(rows: readonly (readonly Cell[])[]): void {
    this.#file.write(Buffer.from(stringify(rows.map((row) => [...row]), { cast: { boolean: String } })))
  }
}
