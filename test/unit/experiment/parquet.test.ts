import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { createParquet, type Cell, type NamedColumn } from '../../../sim/index.ts'

const said = { unit: 'm', en: 'Width', nl: 'Breedte' }
const COLUMNS: NamedColumn[] = [
  { name: 'count', type: 'whole', ...said }, { name: 'value', ...said }, { name: 'maybe', empty: true, ...said },
  { name: 'word', type: 'text', ...said }, { name: 'sure', type: 'flag', ...said },
]

/** All that was emitted, as one file, and in how many parts. */
async function encode(rows: readonly (readonly Cell[])[], facts = {}): Promise<{ file: ArrayBuffer, parts: number }> {
  const parts: Uint8Array[] = []
  const table = await createParquet(COLUMNS, (bytes) => { parts.push(bytes) })
  // Bit by bit or all at once must not matter.
  table.append(rows.slice(0, 1))
  table.append(rows.slice(1))
  table.finish(facts)
  return { file: await new Blob(parts as BlobPart[]).arrayBuffer(), parts: parts.length }
}

describe('a Parquet table', () => {
  it('gives back every number bit for bit, and words as they were', async () => {
    const numbers = [0, -0, 0.1, 1 / 3, -1e-308, 5e-324, Number.MAX_VALUE, 2 ** 53 - 1, 0, -0]
    const words = ['', 'é', 'a,b', '"', 'twee\nregels', '🦊', 'a', 'a', 'a', 'b']
    const rows = numbers.map((value, i): Cell[] => [i - 5, value, i % 2 === 0 ? value : null, words[i], i % 3 === 0])
    const { file } = await encode(rows)
    const back = await parquetReadObjects({ file })
    expect(back).toHaveLength(rows.length)
    back.forEach((row, i) => {
      expect(Object.values(row)).toEqual(rows[i])
      expect(Object.is(row['value'], numbers[i])).toBe(true)
    })
  })

  it('may have no rows', async () => {
    const { file } = await encode([])
    expect(await parquetReadObjects({ file })).toEqual([])
    expect(parquetMetadata(file).schema.map(({ name }) => name)).toEqual(['root', ...COLUMNS.map(({ name }) => name)])
  })

  it('leaves memory a row group at a time', async () => {
    const rows = Array.from({ length: 45_000 }, (_, i): Cell[] => [i, i / 7, null, `row ${i % 10}`, false])
    const { file, parts } = await encode(rows)
    expect(parquetMetadata(file).row_groups.map(({ num_rows: count }) => Number(count))).toEqual([20_000, 20_000, 5_000])
    expect(parts).toBe(4)
    const back = await parquetReadObjects({ file, rowStart: 44_999 })
    expect(back.map((row) => Object.values(row))).toEqual(rows.slice(44_999))
  })

  it.each([
    ['no value', [1, undefined, null, 'a', true]],
    ['text for a number', [1, 'one', null, 'a', true]],
    ['a number for text', [1, 1, null, 2, true]],
    ['a fraction for a whole number', [1.5, 1, null, 'a', true]],
  ])('refuses %s where the column has none', async (_, row) => {
    await expect(encode([row])).rejects.toThrow()
  })

  it('holds its facts, and what its columns mean', async () => {
    const { file } = await encode([[1, 1, 1, 'a', true]], { seed: 'ääkkö' })
    expect(parquetMetadata(file).key_value_metadata).toEqual([
      { key: 'seed', value: 'ääkkö' }, { key: 'columns', value: JSON.stringify(COLUMNS.map(({ name }) => ({ name, ...said }))) },
    ])
  })
})
