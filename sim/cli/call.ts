import { realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { packageRoot } from './scenarios.ts'

/** How this program is called from a folder: plainly where it is on the path, else through npx, which finds the copy in
 *  a node_modules of the folder or one above it, and in its own repository. `home`: the program's package. */
export function callFrom(cwd: string, home: string = packageRoot()): string {
  const own = real(home)
  for (let folder = real(cwd); ; folder = dirname(folder)) {
    if (folder === own || real(join(folder, 'node_modules', 'battue')) === own) return 'npx --no-install battue'
    if (folder === dirname(folder)) return 'battue'
  }
}

/** The same folder without links; as given where there is none. */
function real(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}
