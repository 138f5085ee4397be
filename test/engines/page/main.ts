import { digestsOf } from '../digests.ts'

declare global {
  interface Window { digestsOf?: typeof digestsOf }
}

window.digestsOf = digestsOf
