import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { createRun, eventsOf, follow, narrate, stepSeason, type Language, type Scenario, type SeasonEvent, type SeasonResult, type SeasonRow } from '../../../sim/index.ts'
import { scenarioData, scenarioOf } from '../../support/scenarios.ts'

const NAMES = ['Dok', 'Kade', 'Sluis', 'Werf']
const DATA = {
  quarry: { count: 0 }, hunt: { duration: 1 }, belief: { drySeasons: 1 },
  organisations: NAMES.map(name => ({ id: name.toLowerCase(), name, size: 1, disposition: 'driver' })),
}

let scenario: Scenario
let plain: SeasonResult
beforeAll(async () => {
  scenario = await scenarioOf(DATA)
  plain = stepSeason(createRun(scenario))
})

interface Season { row?: Partial<SeasonRow>, outside?: string[], gone?: string[], season?: number }

/** A season made by hand: all four signed and stood on post, unless it says otherwise. */
function seasonOf({ row = {}, outside = [], gone = [], season = 1 }: Season = {}): SeasonResult {
  const organisations = plain.organisations.filter(each => !gone.includes(each.organisation))
    .map(each => ({ ...each, season, signed: outside.includes(each.organisation) ? 0 : 1, aloneCatch: 40 / (4 - gone.length) }))
  const signed = organisations.filter(each => each.signed === 1).length
  const usual = { season, organisations: organisations.length, signed, posts: signed, onPost: signed, coverage: 1, largestGap: 0, quarryStart: 1200, driven: 1190, escaped: 10, bag: 50 }
  return { ...plain, row: { ...plain.row, ...usual, ...row }, organisations }
}

function told(season: Season, events: SeasonEvent[] = [], { lang = 'nl', earlier = [] as Season[], of = scenario }: { lang?: Language, earlier?: Season[], of?: Scenario } = {}): string[] {
  const seasons = [...earlier, season].map((each, k) => seasonOf({ season: k + 1, ...each }))
  const first = seasons.find(({ row }) => row.posts > 0)
  // The figures of the first alliance, by the definition in docs/model.md.
  for (const { row, organisations } of seasons) {
    if (first === undefined || row.season < first.row.season) continue
    row.firstSignatories = first.row.signed
    row.firstStillSigned = organisations.filter(each => each.signed === 1 && signedIn(first, each.organisation)).length
    row.allianceEnded = row.firstStillSigned < first.row.signed / 2 ? 1 : 0
  }
  return narrate(seasons, events, of, lang)
}

function signedIn({ organisations }: SeasonResult, id: string): boolean {
  return organisations.some(({ organisation, signed }) => organisation === id && signed === 1)
}

const out = (organisation: string, reason: Extract<SeasonEvent, { kind: 'stayedOut' }>['reason'] = null): SeasonEvent => ({ kind: 'stayedOut', organisation, reason })
type Broke = Extract<SeasonEvent, { kind: 'broke' }>
const broke = (organisation: string, how: Broke['how'], rest: Partial<Broke> = {}): SeasonEvent => ({ kind: 'broke', organisation, how, from: null, fate: null, ...rest })
const GAPS = { onPost: 3, coverage: 0.4, largestGap: 30.4, escaped: 300 }

