import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from './scenarios.ts'

/** Version of the package that this program is part of. */
export function programVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8'))
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '?'
}
