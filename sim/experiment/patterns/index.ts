import type { Pattern } from './pattern.ts'
import { drivePays } from './p01DrivePays.ts'
import { gap } from './p02Gap.ts'
import { dilemma } from './p03Dilemma.ts'
import { imitation } from './p04Imitation.ts'
import { fairShares } from './p05FairShares.ts'
import { betrayal } from './p06Betrayal.ts'
import { transparency } from './p07Transparency.ts'
import { blurredBorder } from './p08BlurredBorder.ts'
import { dominance } from './p09Dominance.ts'
import { mustAndWant } from './p10MustAndWant.ts'
import { sameOffer } from './p11SameOffer.ts'
import { armsRace } from './p12ArmsRace.ts'
import { talentPool } from './p13TalentPool.ts'
import { scale } from './p14Scale.ts'
import { order } from './p15Order.ts'
import { mission } from './p16Mission.ts'
import { skills } from './p17Skills.ts'
import { markedBorder } from './p18MarkedBorder.ts'
import { director } from './p19Director.ts'
import { commonGround } from './p20CommonGround.ts'
import { partners } from './p21Partners.ts'
import { awayFromVisitors } from './p22AwayFromVisitors.ts'
import { fiveTips } from './p23FiveTips.ts'
import { sayingSo } from './p24SayingSo.ts'

/** The patterns that the scenarios show, in the order of docs/patterns.md. */
export const PATTERNS: readonly Pattern[] = [
  drivePays,
  gap,
  dilemma,
  imitation,
  fairShares,
  betrayal,
  transparency,
  blurredBorder,
  dominance,
  mustAndWant,
  sameOffer,
  armsRace,
  talentPool,
  scale,
  order,
  mission,
  skills,
  markedBorder,
  director,
  commonGround,
  partners,
  awayFromVisitors,
  fiveTips,
  sayingSo,
]