describe('the pact, told', () => {
  it('everybody signed', () => {
    expect(told({})).toEqual(['Iedereen tekende.', 'Het cordon hield: 1.190 van de 1.200 stuks wild kwamen over de grens.', 'Buit: 50 (zonder drift naar schatting 40).'])
    expect(told({}, [], { lang: 'en' })).toEqual(['Everybody signed.', 'The cordon held: 1,190 of 1,200 quarry crossed the border.', 'Bags: 50 (about 40 without any drive).'])
    expect(told({}, [{ kind: 'ordered' }])[0]).toBe('Iedereen moest tekenen.')
  })

  it.each([
    ['habit', 'Dok bleef buiten de afspraak, uit principe.', 'Dok stayed outside the pact, on principle.'],
    ['leftOut', 'Dok bleef buiten de afspraak, omdat de anderen niet terugkozen.', 'Dok stayed outside the pact, not chosen back by the others.'],
    ['luck', 'Dok bleef buiten de afspraak, na lang twijfelen.', 'Dok stayed outside the pact, after long doubt.'],
    ['belief', 'Dok bleef buiten de afspraak, omdat het te weinig leek op te leveren.', 'Dok stayed outside the pact, because it seemed to bring too little.'],
    ['autonomy', 'Dok bleef buiten de afspraak, om zelfstandig te blijven.', 'Dok stayed outside the pact, to stay independent.'],
    ['distrust', 'Dok bleef buiten de afspraak, uit gebrek aan vertrouwen.', 'Dok stayed outside the pact, for lack of trust.'],
    ['sameOffer', 'Dok bleef buiten de afspraak, uit vrees voor concurrentie.', 'Dok stayed outside the pact, for fear of competition.'],
    ['grip', 'Dok bleef buiten de afspraak, om niet te hoeven delen.', 'Dok stayed outside the pact, so as not to share.'],
  ] as const)('who stayed outside, and why: %s', (reason, dutch, english) => {
    expect(told({ outside: ['dok'] }, [out('dok', reason)])[0]).toBe(dutch)
    expect(told({ outside: ['dok'] }, [out('dok', reason)], { lang: 'en' })[0]).toBe(english)
  })

  it('of several the reason that most have, and no habit among other reasons', () => {
    const of = (...reasons: Parameters<typeof out>[1][]) => told({ outside: ['dok', 'kade', 'sluis'] }, reasons.map((reason, i) => out(['dok', 'kade', 'sluis'][i]!, reason)))[0]
    expect(of('distrust', 'distrust', 'distrust')).toBe('Dok, Kade en Sluis bleven buiten de afspraak, uit gebrek aan vertrouwen.')
    expect(of('grip', 'distrust', 'distrust')).toBe('Dok, Kade en Sluis bleven buiten de afspraak, vooral uit gebrek aan vertrouwen.')
    expect(of('habit', 'habit', 'autonomy')).toBe('Dok, Kade en Sluis bleven buiten de afspraak, vooral om zelfstandig te blijven.')
    expect(of(null, null, null)).toBe('Dok, Kade en Sluis bleven buiten de afspraak.')
  })

  it('nobody signed: no drive, and nothing to compare with', () => {
    const all = NAMES.map(name => name.toLowerCase())
    const nobody = { outside: all, row: { posts: 0, onPost: 0 } }
    expect(told(nobody, all.map(id => out(id, 'distrust')), { earlier: [{ row: { bag: 60 } }] })).toEqual([
      'Niemand tekende, uit gebrek aan vertrouwen: geen drift, ieder ging alleen op jacht; daarmee viel het verbond van het begin uiteen (0 van de 4 over).', 'Buit: 50, minder dan vorig seizoen.',
    ])
    expect(told(nobody, [], { lang: 'en' })).toEqual(['Nobody signed: no drive, everybody went on the hunt alone.', 'Bags: 50.'])
  })

  it('of more than three outside, those who signed are named', async () => {
    const five = await scenarioOf({ ...DATA, organisations: [...DATA.organisations, { id: 'zeil', name: 'Zeil', size: 1 }] })
    const ids = ['dok', 'kade', 'sluis', 'werf']
    const results = [{ ...seasonOf({ outside: ids }), row: { ...seasonOf().row, signed: 1, organisations: 5, posts: 1 } }]
    results[0]!.organisations.push({ ...plain.organisations[0]!, organisation: 'zeil', signed: 1 })
    expect(narrate(results, ids.map(id => out(id, 'grip')), five, 'nl')[0]).toBe('Alleen Zeil tekende; de anderen niet, om niet te hoeven delen.')
    expect(narrate(results, ids.map(id => out(id, 'grip')), five, 'en')[0]).toBe('Only Zeil signed; the others did not, so as not to share.')
    expect(narrate(results, ids.map(id => out(id)), five, 'nl')[0]).toBe('Alleen Zeil tekende.')
  })

  it('signatories without beaters are not nobody', () => expect(told({ row: { posts: 0, onPost: 0 } })).toEqual(['Iedereen tekende.', 'Buit: 50.']))
})

