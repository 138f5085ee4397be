// The state as bytes: snapshots are refused when they do not fit, and the digest says the same for the same state.
import { describe, expect, it } from 'vitest'
import { createDigest } from '../../../sim/engine/kernel/digest.ts'
import { COLUMN_NAMES, COLUMNS, type ColumnName } from '../../../sim/engine/layout.ts'
import { copyWorld, createWorld, digestWorld, reserveQuarry, rowsInUse } from '../../../sim/engine/world.ts'
import { createRun, restore, snapshot, SnapshotError, stepSeason, stepTick } from '../../../sim/index.ts'
import { runOf } from '../../support/phases.ts'
import { scenarioOf } from '../../support/scenarios.ts'

const DATA = {
  field: { width: 60, driveDepth: 20, huntDepth: 10 },
  quarry: { count: 20 }, hunt: { duration: 10 }, belief: { drySeasons: 1 },
  organisations: [{ id: 'ash', size: 2, disposition: 'driver' }, { id: 'elm', size: 3, disposition: 'hunter' }],
}

describe('the digest of numbers', () => {
  const digestOf = (...columns: (Float64Array | Uint8Array | Uint16Array)[]) => {
    const digest = createDigest()
    for (const column of columns) digest.add('column', column, column.length)
    return digest.hex()
  }
  // FIPS 180-4 examples: the empty message, "abc", and 448 bits.
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'],
  ])('is SHA-256: "%s"', (text, hex) => expect(digestOf(new TextEncoder().encode(text))).toBe(hex))
  it('reads numbers as their bytes, column after column', () => {
    // 'abcd' as two 16-bit words, little end first; 8 bytes of 0 are the number 0.
    expect(digestOf(Uint16Array.of(0x6261, 0x6463))).toBe(digestOf(new TextEncoder().encode('abcd')))
    expect(digestOf(Float64Array.of(0))).toBe(digestOf(new Uint8Array(8)))
    expect(digestOf(Uint8Array.of(1), Uint8Array.of(2))).toBe(digestOf(Uint8Array.of(1, 2)))
  })
  it('tells no difference between 0 and −0', () => expect(digestOf(Float64Array.of(-0, 1))).toBe(digestOf(Float64Array.of(0, 1))))
  it.each([NaN, Infinity, -Infinity])('refuses %s and says where it stands', bad => {
    expect(() => createDigest().add('trust_oo', Float64Array.of(0, bad), 2)).toThrow(new RangeError(`state column trust_oo[1] is not finite: ${bad}`))
    expect(() => createDigest().add('trust_oo', Float64Array.of(0, bad), 1)).not.toThrow()
  })
})

describe('the digest of a state', () => {
  const aside = (name: ColumnName) => 'aside' in COLUMNS[name]
  it('hangs on every column, but for what is remembered for figures only', async () => {
    expect(COLUMN_NAMES.filter(aside)).toEqual(['firstSigners_run', 'firstSigned_o'])
    const { world } = await runOf(DATA)
    const before = digestWorld(world)
    for (const name of COLUMN_NAMES) {
      const copy = copyWorld(world)
      // One quarry more would also be read as one more row.
      copy[name][0] = name === 'quarryCount_run' ? 19 : copy[name][0]! + 1
      expect([name, digestWorld(copy) === before]).toEqual([name, aside(name)])
    }
  })
  it('leaves out a quiet column of zeros, and only that', async () => {
    const { world } = await runOf(DATA)
    const digest = createDigest()
    for (const name of COLUMN_NAMES) if (!('quiet' in COLUMNS[name]) && !aside(name)) digest.add(name, world[name], rowsInUse(world, COLUMNS[name].space))
    expect(digestWorld(world)).toBe(digest.hex())
  })
  it('does not hang on reserved room, nor on what stands in it', async () => {
    const { world } = await runOf(DATA)
    const before = digestWorld(world)
    const roomy = copyWorld(world)
    reserveQuarry(roomy, 500)
    expect(roomy.capacity.quarry).toBeGreaterThanOrEqual(500)
    expect(digestWorld(roomy)).toBe(before)
    roomy.x_q.fill(7, 20)
    roomy.birth_q.fill(7, 20)
    expect(digestWorld(roomy)).toBe(before)
  })
  it('names the column that holds no number', async () => {
    const { world } = await runOf(DATA)
    for (const name of COLUMN_NAMES.filter(each => COLUMNS[each].cell === 'f64' && each !== 'quarryCount_run' && !aside(each))) {
      const copy = copyWorld(world)
      copy[name][0] = NaN
      expect(() => digestWorld(copy)).toThrow(`state column ${name}[0] is not finite`)
    }
  })
})

