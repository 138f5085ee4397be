import type { AccountName, BreachKind, Facts, SignedBy, TermName } from '../../../index.ts'

type Words = Record<'organisation' | 'beater' | 'quarry' | 'drive' | 'hunt' | 'bag', { readonly one: string, readonly many: string }>

/** What `battue why` says in English. The other languages have the same keys. */
export const en = {
  heading: (name: string, season: string) => `${name}, season ${season}`,
  wholeSeason: (season: string) => `season ${season}`,
  disposition: {
    driver: 'driver', reciprocator: 'reciprocator', calculator: 'calculator', freeRider: 'free rider', leaver: 'leaver', squeezer: 'squeezer', poacher: 'poacher', loner: 'loner', hunter: 'hunter',
  } satisfies Record<Facts['signing']['disposition'], string>,
  kind: (count: string) => `the first of ${count} alike`,
  titles: {
    forecast: 'What everybody could know beforehand: if it takes part', forecastCosts: 'The costs in that forecast', signing: 'What signing is worth', attendance: 'Who came', conduct: 'What it did',
    mission: 'How far gifts have raised its higher goal', armament: 'How armed it is from now on',
    formula: '', loot: 'What it got', payoff: 'What that left', trust: 'How its trust in the others moved', belief: 'What it expects from now on', inclination: 'How willing this season makes it', willingness: 'How willing it is from now on',
  } satisfies Record<AccountName, string>,
  trustedTitle: 'How the trust of the others in it moved',
  term: (name: TermName, words: Words, other: string): string => {
    const terms: Record<TermName, string> = {
      belief: 'own expectation', forecast: 'published forecast', mission: 'higher goal', autonomy: 'autonomy lost', distrust: 'distrust in the others', sameOffer: 'others with the same offer',
      grip: 'sharing with whom it distrusts', formula: 'the formula',
      base: 'starting point', gain: 'gain over being alone', fairness: 'got less than its part of the work', trust: 'trust in the others', inspiration: 'inspired by the director',
      caught: 'caught itself', reused: 'caught by others in the pool', owed: 'owed to all together', withheld: 'kept back of that', share: 'got of what all shared', fleeced: `taken by ${other}`, fleecing: `taken from ${other}`,
      forfeited: 'handed in when found out', received: 'got from who was found out',
      loot: words.bag.many, kept: 'own catch, not shared', worth: `what the ${words.drive.one} brings`, costs: 'costs', ownGround: 'its own ground',
      driveCost: `cost of the ${words.drive.one}`, huntCost: `cost of the ${words.hunt.one}`, gameCost: 'cost of taking part', overhead: 'overhead', sizeCost: 'overhead by size', poolCost: 'cost of the pool', armsCost: 'cost of armament', fine: 'fine', directorFee: 'the director',
      before: 'before', step: 'this season', conduct: 'conduct', neglect: 'neglect', contact: 'contact',
    }
    return terms[name]
  },
  amount: 'amount', weight: 'weight', counts: 'counts',
  totals: {
    forecast: 'left', forecastCosts: 'together', signing: 'together', attendance: '', conduct: '', formula: '', mission: 'from now on', armament: 'from now on', loot: 'got', payoff: 'left', trust: 'is', belief: 'from now on', inclination: 'together', willingness: 'from now on',
  } satisfies Record<AccountName, string>,
  idle: (terms: string) => `No part in it: ${terms}.`,
  formula: (text: string) => `Formula: ${text}`,
  signed: (name: string, signed: boolean): string => (signed ? `${name} signed.` : `${name} did not sign.`),
  decided: {
    mandate: () => 'Everybody had to.', always: (_trust: string, _threshold: string, _chance: string, _luck: string, kind: string) => `A ${kind} always does.`,
    never: (_trust: string, _threshold: string, _chance: string, _luck: string, kind: string) => `A ${kind} never does.`,
    trust: (trust: string, threshold: string) => `It signs if its mean trust in the others is ${threshold} or more: it was ${trust}.`,
    chance: (_trust: string, _threshold: string, chance: string, luck: string) => `Its chance of signing was ${chance}, and it drew ${luck} (below ${chance} it signs).`,
  } satisfies Record<SignedBy, (trust: string, threshold: string, chance: string, luck: string, kind: string) => string>,
  leftOut: 'It wanted to, but nobody that it chose chose it too.',
  beside: 'It did not count in this decision.',
  joint: (joint: string, own: string, words: Words) => `Together ${joint} ${words.bag.many}, of which ${own} for itself.`,
  driven: (part: string, words: Words) => `Of all ${words.quarry.many} ${part} would be driven over the border.`,
  gain: (left: string, alone: string, gain: string) => `That leaves ${left}, against ${alone} alone: a relative gain of ${gain}.`,
  saved: (time: string, moreTime: boolean, cost: string, moreCost: boolean) => `To get as much alone would take ${time} ticks ${moreTime ? 'more' : 'less'}, and cost ${cost} ${moreCost ? 'more' : 'less'}.`,
  notSaved: 'Alone it catches nothing, so there is no time or cost to compare.',
  came: {
    mandate: (part: string) => `Who must come, comes as far as it is willing: ${part} of the time.`,
    willingness: (part: string) => `Each came with probability ${part}: as willing as it is.`,
    formula: (part: string) => `Each came with probability ${part}, by the formula of this scenario.`,
    floor: (part: string, willing: string) => `Each came with probability ${part}: who signs freely comes at least so often (its willingness alone says ${willing}).`,
  },
  stood: (onPost: string, beaters: string) => `As the drive began, ${onPost} of ${beaters} stood on post.`,
  resting: (resting: string, words: Words) => `${resting} of its ${words.beater.many} rested at the border, fresh for the ${words.hunt.one}.`,
  early: (part: string) => `The border was blurred: at ${part} of the way its line began to hunt for itself.`,
  kept: (kept: string, promised: string, part: string) => `It promised ${promised} ticks on post and kept ${kept} (${part}).`,
  nothingPromised: 'It promised nothing.',
  breach: { rested: 'It let some of its own rest.', left: 'It walked off before the end.', squeezed: 'It kept back or took what was not its own.', poached: 'It poached while the others drove.' } satisfies Record<BreachKind, string>,
  found: (detected: boolean): string => (detected ? 'It was found out.' : 'Nobody found out.'),
  chest: (chest: string) => `Before sharing, ${chest} went to dependants.`,
  nothing: 'Nothing.',
  borne: 'It did not count the setback: it is patient.',
  target: (target: string) => `If only this season counted, its willingness would be ${target}.`,
  trust: { partner: 'with', before: 'was', saw: 'saw', conduct: 'for conduct', neglect: 'neglect', contact: 'contact', after: 'is', ground: 'common ground', damage: 'damage' },
  trustedPartner: 'held by',
  heard: (conduct: string) => `heard ${conduct}`,
  contested: (caught: string) => `Of its catch, others were after ${caught} too.`,
  rounded: 'Figures are rounded; --json gives them in full.',
  whom: 'One of them, term by term:',
  table: {
    signed: 'signed', yes: 'yes', no: 'no', because: 'because', onPost: 'on post', payoff: 'left after costs', trust: 'trust in the others', willing: 'willing',
    by: { mandate: 'everybody had to', always: 'always does', never: 'never does' },
    trusts: (trust: string, sign: string, threshold: string) => `trust ${trust} ${sign} ${threshold}`,
    chance: (chance: string, reason: string) => `chance ${chance}${reason}`,
  },
  errors: {
    emptyName: 'the name of the run or scenario is empty',
    noRun: (folder: string) => `${folder} is not the output of a run: it has no manifest.json`,
    badManifest: (folder: string) => `${folder}: manifest.json is not one that battue run has written`,
    newerOutput: (folder: string, version: string) => `${folder} has another form than this program knows (${version})`,
    season: (max: string, got: string) => `--season: expected a whole number from 1 to ${max}, got ${got}`,
    stopped: (season: string, last: string) => `--season ${season}: the run ended after season ${last}, when its stop condition came true`,
    organisation: (got: string) => `there is no organisation ${got}`,
    notThere: (id: string, season: string) => `${id} was not there in season ${season}`,
    organisations: (ids: string) => `Organisations: ${ids}`,
    run: (max: string, got: string) => `--run: expected a whole number from 1 to ${max}, got ${got}`,
    severalRuns: (folder: string, runs: string) => `${folder} holds ${runs} runs; say which with --run 1 to --run ${runs}`,
    runWithScenario: '--run only means something together with the folder of a run',
    scenarioWithRun: (option: string) => `${option} only means something together with a scenario: a run has its own`,
    digest: (folder: string) => `${folder}: played again, this run ends otherwise than the folder says, so an explanation would be of another run`,
    otherEngine: (wrote: string, now: string) => `The folder was written by engine ${wrote}, this is ${now}.`,
  },
}
export type WhyTexts = typeof en
