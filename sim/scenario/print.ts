import { stringify } from 'yaml'
import type { Parameters } from './types.ts'

/** A scenario file with every value written out. Parsing it gives the same parameters. */
export function printScenario(parameters: Parameters): string {
  // Shared parts are written out each time (no anchors). Lines are not folded, and texts of several lines are quoted: a
  // block (|) loses a leading space of a text that begins with a blank line.
  return stringify(parameters, { aliasDuplicateObjects: false, lineWidth: 0, blockQuote: false, version: '1.2', schema: 'core' })
}
