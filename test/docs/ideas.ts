// The ideas of the two source texts, in our own words: what the model does with each, where it can be seen, which claims measure it.

export interface Idea {
  readonly idea: string
  /** What of the model stands for it, with the names of its parameters. */
  readonly mechanism: string
  readonly scenarios: readonly string[]
  readonly claims: readonly string[]
}

export interface Text { readonly title: string, readonly ideas: readonly Idea[] }

const WEBLOG: Text = {
  title: 'The weblog on driving and hunting',
  ideas: [
    { idea: 'Together one reaches more than alone, and often saves time and money.', mechanism: 'A cordon drives quarry over the border to the hunters; the published forecast shows joint result, own result, cost and time saved.', scenarios: ['water-sector', 'first-drive'], claims: ['1a'] },
    { idea: 'Still alliances hardly get going: feelings count beside profit.', mechanism: 'Distrust (`pact.distrustWeight`), threat and lost autonomy are subtracted from expected gain when an organisation decides to sign.', scenarios: ['cards-to-the-chest', 'furniture-street'], claims: ['7a', '11a'] },
    { idea: 'Where goals lie close together, working together is threatening: they want the same customers.', mechanism: 'Overlap of `offers`, weighed by `pact.threat`, less what border and trust take away.', scenarios: ['furniture-street', 'unclear-border'], claims: ['11a', '11b', '18a'] },
    { idea: 'A baker and a butcher do not threaten each other: their street draws customers, and each then has its own to offer.', mechanism: 'Different `offers` do not compete for a quarry; `renewal.variety` lets a varied street draw more.', scenarios: ['shopping-street'], claims: ['11e', '11f'] },
    { idea: 'Shops with the same offer also seek each other out, as in furniture streets.', mechanism: 'Attraction rises more than proportionally (`renewal.power` > 1) until crowding sets in.', scenarios: ['furniture-street'], claims: ['11c', '11d'] },
    { idea: 'And car showrooms settle on an estate away from the visitors.', mechanism: 'Few come by themselves (`renewal.arrivals`), many come for the whole.', scenarios: ['car-showrooms'], claims: ['22a'] },
    { idea: 'The picture itself: first drive together, then hunt each for itself.', mechanism: 'The season: pact, drive, hunt, share.', scenarios: ['first-drive'], claims: ['1a', '3b'] },
    { idea: 'The drive must be so well forged that everybody has more of its own hunt.', mechanism: 'Posts along a line that leaks where it is thin; a broken line is worse than none.', scenarios: ['gap-in-the-cordon'], claims: ['2a', '2e', '3c'] },
    { idea: 'Riding along on the others tempts, for driving is for all and hunting for oneself.', mechanism: 'Free riders rest while others drive (`shirk`), and hunt untired.', scenarios: ['gap-in-the-cordon', 'evolution'], claims: ['3a', '3b', '4a', '4b', '5a', '5b'] },
    { idea: 'With clients it is often not so clear, at first, where driving ends and what it brings.', mechanism: 'A vague border (`border.demarcation`), and beliefs that only experience or a forecast corrects.', scenarios: ['unclear-border', 'cards-to-the-chest'], claims: ['8a', '8b', '7a'] },
    { idea: 'Where labour is scarce the first reflex is better weapons (advertisements, terms), not interesting young people together.', mechanism: 'Armament grows with what others contest (`learning.armsRate`), and costs (`costs.arms`); a pooled bag takes its motive away.', scenarios: ['scarce-labour'], claims: ['12a', '12b'] },
    { idea: 'Process and place of the drive have yet to be invented: the street is not there yet.', mechanism: '`drive.search`: who lacks common ground misses part of the quarry; early seasons cost and bring nothing.', scenarios: ['common-ground'], claims: ['20a', '20b'] },
    { idea: 'Tip 1: a mind shift from hunting only to driving and hunting.', mechanism: '`pact.mindshift` raises what everybody expects of driving, once; experience then corrects it.', scenarios: ['water-sector'], claims: ['23b'] },
    { idea: 'Tip 2: make expected results transparent: joint, own, cost and time saved.', mechanism: '`pact.transparency`: an honest forecast replaces private belief.', scenarios: ['cards-to-the-chest', 'fast-hunters'], claims: ['1b', '7a', '7b'] },
    { idea: 'Tip 3: mark the drive field off from the hunting field: clear, and so safe.', mechanism: '`border.demarcation`: nobody begins early, and same offers threaten less.', scenarios: ['unclear-border'], claims: ['8a', '18a', '18b'] },
    { idea: 'Tip 4: clear agreements, everybody at the agreed post; a gap in the cordon can be fatal to all.', mechanism: 'Agreed posts leave no hole but that of who stays away; quarry leak through and beside a gap.', scenarios: ['improvised-posts', 'gap-in-the-cordon'], claims: ['2a', '2c', '2e', '3c'] },
    { idea: 'Tip 5: a good director who oversees drive and hunt, without an interest or with one in the common result.', mechanism: '`director.kind`, `director.oversight`: those present are spaced evenly, the border is kept.', scenarios: ['director', 'gap-in-the-cordon'], claims: ['2b', '2d', '19b'] },
    { idea: 'The director serves: inspires, motivates, leaves as much as possible to the partners.', mechanism: '`director.style`: serving inspires willingness, commanding costs autonomy.', scenarios: ['director'], claims: ['19a'] },
    { idea: 'All five tips together.', mechanism: '`tips`: five switches.', scenarios: ['water-sector'], claims: ['23a'] },
  ],
}

