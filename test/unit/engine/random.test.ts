import { describe, expect, it } from 'vitest'
import { identityOf, philox4x32, PURPOSES, uniform } from '../../../sim/engine/kernel/random.ts'

const block = (counter: number[], key: number[]) => {
  const out = new Uint32Array(4)
  philox4x32(counter[0]!, counter[1]!, counter[2]!, counter[3]!, key[0]!, key[1]!, out)
  return [...out].map(word => word.toString(16).padStart(8, '0')).join(' ')
}

describe('Philox4x32-10', () => {
  // Known answers distributed with Random123 (Salmon et al. 2011).
  it.each([
    [[0, 0, 0, 0], [0, 0], '6627e8d5 e169c58d bc57ac4c 9b00dbd8'],
    [[0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff], '408f276d 41c83b0e a20bc7c6 6d5451fd'],
    [[0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0], 'd16cfe09 94fdcceb 5001e420 24126ea1'],
  ])('gives the published block for counter %j and key %j', (counter, key, expected) => {
    expect(block(counter, key)).toBe(expected)
  })
})

describe('keyed draws', () => {
  const key = { low: 12, high: 34 }

  it('change with every part of the key, and only then', () => {
    const base = uniform(key, 3, 4, 5, 6, 7)
    expect(uniform(key, 3, 4, 5, 6, 7)).toBe(base)
    const others = [
      uniform({ low: 13, high: 34 }, 3, 4, 5, 6, 7), uniform({ low: 12, high: 35 }, 3, 4, 5, 6, 7), uniform(key, 2, 4, 5, 6, 7),
      uniform(key, 3, 5, 5, 6, 7), uniform(key, 3, 4, 6, 6, 7), uniform(key, 3, 4, 5, 7, 7), uniform(key, 3, 4, 5, 6, 8),
    ]
    expect(new Set([base, ...others]).size).toBe(8)
  })

  it('are uniform in [0, 1): mean, variance and tenths of 100,000 draws within four standard errors', () => {
    const n = 100_000
    const tenths = new Array<number>(10).fill(0)
    let sum = 0
    let squares = 0
    for (let i = 0; i < n; i++) {
      const u = uniform(key, 1, 1, 0, i, 0)
      expect(u >= 0 && u < 1).toBe(true)
      sum += u
      squares += u * u
      tenths[Math.floor(u * 10)]!++
    }
    const mean = sum / n
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / n))
    expect(Math.abs(squares / n - mean * mean - 1 / 12)).toBeLessThan(4 * Math.sqrt(1 / 180 / n))
    for (const count of tenths) expect(Math.abs(count - n / 10)).toBeLessThan(4 * Math.sqrt(n * 0.1 * 0.9))
  })

  it('have a number of their own for every purpose', () => {
    const numbers = Object.values(PURPOSES)
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(Math.max(...numbers)).toBeLessThan(0x80)
  })
})

it('the identity of a name is FNV-1a', () => {
  // Published test vectors of FNV-1a, 32 bits.
  expect(identityOf('')).toBe(0x811c9dc5)
  expect(identityOf('a')).toBe(0xe40c292c)
  expect(identityOf('foobar')).toBe(0xbf9cf968)
})
