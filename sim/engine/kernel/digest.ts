import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** SHA-256 over columns of numbers, one after the other. The same state gives the same digest in every engine. */
export interface Digest {
  /** The first n numbers of a column. Throws a RangeError naming the column if one is not finite. */
  add(name: string, column: ArrayLike<number> & ArrayBufferView, n: number): void
  hex(): string
}

export function createDigest(): Digest {
  const hash = sha256.create()
  return {
    add(name, column, n) {
      if (column instanceof Float64Array) hash.update(canonicalBytes(name, column, n))
      else hash.update(new Uint8Array(column.buffer, column.byteOffset, (n * column.byteLength) / Math.max(1, column.length)))
    },
    hex: () => bytesToHex(hash.digest()),
  }
}

/** −0 becomes 0; NaN has different bits in different engines and must never get here. */
function canonicalBytes(name: string, column: Float64Array, n: number): Uint8Array {
  const copy = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    const value = column[i]!
    if (value - value !== 0) throw new RangeError(`state column ${name}[${i}] is not finite: ${value}`)
    copy[i] = value + 0
  }
  return new Uint8Array(copy.buffer)
}

/** SHA-256 of bytes as eight 32-bit words. */
export function sha256Words(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(sha256(bytes).slice().buffer)
}
