import { digestsOf } from '../digests.ts'

window.digestsOf = digestsOf
