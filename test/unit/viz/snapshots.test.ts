import { expect, test } from 'vitest'
import { Snapshots } from '../../../viz/snapshots.ts'

function played(seasons: number): Snapshots {
  const snapshots = new Snapshots()
  for (let season = 1; season <= seasons; season++) if (snapshots.wants(season)) snapshots.add({ season, at: 100 * (season - 1), bytes: new Uint8Array(), earlier: [] })
  return snapshots
}

test('a short run can be gone back to at every season', () => {
  const snapshots = played(40)
  expect(snapshots.count).toBe(40)
  for (const season of [1, 17, 40]) expect(snapshots.last(kept => kept.season <= season).season).toBe(season)
  expect(snapshots.last(kept => kept.at < 250).season).toBe(3)
})

test('however long a run is, what is kept stays the same, spread evenly', () => {
  for (const seasons of [64, 65, 129, 1000, 5000]) {
    const snapshots = played(seasons)
    expect(snapshots.count).toBeLessThanOrEqual(64)
    expect(snapshots.count).toBeGreaterThan(seasons === 64 ? 63 : 31)
    for (let season = 1; season <= seasons; season++) expect(season - snapshots.last(kept => kept.season <= season).season).toBeLessThan(seasons / 31)
  }
})

test('after a cut the seasons before it are left, and later ones are kept anew', () => {
  const snapshots = played(10)
  snapshots.cut(4)
  expect(snapshots.last(() => true).season).toBe(3)
  expect([3, 4].map(season => snapshots.wants(season))).toEqual([false, true])
})
