// How members change what they do, from season to season.
import type { LearningRule } from '../../scenario/types.ts'
import type { Context } from '../context.ts'
import type { RunKey } from '../kernel/random.ts'
import type { Setting } from '../setting.ts'
import { imitate } from './imitation.ts'
import { chooseByLeaning, reinforce } from './reinforcement.ts'

export interface Learning {
  /** Before the pact, in each group: what its members do this season. */
  readonly choose?: (context: Context) => void
  /** After the season, in each group: what o takes from a season in which it gained this much. */
  readonly after?: (context: Context, o: number, gained: number) => void
  /** After the season, over all groups. */
  readonly spread?: (groups: readonly Context[], key: RunKey) => void
}

export const LEARNING_RULES: Readonly<Record<LearningRule, Learning>> = {
  fixed: {},
  imitate: { spread: imitate },
  reinforce: { choose: chooseByLeaning, after: reinforce },
}

export function learningRule({ parameters }: Setting): Learning {
  return LEARNING_RULES[parameters.learning.rule]
}
