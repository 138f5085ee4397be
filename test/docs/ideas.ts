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
    { idea: 'Working together brings more than going alone.', mechanism: 'A cordon drives quarry over the border to the hunters.', scenarios: ['water-sector', 'first-drive'], claims: ['1a'] },
    { idea: 'It often saves time and money as well.', mechanism: 'The published forecast shows cost and time saved beside joint and own result (`battue why`). What is saved has no claim of its own.', scenarios: ['cards-to-the-chest'], claims: ['7a'] },
    { idea: 'Still alliances are slow to begin: feelings count beside profit.', mechanism: 'Distrust (`pact.distrustWeight`), threat and lost autonomy are subtracted from expected gain when an organisation decides to sign.', scenarios: ['cards-to-the-chest', 'furniture-street'], claims: ['7a', '11a'] },
    { idea: 'Whoever is after the same customers feels threatened by working together.', mechanism: 'Overlap of `offers`, weighed by `pact.threat`, less what border and trust take away.', scenarios: ['furniture-street', 'unclear-border'], claims: ['11a', '11b', '18a'] },
    { idea: 'A baker and a butcher are no threat to each other: their street draws customers, and each has its own to sell.', mechanism: 'Different `offers` do not compete for a quarry; `renewal.variety` lets a varied street draw more.', scenarios: ['shopping-street'], claims: ['11e', '11f'] },
    { idea: 'Shops with the same offer seek each other out as well, as in furniture streets. (That there is a best number is our addition.)', mechanism: 'Attraction rises more than proportionally (`renewal.power` > 1) until crowding sets in.', scenarios: ['furniture-street'], claims: ['11c', '11d'] },
    { idea: 'So do car showrooms. (That their estate lies away from the people is our addition.)', mechanism: 'Few come by themselves, many for the whole (`renewal.arrivals`, `renewal.strength`).', scenarios: ['car-showrooms'], claims: ['22a'] },
    { idea: 'The picture of a drive hunt wins people over: examples help them to see what they could gain.', mechanism: 'A mind shift raises what everybody expects (`pact.mindshift`); whether it was right, experience tells.', scenarios: ['first-drive', 'water-sector'], claims: ['23b'] },
    { idea: 'First together, then each for itself.', mechanism: 'The season: pact, drive, hunt, share.', scenarios: ['first-drive'], claims: ['1a', '3b'] },
    { idea: 'The drive must be forged so well that everybody has more of its own hunt, not only all together.', mechanism: 'Posts along a line that leaks where it is thin; what each earns is counted apart.', scenarios: ['village', 'shopping-street', 'gap-in-the-cordon'], claims: ['17a', '17b', '11e', '3c'] },
    { idea: '(Our addition: driving is for all, hunting for oneself, so riding along tempts.)', mechanism: 'Free riders rest while others drive (`shirk`), and hunt untired.', scenarios: ['gap-in-the-cordon', 'evolution'], claims: ['3a', '3b', '3d', '4a', '4b', '5a', '5b'] },
    { idea: 'At first it is often not clear where driving ends and what it adds.', mechanism: 'A vague border (`border.demarcation`), and beliefs that only experience or a forecast corrects.', scenarios: ['unclear-border', 'cards-to-the-chest'], claims: ['8a', '8b', '7a'] },
    { idea: 'Where labour is scarce the first reflex is to recruit harder, not to interest young people together. (The text hopes that a joint drive is enough. Here it is only with a common pot: if each keeps its catch, the counter-case of 12b, they arm even more.)', mechanism: 'Armament grows with what others contest (`learning.armsRate`), and costs (`costs.arms`); a pooled bag takes its motive away.', scenarios: ['scarce-labour'], claims: ['12a', '12b'] },
    { idea: 'How and where to drive has often not been found yet.', mechanism: '`drive.search`: who lacks common ground misses part of the quarry, so early seasons bring less than going alone.', scenarios: ['common-ground'], claims: ['20a', '20b'] },
    { idea: 'Tip 1: learn to see driving and hunting together, not hunting alone.', mechanism: '`pact.mindshift`.', scenarios: ['water-sector'], claims: ['23b'] },
    { idea: 'Tip 2: put what is expected on the table: for all, for each, in cost and in time. (That honest figures also advise against is our addition: 7b.)', mechanism: '`pact.transparency`: an honest forecast replaces private belief.', scenarios: ['cards-to-the-chest', 'fast-hunters'], claims: ['7a', '7b', '1b'] },
    { idea: 'Tip 3: draw a clear border between the two fields: that is safe.', mechanism: '`border.demarcation`: nobody begins early, and same offers threaten less.', scenarios: ['unclear-border'], claims: ['8a', '18a', '18b'] },
    { idea: 'Tip 4: agree who stands where, and stand there. A hole in the line can ruin it for all.', mechanism: 'Agreed posts leave no hole but that of who stays away; quarry leak through and beside a gap.', scenarios: ['first-drive', 'improvised-posts', 'gap-in-the-cordon'], claims: ['2a', '2c', '2e', '3c'] },
    { idea: 'Tip 4 also: agree what is expected of each, so that all mean the same.', mechanism: 'Common ground: who lacks it stands beside its post (`pact.misunderstanding`); the counter-case of 20a has the same language from the start.', scenarios: ['common-ground'], claims: ['20a'] },
    { idea: 'Tip 5: a good director sees the whole, drive and hunt.', mechanism: '`director.kind`, `director.oversight`: those present are spaced evenly, the border is kept.', scenarios: ['director', 'gap-in-the-cordon'], claims: ['2b', '2d'] },
    { idea: 'The director has no interest, or only that of all. (The variant with a director who lives from the common bag has no claim of its own.)', mechanism: 'A partisan one favours one organisation (`director.favours`), `joint` lives from the bag.', scenarios: ['director'], claims: ['19b'] },
    { idea: 'The director serves, inspires, and leaves much to the partners.', mechanism: '`director.style`: serving inspires willingness, commanding costs autonomy.', scenarios: ['director'], claims: ['19a'] },
    { idea: 'All five tips together.', mechanism: '`tips`: five switches.', scenarios: ['water-sector'], claims: ['23a'] },
  ],
}

