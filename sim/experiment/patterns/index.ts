import type { Pattern } from './pattern.ts'
import { drivePays } from './p01DrivePays.ts'

/** The patterns that the scenarios show, in the order of docs/patterns.md. */
export const PATTERNS: readonly Pattern[] = [drivePays]