describe('room for quarry', () => {
  it('grows by itself and keeps what is there', () => {
    const world = createWorld({ organisations: 1, beaters: 2, quarry: 3 })
    COLUMN_NAMES.forEach((name, i) => world[name].fill(i + 1))
    const before = copyWorld(world)
    reserveQuarry(world, 3)
    expect(world.buffer.byteLength).toBe(before.buffer.byteLength)
    reserveQuarry(world, 4)
    for (const name of COLUMN_NAMES) expect([...world[name].subarray(0, before[name].length)]).toEqual([...before[name]])
    expect(world.x_q.length).toBeGreaterThanOrEqual(4)
  })
  it('every column is a view of one buffer, and no two overlap', () => {
    const world = createWorld({ organisations: 3, beaters: 5, quarry: 7 })
    COLUMN_NAMES.forEach((name, i) => world[name].fill(i + 1))
    COLUMN_NAMES.forEach((name, i) => {
      expect(world[name].buffer).toBe(world.buffer)
      expect(world[name].every(value => value === i + 1)).toBe(true)
    })
  })
})

describe('a snapshot', () => {
  const taken = async () => {
    const scenario = await scenarioOf(DATA)
    const run = createRun(scenario, { seed: 'zaad · 種' })
    stepSeason(run)
    stepTick(run)
    return { scenario, run, bytes: snapshot(run) }
  }
  it('brings back state, seed and stream', async () => {
    const { scenario, run, bytes } = await taken()
    const back = restore(scenario, bytes)
    expect([back.seed, back.key, back.season]).toEqual(['zaad · 種', run.key, 2])
    expect(digestWorld(back.world)).toBe(digestWorld(run.world))
    expect(stepSeason(back).digest).toBe(stepSeason(run).digest)
  })
  it('is a copy: what happens later does not change it', async () => {
    const { scenario, run, bytes } = await taken()
    const before = bytes.slice()
    stepSeason(run)
    restore(scenario, bytes).world.trust_oo.fill(0)
    expect(bytes).toEqual(before)
  })
  const wrong: [what: string, spoil: (bytes: Uint8Array) => Uint8Array, message: string | RegExp][] = [
    ['no bytes', () => new Uint8Array(0), 'not a snapshot: 0 bytes'],
    ['a few bytes', bytes => bytes.slice(0, 31), 'not a snapshot: 31 bytes'],
    ['something else', bytes => bytes.map((byte, i) => (i < 4 ? 0x50 : byte)), 'not a snapshot of battue: wrong first bytes'],
    ['another version of the layout', bytes => bytes.map((byte, i) => (i === 4 ? 99 : byte)), /snapshot of layout version 99, expected \d+: rerun the scenario/],
    ['cut short', bytes => bytes.slice(0, -1), /snapshot of \d+ bytes, expected \d+: cut short or damaged/],
    ['too long', bytes => Uint8Array.of(...bytes, 0), 'cut short or damaged'],
    ['other sizes in its head', bytes => bytes.map((byte, i) => (i === 8 ? byte + 1 : byte)), 'cut short or damaged'],
  ]
  it.each(wrong)('is refused: %s', async (_, spoil, message) => {
    const { scenario, bytes } = await taken()
    expect(() => restore(scenario, spoil(bytes))).toThrow(SnapshotError)
    expect(() => restore(scenario, spoil(bytes))).toThrow(message)
  })
  const others: [what: string, organisations: Record<string, unknown>[]][] = [
    ['another organisation', [{ id: 'ash', size: 2 }, { id: 'oak', size: 3 }]],
    ['other sizes', [{ id: 'ash', size: 3 }, { id: 'elm', size: 2 }]],
    ['one organisation more', [{ id: 'ash', size: 2 }, { id: 'elm', size: 3 }, { id: 'oak', size: 0 }]],
  ]
  it.each(others)('is refused for a scenario with %s', async (_, organisations) => {
    const { bytes } = await taken()
    const scenario = await scenarioOf({ ...DATA, organisations })
    expect(() => restore(scenario, bytes)).toThrow('snapshot of another scenario: its organisations differ')
  })
  it('may lie anywhere in a larger buffer', async () => {
    const { scenario, run, bytes } = await taken()
    const within = new Uint8Array(bytes.length + 3)
    within.set(bytes, 3)
    expect(digestWorld(restore(scenario, within.subarray(3)).world)).toBe(digestWorld(run.world))
  })
})
