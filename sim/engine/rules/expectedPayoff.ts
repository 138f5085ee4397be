/** A population in which some drive, some ride along, and some stay out. */
export interface Mixture { drivers: number, riders: number, loners: number }

export interface Game {
  /** What k drivers bring all together. */
  worth(drivers: number): number
  cost: number
  /** Members of a group. */
  group: number
  /** Who stays out is not in the game. */
  optional: boolean
}

/** Payoff that a member of each kind expects, over all groups that could be drawn around it (hypergeometric: without itself, nobody
 *  twice). alone: payoff of staying out, and of a single participant. NaN never: a kind without members expects what one would.
 *  Source: Pacheco et al. 2009 (doi:10.1098/rspb.2008.1126); docs/model.md, learn. */
export function expectedPayoff({ drivers, riders, loners }: Mixture, kind: keyof Mixture, game: Game, alone: number): number {
  if (kind === 'loners' && game.optional) return alone
  const drives = kind === 'drivers' ? 1 : 0
  const otherDrivers = drivers - drives
  const out = game.optional ? loners : 0
  const others = drivers + riders + loners - 1
  const drawn = Math.min(game.group - 1, others)
  const playing = drawWithout(others - out, others, drawn)
  let sum = 0
  for (let with_ = 0; with_ <= drawn; with_++) {
    if (playing[with_] === 0) continue
    if (game.optional && with_ === 0) sum += playing[0]! * alone
    else sum += playing[with_]! * amongParticipants(with_)
  }
  return sum

  /** With so many others in the game. */
  function amongParticipants(with_: number): number {
    const driving = drawWithout(Math.max(0, otherDrivers), Math.max(0, others - out), with_)
    let worth = 0
    for (let k = 0; k <= with_; k++) worth += driving[k]! * game.worth(k + drives)
    return worth / (with_ + 1) - drives * game.cost
  }
}

/** Probability of k marked ones among `drawn` out of `all` of which `marked` are marked, for k = 0 … drawn; drawn one by one. */
function drawWithout(marked: number, all: number, drawn: number): Float64Array {
  let chance = new Float64Array(drawn + 1)
  chance[0] = 1
  for (let done = 0; done < drawn; done++) {
    const next = new Float64Array(drawn + 1)
    for (let k = 0; k <= done; k++) {
      if (chance[k] === 0) continue
      const hit = Math.min(1, Math.max(0, (marked - k) / (all - done)))
      next[k + 1]! += chance[k]! * hit
      next[k]! += chance[k]! * (1 - hit)
    }
    chance = next
  }
  return chance
}