const COMMENTS: Text = {
  title: 'The comments on it',
  ideas: [
    { idea: 'In a drive hunt one drives well and another skins well; each takes part by its own craft, and none can do without the other.', mechanism: '`driveSkill` and `huntSkill` differ.', scenarios: ['village'], claims: ['17a', '17b'] },
    { idea: 'The loot is shared fairly, out of respect for what each put in; who holds it last puts it at the others\' disposal.', mechanism: '`sharing.rule` with a pooled bag: by effort, contribution, size, need, or equally.', scenarios: ['village', 'gap-in-the-cordon'], claims: ['17a', '17b', '5a', '5b'] },
    { idea: 'It goes to the village, also to those who cannot hunt.', mechanism: '`sharing.chest`: part of the bag leaves first for dependants; that raises mission.', scenarios: ['village'], claims: ['17c'] },
    { idea: 'The case behind it: young people for water; the loot is a filled vacancy.', mechanism: 'The flagship, in the words of its audience.', scenarios: ['water-sector'], claims: ['1a', '23a'] },
    { idea: 'Talent pools: new people are shared, and can work for more than one organisation.', mechanism: '`sharing.reuse`: one catch serves several signatories.', scenarios: ['talent-pool'], claims: ['13a'] },
    { idea: 'Young people like that better: interesting work, no long bond with one firm. So a pool attracts.', mechanism: '`renewal.appeal`: more arrive where a catch can serve more.', scenarios: ['talent-pool'], claims: ['13a'] },
    { idea: 'A pool is for the experienced, too: water authorities let people with knowledge pass from one to another.', mechanism: 'The same reuse, in a scenario of water authorities.', scenarios: ['talent-pool'], claims: ['13a'] },
    { idea: 'It takes a certain size: below it daily trouble exceeds the benefit.', mechanism: '`costs.pool`: a fixed overhead for each that takes part.', scenarios: ['talent-pool'], claims: ['13b', '13c'] },
    { idea: 'A strong bond with a higher goal wakes a sense of mission, and makes it less a matter of persons and egos.', mechanism: '`mission` and `pact.missionWeight`: the goal counts in the decision to sign, and in willingness.', scenarios: ['higher-goal'], claims: ['16a'] },
    { idea: 'Municipalities that merge grow away from the citizen.', mechanism: '`hunt.distance`: hunting weakens with size.', scenarios: ['merging-municipalities'], claims: ['14b'] },
    { idea: 'Efficient is not effective.', mechanism: 'Two figures: cost of each need served, and part of the needs that is met.', scenarios: ['merging-municipalities'], claims: ['14c', '14d'] },
    { idea: 'Beyond a certain size more of the same adds nothing; growing becomes an aim of its own.', mechanism: 'Fixed overhead shrinks with merging, overhead that rises with the square of size grows.', scenarios: ['merging-municipalities'], claims: ['14a', '14b'] },
    { idea: 'Better: set one local goal and look with whom to reach it: small firms, civic organisations.', mechanism: '`pact.partners: choice`: the largest set that trusts each other signs.', scenarios: ['local-alliance'], claims: ['21a', '21b'] },
    { idea: 'Make interests and talents known to each other; now everybody plays with its cards to its chest.', mechanism: 'Without `pact.transparency` each decides by what it believes itself.', scenarios: ['cards-to-the-chest'], claims: ['7a'] },
    { idea: 'Afraid to put in a penny more than another.', mechanism: 'Fairness: who gets less than its effort deserves loses willingness (`willingness.fairness`); who shirks still earns more.', scenarios: ['gap-in-the-cordon'], claims: ['3a'] },
    { idea: 'Fleecing a partner at the last moment for a quick gain undermines new alliances.', mechanism: 'Squeezers and leavers: trust falls faster than it grows, and gossip carries it.', scenarios: ['fleeced-partner'], claims: ['6a', '6b', '6c', '6d'] },
    { idea: 'Openness, respect, granting each other something.', mechanism: 'Contact on an equal footing builds trust and common ground (`contact.rate`).', scenarios: ['payroll-chain'], claims: ['10d'] },
    { idea: 'Do not formalise it too much.', mechanism: 'Under a mandate everybody signs, and few come (`pact.mandate`, willingness).', scenarios: ['payroll-chain'], claims: ['10a', '10b', '10c'] },
    { idea: 'Profit-minded leaders shy away from sharing the loot at once: that is a step too far.', mechanism: '`grip`: pooling with who is not trusted yet costs utility.', scenarios: ['orange-first'], claims: ['15a'] },
    { idea: 'Once they work together, with connection and trust, that next step follows.', mechanism: 'Trust grows by driving together; then the same pot frightens less.', scenarios: ['orange-first'], claims: ['15b'] },
  ],
}

