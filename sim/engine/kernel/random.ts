// Keyed random numbers: a draw is a pure function of (key, purpose, season, tick, identity), so a draw added
// somewhere leaves every other draw as it was. Generator: Philox4x32-10 (Salmon et al. 2011, doi:10.1145/2063384.2063405).

/** What a draw is for. The numbers are part of the random stream: never renumber, only append. 24 and 35 were never drawn. */
export const PURPOSES = {
  placement: 1, herd: 2, motion: 3, attendance: 4, improvisedPost: 5, shuffle: 6, sign: 7, border: 8, capture: 9,
  searchTurn: 10, huntStart: 11, monitoring: 12, detection: 13, squeezeVictim: 14, renewal: 15, death: 16,
  departure: 17, forecast: 18, guard: 19, shirk: 20,
  shapley: 21, reuse: 22, displacement: 23, search: 25, firstStart: 26, drover: 27, driven: 28, congestion: 29,
  caught: 30, match: 31, imitate: 32, mutate: 33, reinforce: 34,
  partner: 36,
} as const
export type Purpose = keyof typeof PURPOSES

/** Two 32-bit words that name a run. */
export interface RunKey { readonly low: number, readonly high: number }

/** Draws for the dry seasons that tell what hunting alone pays: same purposes, other numbers. */
export const DRY = 0x80

const HALF = 0xffff
const M0 = 0xd2511f53
const M1 = 0xcd9e8d57
const W0 = 0x9e3779b9
const W1 = 0xbb67ae85

/** High 32 bits of the product of two unsigned 32-bit numbers. */
function multiplyHigh(a: number, b: number): number {
  const aLow = a & HALF
  const aHigh = a >>> 16
  const bLow = b & HALF
  const bHigh = b >>> 16
  const lowHigh = aLow * bHigh
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16) + (lowHigh & HALF)
  return (aHigh * bHigh + Math.floor(middle / 65536) + (lowHigh >>> 16)) >>> 0
}

/** The Philox4x32-10 block function: writes four words to `out`. */
export function philox4x32(c0: number, c1: number, c2: number, c3: number, keyLow: number, keyHigh: number, out: Uint32Array): void {
  let k0 = keyLow
  let k1 = keyHigh
  for (let round = 0; round < 10; round++) {
    const high0 = multiplyHigh(M0, c0)
    const low0 = Math.imul(M0, c0)
    const high1 = multiplyHigh(M1, c2)
    const low1 = Math.imul(M1, c2)
    c0 = (high1 ^ c1 ^ k0) >>> 0
    c1 = low1 >>> 0
    c2 = (high0 ^ c3 ^ k1) >>> 0
    c3 = low0 >>> 0
    k0 = (k0 + W0) >>> 0
    k1 = (k1 + W1) >>> 0
  }
  out[0] = c0
  out[1] = c1
  out[2] = c2
  out[3] = c3
}

/** Four words for (key, purpose, season, tick, identity). tick < 2^24; `who` and `which` are identities:
 *  an organisation's hash with a beater's number, a quarry's birth number, two organisations' hashes. */
export function draw(key: RunKey, purpose: number, season: number, tick: number, who: number, which: number, out: Uint32Array): void {
  philox4x32(who >>> 0, which >>> 0, season >>> 0, ((purpose << 24) | tick) >>> 0, key.low, key.high, out)
}

const words = new Uint32Array(4)

/** Uniform in [0, 1) with 53 bits. */
export function uniform(key: RunKey, purpose: number, season: number, tick: number, who: number, which: number): number {
  draw(key, purpose, season, tick, who, which, words)
  return toUnit(words[0]!, words[1]!)
}

/** Two words to a number in [0, 1) with 53 bits. */
export function toUnit(high: number, low: number): number {
  return ((high >>> 5) * 67108864 + (low >>> 6)) / 9007199254740992
}

/** 32-bit FNV-1a hash of a name: an organisation's identity in the random stream. */
export function identityOf(name: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