describe('broken faith, told', () => {
  it.each([
    [broke('werf', 'rested'), 'Werf hield drijvers aan de kant', 'Werf held back beaters'],
    [broke('werf', 'left'), 'Werf liep voortijdig weg', 'Werf walked off early'],
    [broke('werf', 'squeezed'), 'Werf droeg niet alles af', 'Werf did not hand in everything'],
    [broke('werf', 'squeezed', { from: 'dok' }), 'Werf plukte Dok', 'Werf fleeced Dok'],
    [broke('werf', 'poached'), 'Werf kaapte stiekem stuks wild weg', 'Werf took quarry on the sly'],
    [broke('werf', null), 'Werf hield zich er niet aan', 'Werf did not keep to it'],
    [broke('werf', 'left', { fate: 'excluded' }), 'Werf liep voortijdig weg en moest alles inleveren', 'Werf walked off early and had to hand in everything'],
    [broke('werf', 'left', { fate: 'fined' }), 'Werf liep voortijdig weg en kreeg een boete', 'Werf walked off early and was fined'],
    [broke('werf', 'left', { fate: 'unseen' }), 'Werf liep voortijdig weg zonder dat het uitkwam', 'Werf walked off early without being found out'],
  ])('%o', (event, dutch, english) => {
    expect(told({}, [event])[0]).toBe(`Iedereen tekende, maar ${dutch}.`)
    expect(told({}, [event], { lang: 'en' })[0]).toBe(`Everybody signed, but ${english}.`)
  })

  it('of several alike and unlike, beside who stayed outside', () => {
    expect(told({ outside: ['dok'] }, [out('dok', 'grip'), broke('kade', 'left', { fate: 'fined' }), broke('sluis', 'left', { fate: 'fined' }), broke('werf', 'rested', { fate: 'unseen' })])[0])
      .toBe('Dok bleef buiten de afspraak, om niet te hoeven delen; Kade en Sluis liepen voortijdig weg en kregen een boete; Werf hield drijvers aan de kant zonder dat het uitkwam.')
    expect(told({}, [broke('dok', 'left'), broke('kade', 'rested'), broke('sluis', 'poached')])[0]).toBe('Iedereen tekende, maar Dok, Kade en Sluis hielden zich er niet aan.')
  })
})

describe('who comes and goes, told', () => {
  it('joins, leaves, merges', async () => {
    expect(told({}, [], { earlier: [{ gone: ['dok', 'kade'] }] })[0]).toBe('Nieuw: Dok en Kade; iedereen tekende.')
    expect(told({ gone: ['dok'] }, [], { earlier: [{}] })[0]).toBe('Dok vertrok; iedereen tekende.')
    expect(told({ gone: ['dok', 'kade'] }, [], { earlier: [{}], lang: 'en' })[0]).toBe('Dok and Kade left; everybody signed.')
    const merging = await scenarioOf({ ...DATA, interventions: [{ season: 2, merge: [{ into: 'werf', from: ['dok', 'kade'] }] }] })
    expect(told({ gone: ['dok', 'kade'] }, [], { earlier: [{}], of: merging })[0]).toBe('Dok en Kade gingen op in Werf; iedereen tekende.')
    expect(told({ gone: ['dok', 'kade'] }, [], { earlier: [{}], of: merging, lang: 'en' })[0]).toBe('Dok and Kade merged into Werf; everybody signed.')
  })

  it('the end of the first alliance, once', () => {
    const two = { outside: ['dok', 'kade'] }
    const one = { outside: ['dok', 'kade', 'sluis'] }
    expect(told(two, [], { earlier: [{}] })[0]).not.toContain('verbond')
    expect(told(one, [], { earlier: [{}, two] })[0]).toBe('Dok, Kade en Sluis bleven buiten de afspraak; daarmee viel het verbond van het begin uiteen (1 van de 4 over).')
    expect(told(one, [], { earlier: [{}, two], lang: 'en' })[0]).toContain('; with that the first alliance fell apart (1 of 4 left).')
    expect(told(one, [], { earlier: [{}, one] })[0]).not.toContain('verbond')
  })
})

