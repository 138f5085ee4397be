import type { Pattern } from './pattern.ts'
import { drivePays } from './p01DrivePays.ts'
import { betrayal } from './p06Betrayal.ts'
import { transparency } from './p07Transparency.ts'
import { blurredBorder } from './p08BlurredBorder.ts'
import { dominance } from './p09Dominance.ts'
import { mustAndWant } from './p10MustAndWant.ts'
import { sameOffer } from './p11SameOffer.ts'
import { scale } from './p14Scale.ts'
import { order } from './p15Order.ts'
import { mission } from './p16Mission.ts'
import { commonGround } from './p20CommonGround.ts'
import { partners } from './p21Partners.ts'
import { fiveTips } from './p23FiveTips.ts'
import { sayingSo } from './p24SayingSo.ts'

/** The patterns that the scenarios show, in the order of docs/patterns.md. */
export const PATTERNS: readonly Pattern[] = [
  drivePays,
  betrayal,
  transparency,
  blurredBorder,
  dominance,
  mustAndWant,
  sameOffer,
  scale,
  order,
  mission,
  commonGround,
  partners,
  fiveTips,
  sayingSo,
]
