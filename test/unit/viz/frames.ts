import type { Frame } from '../../../sim/index.ts'

/** A small frame for tests: one organisation, one beater, quarry at the given places by birth number. */
export function frameOf(parts: Partial<Omit<Frame, 'quarryId' | 'quarryX' | 'quarryY'>> & { quarry?: [id: number, x: number, y: number][] } = {}): Frame {
  const { quarry = [], ...rest } = parts
  return {
    season: 1, phase: 'drive', tick: 0, ticks: 100, driven: true, organisations: ['one'], signed: Uint8Array.of(1), cordon: 0, cordonLength: 200,
    beaterX: Float32Array.of(0), beaterY: Float32Array.of(0), beaterOrganisation: Uint16Array.of(0), beaterActivity: Uint8Array.of(1),
    postX: Float32Array.of(0), postKept: Uint8Array.of(1), postOrganisation: Uint16Array.of(0), gaps: new Float32Array(0),
    quarryId: Uint32Array.from(quarry, q => q[0]), quarryX: Float32Array.from(quarry, q => q[1]), quarryY: Float32Array.from(quarry, q => q[2]),
    quarryFate: new Uint8Array(quarry.length), quarryFleeing: new Uint8Array(quarry.length),
    caught: Float32Array.of(0), escaped: 0,
    ...rest,
  }
}