describe('the drive, told', () => {
  const drive = (row: Partial<SeasonRow>, events: SeasonEvent[] = [], lang: Language = 'nl') => told({ row }, events, { lang })[1]
  const absent: SeasonEvent = { kind: 'missed', cause: 'absent', beaters: 1 }
  const early: SeasonEvent = { kind: 'missed', cause: 'early', beaters: 0.9 }

  it('no quarry to drive', () => {
    expect(drive({ quarryStart: 0, driven: 0, escaped: 0 })).toBe('Er waren geen stuks wild.')
    expect(drive({ quarryStart: 0, driven: 0, escaped: 0 }, [], 'en')).toBe('There were no quarry.')
  })
  it('a single one', () => {
    expect(drive({ quarryStart: 1, driven: 1, escaped: 0 })).toBe('Het cordon hield: 1 van de 1 stuks wild kwam over de grens.')
    expect(drive({ ...GAPS, escaped: 1 })).toBe('Er vielen gaten tot 30 m in het cordon: 1 van de 1.200 stuks wild glipte erdoor.')
  })
  it('no gap, but a leak', () => expect(drive({ escaped: 300 })).toBe('Er was geen gat, toch glipten 300 van de 1.200 stuks wild door het cordon.'))
  it('gaps though everybody stood there', () => expect(drive({ ...GAPS, onPost: 4 })).toBe('Er stonden er te weinig: tussen de posten bleef tot 30 m open, en 300 van de 1.200 stuks wild glipten erdoor.'))
  it('nobody on post', () => expect(drive({ onPost: 0, coverage: 0, largestGap: 200, escaped: 1200 })).toBe('Er stond niemand op zijn post.'))
  it('gaps where some stayed away', () => {
    expect(drive(GAPS, [absent, early])).toBe('Niet iedereen kwam opdagen: er vielen gaten tot 30 m, en 300 van de 1.200 stuks wild glipten erdoor.')
    expect(drive(GAPS, [absent], 'en')).toBe('Not everybody turned up: gaps of up to 30 m opened, and 300 of 1,200 quarry slipped through.')
  })
  it('gaps at a blurred border', () => {
    expect(drive(GAPS, [early])).toBe('De grens was vaag en wie te vroeg voor zichzelf begon, liet gaten tot 30 m achter: 300 van de 1.200 stuks wild glipten erdoor.')
    expect(drive(GAPS, [early], 'en')).toContain('The border was blurred, and who began too early')
  })
  it('gaps by who broke faith, or that nobody explains', () => {
    expect(drive(GAPS, [broke('werf', 'left'), absent])).toBe('Er vielen gaten tot 30 m in het cordon: 300 van de 1.200 stuks wild glipten erdoor.')
    expect(drive(GAPS, [], 'en')).toBe('Gaps of up to 30 m opened in the cordon: 300 of 1,200 quarry slipped through.')
  })
})

describe('what it brought, told', () => {
  it('against the season before', () => {
    const after = (bag: number) => told({}, [], { earlier: [{ row: { bag } }] })[2]
    expect(after(49)).toBe('Buit: 50, meer dan vorig seizoen (zonder drift naar schatting 40).')
    expect(after(50)).toContain('evenveel als vorig seizoen')
    expect(after(51)).toContain('minder dan vorig seizoen')
  })

  it('who will do otherwise', () => {
    const turned = (...ids: string[]): SeasonEvent[] => ids.map(organisation => ({ kind: 'turned', organisation, to: 'freeRider' }))
    expect(told({}, turned('dok'))[2]).toBe('Buit: 50 (zonder drift naar schatting 40); Dok lift voortaan mee.')
    expect(told({}, turned('dok', 'werf'), { lang: 'en' })[2]).toBe('Bags: 50 (about 40 without any drive); from now on Dok and Werf ride along.')
    expect(told({}, [...turned('dok'), { kind: 'turned', organisation: 'kade', to: 'driver' }])[2]).toBe('Buit: 50 (zonder drift naar schatting 40); 2 organisaties doen het voortaan anders.')
  })
})