const COMMENTS: Text = {
  title: 'The comments on it',
  ideas: [
    { idea: 'One drives well, another skins well: each takes part by its own craft, and they need each other.', mechanism: '`driveSkill` and `huntSkill` differ.', scenarios: ['village'], claims: ['17a', '17b'] },
    { idea: 'The loot is shared fairly, for what each put in.', mechanism: '`sharing.rule` with a pooled bag: by effort, contribution, size, need, or equally.', scenarios: ['village', 'gap-in-the-cordon'], claims: ['17a', '17b', '5a', '5b'] },
    { idea: 'Part of it goes to the village, to those who do not hunt.', mechanism: '`sharing.chest`: part of the bag leaves first for dependants. (That giving also strengthens the will is our addition, and does not show.)', scenarios: ['village'], claims: ['17c'] },
    { idea: 'Each for itself, and still for all.', mechanism: 'Sharing part of the catch makes both kinds better off.', scenarios: ['village'], claims: ['17a', '17b'] },
    { idea: 'The case behind it: young people for water; the loot is a filled vacancy.', mechanism: 'The flagship, in the words of its audience.', scenarios: ['water-sector'], claims: ['1a', '23a'] },
    { idea: 'Share new talent in a pool, so that it can work in more than one place.', mechanism: '`sharing.reuse`: one catch serves several signatories.', scenarios: ['talent-pool'], claims: ['13a'] },
    { idea: 'Young people like that better than one employer for long, so a pool attracts.', mechanism: '`renewal.appeal`: more arrive where a catch can serve more; 13a has both at once.', scenarios: ['talent-pool'], claims: ['13a'] },
    { idea: 'A pool suits the experienced as well, and could be a way to organise, not a tool only. (That it renews people and gives joy is not in the model.)', mechanism: 'The same reuse.', scenarios: ['talent-pool'], claims: ['13a'] },
    { idea: 'Water authorities bring knowledge and people for large works together.', mechanism: 'What serves two is not used up.', scenarios: ['talent-pool'], claims: ['13a'] },
    { idea: 'It takes a certain size: below it the daily trouble exceeds the benefit.', mechanism: '`costs.pool`: a fixed overhead for each that takes part.', scenarios: ['talent-pool'], claims: ['13b', '13c'] },
    { idea: 'A higher goal calls up a sense of mission. (That it makes less of egos is not in the model.)', mechanism: '`mission` and `pact.missionWeight`: the goal counts in the decision to sign, and in willingness.', scenarios: ['higher-goal'], claims: ['16a'] },
    { idea: 'When municipalities work together they end up larger, and further from the citizen; more layers, less effect.', mechanism: '`hunt.distance`: serving weakens with size. (Democracy is not in the model; the page of the scenario says so.)', scenarios: ['merging-municipalities'], claims: ['14b', '14d'] },
    { idea: 'Doing it cheaply is not doing it well.', mechanism: 'Two figures: cost of each need served, and part of the needs that is met.', scenarios: ['merging-municipalities'], claims: ['14c', '14d'] },
    { idea: 'Beyond a certain size more of the same adds nothing. (Growing as an aim of its own has no mechanism; the page asks about it.)', mechanism: 'Fixed overhead shrinks with merging, overhead that rises with the square of size grows.', scenarios: ['merging-municipalities'], claims: ['14a', '14b'] },
    { idea: 'Better: one local goal, and then look who can help to reach it, small firms and civic organisations.', mechanism: 'Different `offers`, a shared `mission`, and `pact.partners: choice`: the largest set that trusts each other signs.', scenarios: ['local-alliance'], claims: ['21a', '21b'] },
    { idea: 'Close to the citizen, and joined towards partners: small-scale energy, waste, purchasing.', mechanism: 'Small organisations that act together.', scenarios: ['local-alliance', 'merging-municipalities'], claims: ['21b', '14d'] },
    { idea: 'Show each other interests and talents, instead of hiding them.', mechanism: 'Without `pact.transparency` each decides by what it believes itself. Only expected results are shown in the model, not talents.', scenarios: ['cards-to-the-chest'], claims: ['7a'] },
    { idea: 'The fear of doing a little more than the next.', mechanism: 'It keeps them from signing (distrust); who gets less than its effort deserves loses willingness (`willingness.fairness`).', scenarios: ['cards-to-the-chest', 'gap-in-the-cordon'], claims: ['7a', '5a'] },
    { idea: 'Taking something from a partner at the end for a quick gain spoils new alliances.', mechanism: 'Squeezers and leavers: trust falls faster than it grows, and gossip carries it.', scenarios: ['fleeced-partner'], claims: ['6a', '6b', '6c', '6d'] },
    { idea: 'Openness, respect, granting the other something.', mechanism: 'Contact on an equal footing builds trust and common ground (`contact.rate`); who gives up part of its catch ends with more.', scenarios: ['payroll-chain', 'village'], claims: ['10d', '17b'] },
    { idea: 'Do not make it too formal. (The text says so of municipalities; a mandate is the nearest that the model has.)', mechanism: 'Under a mandate everybody signs, and few come (`pact.mandate`, willingness).', scenarios: ['payroll-chain'], claims: ['10a', '10b', '10c'] },
    { idea: 'One\'s own profit is reason enough to begin.', mechanism: 'Each keeps its catch at first (`sharing.pooled` 0).', scenarios: ['orange-first'], claims: ['15a'] },
    { idea: 'To share at once is too much for profit-minded leaders.', mechanism: '`grip`: pooling with who is not trusted yet costs utility.', scenarios: ['orange-first'], claims: ['15a'] },
    { idea: 'With trust, and each by its own craft, that next step comes by itself.', mechanism: 'Trust grows by driving together; then the same pot frightens less.', scenarios: ['orange-first', 'village'], claims: ['15b', '17a', '17b'] },
  ],
}

