import { beaters } from './beaters.ts'
import { border } from './border.ts'
import { cordon } from './cordon.ts'
import { gaps } from './gaps.ts'
import { ground } from './ground.ts'
import type { Mark } from './picture.ts'
import { posts } from './posts.ts'
import { quarry } from './quarry.ts'
import { trails } from './trails.ts'

/** The picture, from the bottom to the top. */
export const MARKS: readonly Mark[] = [ground, border, trails, quarry, cordon, gaps, posts, beaters]
