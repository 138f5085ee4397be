import type { ByteWriter, ColumnSource, ParquetWriter, SchemaElement } from 'hyparquet-writer'
import type { Cell, NamedColumn } from './columns.ts'

/** Rows of one row group: what is kept in memory, and what a reader can skip. */
const GROUP_ROWS = 20_000

const NUMBER: Omit<SchemaElement, 'name'> = { type: 'DOUBLE' }
const TYPES: Readonly<Record<NonNullable<NamedColumn['type']>, typeof NUMBER>> = {
  whole: { type: 'INT32' },
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  flag: { type: 'BOOLEAN' },
}

/** A table in the Parquet format that grows row by row. The same rows and facts give the same bytes. */
export interface ParquetTable {
  append(rows: readonly (readonly Cell[])[]): void
  /** Ends the file. `facts` become its metadata, beside `columns`: the name, unit and meaning (en, nl) of each. */
  finish(facts: Readonly<Record<string, string>>): void
}

/** Begins a table; `emit` is given its bytes in order, a row group at a time, and may keep them. The encoder is loaded
 *  with the first table: most runs write none. A column that may be `empty` is OPTIONAL, any other is REQUIRED: an empty
 *  cell there, or one of another type than the column's, is an error. */
export async function createParquet(columns: readonly NamedColumn[], emit: (bytes: Uint8Array) => void): Promise<ParquetTable> {
  const { ByteWriter, ParquetWriter } = await import('hyparquet-writer')
  const writer = emptying(new ByteWriter(), emit)
  return new GrowingTable(columns, new ParquetWriter({ writer, schema: schemaOf(columns), createdBy: 'battue' }))
}

class GrowingTable implements ParquetTable {
  readonly #columns: readonly NamedColumn[]
  readonly #file: ParquetWriter
  #rows: (readonly Cell[])[] = []

  constructor(columns: readonly NamedColumn[], file: ParquetWriter) {
    this.#columns = columns
    this.#file = file
  }

  append(rows: readonly (readonly Cell[])[]): void {
    for (const row of rows) {
      this.#rows.push(row)
      if (this.#rows.length === GROUP_ROWS) this.#writeGroup()
    }
  }

  finish(facts: Readonly<Record<string, string>>): void {
    if (this.#rows.length > 0) this.#writeGroup()
    const columns = this.#columns.map(({ name, unit, en, nl }) => ({ name, unit, en, nl }))
    this.#file.kvMetadata = Object.entries({ ...facts, columns: JSON.stringify(columns) }).map(([key, value]) => ({ key, value }))
    void this.#file.finish()
  }

  #writeGroup(): void {
    const rows = this.#rows
    this.#rows = []
    const columnData = this.#columns.map(({ name, type }, i): ColumnSource => ({
      name,
      data: rows.map((row) => row[i]),
      // A dictionary would take 0 and −0 for the same number.
      ...(type === undefined ? { encoding: 'PLAIN' } : {}),
    }))
    void this.#file.write({ columnData, rowGroupSize: GROUP_ROWS })
  }
}

function schemaOf(columns: readonly NamedColumn[]): SchemaElement[] {
  return [
    { name: 'root', num_children: columns.length },
    ...columns.map(({ name, type, empty }): SchemaElement => ({ name, ...(type === undefined ? NUMBER : TYPES[type]), repetition_type: empty === true ? 'OPTIONAL' : 'REQUIRED' })),
  ]
}

/** A writer that hands over what it holds after each row group. */
function emptying(writer: ByteWriter, emit: (bytes: Uint8Array) => void): ByteWriter & { flush(): void } {
  const flush = (): void => {
    emit(writer.getBytes().slice())
    writer.index = 0
  }
  return Object.assign(writer, { flush, finish: flush })
}