const WILL: Text = {
  title: 'The weblog on the will to work together',
  ideas: [
    { idea: 'An alliance that works is pragmatic: no holding, not all decided in one place; each keeps its autonomy and identity.', mechanism: '`autonomyNeed`: what is decided over one\'s head costs the wish to sign and the will to come.', scenarios: ['renault-nissan'], claims: ['9a'] },
    { idea: 'Stay different: partners with an offer of their own do not become each other.', mechanism: 'Different `offers` threaten nobody.', scenarios: ['furniture-street'], claims: ['11a'] },
    { idea: 'Fear of losing autonomy lives above all where government imposes the alliance; partners feel cornered.', mechanism: 'Lost autonomy under `pact.mandate` lowers willingness, and so attendance.', scenarios: ['payroll-chain'], claims: ['10b'] },
    { idea: 'From must to want: a change that took years.', mechanism: 'What is left when the mandate is lifted is what belief, trust and willingness have become.', scenarios: ['payroll-chain'], claims: ['10a', '10c', '10d'] },
    { idea: 'They got to know each other, shared a workplace, tried another way of governing, met as equals at all levels.', mechanism: '`contact.rate`, less need to defend autonomy, a serving director.', scenarios: ['payroll-chain'], claims: ['10d', '10e'] },
    { idea: 'An alliance breaks when one partner becomes too dominant; the gain may still rise until then.', mechanism: 'Dominance pressure: the largest share of size, on all but the largest; trust with a scar (`trust.law: damaged`).', scenarios: ['renault-nissan'], claims: ['9a', '9b'] },
    { idea: 'All turns around trust, and stays vulnerable: nobody expects a partner to decide alone what harms the others.', mechanism: 'Trust is built slowly by posts kept and lost quickly by a breach.', scenarios: ['fleeced-partner'], claims: ['6a', '6b'] },
    { idea: 'It rests on the promise to tell each other what matters.', mechanism: '`pact.informing`: who cannot come says so, the others close up, and it costs half the trust.', scenarios: ['improvised-posts'], claims: ['24a'] },
    { idea: 'Where that spirit is not kept up, distrust and disorder creep in, whatever the goals, agreements and technology.', mechanism: 'Without monitoring and exclusion free riding spreads by imitation.', scenarios: ['evolution'], claims: ['4a', '4b'] },
    { idea: 'Only on trust can common ground be sought: language, style and culture differ.', mechanism: 'Common ground grows by contact where trust exceeds `contact.groundTrust`; without it posts are misunderstood and quarry missed.', scenarios: ['common-ground'], claims: ['20a', '20b'] },
    { idea: 'It takes years of patience and care.', mechanism: '`belief.patience`: early losses do not lower what one expects.', scenarios: ['common-ground'], claims: ['20b'] },
    { idea: 'The trouble of chains is between people: they do not know, talk, listen, trust. Talking helps; sometimes it does not.', mechanism: 'Contact lifts trust up to a point (`contact.target`); the counter-cases show where that is not enough.', scenarios: ['payroll-chain', 'common-ground'], claims: ['10d', '20b'] },
  ],
}

export const TEXTS: readonly Text[] = [WEBLOG, COMMENTS, WILL]
