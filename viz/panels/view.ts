import type { Camera } from '../camera.ts'

/** Where the field is on the page now, for what flies from it. */
export const view: { camera: Camera | null, canvas: HTMLCanvasElement | null } = { camera: null, canvas: null }