describe('games and populations', () => {
  it('a game has drivers, no cordon', async () => {
    const game = await scenarioOf({ ...DATA, drive: { model: 'threshold', threshold: 2 } })
    expect(told({ row: { kept: 3, bag: 6 } }, [], { of: game })).toEqual(['Iedereen tekende.', 'Van de 4 organisaties dreven er 3.', 'Buit: 6.'])
    expect(told({ row: { kept: 1, bag: 0 } }, [], { of: game })[1]).toBe('Van de 4 organisaties dreef er 1: te weinig om iets op te leveren.')
    expect(told({ row: { kept: 1, bag: 0 } }, [], { of: game, lang: 'en' })[1]).toBe('1 of 4 organisations drove: too few to bring anything.')
  })

  it('a population is counted, not named', async () => {
    const many = await scenarioOf({
      drive: { model: 'coverage' }, hunt: { model: 'contest' }, population: { group: 4 }, seasons: 2, learning: { rule: 'imitate', update: 'all' }, belief: { drySeasons: 1 },
      organisations: [{ id: 'ant', count: 8, disposition: 'driver', size: 1 }, { id: 'bee', count: 4, disposition: 'freeRider', size: 1 }],
    })
    const run = createRun(many, { seed: 'many' })
    follow(run)
    const results = [stepSeason(run), stepSeason(run)]
    for (const lang of ['nl', 'en'] as const) {
      const story = narrate(results, eventsOf(run), many, lang).join(' ')
      expect(story).not.toMatch(/\b(ant|bee)\b/)
      expect(story).toMatch(lang === 'nl' ? /^Iedereen tekende, maar \d+ ondertekenaars hielden zich er niet aan\. Gemiddeld bleef \d+% van de cordons dicht\. Buit: / : /^Everybody signed, but \d+ signatories did not keep to it\. On average \d+% of the cordons held\. Bags: /)
    }
  })
})

describe('the story of a run', () => {
  it('names the reason by the largest term, and what was done', async () => {
    const of = await scenarioOf({
      field: { width: 60, driveDepth: 30, huntDepth: 20 }, quarry: { count: 30 }, hunt: { duration: 20 }, belief: { drySeasons: 1 }, sharing: { rule: 'equal', pooled: 1, fine: 1 }, pact: { monitoring: 1, voluntaryFloor: 1, choiceSharpness: 100 },
      organisations: [
        { id: 'a', size: 3, disposition: 'driver' }, { id: 'b', size: 3, disposition: 'leaver' }, { id: 'c', size: 3, disposition: 'reciprocator', threshold: 1 }, { id: 'd', size: 3, disposition: 'calculator', belief: -1 },
      ],
    })
    const run = createRun(of)
    follow(run)
    const result = stepSeason(run)
    expect(eventsOf(run)).toEqual([
      { kind: 'stayedOut', organisation: 'c', reason: 'distrust' }, { kind: 'stayedOut', organisation: 'd', reason: 'belief' },
      { kind: 'broke', organisation: 'b', how: 'left', from: null, fate: 'fined' },
    ])
    expect(narrate([result], eventsOf(run), of, 'nl')[0]).toBe('C en d bleven buiten de afspraak, vooral uit gebrek aan vertrouwen; b liep voortijdig weg en kreeg een boete.')
    expect(narrate([result], [], of, 'nl')[0]).toBe('C en d bleven buiten de afspraak; b hield zich er niet aan.')
  })

  it('has one to three whole sentences in either language, over random scenarios', async () => {
    await fc.assert(fc.asyncProperty(scenarioData, async data => {
      const of = await scenarioOf(data)
      const run = createRun(of)
      follow(run)
      const results: SeasonResult[] = []
      while (!run.finished) {
        results.push(stepSeason(run))
        for (const lang of ['nl', 'en'] as const) {
          const story = narrate(results, eventsOf(run), of, lang)
          expect(story.length).toBeGreaterThan(0)
          expect(story.length).toBeLessThan(4)
          for (const sentence of story) expect(sentence).toMatch(/^[^a-z ]?[^\n]*[^.\s]\.$/)
          expect(story.join(' ')).not.toMatch(/undefined|null|NaN|\s\s|\.\.|,,/)
          const { model } = of.schedule.findLast(entry => entry.season <= run.season - 1)!.parameters.drive
          if (model === 'threshold' || model === 'linear') expect(story.join(' ')).not.toMatch(/cordon|gat |gaten|gap/)
        }
      }
    }), { numRuns: 80 })
  })
})
