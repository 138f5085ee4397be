import type { Frame } from '../../sim/index.ts'
import type { Camera } from '../camera.ts'
import type { Scene } from '../scene.ts'
import type { Theme } from '../theme.ts'

/** All that is drawn at one instant. */
export interface Picture {
  frame: Frame
  /** Frames shortly before, the latest first; for trails. */
  past: readonly Frame[]
  scene: Scene
  /** Height of letters, px; as large as the small letters of the page. */
  letters: number
  /** Writes a length in metres in the language of the page. */
  metres(value: number): string
}

/** A mark draws one thing and changes nothing: it leaves no state on the context but its path. */
export type Mark = (ctx: CanvasRenderingContext2D, picture: Picture, camera: Camera, theme: Theme) => void

export const FONT = '"Inter Variable", system-ui, sans-serif'

/** Radius of a beater's shape and of a quarry's dot, px. */
export const beaterRadius = (camera: Camera) => Math.min(11, Math.max(4, camera.scale * 2.9))
export const quarryRadius = (camera: Camera) => Math.min(3.6, Math.max(1.5, camera.scale * 1.05))