const WILL: Text = {
  title: 'The weblog on the will to work together',
  ideas: [
    { idea: 'Chains have the same troubles, and can learn from each other.', mechanism: 'Imitation: what pays is copied, good or bad (`learning.rule`).', scenarios: ['evolution'], claims: ['4a', '4b'] },
    { idea: 'What works is pragmatic: no grand plan, no single owner, not all decided in one place.', mechanism: 'Deciding for others costs autonomy; one large whole serves less well than a few.', scenarios: ['director', 'merging-municipalities'], claims: ['19a', '14b'] },
    { idea: 'One goal for all, and each its own boss.', mechanism: '`mission` beside `autonomyNeed` and a director who serves.', scenarios: ['director', 'higher-goal'], claims: ['19a', '16a'] },
    { idea: 'Stay different; belonging somewhere moves people. (Identity itself is not in the model.)', mechanism: 'Who is pushed comes less; a partner that grows too large makes the others want to leave.', scenarios: ['payroll-chain', 'renault-nissan'], claims: ['10b', '9a'] },
    { idea: 'Gain must not push decency aside.', mechanism: 'A gain at a partner\'s cost is paid back in trust.', scenarios: ['fleeced-partner'], claims: ['6b', '6c'] },
    { idea: 'All must win.', mechanism: 'Both kinds earn more by sharing part.', scenarios: ['village'], claims: ['17a', '17b'] },
    { idea: 'Fear for autonomy lives above all where government imposes the alliance; partners feel cornered, at every level.', mechanism: 'Lost autonomy under `pact.mandate` lowers willingness, and so attendance.', scenarios: ['payroll-chain'], claims: ['10b'] },
    { idea: 'From having to, to wanting to: a change of years.', mechanism: 'What is left when the mandate is lifted is what belief, trust and willingness have become.', scenarios: ['payroll-chain'], claims: ['10a', '10c', '10d'] },
    { idea: 'They got to know each other, shared a workplace, governed in a new way, looked for chances, met as equals.', mechanism: '`contact.rate`, less need to defend autonomy, a serving director; chances on the table are `pact.transparency`.', scenarios: ['payroll-chain', 'cards-to-the-chest'], claims: ['10d', '10e', '7a'] },
    { idea: 'An alliance breaks when one partner dominates. (That the figures may still rise until then is our addition.)', mechanism: 'Dominance: the largest share of size, on all but the largest; trust with a scar (`trust.law: damaged`).', scenarios: ['renault-nissan'], claims: ['9a', '9b'] },
    { idea: 'All turns around trust: each counts on the others not to decide alone what harms it.', mechanism: 'Trust is built slowly by posts kept and lost quickly by a breach.', scenarios: ['fleeced-partner'], claims: ['6a', '6b'] },
    { idea: 'It rests on the promise to tell each other what matters.', mechanism: '`pact.informing`: who cannot come says so, the others close up, and half as much trust is lost.', scenarios: ['improvised-posts'], claims: ['24a'] },
    { idea: 'A shared decision to want it carries more than a signature.', mechanism: 'Signatures under a mandate against attendance, and what is left of them afterwards.', scenarios: ['payroll-chain'], claims: ['10b', '10c'] },
    { idea: 'Without the spirit distrust and disorder creep in, however fine goals and agreements are.', mechanism: 'A chain with agreements and no will collapses when the duty ends; patience without trust makes it worse (the counter-case of 20b).', scenarios: ['payroll-chain', 'common-ground'], claims: ['10c', '20b'] },
    { idea: 'Common ground can only be sought on trust: language, style and culture differ.', mechanism: 'Common ground grows by contact where trust exceeds `contact.groundTrust`; without it posts are misunderstood and quarry missed.', scenarios: ['common-ground'], claims: ['20a', '20b'] },
    { idea: 'It takes years of patience. (Care and attention are a number here: contact.)', mechanism: '`belief.patience`: early losses do not lower what one expects.', scenarios: ['common-ground'], claims: ['20b'] },
    { idea: 'The trouble is between people. Somebody who gets them talking helps; sometimes it does not.', mechanism: 'Contact lifts trust up to a point (`contact.target`); with a serving director where nobody can be missed. Where trust stays low it does not help (the counter-case of 20b).', scenarios: ['payroll-chain', 'common-ground'], claims: ['10d', '10e', '20b'] },
  ],
}

export const TEXTS: readonly Text[] = [WEBLOG, COMMENTS, WILL]
