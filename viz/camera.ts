/** Where the field lies on the screen. Metres in, CSS pixels out. */
export interface Camera {
  /** `across`: the drive goes from left to right; `up`: from bottom to top. */
  orientation: 'across' | 'up'
  /** Pixels a metre. */
  scale: number
  x(acrossM: number, alongM: number): number
  y(acrossM: number, alongM: number): number
}

export interface Box { left: number, top: number, width: number, height: number }
export interface FieldSize { cordon: 'line' | 'ring', width: number, driveDepth: number, huntDepth: number }

/** The box around a field, m: across and along the drive. A ring is as wide as it is long. */
export function extentOf({ cordon, width, driveDepth, huntDepth }: FieldSize): { across: number, along: number } {
  const depth = driveDepth + huntDepth
  return cordon === 'line' ? { across: width, along: depth } : { across: 2 * depth, along: 2 * depth }
}

/** Fits the whole field into the box, turned the way that makes it largest: at the top left, where everything else begins, too. */
export function fit(box: Box, field: FieldSize): Camera {
  const extent = extentOf(field)
  const across = Math.max(0, Math.min(box.width / extent.along, box.height / extent.across))
  const up = Math.max(0, Math.min(box.width / extent.across, box.height / extent.along))
  if (across >= up) {
    return { orientation: 'across', scale: across, x: (_, along) => box.left + along * across, y: acrossM => box.top + acrossM * across }
  }
  return { orientation: 'up', scale: up, x: acrossM => box.left + acrossM * up, y: (_, along) => box.top + (extent.along - along) * up }
}

export interface ScreenBox { left: number, top: number, width: number, height: number }

/** The stretch of field between two positions along the drive, over its full width, on the screen. */
export function band(camera: Camera, width: number, fromM: number, toM: number): ScreenBox {
  const x0 = camera.x(0, fromM), x1 = camera.x(width, toM)
  const y0 = camera.y(0, fromM), y1 = camera.y(width, toM)
  return { left: Math.min(x0, x1), top: Math.min(y0, y1), width: Math.abs(x1 - x0), height: Math.abs(y1 - y0) }
}

/** The whole field on the screen. */
export function wholeField(camera: Camera, field: FieldSize): ScreenBox {
  const { across, along } = extentOf(field)
  return band(camera, across, 0, along)
}
