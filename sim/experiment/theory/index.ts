import { congestion, contest } from './contest.ts'
import { cordon } from './cordon.ts'
import { damagedTrust } from './damagedTrust.ts'
import { fixation } from './fixation.ts'
import { harvest } from './harvest.ts'
import { herding } from './herding.ts'
import { improvised } from './improvised.ts'
import { interception } from './interception.ts'
import { laboratory } from './laboratory.ts'
import { optionalGoods } from './optionalGoods.ts'
import { research } from './research.ts'
import { airport, directorGame } from './shapley.ts'
import { stagHunt } from './stagHunt.ts'
import { stagHuntPopulation } from './stagHuntPopulation.ts'
import type { Topic } from './topic.ts'
import { trust } from './trust.ts'
import { collectiveRisk, volunteersDilemma } from './volunteering.ts'

/** Every theory that the program is held against. */
export const THEORY: readonly Topic[] = [
  cordon, improvised, interception, herding, stagHunt, stagHuntPopulation, fixation, optionalGoods, collectiveRisk, volunteersDilemma,
  airport, directorGame, trust, damagedTrust, harvest, research, contest, congestion, laboratory,
]
