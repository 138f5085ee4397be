import { createParquet, type Cell, type NamedColumn } from '../../index.ts'
import { CsvFile } from './csv.ts'
import { OutputFile, type FileFacts } from './outputFile.ts'

/** How tables are written. */
export const FORMATS = ['csv', 'parquet', 'both'] as const
export type TableFormat = typeof FORMATS[number]

/** A table on disk that grows row by row. */
export interface TableFile {
  /** With its ending, as in `runs.csv`. */
  readonly name: string
  append(rows: readonly (readonly Cell[])[]): void
  /** `facts`: what the file says about itself, where the format has a place for it. */
  close(facts: Readonly<Record<string, string>>): FileFacts
}

/** Opens a table in the format, or in each of both. */
export async function openTables(folder: string, table: string, columns: readonly NamedColumn[], format: TableFormat): Promise<TableFile[]> {
  return [
    ...(format === 'parquet' ? [] : [new CsvFile(folder, table, columns)]),
    ...(format === 'csv' ? [] : [await openParquet(folder, `${table}.parquet`, columns)]),
  ]
}

async function openParquet(folder: string, name: string, columns: readonly NamedColumn[]): Promise<TableFile> {
  const file = new OutputFile(folder, name)
  const table = await createParquet(columns, (bytes) => { file.write(bytes) })
  let count = 0
  return {
    name,
    append(rows) {
      table.append(rows)
      count += rows.length
    },
    close(facts) {
      table.finish(facts)
      return file.close(count)
    },
  }
}
