import { stringify } from 'yaml'
import type { Parameters } from './types.ts'

/** A scenario file with every value written out. Parsing it gives the same parameters. */
export function printScenario(parameters: Parameters): string {
  // Shared parts are written out each time (no anchors), and lines are not folded, so that texts come back as they were.
  return stringify(parameters, { aliasDuplicateObjects: false, lineWidth: 0, version: '1.2', schema: 'core' })
}
